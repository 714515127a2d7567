// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import dev.tidings.core.Values;
import dev.tidings.core.model.PartialDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One entry as its feed says it. Links are absolute where a base is known and never {@code javascript:} or the like;
 * markup is kept as it came, with absolute links, and is never safe to show.
 */
@Values
@Value.Immutable
@SuppressWarnings("exports")
public sealed interface FeedEntry permits ImmutableFeedEntry {
    /** RSS {@code guid}, Atom {@code id}, JSON Feed {@code id}, {@code rdf:about}; verbatim. */
    Optional<String> id();

    /** RSS {@code link}, Atom {@code link rel=alternate}, JSON Feed {@code url}, or a {@code guid} that is a permalink. */
    Optional<String> link();

    /** The title; also {@code dc:title}, {@code media:title}, {@code itunes:title}. */
    Optional<FeedText> title();

    /** RSS {@code description}, Atom {@code summary}, JSON Feed {@code summary}, {@code itunes:summary}. */
    Optional<FeedText> summary();

    /** {@code content:encoded}, Atom {@code content}, XHTML {@code body}, {@code content_html} or {@code content_text}. */
    Optional<FeedText> content();

    /** RSS {@code author}, {@code dc:creator}, Atom {@code author}, {@code itunes:author}. */
    List<FeedPerson> authors();

    /** Atom {@code contributor}, {@code dc:contributor}, {@code podcast:person} of any role. */
    List<FeedPerson> contributors();

    /** RSS {@code pubDate}, Atom {@code published}, {@code dcterms:issued}, {@code dc:date}; absent when not certain. */
    Optional<PartialDate> published();

    /** Atom {@code updated}, {@code dcterms:modified}, {@code dc:date}; absent when not certain. */
    Optional<PartialDate> updated();

    /** RSS {@code category}, Atom {@code category}, {@code dc:subject}, JSON Feed {@code tags}, {@code media:category}. */
    List<FeedCategory> categories();

    /** Attached media, each address once; {@code podcast:alternateEnclosure} among them. */
    List<FeedEnclosure> enclosures();

    /** {@code dc:language}, {@code xml:lang} of the entry or around it; BCP 47 as written. */
    Optional<String> language();

    /** Atom {@code rights}, {@code dc:rights}. */
    Optional<FeedText> rights();

    /** {@code creativeCommons:license}, {@code cc:license}, {@code podcast:license} with an address, Atom {@code link rel=license}. */
    Optional<String> license();

    /** The feed that the entry was taken from. */
    Optional<FeedOrigin> source();

    /** RSS {@code comments}, Atom {@code link rel=replies}, {@code podcast:socialInteract}: where readers discuss. */
    Optional<String> comments();

    /** How many comments there are: {@code slash:comments}, {@code thr:total}. */
    Optional<Integer> commentCount();

    /** What this answers: the {@code ref} or {@code href} of {@code thr:in-reply-to}. */
    Optional<String> inReplyTo();

    /** {@code media:thumbnail}, {@code itunes:image}, JSON Feed {@code image}. */
    Optional<String> image();

    /** {@code itunes:duration} as written, or {@code media:content duration} in seconds. */
    Optional<String> duration();

    /** {@code itunes:episode}, {@code podcast:episode}. */
    Optional<String> episode();

    /** {@code itunes:season}, {@code podcast:season}. */
    Optional<String> season();

    /** {@code podcast:transcript}: addresses of transcripts. */
    List<FeedEnclosure> transcripts();

    /** {@code podcast:chapters}: the address of a list of chapters. */
    Optional<FeedEnclosure> chapters();

    /** When the entry appeared: {@link #published}, or {@link #updated} when the feed says no more (as Atom may). */
    default Optional<PartialDate> date() {
        return published().or(this::updated);
    }

    /** What there is to read: {@link #summary}, or {@link #content} when the feed has no summary. */
    default Optional<FeedText> excerpt() {
        return summary().or(this::content);
    }

    /** Starts an entry without any part. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a FeedEntry. */
    final class Builder extends ImmutableFeedEntry.Builder {
        Builder() {}
    }
}
