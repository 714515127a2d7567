// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.terminal;

import dev.tidings.render.internal.text.TextForm;
import dev.tidings.render.internal.view.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines for a terminal (ECMA-48 SGR; hyperlinks as OSC 8). Words are data: they lose all control characters, so that every
 * escape sequence in the result is one of these few.
 */
public final class AnsiForm implements TextForm {
    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String FAINT = "\u001b[2m";
    private static final String TITLE = "\u001b[1;36m";
    private static final String END_LINK = "\u001b]8;;\u001b\\";

    private static final Pattern WHITE = Pattern.compile("\\s+");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");
    /** Our sequences, a space, or a character. */
    private static final Pattern TOKEN =
            Pattern.compile("\u001b\\[[0-9;]*m|\u001b\\]8;;[^\u001b]*\u001b\\\\| |[\\s\\S]");

    private static final int NARROWEST_TEXT = 16;

    private final int width;
    private final boolean colours;
    private final boolean links;
    private final StringBuilder out = new StringBuilder(8 * 1024);

    /**
     * A form.
     *
     * @param width columns
     * @param colours whether to write anything but words
     * @param links whether to write addresses as hyperlinks behind words instead of beside them
     */
    public AnsiForm(int width, boolean colours, boolean links) {
        this.width = width;
        this.colours = colours;
        this.links = links;
    }

    @Override
    public String text(String words) {
        String line = WHITE.matcher(Text.clean(words)).replaceAll(" ").strip();
        return UNPRINTABLE.matcher(line).replaceAll("");
    }

    @Override
    public String link(String words, @Nullable String href) {
        String label = text(words);
        if (href == null || href.isEmpty()) {
            return label;
        }
        String address = text(href);
        if (!links) {
            return label + " <" + address + ">";
        }
        boolean away = address.matches("(https?|mailto):[\\x21-\\x7e]+");
        return away ? "\u001b]8;;" + address + "\u001b\\" + label + END_LINK : label;
    }

    @Override
    public String strong(String words) {
        return styled(BOLD, text(words));
    }

    @Override
    public String muted(String words) {
        String safe = text(words);
        return safe.isEmpty() ? "" : styled(FAINT, "(" + safe + ")");
    }

    private String styled(String style, String safe) {
        return !colours || safe.isEmpty() ? safe : style + safe + RESET;
    }

    @Override
    public void heading(int level, String words) {
        end();
        String line = text(words);
        wrap("", "", styled(level <= 2 ? TITLE : BOLD, line));
        if (level <= 2 && !colours) {
            out.append((level == 1 ? "=" : "-").repeat(Math.max(3, Math.min(width, Columns.of(line)))));
            out.append('\n');
        }
        out.append('\n');
    }

    @Override
    public void paragraph(String inline) {
        end();
        wrap("", "", inline);
        out.append('\n');
    }

    @Override
    public void item(int depth, String inline) {
        String indent = "  ".repeat(depth);
        wrap(indent + "- ", indent + "  ", inline);
    }

    @Override
    public void quote(int depth, String inline) {
        String indent = "  ".repeat(depth + 1) + "│ ";
        wrap(indent, indent, inline);
    }

    @Override
    public void end() {
        if (!out.isEmpty() && !out.substring(Math.max(0, out.length() - 2)).equals("\n\n")) {
            out.append('\n');
        }
    }

    @Override
    public String result() {
        return out.toString().stripTrailing() + "\n";
    }

    /** Breaks at spaces, beside wide characters, and within what is longer than a line; indents are beyond doubt narrow. */
    private void wrap(String first, String further, String inline) {
        int room = Math.max(NARROWEST_TEXT, width - first.length());
        StringBuilder line = new StringBuilder();
        StringBuilder word = new StringBuilder();
        int used = 0;
        int wide = 0;
        String indent = first;
        Matcher token = TOKEN.matcher(inline + " ");
        while (token.find()) {
            String raw = token.group();
            int c = raw.codePointAt(0);
            if (c == '\u001b') {
                word.append(raw);
                continue;
            }
            boolean space = raw.equals(" ");
            int columns = space ? 0 : Columns.of(c);
            boolean breaks = space || Columns.isWide(c) || wide + columns > room;
            if (breaks && !word.isEmpty()) {
                if (used + wide > room && used > 0) {
                    line(indent, line);
                    indent = further;
                    used = 0;
                }
                line.append(word);
                used += wide;
                word.setLength(0);
                wide = 0;
            }
            if (space) {
                if (used > 0 && used < room) {
                    line.append(' ');
                    used++;
                }
            } else {
                word.append(raw);
                wide += columns;
            }
        }
        line.append(word);
        line(indent, line);
    }

    private void line(String indent, StringBuilder line) {
        out.append(indent).append(line.toString().stripTrailing()).append('\n');
        line.setLength(0);
    }
}
