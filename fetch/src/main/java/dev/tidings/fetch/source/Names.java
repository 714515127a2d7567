// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of accounts and places at services, checked before they become part of an address. */
final class Names {
    private Names() {}

    /** The name itself, when it has the form that the service gives its names. */
    static String check(String name, Pattern form, String what) {
        if (!form.matcher(name).matches()) {
            throw new IllegalArgumentException(what + ": '" + name + "'");
        }
        return name;
    }

    /** Where a service is asked: an http(s) address without query, its last slash taken off. */
    static String endpoint(String address) {
        URI url = URI.create(address);
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        boolean web = (scheme.equals("http") || scheme.equals("https")) && url.getRawAuthority() != null;
        if (!web || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("an endpoint is an http(s) address without query: '" + address + "'");
        }
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** An id made of words: lower case, other characters than those of ids become dashes. */
    static String id(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
    }

    static String query(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A relative path as part of an address. */
    static String path(String path) {
        return query(path).replace("+", "%20").replace("%2F", "/");
    }
}
