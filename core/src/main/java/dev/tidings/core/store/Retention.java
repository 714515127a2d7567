// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.store;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.port.Ledger;
import dev.tidings.core.port.StoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long news is kept. What is older goes: stories to which nothing was added since, with their insights; articles that
 * belong to no story any more; items; reports of runs. What stays whatever its age: articles of a story that goes on, every
 * version of an article that a kept insight or a prediction cites, predictions, what was withdrawn, sources, and
 * everything on which work is open.
 *
 * <p>What went is not collected again: a dated item that is older is not taken in, and of an undated one its id is kept until its
 * source has brought news without it for that time: a document that does not change still has it.
 *
 * @param age by the time at which something was told, see {@link Article#eventTime}
 */
public record Retention(Duration age) {
    private static final Duration LEAST = Duration.ofDays(1);

    /** Refuses less than a day, since the news of the day would go while it is grouped. */
    public Retention {
        if (age.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("news must be kept for a day at least, not " + age);
        }
    }

    /** So many days. */
    public static Retention ofDays(int days) {
        return new Retention(Duration.ofDays(days));
    }

    /** Whether an item is too old to be taken in. */
    public boolean isPast(FeedItem item, Instant now) {
        return item.eventTime().isBefore(now.minus(age));
    }

    /**
     * The item as it is kept when its source delivers it again, if it has to be kept anew: nothing but its id is left, and
     * it was not seen for half the time.
     */
    public Optional<FeedItem> seenAgain(FeedItem forgotten, Instant now) {
        return forgotten.forgotten() && forgotten.collectedAt().isBefore(now.minus(age.dividedBy(2)))
                ? Optional.of(
                        FeedItem.builder().from(forgotten).collectedAt(now).build())
                : Optional.empty();
    }

    /** As {@link #apply(StoryStore, Ledger, Instant)}, with the predictions in the store. */
    public Removed apply(StoryStore store, Instant now) {
        return apply(store, new StoreLedger(store), now);
    }

    /**
     * Removes what is too old, in commits of a few hundred values. May be stopped at any point, by a kill too, and applied
     * again. Readers see no story without its articles. No run may go on meanwhile in this process; in others it may.
     *
     * @param ledger whose predictions keep what they cite
     * @param now counted back from
     * @return how much went
     */
    public Removed apply(StoryStore store, Ledger ledger, Instant now) {
        return new RetentionPass(store, now, now.minus(age)).run(ledger);
    }

    /**
     * How much was removed.
     *
     * @param stories stories
     * @param articles articles, each with all its versions
     * @param items items, those among them of which the id is kept
     * @param reports reports of runs
     */
    public record Removed(int stories, int articles, int items, int reports) {}
}
