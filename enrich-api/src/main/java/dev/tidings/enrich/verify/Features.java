// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import dev.tidings.enrich.internal.Lexicon;
import dev.tidings.enrich.internal.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the score is made of: how a claim lies on its source, as numbers, most of them between 0 and 1. */
final class Features {
    static final List<String> NAMES = List.of(
            "coverage",
            "minCoverage",
            "contentInSource",
            "pairs",
            "triples",
            "run",
            "fragments",
            "novel",
            "numberForeign",
            "numberElsewhere",
            "numberSlot",
            "nameForeign",
            "nameElsewhere",
            "nameSlot",
            "order",
            "negation",
            "antonym",
            "rival",
            "hedge",
            "changedWord",
            "length",
            "sentences",
            "subjectMissing",
            "windows",
            "skipped",
            "nearCopyChange",
            "novelTail",
            "sentenceBag",
            "wideBag",
            "bound",
            "boundInOrder",
            "fused",
            "minBound",
            "longestRun",
            "numbersBound",
            "namesBound",
            "names",
            "novelLong",
            "novelNoun",
            "novelVerb",
            "oddNoun");

    /** What a feature may do to the score. */
    enum Sign {
        HELPS,
        HURTS,
        EITHER;

        /** The weight, or 0 when it has the wrong sign. */
        double bound(double weight) {
            return this == HELPS ? Math.max(0, weight) : this == HURTS ? Math.min(0, weight) : weight;
        }
    }

    private static final Set<String> HELPFUL = Set.of(
            "coverage",
            "minCoverage",
            "contentInSource",
            "pairs",
            "triples",
            "run",
            "sentenceBag",
            "wideBag",
            "bound",
            "boundInOrder",
            "longestRun",
            "numbersBound",
            "namesBound",
            "minBound");
    private static final Set<String> NEUTRAL = Set.of("names", "length", "sentences");

    /** The sign of each feature, in the order of the names. */
    static final List<Sign> SIGNS = NAMES.stream()
            .map(n -> HELPFUL.contains(n) ? Sign.HELPS : NEUTRAL.contains(n) ? Sign.EITHER : Sign.HURTS)
            .toList();

    private final double[] values = new double[NAMES.size()];

    private Features() {}

    double[] values() {
        return values;
    }

    static Features of(List<Alignment> parts, List<List<Conflict>> conflicts) {
        Features made = new Features();
        int n = parts.size();
        double min = 1;
        double minBound = 1;
        int length = 0;
        for (int p = 0; p < n; p++) {
            Alignment a = parts.get(p);
            made.add("coverage", a.coverage() / n);
            min = Math.min(min, a.coverage());
            length += a.claim().size();
            made.shape(a, 1.0 / n);
            Neighbours near = Neighbours.of(a);
            made.add("sentenceBag", near.sentenceBag() / n);
            made.add("wideBag", near.wideBag() / n);
            made.add("bound", near.bound() / n);
            made.add("boundInOrder", near.inOrder() / n);
            made.add("fused", near.fused() / n);
            minBound = Math.min(minBound, near.bound());
            made.names(a, 1.0 / n);
            made.facts(conflicts.get(p), a.coverage(), 1.0 / Math.sqrt(n));
        }
        made.add("minCoverage", min);
        made.add("length", Math.log(1 + length) / 4);
        made.add("sentences", Math.min(n, 5) / 5.0);
        return made;
    }

    private void add(String name, double value) {
        values[NAMES.indexOf(name)] += value;
    }

    private void shape(Alignment a, double share) {
        SourceText source = a.source();
        List<Term> claim = a.claim();
        double content = 0;
        double known = 0;
        int novel = 0;
        int novelTail = 0;
        for (int i = 0; i < claim.size(); i++) {
            double w = source.weight(claim.get(i));
            content += w;
            if (source.has(claim.get(i).key())) {
                known += w;
            } else if (!Lexicon.shared().isStop(claim.get(i).word())) {
                novel++;
                novelTail += i * 3 > claim.size() * 2 ? 1 : 0;
            }
        }
        add("contentInSource", content == 0 ? 0 : share * known / content);
        add("novel", share * Math.min(novel, 6) / 6.0);
        add("novelTail", share * Math.min(novelTail, 3) / 3.0);
        grams(source, claim, share);
        runs(source, claim, share);
        order(a, share);
    }

