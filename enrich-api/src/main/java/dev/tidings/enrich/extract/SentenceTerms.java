// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.enrich.internal.Lexicon;
import dev.tidings.enrich.internal.Term;
import dev.tidings.enrich.internal.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The content words of a sentence with their counts; neighbouring Han characters are taken in pairs. */
final class SentenceTerms {
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<Term> all;
    private int words;

    SentenceTerms(String sentence) {
        all = Terms.of(sentence);
        Term previous = null;
        for (Term term : all) {
            if (term.kind() == Term.Kind.HAN) {
                if (previous != null && previous.kind() == Term.Kind.HAN) {
                    counts.merge(previous.key() + term.key(), 1, Integer::sum);
                }
                words++;
            } else if (!term.isMark()) {
                words++;
                if (!Lexicon.shared().isStop(term.word()) && term.key().length() > 1) {
                    counts.merge(term.key(), 1, Integer::sum);
                }
            }
            previous = term;
        }
    }

    /** Content words in the order of their first place. */
    Map<String, Integer> counts() {
        return counts;
    }

    /** All terms, marks included. */
    List<Term> all() {
        return all;
    }

    /** Words and Han characters. */
    int words() {
        return words;
    }

    /** Words of reading time: two Han characters are about one word. */
    int readingWords() {
        long han = all.stream().filter(t -> t.kind() == Term.Kind.HAN).count();
        return (int) (words - han / 2);
    }

    /** True for text that is written in Han characters mainly. */
    static boolean han(String text) {
        long han = text.chars().filter(c -> Terms.isHan((char) c)).count();
        return han * 3 > text.length();
    }

    static List<SentenceTerms> of(List<String> sentences) {
        List<SentenceTerms> terms = new ArrayList<>(sentences.size());
        sentences.forEach(s -> terms.add(new SentenceTerms(s)));
        return terms;
    }
}
