// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.fetch.internal.feed.Links;
import dev.tidings.fetch.internal.feed.Markup;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The text of a Bluesky post as HTML: its facets say which of its UTF-8 bytes are links. */
final class FacetText {
    private record Link(int start, int end, URI target) {}

    private FacetText() {}

    static String html(String text, JsonNode facets) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (Link link : links(facets)) {
            boolean within = link.start() >= done && link.end() <= bytes.length && link.start() < link.end();
            if (!within || splits(bytes, link.start()) || splits(bytes, link.end())) {
                continue; // facets may overlap, lie outside or cut a character; the text is shown all the same
            }
            out.append(Markup.escape(part(bytes, done, link.start())));
            out.append(Html.link(link.target(), part(bytes, link.start(), link.end())));
            done = link.end();
        }
        out.append(Markup.escape(part(bytes, done, bytes.length)));
        String html = out.toString().strip();
        return html.isEmpty()
                ? ""
                : "<p>" + html.replaceAll("\\R[\\h]*\\R\\s*", "</p><p>").replaceAll("\\R", "<br>") + "</p>";
    }

    /** Whether a place lies inside of a character of UTF-8. */
    private static boolean splits(byte[] bytes, int at) {
        return at < bytes.length && (bytes[at] & 0xC0) == 0x80;
    }

    private static String part(byte[] bytes, int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    private static List<Link> links(JsonNode facets) {
        List<Link> out = new ArrayList<>();
        for (JsonNode facet : facets) {
            for (JsonNode feature : facet.path("features")) {
                Optional<URI> target = Json.text(feature, "uri").flatMap(Links::web);
                int start = facet.path("index").path("byteStart").asInt(-1);
                int end = facet.path("index").path("byteEnd").asInt(-1);
                if (target.isPresent() && start >= 0) {
                    out.add(new Link(start, end, target.get()));
                }
            }
        }
        out.sort(Comparator.comparingInt(Link::start));
        return out;
    }
}
