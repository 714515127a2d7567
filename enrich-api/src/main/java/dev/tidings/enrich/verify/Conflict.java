// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

/**
 * A fact of the claim that does not hold in the span it stands on.
 *
 * @param kind which fact
 * @param message for a person, naming both sides
 */
record Conflict(Kind kind, String message) {

    /** The facts that are bound; those that {@link #refutes} speak against the claim, the others leave it open. */
    enum Kind {
        NUMBER_FOREIGN(true),
        NUMBER_ELSEWHERE(true),
        NUMBER_SLOT(true),
        NAME_FOREIGN(false),
        NAME_ELSEWHERE(false),
        NAME_SLOT(true),
        ORDER(false),
        NEGATION(true),
        ANTONYM(true),
        RIVAL(true),
        HEDGE(false),
        CHANGED_WORD(false),
        /** The source denies it. */
        REPORTED(true),
        /** The source does not stand for it as the claim does. */
        FRAME(false);

        private final boolean refutes;

        Kind(boolean refutes) {
            this.refutes = refutes;
        }

        boolean refutes() {
            return refutes;
        }
    }
}
