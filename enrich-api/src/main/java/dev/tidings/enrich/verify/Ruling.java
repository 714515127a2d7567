// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import dev.tidings.core.model.Method;
import dev.tidings.core.model.Span;
import dev.tidings.core.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From alignments, conflicts and score to a finding. */
final class Ruling {
    /** Least coverage at which a span is shown as evidence. */
    private static final double FOUND = 0.35;

    /** Below this coverage the source speaks of something else, whatever the score. */
    private static final double TOUCHED = 0.15;

    private static final double UNTOUCHED_SCORE = 0.05;
    /** The most that a claim is worth which the source denies. */
    private static final double DENIED_SCORE = 0.1;

    private Ruling() {}

    static TextFinding of(int text, List<Alignment> parts, List<List<Conflict>> conflicts, double score) {
        boolean touched =
                parts.stream().mapToDouble(Alignment::coverage).average().orElse(0) >= TOUCHED;
        double bounded = Math.min(touched ? 0.99 : UNTOUCHED_SCORE, score);
        Optional<Conflict> worst = conflicts.stream()
                .flatMap(List::stream)
                .min(Comparator.comparing((Conflict c) -> c.kind().refutes() ? 0 : 1));
        List<TextFinding.Passage> passages = passages(text, parts);
        if (worst.isPresent()) {
            Conflict c = worst.get();
            bounded = c.kind() == Conflict.Kind.REPORTED ? Math.min(bounded, DENIED_SCORE) : bounded;
            boolean refuted = c.kind().refutes() || bounded < TextChecker.UNSUPPORTED;
            Verdict verdict = refuted ? Verdict.UNSUPPORTED : Verdict.UNCERTAIN;
            return new TextFinding(verdict, bounded, sentence(c.message()), Method.ALIGNED, passages);
        }
        return new TextFinding(verdict(bounded), bounded, reason(bounded), Method.ALIGNED, passages);
    }

    private static Verdict verdict(double score) {
        return score >= TextChecker.SUPPORTED
                ? Verdict.SUPPORTED
                : score < TextChecker.UNSUPPORTED ? Verdict.UNSUPPORTED : Verdict.UNCERTAIN;
    }

    private static String reason(double score) {
        return score >= TextChecker.SUPPORTED
                ? "The source says this in other words, and its facts agree."
                : score < TextChecker.UNSUPPORTED
                        ? "Nothing in the source says this."
                        : "The source says only part of this.";
    }

    private static String sentence(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }

    private static List<TextFinding.Passage> passages(int text, List<Alignment> parts) {
        List<TextFinding.Passage> passages = new ArrayList<>();
        for (Alignment a : parts) {
            if (a.coverage() >= FOUND && a.firstPartner() >= 0) {
                SourceText source = a.source();
                Span span = source.span(source.sentenceOf(a.firstPartner()), source.sentenceOf(a.lastPartner()));
                TextFinding.Passage passage = new TextFinding.Passage(text, span);
                if (!passages.contains(passage)) {
                    passages.add(passage);
                }
            }
        }
        return passages;
    }
}
