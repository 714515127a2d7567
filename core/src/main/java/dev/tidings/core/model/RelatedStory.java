// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/**
 * Another story, and how it belongs to this one.
 *
 * @param storyId the other story
 * @param relation how
 * @param reason what a person can read, such as the shared topic
 * @param closeness how close, and what that is made of; comparable within one relation
 */
public record RelatedStory(String storyId, Relation relation, String reason, Importance closeness) {
    /** A story of which no closeness is known. */
    public RelatedStory(String storyId, Relation relation, String reason) {
        this(storyId, relation, reason, Importance.none());
    }
}
