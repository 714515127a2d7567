// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.page;

import dev.tidings.core.model.Entity;

/**
 * A link to an entity page.
 *
 * @param entity the person, organisation, place or product
 * @param stories how many stories are about it
 */
public record EntityLink(Entity entity, int stories) {}
