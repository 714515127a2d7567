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

/**
 * One entry as a source delivered it, before any page is fetched. Markup is kept as it came; nothing here is safe
 * to show.
 */
@Values
@Value.Immutable
@JsonDeserialize(builder = FeedItem.Builder.class)
@SuppressWarnings("exports")
public sealed interface FeedItem permits ImmutableFeedItem {
    /** Stable over polls: from guid, link or content (see {@code FeedItems}), prefixed by the source id. */
    String id();

    /** The id of the source. */
    String sourceId();

    /** RSS {@code guid}, Atom {@code id}, JSON Feed {@code id}, verbatim. */
    Optional<String> guid();

    /** RSS {@code link}, Atom {@code link rel=alternate}; absolute, http or https. */
    Optional<URI> url();

    /** The title as plain text. */
    Optional<String> title();

    /** RSS {@code description}, Atom {@code summary}; HTML. */
    Optional<String> summary();

    /** {@code content:encoded}, Atom {@code content}; HTML. */
    Optional<String> content();

    /** RSS {@code author} or {@code dc:creator}, Atom {@code author}. */
    List<Person> authors();

    /** Atom {@code contributor}. */
    List<Person> contributors();

    /** RSS {@code pubDate}, Atom {@code published}; absent when missing or unreadable. */
    Optional<PartialDate> publishedAt();

    /** Atom {@code updated}, {@code dcterms:modified}. */
    Optional<PartialDate> updatedAt();

    /** Category terms, in the order of the feed. */
    List<String> categories();

    /** Attached media. */
    List<Enclosure> enclosures();

    /** {@code xml:lang} or {@code dc:language} of the entry, else of the feed; BCP 47. */
    Optional<String> language();

    /** Atom {@code rights}, {@code dc:rights}. */
    Optional<String> rights();

    /** {@code media:thumbnail}, {@code itunes:image}, JSON Feed {@code image}. */
    Optional<URI> image();

    /** Where readers discuss the item. */
    Optional<URI> comments();

    /** The title of the feed that the item was taken from (RSS and Atom {@code source}). */
    Optional<String> origin();

    /**
     * Rights that the publisher reserved in the answer that brought the item, or for its address: as in
     * {@link dev.tidings.core.port.Extraction#reservations}.
     */
    List<String> reservations();

    /**
     * What the source says of the item beyond these fields, by the name of the element in its format: {@code generator}
     * (of the whole feed), {@code license}, {@code itunes:duration}, {@code itunes:season}, {@code itunes:episode}, {@code
     * podcast:chapters}, {@code podcast:transcript} (addresses, parted by blanks), {@code thr:in-reply-to}. As the source
     * writes it, sorted by name, empty where it says none of it. Counts that change from poll to poll are left out, as they
     * are no new version of an item.
     */
    Map<String, String> details();

    /** When it was collected first. */
    Instant collectedAt();

    /** Whether it was already there at the first poll of its source; then no latency can be told. Default false. */
    @Value.Default
    default boolean backlog() {
        return false;
    }

    /**
     * Whether the item is all there is: a post, a letter, a release. Then no page is fetched for more text, however
     * short it is. Default false.
     */
    @Value.Default
    default boolean complete() {
        return false;
    }

    /** The id of the article that was made of it, also after its link moved; absent until then, and for copies. */
    Optional<String> articleId();

    /** Whether its article was withdrawn; then nothing but the id is kept, and what the source delivers is not taken in. */
    @Value.Default
    default boolean withdrawn() {
        return false;
    }

    /**
     * Whether it was taken out of the store for its age while its source may still deliver it: then nothing but the id is
     * kept, and it is not taken in again.
     */
    @Value.Default
    default boolean forgotten() {
        return false;
    }

    /** When it was told: its publication, but never later than its collection; its collection where no date is given. */
    default Instant eventTime() {
        return EventTimes.of(publishedAt(), collectedAt());
    }

    /** Starts a FeedItem; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a FeedItem; refuses bad values with the value named. */
    final class Builder extends ImmutableFeedItem.Builder {
        Builder() {}

        @Override
        public FeedItem build() {
            FeedItem built = super.build();
            Check.text(built.id(), "FeedItem.id");
            Check.text(built.sourceId(), "FeedItem.sourceId");
            built.url().ifPresent(url -> Check.web(url, "FeedItem.url"));
            return built;
        }
    }
}
