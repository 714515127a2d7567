// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.url;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Percent encoding in one form: unreserved characters plain, all else that must be is UTF-8 in capital hex digits. */
final class Percent {
    private static final String UNRESERVED = "-._~";
    static final String USER = "!$&'()*+,;=:";
    static final String PATH = "!$&'()*+,;=:@/";
    static final String QUERY = "!$&'()*+,;=:@/?[]|";
    static final String FRAGMENT = "!$&'()*+,;=:@/?[]|#";

    private Percent() {}

    /** The normal form of a part in which the characters of {@code plain} may stand as they are. */
    static String normalise(String part, String plain) {
        StringBuilder out = new StringBuilder(part.length() + 8);
        for (int at = 0; at < part.length(); ) {
            int c = part.codePointAt(at);
            if (c == '%' && isEscape(part, at)) {
                int octet = Integer.parseInt(part, at + 1, at + 3, 16);
                if (isUnreserved(octet)) {
                    out.append((char) octet);
                } else {
                    out.append(part.substring(at, at + 3).toUpperCase(Locale.ROOT));
                }
                at += 3;
                continue;
            }
            if (isUnreserved(c) || (c < 128 && plain.indexOf(c) >= 0)) {
                out.append((char) c);
            } else {
                escape(c, out);
            }
            at += Character.charCount(c);
        }
        return out.toString();
    }

    /** The characters that escapes stand for; what is no UTF-8 or no escape stays as it is. */
    static String decode(String part) {
        if (part.indexOf('%') < 0) {
            return part;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.length());
        for (int at = 0; at < part.length(); ) {
            if (part.charAt(at) == '%' && isEscape(part, at)) {
                bytes.write(Integer.parseInt(part, at + 1, at + 3, 16));
                at += 3;
            } else {
                int c = part.codePointAt(at);
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(c);
            }
        }
        String decoded = bytes.toString(StandardCharsets.UTF_8);
        return decoded.indexOf('\uFFFD') >= 0 ? part : decoded;
    }

    private static void escape(int codePoint, StringBuilder out) {
        for (byte octet : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            out.append('%')
                    .append(Character.toUpperCase(Character.forDigit((octet >> 4) & 15, 16)))
                    .append(Character.toUpperCase(Character.forDigit(octet & 15, 16)));
        }
    }

    private static boolean isEscape(String part, int at) {
        return at + 2 < part.length() && isHex(part.charAt(at + 1)) && isHex(part.charAt(at + 2));
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || (c < 128 && UNRESERVED.indexOf(c) >= 0);
    }
}
