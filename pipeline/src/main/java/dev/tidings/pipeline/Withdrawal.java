// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import java.time.Instant;
import java.util.List;

/** What came of taking an article back. */
public sealed interface Withdrawal {
    /** The article that was meant. */
    String articleId();

    /**
     * It is gone.
     *
     * @param articleId the article
     * @param storyIds stories that had or cited it and go on without it, in the order of their ids
     * @param endedStoryIds stories that had no other article and are gone with it
     * @param statements how many statements on pages were taken back
     * @param predictions how many predictions left the ledger
     */
    record Done(String articleId, List<String> storyIds, List<String> endedStoryIds, int statements, int predictions)
            implements Withdrawal {
        /** Keeps copies of the lists. */
        public Done {
            storyIds = List.copyOf(storyIds);
            endedStoryIds = List.copyOf(endedStoryIds);
        }
    }

    /**
     * It was gone already; nothing was changed.
     *
     * @param articleId the article
     * @param at since when
     */
    record Earlier(String articleId, Instant at) implements Withdrawal {}

    /**
     * No article has the id; nothing was changed.
     *
     * @param articleId the id that was given
     */
    record Unknown(String articleId) implements Withdrawal {}
}
