// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the chosen blocks of a page as HTML: the lists, quotes, tables and figures they stand in, opened and closed where
 * successive blocks part. Every tag is one of a few constants, and the text is escaped by {@link InlineHtml}, so the
 * output is safe by construction. Nesting is bounded.
 */
final class ArticleHtml {
    private static final int MOST_LEVELS = 40;

    /** An element that is open: its row on the page, and its name. */
    private record Level(int row, String name) {}

    private final PageReading page;
    private final StringBuilder out = new StringBuilder(4096);
    private final InlineHtml inline;
    private List<Level> open = List.of();

    private ArticleHtml(PageReading page) {
        this.page = page;
        this.inline = new InlineHtml(page, out);
    }

    static String write(PageReading page, boolean[] chosen) {
        ArticleHtml html = new ArticleHtml(page);
        for (TextBlock block : page.tree.blocks) {
            if (chosen[block.index]) {
                html.write(block);
            }
        }
        html.moveTo(List.of());
        return html.out.toString();
    }

    private void write(TextBlock block) {
        boolean fresh = moveTo(sound(levels(block)));
        String leaf = leaf(block, fresh);
        start(leaf);
        if (leaf.equals("pre")) {
            inline.plain(block.text);
        } else {
            inline.write(block);
        }
        end(leaf);
    }

    /** What directly holds the text; empty where the innermost level does. */
    private String leaf(TextBlock block, boolean fresh) {
        if (block.headingLevel > 0) {
            return "h" + block.headingLevel;
        }
        if (block.is(Tags.PRE)) {
            return "pre";
        }
        boolean holder = !open.isEmpty() && !open.get(open.size() - 1).name().equals("blockquote");
        return holder && fresh ? "" : "p";
    }

    /** The elements above a block that give structure, outermost first. */
    private List<Level> levels(TextBlock block) {
        List<Level> levels = new ArrayList<>();
        boolean cell = BlockAssembler.isCell(page.tree, block);
        int row = block.owner;
        for (int level = 0; row >= 0 && level < MOST_LEVELS; level++, row = page.tree.parent(row)) {
            String name = page.tree.element(row).normalName();
            boolean structure = switch (name) {
                case "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "figure", "figcaption" -> true;
                case "td", "th", "tr", "table" -> cell;
                default -> false;
            };
            if (structure) {
                levels.add(0, new Level(row, name));
            }
            cell &= !name.equals("table");
        }
        return levels;
    }

    /** Without those that stand alone: an item outside of a list, a list around no item, a cell outside of a row. */
    private static List<Level> sound(List<Level> levels) {
        List<Level> sound = new ArrayList<>();
        for (int at = 0; at < levels.size(); at++) {
            String name = levels.get(at).name();
            String next = at + 1 < levels.size() ? levels.get(at + 1).name() : "";
            String afterNext = at + 2 < levels.size() ? levels.get(at + 2).name() : "";
            String above = sound.isEmpty() ? "" : sound.get(sound.size() - 1).name();
            boolean fits = switch (name) {
                case "ul", "ol" -> next.equals("li");
                case "li" -> above.equals("ul") || above.equals("ol");
                case "dl" -> next.equals("dt") || next.equals("dd");
                case "dt", "dd" -> above.equals("dl");
                case "figure" -> next.equals("figcaption");
                case "figcaption" -> above.equals("figure");
                case "table" -> next.equals("tr") && isCell(afterNext);
                case "tr" -> above.equals("table") && isCell(next);
                case "td", "th" -> above.equals("tr");
                default -> true;
            };
            if (fits) {
                sound.add(levels.get(at));
            }
        }
        return sound;
    }

    private static boolean isCell(String name) {
        return name.equals("td") || name.equals("th");
    }

    /** Closes and opens what differs; whether the innermost level was opened now. */
    private boolean moveTo(List<Level> next) {
        int same = 0;
        while (same < open.size() && same < next.size() && open.get(same).equals(next.get(same))) {
            same++;
        }
        for (int at = open.size() - 1; at >= same; at--) {
            end(open.get(at).name());
        }
        for (int at = same; at < next.size(); at++) {
            start(next.get(at).name());
        }
        open = next;
        return same < next.size();
    }

    private void start(String name) {
        if (!name.isEmpty()) {
            out.append('<').append(name).append(name.equals("table") ? "><tbody>" : ">");
        }
    }

    private void end(String name) {
        if (!name.isEmpty()) {
            out.append(name.equals("table") ? "</tbody></" : "</").append(name).append('>');
        }
    }
}
