// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import dev.tidings.core.model.FieldOrigin;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/** The lead image: what the page declares for previews, else the first large picture of the article. */
final class ImageResolver {
    private static final Pattern NO_LEAD = Pattern.compile(
            "logo|placeholder|default[-_.]|favicon|avatar|sprite|spacer|blank\\.|1x1|pixel|/icons?/|social-?share|fallback|\\.svg");

    private static final List<String> METAS =
            List.of("og:image", "og:image:secure_url", "og:image:url", "twitter:image", "twitter:image:src");
    private static final List<String> SOURCES =
            List.of("src", "srcset", "data-src", "data-srcset", "data-original", "data-lazy-src");
    private static final Pattern SIZE =
            Pattern.compile("(?:[-_](?:\\d+x\\d+|scaled|w?\\d{2,4}|large|medium))?(?:\\.[A-Za-z]{3,4})?$");
    private static final int SHORTEST_STEM = 6;
    /** So many blocks behind the beginning of the text still are its head. */
    private static final int HEAD = 2;

    private static final int APART = Tags.ASIDE | Tags.NAV | Tags.FOOTER | Tags.HIDDEN;
    private static final Pattern TINY =
            Pattern.compile("(?:^|[;\\s])(?:width|height)\\s*:\\s*\\d{1,2}(?:px|\\s*(?:;|$))");

    private ImageResolver() {}

    /**
     * Declared images are often cut or stamped for previews: where the page shows another picture at the head of the
     * article and the declared one nowhere, the shown one leads.
     */
    static Optional<Resolved<URI>> resolve(PageReading page, int bodyStart, int bodyEnd) {
        List<Resolved<URI>> declared = declared(page);
        for (Resolved<URI> image : declared) {
            if (isShown(page, image.value())) {
                return Optional.of(image);
            }
        }
        Optional<Resolved<URI>> head = shown(page, bodyStart, declared.isEmpty() ? bodyEnd : bodyStart + HEAD)
                .map(uri -> new Resolved<>(uri, "img", FieldOrigin.PAGE_TEXT));
        return head.or(() -> declared.stream().findFirst());
    }

    private static List<Resolved<URI>> declared(PageReading page) {
        List<Resolved<URI>> found = new ArrayList<>();
        for (String name : METAS) {
            page.marks
                    .meta(name)
                    .flatMap(text -> lead(page, text))
                    .ifPresent(uri -> found.add(new Resolved<>(uri, name, FieldOrigin.PAGE_METADATA)));
        }
        page.article
                .flatMap(node -> linked(page, node))
                .ifPresent(uri -> found.add(new Resolved<>(uri, "json-ld", FieldOrigin.PAGE_METADATA)));
        page.marks
                .link("image_src")
                .flatMap(text -> lead(page, text))
                .ifPresent(uri -> found.add(new Resolved<>(uri, "image_src", FieldOrigin.PAGE_METADATA)));
        return found;
    }

    /** Whether an image of the page has the same file name, whatever its size and address. */
    private static boolean isShown(PageReading page, URI image) {
        String stem = stem(image);
        if (stem.length() < SHORTEST_STEM) {
            return true;
        }
        for (int row : page.marks.images) {
            Element element = page.element(row);
            for (String name : SOURCES) {
                if (element.attr(name).contains(stem)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The file name without its end and size; too short a one tells nothing. */
    private static String stem(URI image) {
        String path = image.getRawPath() == null ? "" : image.getRawPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return SIZE.matcher(name).replaceFirst("");
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
            if (near && isLarge(image) && (page.tree.chainFlags[row] & APART) == 0) {
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
        boolean large = (width == 0 || width >= 200) && (height == 0 || height >= 120);
        return large && !TINY.matcher(image.attr("style")).find();
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
