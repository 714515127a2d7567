// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Failure;
import dev.tidings.core.model.RunReport;
import dev.tidings.core.model.SourceReport;
import java.time.Instant;

/**
 * Something that an aggregator did. What an event tells of is in the store already. Events of one run come in the order in
 * which things happened, polls of different sources in any. Closed per major version.
 */
public sealed interface NewsEvent {
    /** The aggregator's clock. */
    Instant at();

    /**
     * A source was asked.
     *
     * @param report of this poll alone; {@code articles}, {@code duplicates} and {@code dropped} are 0, as nothing was read
     */
    record Polled(Instant at, SourceReport report) implements NewsEvent {}

    /**
     * An article was accepted, or has a new version.
     *
     * @param articleId for {@link dev.tidings.core.port.Key#article(String)}
     * @param version 1 at first
     * @param sourceId who delivered it
     */
    record ArticleAccepted(Instant at, String articleId, int version, String sourceId) implements NewsEvent {}

    /**
     * There is a new story.
     *
     * @param storyId for {@link Aggregator#story}
     */
    record StoryOpened(Instant at, String storyId) implements NewsEvent {}

    /**
     * A story has other articles, or other versions of them.
     *
     * @param storyId for {@link Aggregator#story}
     */
    record StoryChanged(Instant at, String storyId) implements NewsEvent {}

    /**
     * A story is no more: it became part of another, or its articles belong to others.
     *
     * @param storyId which may lead to the story that took it in
     */
    record StoryEnded(Instant at, String storyId) implements NewsEvent {}

    /**
     * A story has a new insight.
     *
     * @param storyId for {@link Aggregator#story}
     * @param language BCP 47
     * @param enricher whose draft it was
     */
    record InsightMade(Instant at, String storyId, String language, String enricher) implements NewsEvent {}

    /**
     * Something failed; the rest goes on.
     *
     * @param failure what and why
     */
    record Failed(Instant at, Failure failure) implements NewsEvent {}

    /**
     * All work that there was is done, or the run was stopped. A running aggregator says so whenever it comes to rest.
     *
     * @param report what was done since the last one
     */
    record Finished(Instant at, RunReport report) implements NewsEvent {}

    /**
     * A subscriber was too slow: events were left out here.
     *
     * @param events how many
     */
    record Dropped(Instant at, long events) implements NewsEvent {}
}
