// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * How well each sentence tells what its documents tell: early, central, like the headline, not in somebody's mouth; and
 * the choice of several that repeat each other little (maximal marginal relevance, Carbonell and Goldstein 1998).
 */
final class Ranking {
    private static final double POSITION = 1.56;
    private static final double DECAY = 4;
    private static final double CENTRALITY = 4.35;
    private static final double HEADLINE = 3.19;
    private static final double LEAD = -3.98;
    private static final double FREQUENCY = 0.19;
    private static final double OPENS_QUOTE = -0.47;
    private static final double QUOTES = -0.23;
    private static final double QUESTION = -0.1;
    private static final double FIRST = -0.22;
    private static final double SHORT = -1.39;
    /** What likeness to a sentence already chosen costs. */
    private static final double REPEATING = 0.81;

    private static final int SHORT_WORDS = 8;
    private static final Set<String> FIRST_PERSON = Set.of("i", "my", "me", "we", "our", "you", "your");

    private final List<Candidate> candidates;
    private final Likeness likeness;
    private final double[] scores;

    Ranking(List<Candidate> candidates, List<String> headlines) {
        this.candidates = candidates;
        List<SentenceTerms> terms =
                new ArrayList<>(candidates.stream().map(Candidate::terms).toList());
        terms.addAll(SentenceTerms.of(headlines));
        this.likeness = new Likeness(terms);
        this.scores = new double[candidates.size()];
        double[] central = centrality();
        Map<String, Integer> counts = new HashMap<>();
        candidates.forEach(c -> c.terms().counts().forEach((w, n) -> counts.merge(w, n, Integer::sum)));
        for (int i = 0; i < scores.length; i++) {
            Candidate c = candidates.get(i);
            scores[i] = POSITION * Math.exp(-c.position() / DECAY)
                    + CENTRALITY * central[i]
                    + HEADLINE * headline(c, headlines.get(c.document()))
                    + LEAD * lead(i)
                    + FREQUENCY * frequency(c, counts)
                    + manner(c);
        }
    }

    double score(int i) {
        return scores[i];
    }

    double likeness(int i, int j) {
        return likeness.between(i, j);
    }

    /** The next best sentence that repeats the chosen ones least; -1 when none is left. */
    int next(List<Integer> chosen, IntPredicate eligible) {
        int best = -1;
        double bestValue = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            if (!chosen.contains(i) && eligible.test(i)) {
                double value = scores[i] - REPEATING * repeats(i, chosen);
                if (value > bestValue) {
                    best = i;
                    bestValue = value;
                }
            }
        }
        return best;
    }

    /** The greatest likeness to one of the chosen. */
    double repeats(int i, List<Integer> chosen) {
        return chosen.stream().mapToDouble(c -> likeness(i, c)).max().orElse(0);
    }

    private double[] centrality() {
        int n = candidates.size();
        double[] central = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double like = likeness.between(i, j);
                central[i] += like;
                central[j] += like;
            }
        }
        for (int i = 0; i < n; i++) {
            central[i] /= Math.max(1, n - 1);
        }
        return central;
    }

    /** The share of the headline's words that the sentence has. */
    private static double headline(Candidate c, String headline) {
        Set<String> words = new SentenceTerms(headline).counts().keySet();
        long shared =
                words.stream().filter(w -> c.terms().counts().containsKey(w)).count();
        return words.isEmpty() ? 0 : (double) shared / words.size();
    }

    /** Mean likeness to the first three sentences of its document: what only says the opening again is not needed. */
    private double lead(int i) {
        double sum = 0;
        for (int j = 0; j < candidates.size(); j++) {
            Candidate other = candidates.get(j);
            if (j != i && other.document() == candidates.get(i).document() && other.position() < 3) {
                sum += likeness(i, j);
            }
        }
        return sum / 3;
    }

    /** How often the documents say the sentence's words, as a mean of logarithms. */
    private static double frequency(Candidate c, Map<String, Integer> counts) {
        return c.terms().counts().keySet().stream()
                .mapToDouble(w -> Math.log(1.0 + counts.getOrDefault(w, 0)))
                .average()
                .orElse(0);
    }

    private static double manner(Candidate c) {
        String text = c.text();
        double value = "\"“‘'`「『".indexOf(text.charAt(0)) >= 0 ? OPENS_QUOTE : 0;
        value += text.matches("(?s).*[\"“”`「『].*|(?s).*''.*") ? QUOTES : 0;
        value += c.question() ? QUESTION : 0;
        value += c.terms().readingWords() < SHORT_WORDS ? SHORT : 0;
        boolean first = c.terms().all().stream().anyMatch(t -> FIRST_PERSON.contains(t.word()));
        return value + (first ? FIRST : 0);
    }
}
