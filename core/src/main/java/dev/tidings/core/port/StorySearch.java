// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Story;
import java.util.List;

/** Full-text search over stories, for words of any language. Safe for all threads. */
public interface StorySearch {
    /** Takes a story in, or takes it in anew. */
    void index(Story story, List<Article> articles);

    /** Forgets a story. */
    void remove(String storyId);

    /** Ids of stories that hold all the words, best first. */
    List<String> search(String words, int limit);
}
