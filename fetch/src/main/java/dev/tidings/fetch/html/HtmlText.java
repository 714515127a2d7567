// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.html;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Block;
import dev.tidings.fetch.internal.feed.Markup;
import dev.tidings.fetch.internal.page.FragmentBlocks;
import java.util.List;
import java.util.Objects;

/**
 * The text of an HTML fragment, such as the content of a feed's entry: all of it that readers see, as blocks. For whole
 * pages, where most of the text is not the article, see {@link dev.tidings.fetch.page.PageExtractor}.
 */
public final class HtmlText {
    private static final int MOST_CHARS = 4_000_000;

    private HtmlText() {}

    /**
     * Paragraphs, headings, list items, quotes, code, table rows and captions in reading order. Hidden text, scripts and
     * styles are left out; plain text becomes one paragraph; more than 4,000,000 characters are cut.
     */
    public static List<Block> blocks(String html) {
        Objects.requireNonNull(html, "html");
        return FragmentBlocks.of(html.length() > MOST_CHARS ? html.substring(0, MOST_CHARS) : html);
    }

    /** The same as a text with offsets. */
    public static ArticleText text(String html) {
        return ArticleText.of(blocks(html));
    }

    /** Plain text as HTML: paragraphs where it has empty lines; line ends within them are white space. */
    public static String ofPlain(String text) {
        return ofParagraphs(List.of(text.strip().split("\\R[\\h]*\\R\\s*", -1)));
    }

    /** Plain texts as HTML, each a paragraph. */
    public static String ofParagraphs(List<String> texts) {
        StringBuilder out = new StringBuilder();
        texts.forEach(
                text -> out.append("<p>").append(Markup.escape(text.strip())).append("</p>"));
        return out.toString();
    }

    /** The text in one line, for titles and summaries. */
    public static String line(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return ArticleText.normalize(html);
        }
        StringBuilder out = new StringBuilder();
        for (Block block : blocks(html)) {
            out.append(out.isEmpty() ? "" : " ").append(block.text());
        }
        return ArticleText.normalize(out.toString());
    }
}
