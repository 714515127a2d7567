// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.page;

import dev.tidings.core.model.Topic;

/**
 * A link to a topic page.
 *
 * @param topic the topic
 * @param stories how many stories it holds
 */
public record TopicLink(Topic topic, int stories) {}
