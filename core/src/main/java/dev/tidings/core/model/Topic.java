// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/**
 * A topic as readers and addresses know it. Things that are the same have one slug.
 *
 * @param slug lower-case letters, digits, dashes
 * @param label in the language of the page or taxonomy
 */
public record Topic(String slug, String label) {
    /** Refuses bad values with the value named. */
    public Topic {
        Check.id(slug, "Topic.slug");
        Check.text(label, "Topic.label");
    }
}
