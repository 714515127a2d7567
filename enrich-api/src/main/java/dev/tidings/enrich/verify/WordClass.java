// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import dev.tidings.enrich.internal.Term;
import java.util.List;
import java.util.Set;

/** A guess at the class of an English content word from its ending and the word before it. */
enum WordClass {
    NOUN,
    OTHER;

    private static final Set<String> BEFORE_NOUN = Set.of(
            "the", "a", "an", "of", "in", "from", "on", "at", "for", "with", "by", "its", "his", "her", "their", "this",
            "that", "these", "those", "into", "per", "under", "over", "after", "before");
    private static final Set<String> BEFORE_VERB = Set.of(
            "to", "will", "would", "can", "could", "may", "might", "must", "should", "has", "have", "had", "is", "are",
            "was", "were", "be", "been", "being", "not", "he", "she", "they", "we", "it", "who", "which", "also",
            "now");

    static WordClass of(List<Term> claim, int i) {
        String word = claim.get(i).word();
        if (word.endsWith("ly") || word.endsWith("ed") || word.endsWith("ing")) {
            return OTHER;
        }
        String before = i > 0 ? claim.get(i - 1).word() : "";
        if (BEFORE_VERB.contains(before)) {
            return OTHER;
        }
        boolean ending = word.endsWith("s")
                || word.endsWith("ion")
                || word.endsWith("ment")
                || word.endsWith("ness")
                || word.endsWith("ity")
                || word.endsWith("er")
                || word.endsWith("or");
        return ending || BEFORE_NOUN.contains(before) || claim.get(i).capital() ? NOUN : OTHER;
    }
}
