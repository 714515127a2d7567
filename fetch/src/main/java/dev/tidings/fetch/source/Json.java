// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.PartialDate;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.time.PublicationDates;
import dev.tidings.fetch.internal.feed.BoundedJson;
import dev.tidings.fetch.internal.feed.Links;
import dev.tidings.fetch.internal.source.Stopped;
import dev.tidings.fetch.internal.source.Visit;
import java.net.URI;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reading the JSON of services: what is missing or of another type is absent. */
final class Json {
    private Json() {}

    /** The beginning of a value, for messages. */
    static String start(JsonNode value) {
        String text = value.toString();
        return text.substring(0, Math.min(100, text.length()));
    }

    static JsonNode read(Visit visit, Fetched fetched) throws Stopped {
        try {
            return BoundedJson.MAPPER.readTree(fetched.body().stream());
        } catch (JacksonException e) {
            throw visit.unreadable(fetched.finalUrl() + " gave no JSON: " + e.getOriginalMessage());
        }
    }

    static Optional<String> text(JsonNode node, String property) {
        return text(node.path(property));
    }

    /** A string or number that is not blank. */
    static Optional<String> text(JsonNode value) {
        return value.isString() || value.isNumber()
                ? Optional.of(value.asString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    /** The text that identifies an entry. */
    static String need(JsonNode node, String property) {
        return text(node, property).orElseThrow(() -> new IllegalArgumentException("it has no '" + property + "'"));
    }

    static Optional<URI> web(JsonNode node, String property) {
        return text(node, property).flatMap(Links::web);
    }

    static Optional<PartialDate> date(JsonNode node, String property) {
        return text(node, property).flatMap(PublicationDates.forFeeds()::parse);
    }
}