    private void grams(SourceText source, List<Term> claim, double share) {
        int pairs = 0;
        int triples = 0;
        for (int i = 0; i + 1 < claim.size(); i++) {
            pairs += source.follows(claim.get(i).key(), claim.get(i + 1).key()) ? 1 : 0;
            triples += i + 2 < claim.size()
                            && source.follows(
                                    claim.get(i).key(),
                                    claim.get(i + 1).key(),
                                    claim.get(i + 2).key())
                    ? 1
                    : 0;
        }
        add("pairs", share * pairs / Math.max(1, claim.size() - 1));
        add("triples", share * triples / Math.max(1, claim.size() - 2));
    }

    private void names(Alignment a, double share) {
        int names = 0;
        int bound = 0;
        int numbers = 0;
        int numbersBound = 0;
        int longNovel = 0;
        for (int i = 0; i < a.claim().size(); i++) {
            Term t = a.claim().get(i);
            if (t.isNumber()) {
                numbers++;
                numbersBound += a.aligned(i) ? 1 : 0;
            } else if (a.source().isName(t.key())) {
                names++;
                bound += a.aligned(i) ? 1 : 0;
            } else if (!a.source().has(t.key()) && t.key().length() > 7) {
                longNovel++;
            }
            odd(a, i, share);
        }
        add("numbersBound", numbers == 0 ? share * 0.7 : share * numbersBound / numbers);
        add("namesBound", names == 0 ? share * 0.7 : share * bound / names);
        add("names", share * Math.min(names, 6) / 6.0);
        add("novelLong", share * Math.min(longNovel, 3) / 3.0);
    }

    /** A new noun is a new thing; a new verb or adverb may be a paraphrase. */
    private void odd(Alignment a, int i, double share) {
        Term t = a.claim().get(i);
        if (a.aligned(i) || t.kind() != Term.Kind.WORD || Lexicon.shared().isStop(t.word())) {
            return;
        }
        boolean noun = WordClass.of(a.claim(), i) == WordClass.NOUN;
        if (noun && a.source().has(t.key())) {
            add("oddNoun", share / 4);
        } else if (!a.source().knows(t)) {
            add(noun ? "novelNoun" : "novelVerb", share / 4);
        }
    }

    private void runs(SourceText source, List<Term> claim, double share) {
        int fragments = 0;
        double squares = 0;
        int longest = 0;
        int i = 0;
        while (i < claim.size()) {
            int run = source.longestRun(claim, i);
            if (run > 0) {
                fragments++;
                squares += (double) run * run;
                longest = Math.max(longest, run);
            }
            i += Math.max(1, run);
        }
        add("run", claim.isEmpty() ? 0 : share * Math.min(1, squares / claim.size() / 12));
        add("longestRun", claim.isEmpty() ? 0 : share * longest / claim.size());
        add("fragments", claim.isEmpty() ? 0 : share * fragments / claim.size());
    }

    private void order(Alignment a, double share) {
        Set<Integer> sentences = new HashSet<>();
        int jumps = 0;
        int last = -1;
        int firstContent = -1;
        List<Integer> content = new ArrayList<>();
        for (int i = 0; i < a.claim().size(); i++) {
            boolean stop = Lexicon.shared().isStop(a.claim().get(i).word());
            if (!stop) {
                content.add(i);
                firstContent = firstContent < 0 ? i : firstContent;
            }
            if (a.aligned(i)) {
                sentences.add(a.source().sentenceOf(a.partner(i)));
                jumps += last >= 0 && a.partner(i) - last > 8 ? 1 : 0;
                last = a.partner(i);
            }
        }
        add("windows", share * Math.max(0, sentences.size() - 1) / 2.0);
        add("skipped", share * Math.min(jumps, 4) / 4.0);
        long headless = content.stream().limit(2).filter(i -> !a.aligned(i)).count();
        add("subjectMissing", share * headless / 2.0);
    }

    private void facts(List<Conflict> conflicts, double coverage, double share) {
        for (Conflict c : conflicts) {
            String name = switch (c.kind()) {
                case NUMBER_FOREIGN -> "numberForeign";
                case NUMBER_ELSEWHERE -> "numberElsewhere";
                case NUMBER_SLOT -> "numberSlot";
                case NAME_FOREIGN -> "nameForeign";
                case NAME_ELSEWHERE -> "nameElsewhere";
                case NAME_SLOT -> "nameSlot";
                case ORDER -> "order";
                case NEGATION -> "negation";
                case ANTONYM -> "antonym";
                case RIVAL -> "rival";
                case HEDGE -> "hedge";
                case CHANGED_WORD -> "changedWord";
            };
            int at = NAMES.indexOf(name);
            values[at] = Math.min(1, values[at] + share / 2);
        }
        boolean changed = conflicts.stream().anyMatch(c -> c.kind() != Conflict.Kind.HEDGE);
        if (coverage >= Binding.NEAR_COPY && changed) {
            add("nearCopyChange", share);
        }
    }
}
