// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/**
 * A person, organisation, place or product that a story is about.
 *
 * @param slug one for all its names and languages
 * @param name as the sources write it most often
 * @param kind what it is; OTHER when that is not known
 */
public record Entity(String slug, String name, EntityKind kind) {
    /** Refuses bad values with the value named. */
    public Entity {
        Check.text(slug, "Entity.slug");
        Check.text(name, "Entity.name");
    }
}
