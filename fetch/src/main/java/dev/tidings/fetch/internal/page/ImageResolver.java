// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import dev.tidings.core.model.FieldOrigin;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/** The lead image: what the page declares for previews, else the first large picture of the article. */
final class ImageResolver {
    private static final Pattern NO_LEAD = Pattern.compile(
            "logo|placeholder|default[-_.]|favicon|avatar|sprite|spacer|blank\\.|1x1|pixel|/icons?/|social-?share|fallback");

    private ImageResolver() {}

    static Optional<Resolved<URI>> resolve(PageReading page, int bodyStart, int bodyEnd) {
        for (String name :
                new String[] {"og:image", "og:image:secure_url", "og:image:url", "twitter:image", "twitter:image:src"
                }) {
            Optional<URI> image = page.marks.meta(name).flatMap(text -> lead(page, text));
            if (image.isPresent()) {
                return image.map(uri -> new Resolved<>(uri, name, FieldOrigin.PAGE_METADATA));
            }
        }
        Optional<URI> declared = page.article.flatMap(node -> linked(page, node));
        if (declared.isPresent()) {
            return declared.map(uri -> new Resolved<>(uri, "json-ld", FieldOrigin.PAGE_METADATA));
        }
        Optional<URI> link = page.marks.link("image_src").flatMap(text -> lead(page, text));
        if (link.isPresent()) {
            return link.map(uri -> new Resolved<>(uri, "image_src", FieldOrigin.PAGE_METADATA));
        }
        return shown(page, bodyStart, bodyEnd).map(uri -> new Resolved<>(uri, "img", FieldOrigin.PAGE_TEXT));
    }

    private static Optional<URI> lead(PageReading page, String text) {
        return NO_LEAD.matcher(text.toLowerCase(Locale.ROOT)).find() ? Optional.empty() : Links.absolute(page, text);
    }

    private static Optional<URI> linked(PageReading page, JsonNode node) {
        for (JsonNode each : JsonLd.list(node.get("image"))) {
            JsonNode image = page.linkedData.resolve(each);
            String text = image.isString()
                    ? image.asString()
                    : JsonLd.text(image, "url")
                            .or(() -> JsonLd.text(image, "contentUrl"))
                            .orElse("");
            Optional<URI> uri = text.isEmpty() ? Optional.empty() : lead(page, text);
            if (uri.isPresent()) {
                return uri;
            }
        }
        return Optional.empty();
    }

    private static Optional<URI> shown(PageReading page, int bodyStart, int bodyEnd) {
        for (int row : page.marks.images) {
            int at = page.tree.firstBlock(row);
            boolean near = at >= bodyStart - 8 && at <= bodyEnd;
            Element image = page.element(row);
            if (near && isLarge(image) && (page.tree.chainFlags[row] & (Tags.ASIDE | Tags.NAV | Tags.FOOTER)) == 0) {
                Optional<URI> uri = source(image).flatMap(text -> lead(page, text));
                if (uri.isPresent()) {
                    return uri;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isLarge(Element image) {
        int width = number(image.attr("width"));
        int height = number(image.attr("height"));
        return (width == 0 || width >= 200) && (height == 0 || height >= 120);
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}(?:px)?") ? Integer.parseInt(text.replace("px", "")) : 0;
    }

    private static Optional<String> source(Element image) {
        for (String name : new String[] {"data-src", "data-original", "data-lazy-src", "src"}) {
            String text = image.attr(name).strip();
            if (!text.isEmpty() && !text.startsWith("data:")) {
                return Optional.of(text);
            }
        }
        String set = image.attr("srcset").strip();
        return set.isEmpty() || set.startsWith("data:") ? Optional.empty() : Optional.of(set.split("[\\s,]+", 2)[0]);
    }
}
