// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import dev.tidings.core.page.Page;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.site.Outward;
import dev.tidings.render.internal.terminal.AnsiForm;
import dev.tidings.render.internal.text.Lines;
import java.util.Map;
import java.util.Optional;

/**
 * Pages for a terminal, with every part, mark, quote and notice of the HTML page, in lines of a given width in which CJK
 * characters count twice. No control character of an article reaches the terminal. Safe for all threads.
 */
public final class TerminalRenderer extends PageRenderer {
    private static final MediaType ANSI = new MediaType("text/plain", "ansi", Optional.of("UTF-8"));
    private static final int NARROWEST = 20;

    private final int width;
    private final boolean colours;
    private final boolean links;

    private TerminalRenderer(int width, boolean colours, boolean links) {
        super(ANSI);
        this.width = width;
        this.colours = colours;
        this.links = links;
    }

    /** Eighty columns, with colours, addresses beside the words. */
    public static TerminalRenderer create() {
        return new TerminalRenderer(80, true, false);
    }

    /**
     * As an environment asks for: no colours where {@code NO_COLOR} is not empty (no-color.org) or {@code TERM} is
     * {@code dumb}; {@code COLUMNS} columns, where that is a number from 20 on.
     *
     * @param environment such as {@code System.getenv()}
     */
    public static TerminalRenderer of(Map<String, String> environment) {
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        String columns = environment.getOrDefault("COLUMNS", "");
        int width = columns.matches("\\d{2,4}") ? Math.max(NARROWEST, Integer.parseInt(columns)) : 80;
        return new TerminalRenderer(width, !plain, false);
    }

    /**
     * The same for so many columns.
     *
     * @throws IllegalArgumentException below 20
     */
    public TerminalRenderer withWidth(int columns) {
        if (columns < NARROWEST) {
            throw new IllegalArgumentException("TerminalRenderer.width is " + columns + ", at least 20 are needed");
        }
        return new TerminalRenderer(columns, colours, links);
    }

    /** The same with or without colours; without them nothing but words and line feeds is written. */
    public TerminalRenderer withColours(boolean wanted) {
        return new TerminalRenderer(width, wanted, links && wanted);
    }

    /** The same with hyperlinks behind words (OSC 8), for terminals that know them; colours are needed. Default false. */
    public TerminalRenderer withHyperlinks(boolean wanted) {
        return new TerminalRenderer(width, colours, wanted && colours);
    }

    @Override
    public String toString(Page page, RenderContext context) {
        return Lines.write(page, Outward.of(context), Outward.PAGES, new AnsiForm(width, colours, links));
    }
}
