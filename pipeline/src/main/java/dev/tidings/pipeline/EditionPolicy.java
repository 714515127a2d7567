// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

/**
 * How much an edition holds, and of what. What it leaves out it says, with the reason, in {@code Edition.omitted}.
 *
 * @param size the most stories
 * @param perPublisher the most stories that one publisher alone tells
 * @param perTopic the most stories with the same first topic
 * @param memory how many earlier periods count as told: a story that one of them told is left out unless something changed;
 *     0 to repeat
 */
public record EditionPolicy(int size, int perPublisher, int perTopic, int memory) {
    private static final int SIZE = 50;
    private static final int MEMORY = 12;

    /** Refuses an edition that could hold nothing. */
    public EditionPolicy {
        if (size < 1 || perPublisher < 1 || perTopic < 1 || memory < 0) {
            throw new IllegalArgumentException(
                    "an edition needs room for at least 1 story, of a publisher and of a topic," + " not " + size + ", "
                            + perPublisher + ", " + perTopic + "; memory " + memory);
        }
    }

    /** At most 50 stories; a third of them by one publisher alone, half of them of one topic; nothing is repeated. */
    public static EditionPolicy standard() {
        return ofSize(SIZE);
    }

    /** As {@link #standard} with another size. */
    public static EditionPolicy ofSize(int size) {
        return new EditionPolicy(size, Math.max(1, (size + 2) / 3), Math.max(1, (size + 1) / 2), MEMORY);
    }

    /** The same with another limit for what one publisher alone tells. */
    public EditionPolicy withPerPublisher(int stories) {
        return new EditionPolicy(size, stories, perTopic, memory);
    }

    /** The same with another limit for one topic. */
    public EditionPolicy withPerTopic(int stories) {
        return new EditionPolicy(size, perPublisher, stories, memory);
    }

    /** The same with another memory. */
    public EditionPolicy withMemory(int periods) {
        return new EditionPolicy(size, perPublisher, perTopic, periods);
    }
}
