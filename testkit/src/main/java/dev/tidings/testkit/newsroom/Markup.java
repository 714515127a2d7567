// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.newsroom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Locale;

/** Escaping and encoding as publishers do it. */
final class Markup {
    private Markup() {}

    static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A string literal's inside, safe in a script element too. */
    static String json(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == '<') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The bytes of markup; what the charset lacks becomes a numeric character reference, as editors' software does. */
    static byte[] encode(String markup, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(markup)) {
            return markup.getBytes(charset);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(markup.length() * 2);
        markup.codePoints().forEach(point -> {
            String one = Character.toString(point);
            out.writeBytes((encoder.canEncode(one) ? one : "&#" + point + ";").getBytes(charset));
        });
        return out.toByteArray();
    }
}
