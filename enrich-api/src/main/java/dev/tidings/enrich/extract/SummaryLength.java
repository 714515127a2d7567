// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

/** How long a summary shall be. */
public sealed interface SummaryLength {
    /**
     * So many sentences.
     *
     * @param count at least 1
     */
    record OfSentences(int count) implements SummaryLength {
        /** Refuses less than one. */
        public OfSentences {
            positive(count, "sentences");
        }
    }

    /**
     * About so many words, in whole sentences: fewer when no further sentence tells enough, up to half more when the
     * sentences that tell most are long.
     *
     * @param count at least 1; two Han characters are one word
     */
    record OfWords(int count) implements SummaryLength {
        /** Refuses less than one. */
        public OfWords {
            positive(count, "words");
        }
    }

    /**
     * So much of the text's words, in whole sentences; up to a fifth more.
     *
     * @param ratio above 0, at most 1
     */
    record OfText(double ratio) implements SummaryLength {
        /** Refuses shares outside of 0 to 1. */
        public OfText {
            if (!(ratio > 0 && ratio <= 1)) {
                throw new IllegalArgumentException("ratio is " + ratio + ", not within 0 to 1");
            }
        }
    }

    private static void positive(int count, String name) {
        if (count < 1) {
            throw new IllegalArgumentException(name + " is " + count + ", at least 1 is needed");
        }
    }
}
