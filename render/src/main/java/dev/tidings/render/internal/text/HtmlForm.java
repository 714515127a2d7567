// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.text;

import dev.tidings.render.internal.view.Text;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The few elements of HTML that readers of feeds and mail all show: headings, paragraphs, lists, quotations, links. No
 * class, no script, nothing that fetches; styles only where they are given, and then within the elements. Each block
 * takes its direction from its own words.
 */
public final class HtmlForm implements TextForm {
    private static final Pattern WHITE = Pattern.compile("\\s+");

    private final Map<String, String> styles;
    private final boolean title;
    private final StringBuilder out = new StringBuilder(16 * 1024);
    private final Deque<Integer> lists = new ArrayDeque<>();

    private HtmlForm(Map<String, String> styles, boolean title) {
        this.styles = Map.copyOf(styles);
        this.title = title;
    }

    /** Without styles, and without the first heading, for forms that hold the title elsewhere. */
    public static HtmlForm untitled() {
        return new HtmlForm(Map.of(), false);
    }

    /** With a style attribute for each element that has one here; values must be safe within an attribute. */
    public static HtmlForm styled(Map<String, String> styles) {
        return new HtmlForm(styles, true);
    }

    /** Words within an element or a quoted attribute. */
    public static String escape(String words) {
        return Text.clean(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String text(String words) {
        return escape(WHITE.matcher(Text.clean(words)).replaceAll(" ").strip());
    }

    @Override
    public String link(String words, @Nullable String href) {
        if (href == null || href.isEmpty()) {
            return text(words);
        }
        String label = text(words);
        return "<a href=\"" + escape(href) + "\"" + style("a") + ">" + (label.isEmpty() ? text(href) : label) + "</a>";
    }

    @Override
    public String strong(String words) {
        String safe = text(words);
        return safe.isEmpty() ? "" : "<strong" + style("strong") + ">" + safe + "</strong>";
    }

    @Override
    public String muted(String words) {
        String safe = text(words);
        return safe.isEmpty() ? "" : "<em" + style("em") + ">(" + safe + ")</em>";
    }

    @Override
    public void heading(int level, String words) {
        end();
        if (title || level > 1) {
            block("h" + level, text(words));
        }
    }

    @Override
    public void paragraph(String inline) {
        end();
        block("p", inline);
    }

    @Override
    public void item(int depth, String inline) {
        closeTo(depth);
        if (!lists.isEmpty() && lists.getLast() == depth) {
            out.append("</li>\n");
        } else {
            out.append("<ul").append(style("ul")).append(">\n");
            lists.add(depth);
        }
        out.append("<li dir=\"auto\"").append(style("li")).append('>').append(inline);
    }

    @Override
    public void quote(int depth, String inline) {
        closeTo(depth);
        block("blockquote", inline);
    }

    @Override
    public void end() {
        closeTo(-1);
    }

    @Override
    public String result() {
        end();
        return out.toString();
    }

    private void closeTo(int depth) {
        while (!lists.isEmpty() && lists.getLast() > depth) {
            out.append("</li>\n</ul>\n");
            lists.removeLast();
        }
    }

    private void block(String name, String inline) {
        out.append('<').append(name).append(" dir=\"auto\"").append(style(name)).append('>');
        out.append(inline).append("</").append(name).append(">\n");
    }

    private String style(String name) {
        String style = styles.get(name);
        return style == null ? "" : " style=\"" + style + "\"";
    }
}
