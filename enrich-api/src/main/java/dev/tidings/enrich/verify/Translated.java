// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import dev.tidings.core.model.Method;
import dev.tidings.core.model.Verdict;
import dev.tidings.enrich.internal.Lexicon;
import dev.tidings.enrich.internal.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A claim in another script than its source: words cannot be compared, but numbers with their units and names that keep
 * their letters must be in the source, near each other.
 */
final class Translated {
    private static final double OTHER_SCRIPT = 0.5;
    private static final double OPEN = 0.4;

    private Translated() {}

    /** True when one is written mainly in Han characters and the other is not. */
    static boolean applies(List<Term> claim, SourceText source) {
        return source.size() > 0 && Math.abs(hanShare(claim) - source.hanShare()) > OTHER_SCRIPT;
    }

    static TextFinding check(int text, List<Term> claim, SourceText source) {
        Optional<String> conflict = claim.stream()
                .filter(t -> t.isNumber() && !statesNumber(source, t))
                .findFirst()
                .map(t -> "The number " + t.word() + " is not in the source.");
        if (conflict.isPresent()) {
            return new TextFinding(Verdict.UNSUPPORTED, 0.05, conflict.get(), Method.TRANSLATED, List.of());
        }
        long facts = claim.stream().filter(t -> t.isNumber() || isLatinName(t)).count();
        long held = claim.stream()
                .filter(t -> t.isNumber() || (isLatinName(t) && source.has(t.key())))
                .count();
        double score = facts == 0 ? OPEN / 2 : OPEN * held / facts;
        String reason = facts == 0
                ? "The source is in another language, and the claim has no number to compare."
                : "The source is in another language: its numbers agree, its words were not compared.";
        return new TextFinding(Verdict.UNCERTAIN, score, reason, Method.TRANSLATED, passage(text, claim, source));
    }

    /** Same value; the unit must agree where both give one. */
    private static boolean statesNumber(SourceText source, Term number) {
        return source.places(number.key()).stream().anyMatch(p -> SourceText.sameNumber(source.word(p), number));
    }

    private static boolean isLatinName(Term term) {
        return term.kind() == Term.Kind.WORD
                && term.capital()
                && !term.opens()
                && !Lexicon.shared().isStop(term.word());
    }

    private static double hanShare(List<Term> claim) {
        long han = claim.stream().filter(t -> t.kind() == Term.Kind.HAN).count();
        return claim.isEmpty() ? 0 : (double) han / claim.size();
    }

    /** The sentence that holds most of the claim's numbers and names. */
    private static List<TextFinding.Passage> passage(int text, List<Term> claim, SourceText source) {
        Map<Integer, Integer> held = new HashMap<>();
        for (Term t : claim) {
            if (t.isNumber() || isLatinName(t)) {
                source.places(t.key()).stream()
                        .map(source::sentenceOf)
                        .distinct()
                        .forEach(s -> held.merge(s, 1, Integer::sum));
            }
        }
        return held.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                .map(e -> List.of(new TextFinding.Passage(text, source.span(e.getKey(), e.getKey()))))
                .orElse(List.of());
    }
}
