// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.Values;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import tools.jackson.core.JsonPointer;

/**
 * Where the parts of items stand in the JSON of a service. Each place is a JSON Pointer (RFC 6901) from the item:
 * {@code /title}, {@code /author/name}, {@code /links/0/href}; the empty pointer is the item itself. Addresses may also be
 * templates with pointers in braces: {@code https://news.example/item/{/id}}. What a place does not hold is absent.
 */
@Values
@Value.Immutable
@SuppressWarnings("exports")
public sealed interface JsonMapping permits ImmutableJsonMapping {
    /** The array of items, from the root of the document. Default: the root. */
    @Value.Default
    default String items() {
        return "";
    }

    /** What identifies an item for good; without it, the address does. */
    Optional<String> id();

    /** The address: a pointer or a template. */
    Optional<String> url();

    /** The title, plain text or HTML. */
    Optional<String> title();

    /** A teaser, HTML. */
    Optional<String> summary();

    /** The text, HTML. */
    Optional<String> content();

    /** The date of publication: any written date, or seconds or milliseconds since 1970. */
    Optional<String> published();

    /** When it was changed, written alike. */
    Optional<String> updated();

    /** The author's name, or an array of names. */
    Optional<String> author();

    /** A category, or an array of them. */
    Optional<String> category();

    /** The language, BCP 47. */
    Optional<String> language();

    /** The address of an image: a pointer or a template. */
    Optional<String> image();

    /** Where readers discuss: a pointer or a template. */
    Optional<String> comments();

    /**
     * The address of the next page, from the root of the document: a pointer or a template. A template is followed only
     * where all of its pointers lead somewhere.
     */
    Optional<String> nextPage();

    /** Whether the text is all there is, so that no page is fetched for more. Default false. */
    @Value.Default
    default boolean complete() {
        return false;
    }

    /** Starts a mapping; at least {@code url} or {@code id} must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a JsonMapping; refuses what is no pointer or template, with the value named. */
    final class Builder extends ImmutableJsonMapping.Builder {
        Builder() {}

        @Override
        public JsonMapping build() {
            JsonMapping built = super.build();
            if (built.id().isEmpty() && built.url().isEmpty()) {
                throw new IllegalArgumentException("a mapping needs 'url' or 'id'");
            }
            pointer("items", built.items());
            Map.of(
                            "id", built.id(),
                            "title", built.title(),
                            "summary", built.summary(),
                            "content", built.content(),
                            "published", built.published(),
                            "updated", built.updated(),
                            "author", built.author(),
                            "category", built.category(),
                            "language", built.language())
                    .forEach((name, place) -> place.ifPresent(written -> pointer(name, written)));
            Map.of(
                            "url", built.url(),
                            "image", built.image(),
                            "comments", built.comments(),
                            "nextPage", built.nextPage())
                    .forEach((name, place) -> place.ifPresent(written -> JsonTemplate.of(name, written)));
            return built;
        }

        private static void pointer(String name, String written) {
            try {
                JsonPointer.compile(written);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + " is no JSON Pointer: '" + written + "'", e);
            }
        }
    }
}
