// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import dev.tidings.core.model.InsightPart;

/**
 * A sentence of a model that was not taken.
 *
 * @param part where it should have stood
 * @param why the kind of mistake
 * @param reason one sentence for a person
 */
record Drop(InsightPart part, Why why, String reason) {
    /** Kinds of mistakes, each with what a model is told about it; never anything that a model or an article wrote. */
    enum Why {
        CUT("it was cut off"),
        FORM("it held more than plain words"),
        LENGTH("it was too long"),
        LANGUAGE("it was not in the reader's language"),
        VOICE("it was a view of your own where a fact belongs"),
        EVIDENCE("its quotations do not stand in the articles; copy them character by character"),
        NUMBERS("numbers, units, currencies or dates differ from those in the quotations"),
        NAMES("it names what the articles do not name; list names that you write otherwise under \"names\""),
        DATE("no quotation states its date"),
        UNSUPPORTED("the articles do not bear it out"),
        MISSING("it was missing");

        private final String told;

        Why(String told) {
            this.told = told;
        }

        String told() {
            return told;
        }
    }
}
