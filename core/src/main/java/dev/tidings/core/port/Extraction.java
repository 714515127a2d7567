// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import dev.tidings.core.Values;
import dev.tidings.core.model.Block;
import dev.tidings.core.model.FieldOrigin;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Person;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What an extractor found on a page. */
@Values
@Value.Immutable
@JsonDeserialize(builder = Extraction.Builder.class)
@SuppressWarnings("exports")
public sealed interface Extraction permits ImmutableExtraction {
    /** What the page is. Default ARTICLE. */
    @Value.Default
    default Kind kind() {
        return Kind.ARTICLE;
    }

    /** The article in reading order; offsets and normal form are {@code ArticleText}'s matter. */
    List<Block> blocks();

    /**
     * The same article as HTML that is safe to show: headings, lists, quotes, code, tables, captions, emphasis and links,
     * written anew. Links are absolute, and http, https or mailto; there is no other attribute, no script, no style, no
     * image, so nothing is requested from anyone. Absent when there is no article or the extractor makes none.
     */
    Optional<String> html();

    /** The headline without the site's name. */
    Optional<String> title();

    /** The byline. */
    List<Person> authors();

    /** Absent rather than wrong. */
    Optional<PartialDate> publishedAt();

    /** When the page says it was changed. */
    Optional<PartialDate> updatedAt();

    /** The lead image, absolute. */
    Optional<URI> image();

    /** From the text, else as declared; BCP 47. */
    Optional<String> language();

    /** As the page declares it, absolute, when that is plausible. */
    Optional<URI> canonicalUrl();

    /** 0 to 1, how sure it is that {@link #blocks} are the whole article and nothing else. */
    @Value.Default
    default double confidence() {
        return 0.0;
    }

    /** Where fields came from, keyed by attribute name. */
    Map<String, FieldOrigin> origins();

    /** What spoke for a field, keyed by attribute name, such as {@code json-ld, og:title}. */
    Map<String, String> evidence();

    /**
     * Rights that the page reserves: {@code noai}, {@code noimageai}, {@code noarchive}, {@code noindex},
     * {@code nosnippet}, {@code tdm-reservation}.
     */
    List<String> reservations();

    /** What was found odd, such as hidden text that was removed. */
    List<String> warnings();

    /** What a page can be. */
    enum Kind {
        /** An article. */
        ARTICLE,
        /** A list of articles. */
        LIST,
        /** The beginning of an article, the rest for subscribers. */
        PAYWALL,
        /** A wall that asks for consent. */
        CONSENT,
        /** An error page, whatever its status code. */
        ERROR,
        /** Nothing to read. */
        EMPTY
    }

    /** Starts an Extraction; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a Extraction; refuses bad values with the value named. */
    final class Builder extends ImmutableExtraction.Builder {
        Builder() {}
    }
}
