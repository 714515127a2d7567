// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.text;

import dev.tidings.render.internal.view.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CommonMark. Words are data: what has a meaning in CommonMark, in raw HTML or in the common extensions (tables, struck
 * text, mentions, formulas) is escaped wherever it stands, what has one at the beginning of a line is escaped there.
 */
public final class MarkdownForm implements TextForm {
    private static final Pattern WHITE = Pattern.compile("\\s+");
    private static final Pattern LINE_START = Pattern.compile("^([-+=#:]|\\d{1,9}(?=[.)]))");

    private final StringBuilder out = new StringBuilder(8 * 1024);

    @Override
    public String text(String words) {
        String line = WHITE.matcher(Text.clean(words)).replaceAll(" ").strip();
        StringBuilder safe = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            append(safe, line.charAt(i));
        }
        var start = LINE_START.matcher(safe);
        if (start.find()) {
            safe.insert(Character.isDigit(safe.charAt(0)) ? start.end() : 0, '\\');
        }
        return safe.toString();
    }

    private static void append(StringBuilder safe, char c) {
        switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '\\', '`', '*', '_', '[', ']', '|', '~', '$', '@', '{', '}', '!' ->
                safe.append('\\').append(c);
            default -> safe.append(c);
        }
    }

    @Override
    public String link(String words, @Nullable String href) {
        String label = text(words);
        if (href == null || href.isEmpty()) {
            return label;
        }
        String safe = href.replace("(", "%28").replace(")", "%29").replace("\\", "%5C");
        return "[" + (label.isEmpty() ? text(href) : label) + "](" + safe + ")";
    }

    @Override
    public String strong(String words) {
        String safe = text(words);
        return safe.isEmpty() ? "" : "**" + safe + "**";
    }

    @Override
    public String muted(String words) {
        String safe = text(words);
        return safe.isEmpty() ? "" : "*" + safe + "*";
    }

    @Override
    public void heading(int level, String words) {
        end();
        out.append("#".repeat(level)).append(' ').append(text(words)).append("\n\n");
    }

    @Override
    public void paragraph(String inline) {
        end();
        out.append(block(inline)).append("\n\n");
    }

    @Override
    public void item(int depth, String inline) {
        out.append("  ".repeat(depth)).append("- ").append(block(inline)).append('\n');
    }

    /** White space at the beginning would move the place where what belongs to an entry must begin. */
    private static String block(String inline) {
        String words = inline.strip();
        return words.isEmpty() ? "—" : words;
    }

    @Override
    public void quote(int depth, String inline) {
        String indent = "  ".repeat(depth + 1);
        out.append('\n').append(indent).append("> ").append(block(inline)).append("\n\n");
    }

    @Override
    public void end() {
        if (!out.isEmpty() && !out.substring(Math.max(0, out.length() - 2)).equals("\n\n")) {
            out.append('\n');
        }
    }

    @Override
    public String result() {
        return out.toString().replaceAll("\n{3,}", "\n\n").stripTrailing() + "\n";
    }
}
