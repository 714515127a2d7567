// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.newsroom;

import java.util.List;

/**
 * What the articles of one event have in common: the ground truth that a clusterer can be held to.
 *
 * @param id the name of the story inside its set
 * @param title what happened, in English, for people who read the fixtures
 * @param conflicts where its articles contradict each other on purpose
 * @param items keys of its articles, in the order of the fixture file
 */
public record NewsStory(String id, String title, List<Conflict> conflicts, List<String> items) {
    /** Copies the lists. */
    public NewsStory {
        conflicts = List.copyOf(conflicts);
        items = List.copyOf(items);
    }

    /**
     * A number or a date that the articles of a story do not agree on.
     *
     * @param about what is in dispute
     * @param sides the values, each with who gives it
     */
    public record Conflict(String about, List<Side> sides) {
        /** Copies the list. */
        public Conflict {
            sides = List.copyOf(sides);
        }

        /** Reads {@code about | value = key key | value = key}. */
        static Conflict parse(String line) {
            String[] parts = line.split(" *\\| *");
            List<Side> sides =
                    java.util.Arrays.stream(parts).skip(1).map(Side::parse).toList();
            if (sides.size() < 2) {
                throw new IllegalArgumentException("a conflict needs two sides: '" + line + "'");
            }
            return new Conflict(parts[0], sides);
        }
    }

    /**
     * One side of a conflict.
     *
     * @param value the value as a reader would say it
     * @param items keys of the articles that give it
     */
    public record Side(String value, List<String> items) {
        /** Copies the list. */
        public Side {
            items = List.copyOf(items);
        }

        private static Side parse(String text) {
            String[] parts = text.split(" *= *", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException("a side reads 'value = item item': '" + text + "'");
            }
            return new Side(parts[0], List.of(parts[1].split(" +")));
        }
    }
}
