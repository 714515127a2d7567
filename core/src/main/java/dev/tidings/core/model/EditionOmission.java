// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/**
 * A story of the period that an edition leaves out.
 *
 * @param storyId the story
 * @param reason why
 * @param detail what the reason refers to: the earlier edition's id, the publisher, the topic, or the size
 */
public record EditionOmission(String storyId, Reason reason, String detail) {
    /** Why a story is left out. */
    public enum Reason {
        /** An earlier edition told it, and nothing changed. */
        UNCHANGED,
        /** One publisher would take more than its share. */
        PUBLISHER,
        /** One topic would take more than its share. */
        TOPIC,
        /** The edition is full. */
        SIZE
    }
}
