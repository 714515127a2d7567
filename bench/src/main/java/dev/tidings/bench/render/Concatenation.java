// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page as fixed markup and changing text in turns; joined with escaping, as a page written by hand would be. */
final class Concatenation {
    private static final Pattern CHANGING = Pattern.compile("(?<=[>\"])[^<>\"]+(?=[<\"])");

    private final List<String> fixed;
    private final List<String> changing;

    private Concatenation(List<String> fixed, List<String> changing) {
        this.fixed = fixed;
        this.changing = changing;
    }

    /** Cuts a page: text and values of attributes change, style and data for search engines are fixed. */
    static Concatenation of(String page) {
        List<String> fixed = new ArrayList<>();
        List<String> changing = new ArrayList<>();
        int body = page.indexOf("<body>");
        Matcher text = CHANGING.matcher(page);
        int from = 0;
        for (int at = body; text.find(at); at = text.end()) {
            fixed.add(page.substring(from, text.start()));
            changing.add(unescape(text.group()));
            from = text.end();
        }
        fixed.add(page.substring(from));
        return new Concatenation(fixed, changing);
    }

    String page() {
        StringBuilder out = new StringBuilder(48 * 1024);
        for (int i = 0; i < changing.size(); i++) {
            out.append(fixed.get(i));
            escape(changing.get(i), out);
        }
        return out.append(fixed.get(changing.size())).toString();
    }

    private static void escape(String text, StringBuilder out) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                default -> null;
            };
            if (entity != null) {
                out.append(text, from, i).append(entity);
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
