// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

/**
 * When stories count as related.
 *
 * @param limit the most related stories of a story
 * @param continues which part of a headline's weight must be shared for the same development, 0 to 1; rare words weigh more
 * @param marks how many rare names and numbers the openings must share across languages
 * @param byTopic whether a shared topic alone is enough
 */
public record RelatedPolicy(int limit, double continues, int marks, boolean byTopic) {
    /** Refuses limits that mean nothing. */
    public RelatedPolicy {
        if (limit < 0 || !(continues > 0 && continues <= 1) || marks < 1) {
            throw new IllegalArgumentException(
                    "no related stories: limit " + limit + ", continues " + continues + ", marks " + marks);
        }
    }

    /** At most five; three tenths of the headline, or two rare names and numbers; topics count. */
    public static RelatedPolicy standard() {
        return new RelatedPolicy(5, 0.3, 2, true);
    }
}
