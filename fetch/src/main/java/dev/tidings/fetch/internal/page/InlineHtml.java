// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes the text of one block with its emphasis and links; white space collapsed, all else escaped. */
final class InlineHtml {
    private static final int MOST_LEVELS = 12;
    private static final String REL = " rel=\"nofollow noopener noreferrer\"";

    /** An element of the page that is written, by its name in the output; for links with their address. */
    private record Mark(Element element, String name, String url) {}

    private final PageReading page;
    private final StringBuilder out;
    private final List<Mark> open = new ArrayList<>();
    private boolean space;
    private boolean lineBreak;
    private boolean begun;

    InlineHtml(PageReading page, StringBuilder out) {
        this.page = page;
        this.out = out;
    }

    void write(TextBlock block) {
        space = false;
        lineBreak = false;
        begun = false;
        Element owner = block.owner < 0 ? page.document : page.tree.element(block.owner);
        for (int at = block.firstRun; at < block.endRun; at++) {
            TextNode run = page.tree.runs.get(at);
            if (run.equals(PageTree.BREAK)) {
                lineBreak = true;
            } else {
                run(run, owner);
            }
        }
        close(0);
    }

    /** Text with its white space. */
    void plain(String text) {
        for (int at = 0; at < text.length(); at++) {
            escape(text.charAt(at));
        }
    }

    private void run(TextNode run, Element owner) {
        String text = run.getWholeText();
        boolean moved = false;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isBlank(c)) {
                space = true;
            } else if (!isInvisible(c)) {
                if (!moved) {
                    moveTo(marks(run, owner));
                    moved = true;
                }
                gap();
                int end = endOfPlain(text, at);
                if (end > at) {
                    out.append(text, at, end);
                    at = end;
                    continue;
                }
                escape(c);
            }
            at++;
        }
    }

    /** Where text that can be written as it is, with single blanks between its words, ends. */
    private static int endOfPlain(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean goesOn =
                    isPlain(c) || (c == ' ' && at > from && at + 1 < text.length() && isPlain(text.charAt(at + 1)));
            if (!goesOn) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean isPlain(char c) {
        if (c < 0x80) {
            return c > ' ' && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'' && c != '`';
        }
        return !isBlank(c) && !isInvisible(c);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\u2028';
    }

    private static boolean isInvisible(char c) {
        return c == '\u200b' || c == '\ufeff' || c == '\u00ad';
    }

    /** The white space before a letter, where it is not the first. */
    private void gap() {
        if (begun && lineBreak) {
            out.append("<br>");
        } else if (begun && space) {
            out.append(' ');
        }
        begun = true;
        space = false;
        lineBreak = false;
    }

    /** What a run stands in below the block's own element, outermost first, each name once. */
    private List<Mark> marks(TextNode run, Element owner) {
        List<Mark> marks = new ArrayList<>();
        Node at = run.parent();
        for (int level = 0; at instanceof Element element && !at.equals(owner) && level < MOST_LEVELS; level++) {
            String name = name(element);
            String url = name.equals("a") ? address(element) : "";
            boolean written = name.equals("a") ? !url.isEmpty() : !name.isEmpty();
            if (written && marks.stream().noneMatch(mark -> mark.name().equals(name))) {
                marks.add(0, new Mark(element, name, url));
            }
            at = element.parent();
        }
        return marks;
    }

    /** What an element is in the output, or nothing when only its text is. */
    private static String name(Element element) {
        return switch (element.normalName()) {
            case "a" -> "a";
            case "b", "strong" -> "strong";
            case "i", "em" -> "em";
            case "code", "kbd", "samp", "tt" -> "code";
            case "sub" -> "sub";
            case "sup" -> "sup";
            case "s", "del", "strike" -> "del";
            default -> "";
        };
    }

    private String address(Element link) {
        String href = link.attr("href").strip();
        if (href.toLowerCase(Locale.ROOT).startsWith("mailto:")
                && href.length() < 400
                && href.chars().noneMatch(c -> c < ' ')) {
            return href;
        }
        return href.isEmpty()
                ? ""
                : Links.absolute(page, href).map(Object::toString).orElse("");
    }

    private void moveTo(List<Mark> next) {
        int same = 0;
        while (same < open.size()
                && same < next.size()
                && open.get(same).element().equals(next.get(same).element())) {
            same++;
        }
        close(same);
        for (Mark mark : next.subList(same, next.size())) {
            gapBefore();
            out.append('<').append(mark.name());
            if (mark.name().equals("a")) {
                out.append(" href=\"");
                plain(mark.url());
                out.append('"').append(REL);
            }
            out.append('>');
            open.add(mark);
        }
    }

    /** White space belongs outside of the element that begins here. */
    private void gapBefore() {
        if (begun && (space || lineBreak)) {
            gap();
        }
    }

    private void close(int size) {
        while (open.size() > size) {
            out.append("</").append(open.remove(open.size() - 1).name()).append('>');
        }
    }

    private void escape(char c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&apos;");
            case '`' -> out.append("&#96;");
            default -> out.append(c);
        }
    }
}
