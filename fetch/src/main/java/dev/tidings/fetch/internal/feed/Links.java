// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses as feeds write them: resolved as RFC 3986 says, without refusing the characters that the wild contains. */
public final class Links {
    /** What a reader may follow; {@code javascript:}, {@code data:} and the like are no addresses. */
    private static final Set<String> SCHEMES = Set.of(
            "http", "https", "ftp", "ftps", "magnet", "mailto", "gopher", "news", "feed", "at", "tel", "xmpp", "ipfs");

    private static final String HEX = "0123456789ABCDEF";

    private Links() {}

    /** Whether an address may be kept: relative, or of a scheme that names a place. */
    public static boolean isHarmless(String link) {
        String scheme = scheme(clean(link));
        return scheme == null || SCHEMES.contains(scheme);
    }

    /** An address as {@link URI}, when it is absolute and http or https; characters that a URI may not hold are escaped. */
    public static Optional<URI> web(String link) {
        String address = clean(link);
        if (!isWeb(address)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(escaped(address));
            return uri.getRawAuthority() == null ? Optional.empty() : Optional.of(uri);
        } catch (URISyntaxException e) {
            return Optional.empty(); // no address that anyone could follow
        }
    }

    private static String escaped(String address) {
        if (isPlain(address)) {
            return address;
        }
        StringBuilder out = new StringBuilder(address.length() + 16);
        int fragment = address.indexOf('#');
        int path = first(address, address.indexOf(':') + 3, "/?#");
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean percent = c == '%'
                    && !(i + 2 < address.length() && isHex(address.charAt(i + 1)) && isHex(address.charAt(i + 2)));
            boolean bracket = (c == '[' || c == ']') && i >= path;
            boolean second = c == '#' && fragment >= 0 && i > fragment;
            if (percent || bracket || second || " \"<>\\^`{|}".indexOf(c) >= 0) {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether nothing in an address can need escaping: the usual case, told in one glance at each character. */
    private static boolean isPlain(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '&' && c <= ';') && c != '_' && c != '=' && c != '?' && c != '~') {
                return false; // '&' to ';' are digits and & ' ( ) * + , - . / : ;
            }
        }
        return true;
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0;
    }

    static boolean isRelative(String link) {
        return scheme(clean(link)) == null && !link.isBlank();
    }

    static boolean isWeb(@Nullable String link) {
        String scheme = link == null ? null : scheme(link);
        return scheme != null && (scheme.equals("http") || scheme.equals("https"));
    }

    /** Without the white space and control characters that browsers pass over. */
    static String clean(String link) {
        if (isClean(link)) {
            return link;
        }
        StringBuilder out = new StringBuilder(link.length());
        String stripped = link.strip();
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (c >= ' ' && c != 0x7F) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isClean(String link) {
        for (int i = 0; i < link.length(); i++) {
            char c = link.charAt(i);
            if (c <= ' ' || (c >= 0x7F && (c < 0xA1 || Character.isWhitespace(c)))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String scheme(String link) {
        if (link.startsWith("https://")) {
            return "https";
        }
        int colon = link.indexOf(':');
        if (colon < 1 || !Character.isLetter(link.charAt(0))) {
            return null;
        }
        for (int i = 1; i < colon; i++) {
            char c = link.charAt(i);
            if (c > 0x7F || (!Character.isLetterOrDigit(c) && "+.-".indexOf(c) < 0)) {
                return null;
            }
        }
        return link.substring(0, colon).toLowerCase(Locale.ROOT);
    }

    /** An address against a base (RFC 3986, section 5.2); as written when the base is no hierarchical address. */
    public static String resolve(@Nullable String base, String reference) {
        String link = clean(reference);
        if (base == null || scheme(link) != null) {
            return link;
        }
        int authority = base.indexOf("://");
        if (authority < 0) {
            return link;
        }
        int end = first(base, authority + 3, "/?#");
        String root = base.substring(0, end);
        if (link.startsWith("//")) {
            return base.substring(0, authority + 1) + link;
        }
        String rest = base.substring(end);
        String path = rest.substring(0, first(rest, 0, "?#"));
        if (link.isEmpty() || link.startsWith("#")) {
            return root + rest.substring(0, first(rest, 0, "#")) + link;
        }
        if (link.startsWith("?")) {
            return root + path + link;
        }
        int split = first(link, 0, "?#");
        String target = link.substring(0, split);
        if (!target.startsWith("/")) {
            target = path.substring(0, path.lastIndexOf('/') + 1) + target;
            target = target.startsWith("/") ? target : "/" + target;
        }
        return root + withoutDots(target) + link.substring(split);
    }

    private static int first(String text, int from, String marks) {
        for (int i = from; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static String withoutDots(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] parts = path.substring(1).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            if (parts[i].equals("..")) {
                kept.pollLast();
            }
            if (parts[i].equals("..") || parts[i].equals(".")) {
                if (last) {
                    kept.addLast("");
                }
            } else {
                kept.addLast(parts[i]);
            }
        }
        StringBuilder out = new StringBuilder();
        for (Iterator<String> i = kept.iterator(); i.hasNext(); ) {
            out.append('/').append(i.next());
        }
        return out.length() == 0 ? "/" : out.toString();
    }
}
