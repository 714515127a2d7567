// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses the sentences that tell best what a text tells, word for word, in the order of the text. Offline,
 * deterministic, any language that {@link dev.tidings.core.text.Sentences} can cut; safe for all threads.
 *
 * <p>Bylines, boilerplate and cut sentences are not chosen while there are others.
 */
public final class Summarizer {
    private static final double TOLERANCE = 1.2;

    private Summarizer() {}

    /** The summarizer; there is nothing to set. */
    public static Summarizer create() {
        return new Summarizer();
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
        boolean any = candidates.stream().anyMatch(Candidate::usable);
        Ranking ranking = new Ranking(candidates, List.of(title));
        return choose(candidates, ranking, length, any).stream()
                .map(i -> candidates.get(i).span())
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
    }

    /** The chosen sentences, parted by blanks. */
    public String summarize(String title, String text, SummaryLength length) {
        return String.join(
                " ", select(title, text, length).stream().map(s -> s.in(text)).toList());
    }

    private static List<Integer> choose(
            List<Candidate> candidates, Ranking ranking, SummaryLength length, boolean usableOnly) {
        int total = candidates.stream().mapToInt(c -> c.terms().readingWords()).sum();
        double budget = length instanceof SummaryLength.OfWords words
                ? words.count()
                : length instanceof SummaryLength.OfText share ? share.ratio() * total : Double.MAX_VALUE;
        int most = length instanceof SummaryLength.OfSentences sentences ? sentences.count() : Integer.MAX_VALUE;
        List<Integer> chosen = new ArrayList<>();
        Set<Integer> tooLong = new HashSet<>();
        int used = 0;
        while (chosen.size() < most && used < budget) {
            int next =
                    ranking.next(chosen, i -> (!usableOnly || candidates.get(i).usable()) && !tooLong.contains(i));
            if (next < 0) {
                break;
            }
            int words = candidates.get(next).terms().readingWords();
            if (chosen.isEmpty() || used + words <= budget * TOLERANCE) {
                chosen.add(next);
                used += words;
            } else {
                tooLong.add(next);
            }
        }
        return chosen;
    }
}
