// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/**
 * A story's place in an edition.
 *
 * @param storyId the story
 * @param rank from 1
 * @param importance why it stands there
 * @param articles its articles within the period
 * @param continued whether an earlier edition of the kind had it already
 */
public record EditionEntry(String storyId, int rank, Importance importance, int articles, boolean continued) {}
