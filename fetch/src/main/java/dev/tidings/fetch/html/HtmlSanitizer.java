// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.html;

import dev.tidings.fetch.internal.page.Visibility;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * HTML of feeds and pages made safe to show. The input is parsed as browsers parse it, and what is allowed is written
 * anew, element by element: text structure and links, nothing else. No attribute is copied but {@code href}, and that
 * only with http, https or mailto; so no script runs, no style applies, no form posts, and nothing is requested from
 * anyone: images are left out, or become links. Hidden elements are left out with their text.
 *
 * <p>Since every element of the output is one of a few that parse the same in every context, the output means the same
 * when it is parsed again. Time and memory are linear in the input; nesting and length are bounded. Immutable and safe
 * for all threads.
 */
public final class HtmlSanitizer {
    private static final Set<String> ALLOWED = Set.of(
            "p",
            "br",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "q",
            "cite",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "pre",
            "code",
            "b",
            "strong",
            "i",
            "em",
            "u",
            "s",
            "del",
            "ins",
            "sub",
            "sup",
            "small",
            "mark",
            "abbr",
            "kbd",
            "samp",
            "var",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "figure",
            "figcaption",
            "div",
            "span",
            "a");
    private static final Set<String> EMPTY = Set.of("br", "hr");
    /** Their content is code, or a fallback that only some readers would see. */
    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "frame",
            "frameset",
            "noframes",
            "noembed",
            "object",
            "embed",
            "applet",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "head",
            "title",
            "textarea",
            "select",
            "option",
            "datalist",
            "xmp",
            "plaintext",
            "listing",
            "link",
            "meta",
            "base",
            "map",
            "portal",
            "fencedframe");

    private static final String REL = " rel=\"nofollow noopener noreferrer\"";

    private final Images images;
    private final int maxChars;
    private final int maxDepth;

    private HtmlSanitizer(Builder builder) {
        this.images = builder.images;
        this.maxChars = builder.maxChars;
        this.maxDepth = builder.maxDepth;
    }

    /** What becomes of images. */
    public enum Images {
        /** They are left out. */
        DROP,
        /** Those with a web address become a link that bears their alternative text. */
        LINK
    }

    /** With all defaults. */
    public static HtmlSanitizer create() {
        return builder().build();
    }

    /** Starts from the defaults of {@link Builder}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Safe HTML; links that are not absolute lose their address. */
    public String sanitize(String html) {
        return sanitize(html, "");
    }

    /** Safe HTML; relative links are resolved against the base. */
    public String sanitize(String html, URI base) {
        return sanitize(html, base.toString());
    }

    private String sanitize(String html, String base) {
        Objects.requireNonNull(html, "html");
        String input = html.length() > maxChars ? html.substring(0, maxChars) : html;
        Document document = Parser.htmlParser().setMaxDepth(maxDepth).parseInput(input, base);
        StringBuilder out = new StringBuilder(Math.min(input.length(), 1 << 16));
        NodeTraversor.filter(new Writer(out, images), document.body());
        return out.toString().strip();
    }

    /** Writes what is allowed. */
    private record Writer(StringBuilder out, Images images) implements NodeFilter {
        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                out.append(escaped(text.getWholeText()));
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            String name = element.normalName();
            if (name.equals("img")) {
                image(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            if (DROPPED.contains(name) || !isHtml(element) || Visibility.isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (ALLOWED.contains(name)) {
                out.append('<').append(name);
                if (name.equals("a")) {
                    link(element.hasAttr("href") ? element.absUrl("href") : "");
                }
                out.append('>').append(name.equals("pre") && element.wholeText().startsWith("\n") ? "\n" : "");
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                String name = element.normalName();
                if (ALLOWED.contains(name) && !EMPTY.contains(name)) {
                    out.append("</").append(name).append('>');
                }
            }
            return FilterResult.CONTINUE;
        }

        private static boolean isHtml(Element element) {
            return element.tag().namespace().equals(Parser.NamespaceHtml);
        }

        private void link(String url) {
            if (isSafe(url)) {
                out.append(" href=\"").append(escaped(url)).append('"').append(REL);
            }
        }

        private void image(Element image) {
            String url = image.absUrl("src");
            if (images == Images.LINK && isSafe(url) && !url.startsWith("mailto")) {
                String text = image.attr("alt").isBlank() ? url : image.attr("alt");
                out.append("<a");
                link(url);
                out.append('>').append(escaped(text)).append("</a>");
            }
        }

        private static boolean isSafe(String url) {
            String lower = url.toLowerCase(Locale.ROOT);
            return lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("mailto:");
        }

        private static String escaped(String text) {
            return Entities.escape(text).replace("'", "&#39;").replace("`", "&#96;");
        }
    }

    /** Defaults: images dropped, 4 million characters, depth 200. */
    public static final class Builder {
        private Images images = Images.DROP;
        private int maxChars = 4_000_000;
        private int maxDepth = 200;

        private Builder() {}

        /** What becomes of images. Default {@link Images#DROP}. */
        public Builder images(Images value) {
            this.images = Objects.requireNonNull(value, "images");
            return this;
        }

        /** The most characters that are read; the rest is left out. Default 4,000,000; at least 1. */
        public Builder maxChars(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("maxChars must be at least 1, not " + value);
            }
            this.maxChars = value;
            return this;
        }

        /** The depth beyond which elements are flattened. Default 200; 16 to 500. */
        public Builder maxDepth(int value) {
            if (value < 16 || value > 500) {
                throw new IllegalArgumentException("maxDepth must be 16 to 500, not " + value);
            }
            this.maxDepth = value;
            return this;
        }

        /** The sanitizer. */
        public HtmlSanitizer build() {
            return new HtmlSanitizer(this);
        }
    }
}
