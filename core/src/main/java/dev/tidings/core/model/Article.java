// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import dev.tidings.core.Values;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/** One article of one publisher, with its text and where each field came from. A later version has the same id. */
@Values
@Value.Immutable
@JsonDeserialize(builder = Article.Builder.class)
@SuppressWarnings("exports")
public sealed interface Article permits ImmutableArticle {
    /** From the identity of the address, stable over versions. */
    String id();

    /** 1 for the first text collected; grows by one when title or text change. */
    @Value.Default
    default int version() {
        return 1;
    }

    /** The id of the source that brought it. */
    String sourceId();

    /** The name of the publisher that readers see. */
    String publisher();

    /** The canonical address. */
    URI url();

    /** The headline, plain text, original language. */
    String title();

    /** The byline, persons before organisations. */
    List<Person> authors();

    /** BCP 47, told from the text before any declaration. */
    Optional<String> language();

    /** As precise as the publisher says; absent when no date can be trusted. */
    Optional<PartialDate> publishedAt();

    /** When the publisher says it was changed. */
    Optional<PartialDate> updatedAt();

    /** When this version was collected. */
    Instant collectedAt();

    /** Whether the item was there at the first poll of its source. Default false. */
    @Value.Default
    default boolean backlog() {
        return false;
    }

    /** The text; empty where neither feed nor page gave one. */
    ArticleText text();

    /** Whether the text is the whole article; false for an excerpt of the feed. Default true. */
    @Value.Default
    default boolean fullText() {
        return true;
    }

    /** The publisher's own categories. */
    List<String> categories();

    /** The lead image. */
    Optional<URI> image();

    /** What the source allows, narrowed by what page and feed reserve. */
    @Value.Default
    default Rights rights() {
        return Rights.cautious();
    }

    /** The same article at other publishers, in order of collection. */
    List<Copy> copies();

    /** What later versions changed, oldest first; what is only read more fully than before is no change. */
    List<Revision> revisions();

    /** When it was withdrawn. Of a withdrawn article nothing is left but who published it and that it is gone. */
    Optional<Instant> withdrawnAt();

    /** The item that brought it. */
    Optional<String> itemId();

    /** Where fields came from, keyed by attribute name. */
    Map<String, FieldOrigin> origins();

    /** What a reader of the run report should know, such as hidden text that was removed. */
    List<String> warnings();

    /** When it was told: its publication, but never later than its collection; its collection where no date is given. */
    default Instant eventTime() {
        return EventTimes.of(publishedAt(), collectedAt());
    }

    /** Starts an Article; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a Article; refuses bad values with the value named. */
    final class Builder extends ImmutableArticle.Builder {
        Builder() {}

        @Override
        public Article build() {
            Article built = super.build();
            Check.text(built.id(), "Article.id");
            Check.text(built.title(), "Article.title");
            Check.atLeast(1, built.version(), "Article.version");
            Check.web(built.url(), "Article.url");
            return built;
        }
    }
}
