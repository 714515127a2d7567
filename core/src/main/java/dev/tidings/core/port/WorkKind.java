// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

/** The kinds of work that are kept between commits. */
public enum WorkKind {
    /** Make an article of an item; the subject is the item's id. */
    FETCH_PAGE,
    /** Assign an article to a story; the subject is the article's id. Taken in the order of opening. */
    CLUSTER,
    /** Make an insight; the subject is the story's id. */
    ENRICH,
    /** Open the insights that cite an article again, since it has a new version; the subject is the article's id. */
    RECHECK,
    /**
     * Make an insight again when it can be better than it could be made, since a budget has room again for example; the
     * subject is the story's id. It waits from run to run and hurries nobody.
     */
    RETRY
}
