// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.util.List;

/**
 * Full-text search over the stories of a store, for words of any language: two Chinese characters are a word to look
 * for. Safe for all threads. New methods will always be default methods.
 */
@FunctionalInterface
public interface StorySearch {
    /**
     * Ids of stories that hold all the words in headline, topics, entities or articles, best first. How words are cut and
     * compared: {@link dev.tidings.core.text.SearchWords}.
     *
     * @param words as a person types them; without a word there are no answers
     * @param limit the most ids
     */
    List<String> search(String words, int limit);

    /**
     * Waits until everything that was committed before this call can be found. A store may build its index behind the
     * commits; one that does not returns at once.
     *
     * @throws InterruptedException when the waiting thread is interrupted
     */
    default void catchUp() throws InterruptedException {}
}
