// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Chooses the sentences that tell best what a text tells, word for word, in the order of the text. Offline,
 * deterministic, any language that {@link dev.tidings.core.text.Sentences} can cut; safe for all threads.
 *
 * <p>Bylines, boilerplate and cut sentences are not chosen while there are others.
 */
public final class Summarizer {
    /** Whole sentences may make a summary this much longer than asked for. */
    private static final double TOLERANCE = 1.5;

    private static final double SHARE_TOLERANCE = 1.2;
    /** Words of a sentence in a summary by people. */
    private static final double SENTENCE_WORDS = 18;
    /** Up to here chosen sentences are exchanged for better ones in the end. */
    private static final int MAX_EXCHANGED = 8;

    private final Salience.Models models;

    Summarizer(Salience.Models models) {
        this.models = models;
    }

    /** The summarizer; there is nothing to set. */
    public static Summarizer create() {
        return new Summarizer(Salience.Models.shared());
    }

    /**
     * The chosen sentences, as places in the text.
     *
     * @param title the headline; may be empty
     * @param text the article
     */
    public List<Span> select(String title, String text, SummaryLength length) {
        List<Candidate> candidates = Candidate.of(0, text);
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<String> headlines = title.isBlank() ? List.of() : List.of(title);
        Salience salience = new Salience(candidates, headlines, models);
        boolean any = candidates.stream().anyMatch(Candidate::usable);
        Choice choice = new Choice(
                candidates, salience, length, i -> !any || candidates.get(i).usable());
        return choice.made().stream()
                .map(i -> candidates.get(i).span())
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
    }

    /** The chosen sentences, parted by blanks. */
    public String summarize(String title, String text, SummaryLength length) {
        return String.join(
                " ", select(title, text, length).stream().map(s -> s.in(text)).toList());
    }

    /** Sentences of one text under a limit: greedily the best next one, then exchanges while they make it better. */
    private static final class Choice {
        private final List<Candidate> candidates;
        private final IntPredicate usable;
        private final Ranking ranking;
        private final int most;
        /** Words that are taken even when they make the summary no better. */
        private final double least;

        private final double limit;

        Choice(List<Candidate> candidates, Salience salience, SummaryLength length, IntPredicate usable) {
            this.candidates = candidates;
            this.usable = usable;
            int total =
                    candidates.stream().mapToInt(c -> c.terms().readingWords()).sum();
            double expected;
            if (length instanceof SummaryLength.OfSentences sentences) {
                most = sentences.count();
                least = Double.MAX_VALUE;
                limit = Double.MAX_VALUE;
                expected = SENTENCE_WORDS * sentences.count();
            } else if (length instanceof SummaryLength.OfText share) {
                most = Integer.MAX_VALUE;
                least = share.ratio() * total;
                limit = least * SHARE_TOLERANCE;
                expected = least;
            } else {
                most = Integer.MAX_VALUE;
                least = 0;
                expected = ((SummaryLength.OfWords) length).count();
                limit = expected * TOLERANCE;
            }
            this.ranking = new Ranking(candidates, expected, salience);
        }

        List<Integer> made() {
            List<Integer> chosen = new ArrayList<>();
            while (chosen.size() < most) {
                int next = ranking.next(chosen, i -> usable.test(i) && (chosen.isEmpty() || fits(chosen, -1, i)));
                boolean enough = words(chosen) >= least;
                if (next < 0 || (enough && worth(chosen, -1, next) <= ranking.value(chosen))) {
                    break;
                }
                chosen.add(next);
            }
            while (chosen.size() <= MAX_EXCHANGED && exchange(chosen)) {
                // again, until no exchange makes it better
            }
            return chosen;
        }

        private boolean exchange(List<Integer> chosen) {
            double best = ranking.value(chosen) + 1e-9;
            int out = -1;
            int in = -1;
            for (int o = 0; o < chosen.size(); o++) {
                int leaving = o;
                List<Integer> others = without(chosen, o);
                int i = ranking.next(others, c -> usable.test(c) && !chosen.contains(c) && fits(chosen, leaving, c));
                if (i >= 0 && worth(chosen, o, i) > best) {
                    best = worth(chosen, o, i);
                    out = o;
                    in = i;
                }
            }
            if (out >= 0) {
                chosen.set(out, in);
            }
            return out >= 0;
        }

        private double worth(List<Integer> chosen, int out, int in) {
            List<Integer> changed = without(chosen, out);
            changed.add(in);
            return ranking.value(changed);
        }

        private boolean fits(List<Integer> chosen, int out, int in) {
            return words(without(chosen, out)) + words(List.of(in)) <= limit;
        }

        private int words(List<Integer> chosen) {
            return chosen.stream()
                    .mapToInt(c -> candidates.get(c).terms().readingWords())
                    .sum();
        }

        private static List<Integer> without(List<Integer> chosen, int out) {
            List<Integer> others = new ArrayList<>(chosen);
            if (out >= 0) {
                others.remove(out);
            }
            return others;
        }
    }
}
