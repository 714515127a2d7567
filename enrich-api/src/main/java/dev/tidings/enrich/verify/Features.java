// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import dev.tidings.enrich.internal.Lexicon;
import dev.tidings.enrich.internal.Term;
import dev.tidings.enrich.internal.Thesaurus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the score is made of: how a claim lies on its source, as numbers, most of them between 0 and 1. Those about the
 * wording say how much of the claim is the source's; those about facts say what in it cannot be.
 */
final class Features {
    /** What can only help a claim. */
    private static final List<String> HELPFUL = List.of(
            "coverage",
            "minCoverage",
            "pairs",
            "triples",
            "run",
            "longestRun",
            "sentenceBag",
            "wideBag",
            "bound",
            "boundInOrder",
            "minBound");
    /** What says nothing by itself. */
    private static final List<String> NEUTRAL = List.of("length");
    /** Wording that can only speak against a claim. */
    private static final List<String> HARMFUL = List.of(
            "fragments",
            "subjectMissing",
            "windows",
            "skipped",
            "rough",
            "bare",
            "crossing",
            "fused",
            "unaligned",
            "rareUnaligned",
            "looseElse",
            "looseForeignNoun",
            "wanting");
    /** Facts that can only speak against a claim. */
    private static final List<String> FACTS = List.of(
            "numberForeign",
            "numberElsewhere",
            "numberSlot",
            "nameForeignInCopy",
            "nameSlot",
            "order",
            "negation",
            "antonym",
            "rival",
            "changedWord",
            "novelNoun",
            "strange",
            "tightForeign",
            "tightElseNoun",
            "foreignNounInCopy");

    static final List<String> NAMES =
            Stream.of(HELPFUL, NEUTRAL, HARMFUL, FACTS).flatMap(List::stream).toList();

    private static final int TIGHT_MOST = 3;
    private static final double COMMONEST = 10;

    private final double[] values = new double[NAMES.size()];

    private Features() {}

    double[] values() {
        return values;
    }

    /** A fact weighs by what it says, not by how often the sets have it: it is held back less when weights are fitted. */
    static boolean isFact(int feature) {
        return FACTS.contains(NAMES.get(feature));
    }

    /** The weight, or 0 when it has a sign that makes no sense. */
    static double bound(int feature, double weight) {
        String name = NAMES.get(feature);
        return HELPFUL.contains(name) ? Math.max(0, weight) : NEUTRAL.contains(name) ? weight : Math.min(0, weight);
    }

    static Features of(List<Alignment> parts, List<List<Conflict>> conflicts) {
        Features made = new Features();
        int n = parts.size();
        double minCoverage = 1;
        double minBound = 1;
        int length = 0;
        Map<String, Double> edits = new HashMap<>();
        for (int p = 0; p < n; p++) {
            Alignment a = parts.get(p);
            length += a.claim().size();
            Neighbours near = Neighbours.of(a);
            minCoverage = Math.min(minCoverage, a.coverage());
            minBound = Math.min(minBound, near.bound());
            made.wording(a, near, 1.0 / n);
            made.ownWords(a, 1.0 / n);
            made.conflicts(conflicts.get(p), 1.0 / Math.sqrt(n));
            Edits.of(a).forEach((name, count) -> edits.merge(name, count, Double::sum));
            made.add("wanting", a.coverage() >= Binding.NEAR_COPY ? 0 : 1);
        }
        made.add("minCoverage", minCoverage);
        made.add("minBound", minBound);
        made.add("length", Math.log(1 + length) / 4);
        made.edits(edits);
        return made;
    }

    private void add(String name, double value) {
        values[NAMES.indexOf(name)] += value;
    }

    private double value(String name) {
        return values[NAMES.indexOf(name)];
    }

    private void wording(Alignment a, Neighbours near, double share) {
        add("coverage", share * a.coverage());
        add("sentenceBag", share * near.sentenceBag());
        add("wideBag", share * near.wideBag());
        add("bound", share * near.bound());
        add("boundInOrder", share * near.inOrder());
        add("fused", share * near.fused());
        Joints joints = Joints.of(a);
        add("rough", share * joints.rough());
        add("bare", share * joints.bare());
        add("crossing", share * joints.crossing());
        add("windows", share * joints.sentences());
        add("skipped", share * joints.skipped());
        add("subjectMissing", share * joints.headless());
        grams(a.source(), a.claim(), share);
        runs(a.source(), a.claim(), share);
    }

    private void grams(SourceText source, List<Term> claim, double share) {
        int pairs = 0;
        int triples = 0;
        for (int i = 0; i + 1 < claim.size(); i++) {
            String first = claim.get(i).key();
            String second = claim.get(i + 1).key();
            pairs += source.follows(first, second) ? 1 : 0;
            triples += i + 2 < claim.size()
                            && source.follows(first, second, claim.get(i + 2).key())
                    ? 1
                    : 0;
        }
        add("pairs", share * pairs / Math.max(1, claim.size() - 1));
        add("triples", share * triples / Math.max(1, claim.size() - 2));
    }

