// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.page;

import dev.tidings.core.model.Edition;
import dev.tidings.core.model.EditionSpan;

/**
 * A link to an edition.
 *
 * @param id the edition
 * @param span its period
 * @param stories how many stories it holds
 */
public record EditionLink(String id, EditionSpan span, int stories) {
    /** The link to an edition. */
    public static EditionLink of(Edition edition) {
        return new EditionLink(edition.id(), edition.span(), edition.entries().size());
    }
}
