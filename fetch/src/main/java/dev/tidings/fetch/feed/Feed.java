// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import dev.tidings.core.Values;
import dev.tidings.core.model.PartialDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A feed and its entries, in the order of the document. See {@link FeedEntry} for links and markup. */
@Values
@Value.Immutable
@SuppressWarnings("exports")
public sealed interface Feed permits ImmutableFeed {
    /** The family. */
    FeedFormat format();

    /** The version as declared: RSS and Atom 0.3 {@code version}, the JSON Feed version address. */
    Optional<String> version();

    /** The title. */
    Optional<FeedText> title();

    /** The site: RSS {@code link}, Atom {@code link rel=alternate}, {@code home_page_url}. */
    Optional<String> link();

    /** The feed's own address: {@code atom:link rel=self}, {@code feed_url}. */
    Optional<String> self();

    /** Atom {@code id}. */
    Optional<String> id();

    /** RSS {@code description}, Atom {@code subtitle}, {@code itunes:summary}. */
    Optional<FeedText> description();

    /** RSS {@code language}, {@code dc:language}, {@code xml:lang}; BCP 47 as written. */
    Optional<String> language();

    /** RSS {@code pubDate}. */
    Optional<PartialDate> published();

    /** RSS {@code lastBuildDate}, Atom {@code updated}, {@code dc:date}. */
    Optional<PartialDate> updated();

    /** RSS {@code copyright}, Atom {@code rights}, {@code dc:rights}. */
    Optional<FeedText> rights();

    /** {@code creativeCommons:license}, {@code cc:license}, Atom {@code link rel=license}. */
    Optional<String> license();

    /** The program that wrote the feed. */
    Optional<String> generator();

    /** RSS {@code image}, Atom {@code logo} or {@code icon}, {@code itunes:image}, JSON Feed {@code icon}. */
    Optional<String> image();

    /** RSS {@code managingEditor} or {@code webMaster}, {@code dc:creator}, Atom {@code author}, {@code itunes:author}. */
    List<FeedPerson> authors();

    /** Atom {@code contributor}, {@code dc:contributor}, {@code podcast:person} of any role. */
    List<FeedPerson> contributors();

    /** What the feed is about. */
    List<FeedCategory> categories();

    /** WebSub hubs: {@code link rel=hub}, JSON Feed {@code hubs}. */
    List<String> hubs();

    /** The older page of a paged or archived feed (RFC 5005 {@code next}, {@code prev-archive}; {@code next_url}). */
    Optional<String> nextPage();

    /**
     * RSS {@code ttl}: how many minutes the feed stays fresh; else {@code sy:updatePeriod} divided by
     * {@code sy:updateFrequency}.
     */
    Optional<Integer> ttlMinutes();

    /** {@code podcast:guid}. */
    Optional<String> podcastGuid();

    /** {@code podcast:locked}: whether other platforms are asked not to take the podcast over. */
    Optional<Boolean> podcastLocked();

    /** The entries. */
    List<FeedEntry> entries();

    /** Starts a feed; the format must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a Feed. */
    final class Builder extends ImmutableFeed.Builder {
        Builder() {}
    }
}
