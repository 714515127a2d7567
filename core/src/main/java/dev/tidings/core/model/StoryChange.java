// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What clustering did to the stories; applied in order, the changes rebuild them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StoryChange.Opened.class, name = "opened"),
    @JsonSubTypes.Type(value = StoryChange.Joined.class, name = "joined"),
    @JsonSubTypes.Type(value = StoryChange.Moved.class, name = "moved"),
    @JsonSubTypes.Type(value = StoryChange.Merged.class, name = "merged"),
    @JsonSubTypes.Type(value = StoryChange.Split.class, name = "split")
})
public sealed interface StoryChange {
    /**
     * An article founded a story.
     *
     * @param storyId the new story
     * @param articleId its founding article
     */
    record Opened(String storyId, String articleId) implements StoryChange {}

    /**
     * An article joined a story.
     *
     * @param storyId the story
     * @param articleId the article
     */
    record Joined(String storyId, String articleId) implements StoryChange {}

    /**
     * An article changed its story.
     *
     * @param articleId the article
     * @param from the story it leaves
     * @param to the story it joins
     */
    record Moved(String articleId, String from, String to) implements StoryChange {}

    /**
     * Two stories turned out to be one. The older id lives on.
     *
     * @param into the story that remains
     * @param from the story that becomes its alias
     */
    record Merged(String into, String from) implements StoryChange {}

    /**
     * A story turned out to be two. {@link Moved} changes follow for the articles of the new one.
     *
     * @param from the story that keeps its id, with the founding article
     * @param into the new story
     */
    record Split(String from, String into) implements StoryChange {}
}
