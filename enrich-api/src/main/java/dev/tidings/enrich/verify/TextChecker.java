// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import dev.tidings.core.model.Method;
import dev.tidings.core.model.Span;
import dev.tidings.core.model.Verdict;
import dev.tidings.enrich.internal.SentenceSpans;
import dev.tidings.enrich.internal.Term;
import dev.tidings.enrich.internal.Terms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks claims against texts that were read once. Immutable and safe for all threads; the answer depends on the texts
 * and the claim alone.
 */
public final class TextChecker {
    /** From this score on a claim without conflict is supported. */
    static final double SUPPORTED = 0.3;
    /** Below this score a claim is unsupported. */
    static final double UNSUPPORTED = 0.15;

    private final List<SourceText> sources;

    private TextChecker(List<SourceText> sources) {
        this.sources = sources;
    }

    /** Reads the texts. Offsets in answers are UTF-16 offsets into them. */
    public static TextChecker over(List<String> texts) {
        return over(texts, Collections.nCopies(texts.size(), Optional.empty()));
    }

    /**
     * Reads the texts. Offsets in answers are UTF-16 offsets into them.
     *
     * @param languages BCP 47, one for each text; what the words of a text tell counts more
     */
    public static TextChecker over(List<String> texts, List<Optional<String>> languages) {
        List<SourceText> sources = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            sources.add(new SourceText(texts.get(i), languages.get(i)));
        }
        return new TextChecker(List.copyOf(sources));
    }

    /** The best answer that any of the texts gives; of equal ones, that of the first text. */
    public TextFinding check(String claim) {
        return check(claim, Optional.empty());
    }

    /**
     * The best answer that any of the texts gives; of equal ones, that of the first text.
     *
     * @param declared the claim's language, BCP 47, which counts where the claim is too short to tell
     */
    public TextFinding check(String claim, Optional<String> declared) {
        List<Term> all = words(claim);
        if (all.isEmpty()) {
            return new TextFinding(Verdict.UNSUPPORTED, 0, "The claim has no words.", Method.ALIGNED, List.of());
        }
        for (int s = 0; s < sources.size(); s++) {
            int at = sources.get(s).find(all);
            if (at >= 0
                    && Framing.ofCopy(claim, sources.get(s), at, at + all.size() - 1)
                            .isEmpty()) {
                return verbatim(s, at, all.size());
            }
        }
        List<List<Term>> parts = sentences(claim);
        String language = Tongue.of(claim, declared);
        List<TextFinding> answers = new ArrayList<>();
        Translated.@Nullable Answer translated = null;
        for (int s = 0; s < sources.size(); s++) {
            if (Translated.applies(all, language, sources.get(s))) {
                Translated.Answer answer = Translated.check(s, claim, language, sources.get(s));
                translated = translated == null || answer.compareTo(translated) > 0 ? answer : translated;
            } else {
                answers.add(aligned(s, parts, claim));
            }
        }
        if (translated != null) {
            answers.add(translated.finding());
        }
        return answers.stream()
                .max(Comparator.comparing(TextFinding::verdict, Comparator.reverseOrder())
                        .thenComparingDouble(TextFinding::score))
                .orElseGet(() ->
                        new TextFinding(Verdict.UNSUPPORTED, 0, "There is no source text.", Method.ALIGNED, List.of()));
    }

    private TextFinding verbatim(int s, int at, int words) {
        SourceText source = sources.get(s);
        Span span =
                new Span(source.word(at).start(), source.word(at + words - 1).end());
        return new TextFinding(
                Verdict.SUPPORTED,
                1,
                "The source says this word for word.",
                Method.VERBATIM,
                List.of(new TextFinding.Passage(s, span)));
    }

    private TextFinding aligned(int s, List<List<Term>> parts, String claim) {
        Aligner aligner = new Aligner(sources.get(s));
        List<Alignment> alignments = parts.stream().map(aligner::best).toList();
        List<List<Conflict>> conflicts =
                alignments.stream().map(Binding::conflicts).toList();
        double score = Weights.score(Features.of(alignments, conflicts));
        if (score < SUPPORTED || conflicts.stream().anyMatch(c -> !c.isEmpty())) {
            return Ruling.of(s, alignments, conflicts, score);
        }
        // only what would be supported is worth asking who stands for it
        List<List<Conflict>> all = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            int start = p == 0 ? 0 : parts.get(p).get(0).start();
            int end = p + 1 < parts.size() ? parts.get(p + 1).get(0).start() : claim.length();
            List<Conflict> here = new ArrayList<>(conflicts.get(p));
            here.addAll(Framing.of(claim.substring(start, end).strip(), alignments.get(p)));
            all.add(here);
        }
        return Ruling.of(s, alignments, all, score);
    }

    /** The features of a claim that is not verbatim, for fitting. */
    Features features(String claim) {
        Aligner aligner = new Aligner(sources.get(0));
        List<Alignment> alignments =
                sentences(claim).stream().map(aligner::best).toList();
        return Features.of(
                alignments, alignments.stream().map(Binding::conflicts).toList());
    }

    private static List<Term> words(String text) {
        return Terms.of(text).stream().filter(t -> !t.isMark()).toList();
    }

    private static List<List<Term>> sentences(String claim) {
        List<Term> words = words(claim);
        List<List<Term>> parts = new ArrayList<>();
        int at = 0;
        for (Span span : SentenceSpans.of(claim)) {
            int start = at;
            while (at < words.size() && words.get(at).start() < span.end()) {
                at++;
            }
            if (at > start) {
                parts.add(words.subList(start, at));
            }
        }
        return parts;
    }
}
