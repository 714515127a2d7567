// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.EntityKind;

/**
 * A name where it stands.
 *
 * @param name as written, without what surrounds it
 * @param kind what the place tells about it; OTHER when it tells nothing
 * @param start where it stands, counted over headline and text
 */
record Mention(String name, EntityKind kind, int start) {
    int end() {
        return start + name.length();
    }
}
