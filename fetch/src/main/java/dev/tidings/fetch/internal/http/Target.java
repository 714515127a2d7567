// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import dev.tidings.core.port.RefusalReason;
import dev.tidings.fetch.http.AddressPolicy;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * An address that passed every check that needs no name resolution. One parser reads it for the check and for the
 * connection; what readers are known to disagree on (backslashes, user names, control characters) is refused.
 *
 * @param url without fragment
 * @param uri the same as the port's values carry it
 * @param trusted whether its host and port were explicitly allowed
 * @param literal the address that its host is, when it is one
 */
record Target(HttpUrl url, URI uri, boolean trusted, Optional<InetAddress> literal) {
    private static final Pattern PARTS = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(//([^/?#]*))?.*", Pattern.DOTALL);
    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[^]]*]|[^:]*)(:\\d*)?");

    /** Reads and checks an address. */
    static Target check(String text, AddressPolicy policy) throws RefusedException {
        String address = text.strip();
        Matcher parts = PARTS.matcher(address);
        if (!parts.matches()) {
            throw refused(RefusalReason.URL, "no absolute address: ", address);
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        if (!policy.permitsScheme(scheme)) {
            throw refused(RefusalReason.SCHEME, "the scheme '" + scheme + "' is not allowed: ", address);
        }
        if (parts.group(2) == null || address.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '\\')) {
            throw refused(RefusalReason.URL, "an address that is read in different ways: ", address);
        }
        Matcher authority = HOST_AND_PORT.matcher(parts.group(3));
        HttpUrl url = HttpUrl.parse(address);
        if (url == null || !authority.matches() || parts.group(3).indexOf('@') >= 0) {
            throw refused(RefusalReason.URL, "no host, or a user name before it: ", address);
        }
        HttpUrl whole =
                url.fragment() == null ? url : url.newBuilder().fragment(null).build();
        return check(whole, authority.group(1), address, policy);
    }

    private static Target check(HttpUrl url, String spelledHost, String address, AddressPolicy policy)
            throws RefusedException {
        Optional<InetAddress> literal = HostNames.literal(url.host());
        if (policy.allows(spelledHost, url.port())) {
            return new Target(url, uri(url), true, literal);
        }
        if (!policy.permitsPort(url.port())) {
            throw refused(RefusalReason.PORT, "port " + url.port() + " is not allowed: ", address);
        }
        boolean oddLiteral =
                HostNames.endsInNumber(url.host()) && (literal.isEmpty() || !spelledHost.equals(url.host()));
        if (oddLiteral || literal.filter(found -> !policy.permits(found)).isPresent()) {
            throw refused(RefusalReason.ADDRESS, "'" + spelledHost + "' is no public address: ", address);
        }
        if (literal.isEmpty() && HostNames.isLocalName(url.host())) {
            throw refused(RefusalReason.ADDRESS, "'" + spelledHost + "' is no public name: ", address);
        }
        return new Target(url, uri(url), false, literal);
    }

    /** The client's own way escapes what {@link URI} does not take, at some cost; few addresses hold such a character. */
    private static URI uri(HttpUrl url) {
        try {
            return new URI(url.toString());
        } catch (URISyntaxException e) {
            return url.uri();
        }
    }

    /** Whether headers meant for this target may go to the other: same host, and not from https to http. */
    boolean sharesSecretsWith(Target other) {
        boolean sameOrigin = url.scheme().equals(other.url.scheme()) && url.port() == other.url.port();
        boolean upgraded = url.scheme().equals("http")
                && other.url.scheme().equals("https")
                && url.port() == 80
                && other.url.port() == 443;
        return url.host().equals(other.url.host()) && (sameOrigin || upgraded);
    }

    private static RefusedException refused(RefusalReason reason, String why, String address) {
        String shown = address.length() > 200 ? address.substring(0, 200) + "…" : address;
        return new RefusedException(reason, why + shown, address);
    }
}
