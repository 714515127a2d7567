// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.util.List;

/**
 * Readers who should care, told by a rule of the taxonomy.
 *
 * @param slug the audience's key in the taxonomy
 * @param label in the reader's language
 * @param rule what matched, such as {@code topic:security}
 * @param evidence where it matched
 */
public record Audience(String slug, String label, String rule, List<Evidence> evidence) {
    /** Refuses bad values with the value named. */
    public Audience {
        evidence = List.copyOf(evidence);
        Check.id(slug, "Audience.slug");
    }
}
