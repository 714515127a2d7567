// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import tools.jackson.databind.JsonNode;

/** One page, parsed and walked once: everything that the resolvers look at. */
final class PageReading {
    /** Nodes and characters of an element, white space included. */
    private static final int LONGEST = 10_000;

    final Document document;
    final URI url;
    final PageMarks marks = new PageMarks();
    final PageTree tree;
    final JsonLd linkedData;
    final Optional<JsonNode> article;

    private PageReading(Document document, URI url) {
        this.document = document;
        this.url = url;
        this.tree = BlockWalk.over(document, marks);
        this.linkedData = JsonLd.of(marks.linkedData);
        this.article = linkedData.article(firstTitle());
    }

    static PageReading of(Document document, URI url) {
        return new PageReading(document, url);
    }

    private String firstTitle() {
        return marks.meta("og:title").orElseGet(marks::title);
    }

    /** The text of a row, white space collapsed; nothing of one that holds far too much, as {@link #text(Element)}. */
    String text(int row) {
        double size = tree.end(row) - row + tree.weight(tree.firstBlock(row), tree.endBlock(row));
        return size > LONGEST ? "" : tree.element(row).text().strip();
    }

    /**
     * The text of an element that names one thing, such as a date. Nothing of one that holds far too much for that, since
     * hundreds of such elements may stand within each other.
     */
    static String text(Element element) {
        int[] size = {0};
        NodeTraversor.filter(
                (node, depth) -> {
                    size[0] += 1
                            + (node instanceof TextNode text
                                    ? text.getWholeText().length()
                                    : 0);
                    return size[0] > LONGEST ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
                },
                element);
        return size[0] > LONGEST ? "" : element.text();
    }

    Element element(int row) {
        return tree.element(row);
    }

    /** A property of the article's JSON-LD node. */
    Optional<String> declared(String property) {
        return article.flatMap(node -> JsonLd.text(node, property));
    }

    Optional<String> siteName() {
        return marks.meta("og:site_name")
                .or(() -> article.flatMap(node -> JsonLd.list(node.get("publisher")).stream()
                        .map(linkedData::resolve)
                        .flatMap(publisher -> JsonLd.text(publisher, "name").stream())
                        .findFirst()));
    }

    /** What others say the article is: the page's own metadata, and the text of the feed's item, which may be empty. */
    Witness witness(String title, String feedText) {
        String body = linkedData.articles().stream()
                .flatMap(node -> JsonLd.text(node, "articleBody").stream())
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .orElse("");
        String description =
                marks.meta("og:description").or(() -> marks.meta("description")).orElse("");
        return new Witness(tree, title, body, description, feedText);
    }
}
