// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.html;

import gg.jte.Content;

/** Decides what stands in the place of a part. */
@FunctionalInterface
public interface Parts {
    /** The house's own part, or what replaces it. */
    Content of(String part, Content house);

    /** Every part as the house makes it. */
    static Parts house() {
        return (part, house) -> house;
    }
}
