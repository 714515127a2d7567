// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Text in mail: encoded words in headers (RFC 2047), transfer encodings of bodies (RFC 2045). Lines end with CR LF. */
final class MimeText {
    static final String LINE = "\r\n";

    /** RFC 2045, 6.7: encoded lines must not be longer than 76 characters. */
    private static final int LONGEST_LINE = 76;
    /** Bytes that with their frame fit beside the name of a header into the 76 characters of RFC 2047. */
    private static final int WORD_BYTES = 36;

    private MimeText() {}

    /** On one line, and no longer than so many characters. */
    static String cut(String words, int most) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** The value of a header without structure; words that are not plain ASCII become encoded words, each on its line. */
    static String unstructured(String words) {
        boolean plain = words.length() <= 60
                && !words.contains("=?")
                && words.chars().allMatch(c -> c >= ' ' && c < 0x7f)
                && !words.isBlank()
                && words.equals(words.strip());
        return plain ? words : encoded(words);
    }

    /** A name before an address: words, a quoted text, or encoded words. */
    static String phrase(String name) {
        String plain = unstructured(name);
        boolean asItIs = !plain.equals(name) || name.matches("[A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]+");
        return asItIs ? plain : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String encoded(String words) {
        List<String> all = new ArrayList<>();
        int from = 0;
        while (from < words.length()) {
            int to = from;
            int bytes = 0;
            while (to < words.length()) {
                int size = Character.toString(words.codePointAt(to)).getBytes(StandardCharsets.UTF_8).length;
                if (bytes + size > WORD_BYTES) {
                    break;
                }
                bytes += size;
                to += Character.charCount(words.codePointAt(to));
            }
            byte[] some = words.substring(from, to).getBytes(StandardCharsets.UTF_8);
            all.add("=?UTF-8?B?" + Base64.getEncoder().encodeToString(some) + "?=");
            from = to;
        }
        return String.join(LINE + " ", all);
    }

    /** The transfer encoding that writes a body shorter. */
    static String encoding(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        int escaped = 0;
        for (byte b : bytes) {
            escaped += b < 0 || b == '=' ? 1 : 0;
        }
        return escaped * 6 > bytes.length ? "base64" : "quoted-printable";
    }

    /** The body in a transfer encoding. */
    static String encode(String body, String encoding) {
        byte[] bytes = body.replace("\r\n", "\n").replace("\n", LINE).getBytes(StandardCharsets.UTF_8);
        return encoding.equals("base64")
                ? Base64.getMimeEncoder(LONGEST_LINE, LINE.getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(bytes)
                : quotedPrintable(bytes);
    }

    private static String quotedPrintable(byte[] bytes) {
        StringBuilder out = new StringBuilder(bytes.length + bytes.length / 8);
        int column = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n') {
                out.append(LINE);
                column = 0;
                i++;
                continue;
            }
            boolean last = i + 1 == bytes.length || bytes[i + 1] == '\r';
            String one = octet(bytes[i], last);
            if (column + one.length() > LONGEST_LINE - 1) {
                out.append('=').append(LINE);
                column = 0;
            }
            out.append(one);
            column += one.length();
        }
        return out.toString();
    }

    /** White space at the end of a line would be lost. */
    private static String octet(byte b, boolean last) {
        boolean white = b == ' ' || b == '\t';
        boolean literal = b > ' ' && b < 0x7f && b != '=' || white && !last;
        return literal ? Character.toString((char) b) : String.format("=%02X", b & 0xff);
    }
}
