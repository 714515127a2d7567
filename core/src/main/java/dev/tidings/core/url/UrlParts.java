// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.url;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An http or https address in its parts, each in one normal form (RFC 3986, sections 6.2.2 and 6.2.3). */
record UrlParts(
        String scheme, String userInfo, String host, String port, String path, List<String> query, String fragment) {
    UrlParts {
        query = List.copyOf(query);
    }

    /** The parts, or null for what is no http or https address with a host. */
    static @Nullable UrlParts parse(String url) {
        int colon = url.indexOf("://");
        if (colon < 0) {
            return null;
        }
        String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return null;
        }
        int from = colon + 3;
        int end = endOfAuthority(url, from);
        String authority = url.substring(from, end);
        int at = authority.lastIndexOf('@');
        String place = authority.substring(at + 1);
        int portColon = place.lastIndexOf(':') > place.lastIndexOf(']') ? place.lastIndexOf(':') : place.length();
        String host = normalHost(place.substring(0, portColon));
        String port = portColon < place.length() ? place.substring(portColon + 1) : "";
        if (host.isEmpty() || !port.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int hash = url.indexOf('#', end);
        String fragment = hash < 0 ? "" : url.substring(hash + 1);
        int bodyEnd = hash < 0 ? url.length() : hash;
        int question = url.indexOf('?', end);
        int pathEnd = question < 0 || question > bodyEnd ? bodyEnd : question;
        String query = pathEnd < bodyEnd ? url.substring(pathEnd + 1, bodyEnd) : "";
        return new UrlParts(
                scheme,
                at < 0 ? "" : Percent.normalise(authority.substring(0, at), Percent.USER),
                host,
                isDefault(scheme, port) ? "" : port,
                Paths.withoutDots(Percent.normalise(url.substring(end, pathEnd).replace('\\', '/'), Percent.PATH)),
                splitQuery(query),
                Percent.normalise(fragment, Percent.FRAGMENT));
    }

    private static int endOfAuthority(String url, int from) {
        int end = from;
        while (end < url.length() && "/\\?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean isDefault(String scheme, String port) {
        return port.isEmpty()
                || (port.equals("80") && scheme.equals("http"))
                || (port.equals("443") && scheme.equals("https"));
    }

    /** Lower case, Punycode, no dot at the end; empty for what is no host. */
    private static String normalHost(String raw) {
        String host = Percent.decode(raw).toLowerCase(Locale.ROOT);
        if (!host.chars().allMatch(c -> c > ' ' && c < 127)) {
            try {
                host = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
        while (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        boolean literal = host.startsWith("[") && host.endsWith("]");
        String foreign = literal ? "/\\?#@%<>\"^`{|}" : "/\\?#@%<>\"^`{|}:[]";
        return host.chars().allMatch(c -> c > ' ' && c < 127 && foreign.indexOf(c) < 0) ? host : "";
    }

    /** Parameters as they stand, without empty ones; escapes that were written for HTML are undone. */
    private static List<String> splitQuery(String query) {
        List<String> parameters = new ArrayList<>();
        for (String parameter : query.split("&")) {
            String plain = parameter;
            while (plain.startsWith("amp;")) {
                plain = plain.substring(4);
            }
            if (!plain.isEmpty()) {
                parameters.add(Percent.normalise(plain, Percent.QUERY));
            }
        }
        return parameters;
    }

    UrlParts withScheme(String other) {
        return new UrlParts(other, userInfo, host, port, path, query, fragment);
    }

    UrlParts withHost(String other) {
        return new UrlParts(scheme, userInfo, other, port, path, query, fragment);
    }

    UrlParts withoutUserInfoAndPort() {
        return new UrlParts(
                scheme, "", host, port.equals("80") || port.equals("443") ? "" : port, path, query, fragment);
    }

    UrlParts withPath(String other) {
        return new UrlParts(scheme, userInfo, host, port, other, query, fragment);
    }

    UrlParts withQuery(List<String> other) {
        return new UrlParts(scheme, userInfo, host, port, path, other, fragment);
    }

    UrlParts withFragment(String other) {
        return new UrlParts(scheme, userInfo, host, port, path, query, other);
    }

    /** The name of a parameter, lower case. */
    static String nameOf(String parameter) {
        int equals = parameter.indexOf('=');
        return Percent.decode(equals < 0 ? parameter : parameter.substring(0, equals))
                .toLowerCase(Locale.ROOT);
    }

    /** The value of a parameter as it stands; empty where there is none. */
    static String valueOf(String parameter) {
        int equals = parameter.indexOf('=');
        return equals < 0 ? "" : parameter.substring(equals + 1);
    }

    @Override
    public String toString() {
        StringBuilder url = new StringBuilder(scheme).append("://");
        if (!userInfo.isEmpty()) {
            url.append(userInfo).append('@');
        }
        url.append(host);
        if (!port.isEmpty()) {
            url.append(':').append(port);
        }
        url.append(path);
        if (!query.isEmpty()) {
            url.append('?').append(String.join("&", query));
        }
        if (!fragment.isEmpty()) {
            url.append('#').append(fragment);
        }
        return url.toString();
    }
}
