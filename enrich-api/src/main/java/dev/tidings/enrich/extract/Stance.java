// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import java.util.Optional;

/**
 * Whose word a sentence is, and how firm.
 *
 * @param kind how the text puts it
 * @param speaker who says it, as the text names them
 * @param standsAlone whether the sentence itself carries what the kind says, so that it misleads nobody when it is
 *     quoted without its surroundings
 */
public record Stance(Kind kind, Optional<String> speaker, boolean standsAlone) {
    /** The kinds, from firm to loose. */
    public enum Kind {
        /** The publisher says it. */
        ASSERTED,
        /** Somebody who is named in the sentence says it. */
        ATTRIBUTED,
        /** Words of somebody else, in quotation marks. */
        QUOTATION,
        /** It is denied. */
        DENIED,
        /** It is talked about, without a source that stands for it. */
        RUMOUR,
        /** It may be so. */
        HEDGED
    }
}