    private void runs(SourceText source, List<Term> claim, double share) {
        int fragments = 0;
        double squares = 0;
        int longest = 0;
        int i = 0;
        while (i < claim.size()) {
            int run = source.longestRun(claim, i);
            fragments += run > 0 ? 1 : 0;
            squares += (double) run * run;
            longest = Math.max(longest, run);
            i += Math.max(1, run);
        }
        double words = Math.max(1, claim.size());
        add("run", share * Math.min(1, squares / words / 12));
        add("longestRun", share * longest / words);
        add("fragments", share * fragments / words);
    }

    /** Content words that found no place: how many, how rare, and which of them the source has nothing like. */
    private void ownWords(Alignment a, double share) {
        Set<String> window = unused(a);
        int content = 0;
        int unaligned = 0;
        int strange = 0;
        double rarity = 0;
        double rareUnaligned = 0;
        for (int i = 0; i < a.claim().size(); i++) {
            Term t = a.claim().get(i);
            if (t.kind() != Term.Kind.WORD || Lexicon.shared().isStop(t.word())) {
                continue;
            }
            double rare = rarity(t);
            content++;
            rarity += rare;
            if (!a.aligned(i)) {
                unaligned++;
                rareUnaligned += rare;
                strange += strange(t, a.source(), window) ? 1 : 0;
                if (!a.source().knows(t) && WordClass.of(a.claim(), i) == WordClass.NOUN) {
                    add("novelNoun", share / 4);
                }
            }
        }
        add("unaligned", share * unaligned / Math.max(1, content));
        add("rareUnaligned", rarity == 0 ? 0 : share * rareUnaligned / rarity);
        add("strange", share * strange / Math.sqrt(Math.max(1, content)));
    }

    private static double rarity(Term t) {
        int common = Thesaurus.shared().commonness(t.word());
        return common < 0 ? 1.2 : Math.max(0.1, 1 - common / COMMONEST);
    }

    /** No word of the source may stand for it, and none that is left over in its sentences is even related to it. */
    private static boolean strange(Term t, SourceText source, Set<String> window) {
        if (source.has(t.key())) {
            return false;
        }
        return source.kin().of(t.word()).entrySet().stream()
                .noneMatch(e -> e.getValue() >= Kin.REPLACES || window.contains(e.getKey()));
    }

    /** The words of the aligned sentences on which no claim word stands. */
    private static Set<String> unused(Alignment a) {
        Set<String> unused = new HashSet<>();
        if (a.firstPartner() >= 0) {
            SourceText source = a.source();
            Set<Integer> taken = new HashSet<>();
            for (int i = 0; i < a.claim().size(); i++) {
                taken.add(a.partner(i));
            }
            int end = source.firstWord(source.sentenceOf(a.lastPartner()) + 1);
            for (int k = source.firstWord(source.sentenceOf(a.firstPartner())); k < end; k++) {
                if (!taken.contains(k)) {
                    unused.add(source.word(k).key());
                }
            }
        }
        return unused;
    }

    private void conflicts(List<Conflict> conflicts, double share) {
        for (Conflict c : conflicts) {
            String name = switch (c.kind()) {
                case NUMBER_FOREIGN -> "numberForeign";
                case NUMBER_ELSEWHERE -> "numberElsewhere";
                case NUMBER_SLOT -> "numberSlot";
                case NAME_FOREIGN -> "nameForeignInCopy";
                case NAME_SLOT -> "nameSlot";
                case ORDER -> "order";
                case NEGATION -> "negation";
                case ANTONYM -> "antonym";
                case RIVAL -> "rival";
                case CHANGED_WORD -> "changedWord";
                case NAME_ELSEWHERE, HEDGE, REPORTED, FRAME -> "";
            };
            if (!name.isEmpty()) {
                int at = NAMES.indexOf(name);
                values[at] = Math.min(1, values[at] + share / 2);
            }
        }
    }

    private void edits(Map<String, Double> counts) {
        for (String name : List.of("tightForeign", "tightElseNoun", "looseElse", "looseForeignNoun")) {
            add(name, Math.min(TIGHT_MOST, counts.getOrDefault(name, 0.0)));
        }
        double nouns = Math.min(TIGHT_MOST, counts.getOrDefault("tightForeignNoun", 0.0));
        add("foreignNounInCopy", nouns * value("coverage"));
        int names = NAMES.indexOf("nameForeignInCopy");
        values[names] *= value("coverage");
    }
}
