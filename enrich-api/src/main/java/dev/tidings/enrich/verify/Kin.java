// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import dev.tidings.enrich.internal.Lexicon;
import dev.tidings.enrich.internal.Term;
import dev.tidings.enrich.internal.Thesaurus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which words of a text are related in meaning to a given word. */
final class Kin {
    /** From this relation on a word may stand for the other. */
    static final double REPLACES = 0.5;

    private static final double SAME = 1;
    private static final double NEAR = 0.8;
    private static final double WIDER = 0.7;
    private static final double NARROWER = REPLACES;
    private static final double SISTER = 0.3;

    private final Thesaurus thesaurus = Thesaurus.shared();
    private final Map<Integer, List<String>> byMeaning = new HashMap<>();
    private final Map<Integer, List<String>> byWider = new HashMap<>();

    Kin(List<Term> words) {
        Set<String> seen = new HashSet<>();
        for (Term t : words) {
            if (t.kind() == Term.Kind.WORD && !Lexicon.shared().isStop(t.word()) && seen.add(t.word())) {
                for (int meaning : thesaurus.meanings(t.word())) {
                    byMeaning.computeIfAbsent(meaning, k -> new ArrayList<>()).add(t.key());
                    for (int wider : thesaurus.wider(meaning)) {
                        byWider.computeIfAbsent(wider, k -> new ArrayList<>()).add(t.key());
                    }
                }
            }
        }
    }

    /** The keys of the text's words that are related to the word, with how near: 1 for the same meaning. */
    Map<String, Double> of(String word) {
        Map<String, Double> found = new HashMap<>();
        for (int meaning : thesaurus.meanings(word)) {
            put(found, byMeaning.get(meaning), SAME);
            for (int near : thesaurus.near(meaning)) {
                put(found, byMeaning.get(near), NEAR);
            }
            put(found, byWider.get(meaning), WIDER);
            for (int wider : thesaurus.wider(meaning)) {
                put(found, byMeaning.get(wider), NARROWER);
                put(found, byWider.get(wider), SISTER);
            }
        }
        return found;
    }

    private static void put(Map<String, Double> found, @Nullable List<String> keys, double value) {
        if (keys != null) {
            keys.forEach(key -> found.merge(key, value, Math::max));
        }
    }
}
