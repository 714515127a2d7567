// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.enrich.internal.Term;

/**
 * A term as phrases see it.
 *
 * @param term what stands there; words with hyphens are one
 * @param empty without content of its own
 * @param named a number that belongs to the name before it: Falcon 9
 */
record PhraseTerm(Term term, boolean empty, boolean named) {
    /** Stands within phrases, but neither at their beginning nor at their end. */
    boolean number() {
        return term.isNumber() && !named;
    }

    /** Written as a name is. */
    boolean capital() {
        return named || term.capital();
    }
}
