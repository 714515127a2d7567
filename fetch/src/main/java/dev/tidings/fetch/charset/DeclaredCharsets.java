// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a server and a document say about their charset. */
final class DeclaredCharsets {
    private static final int PROLOG = 1024;
    private static final int HEAD = 16384;
    private static final Pattern PARAMETER =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:+-]{1,60})", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML_ENCODING = Pattern.compile(
            "<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']?\\s*([\\w.:+-]{1,60})", Pattern.CASE_INSENSITIVE);
    private static final Pattern META = Pattern.compile(
            "<meta\\s[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:+-]{1,60})", Pattern.CASE_INSENSITIVE);

    private DeclaredCharsets() {}

    /** The labels, the most trusted first. */
    static List<String> of(byte[] bytes, @Nullable String contentType) {
        List<String> out = new ArrayList<>();
        if (contentType != null) {
            add(out, PARAMETER, contentType);
        }
        if (isEbcdic(bytes)) {
            add(out, XML_ENCODING, start(bytes, PROLOG, Charset.forName("IBM037")));
            return out;
        }
        add(out, XML_ENCODING, start(bytes, PROLOG, StandardCharsets.ISO_8859_1));
        add(out, META, start(bytes, HEAD, StandardCharsets.ISO_8859_1));
        return out;
    }

    /** {@code <?xm} in EBCDIC: such a text can be read by its declaration alone. */
    static boolean isEbcdic(byte[] b) {
        return b.length > 4 && b[0] == 0x4C && b[1] == 0x6F && b[2] == (byte) 0xA7 && b[3] == (byte) 0x94;
    }

    private static void add(List<String> out, Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (found.find()) {
            out.add(found.group(1));
        }
    }

    private static String start(byte[] bytes, int limit, Charset charset) {
        return new String(bytes, 0, Math.min(bytes.length, limit), charset);
    }
}
