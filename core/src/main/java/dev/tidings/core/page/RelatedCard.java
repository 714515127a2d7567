// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.page;

import dev.tidings.core.model.RelatedStory;

/**
 * A related story, and how it belongs.
 *
 * @param relation how
 * @param card the story
 */
public record RelatedCard(RelatedStory relation, StoryCard card) {}
