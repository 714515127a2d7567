// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ClaimKind;
import dev.tidings.enrich.DraftImplication;
import dev.tidings.enrich.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Chooses the sentences of a draft, each for one part only, the most telling first. */
final class Selection {
    private static final int HOOK = 120;
    private static final int CHANGED_WORDS = 45;
    private static final int MATTERS_WORDS = 32;
    private static final int TAKEAWAYS = 5;
    private static final int FORECASTS = 4;
    private static final double SAME = 0.55;
    private static final Pattern MATTERS = Pattern.compile(
            "(?i)\\b(?:means that|mean that|which means|because|as a result|therefore|consequen(?:ce|tly|ces)|so that|threat(?:en|ens|ened)|affect(?:s|ed|ing)?|impact|puts? pressure|raises? (?:questions|concerns|fears)|allow(?:s|ing)? .{3,40} to|first time|the first .{3,30} to|largest|biggest|record|for years|critical|crucial|important|significan(?:t|ce)|would (?:be|mean|make|help)|at risk|depends? on|turning point|matters?)\\b"
                    + "|意味着|影响|因此|由此|导致|首次|最大|关键|重要|有助于|将使|从而|风险|压力|里程碑|标志着|受益|依赖|意义");
    private final Reading reading;
    private final List<Candidate> candidates;
    private final Ranking ranking;
    private final List<Integer> used = new ArrayList<>();
    private final List<Integer> advised = new ArrayList<>();

    Selection(Reading reading) {
        this.reading = reading;
        this.candidates = reading.candidates();
        this.ranking = new Ranking(
                candidates, reading.articles().stream().map(Article::title).toList());
    }

    /** The most telling sentence that fits. */
    Optional<Statement> hook() {
        return pick(c -> firm(c) && c.text().codePointCount(0, c.text().length()) <= HOOK);
    }

    /** What is new: one or two sentences of the opening, firm ones first. */
    List<Statement> whatChanged() {
        return several(2, CHANGED_WORDS, this::firm);
    }

    /** What follows from it, where a source says so. */
    List<Statement> whyItMatters() {
        return several(1, MATTERS_WORDS, c -> MATTERS.matcher(c.text()).find());
    }

    /** What a source that is named advises. */
    List<Statement> advice() {
        Predicate<Candidate> advises = c -> Advice.gives(c.text())
                && c.stance().kind() == Stance.Kind.ATTRIBUTED
                && c.stance()
                        .speaker()
                        .filter(c.text()::contains)
                        .filter(name -> Speakers.plausible(name, c.text()))
                        .isPresent();
        Optional<Candidate> advice = pickCandidate(advises);
        advice.ifPresent(c -> advised.add(candidates.indexOf(c)));
        return advice.map(c -> List.<Statement>of(Statement.builder()
                        .from(reading.statement(c))
                        .kind(ClaimKind.ADVICE)
                        .speaker(c.stance().speaker().map(name -> Speakers.label(c.text(), name)))
                        .build()))
                .orElse(List.of());
    }

    /** What the sources predict, in their words. */
    List<DraftImplication> forecasts() {
        List<DraftImplication> found = new ArrayList<>();
        List<Integer> chosen = new ArrayList<>();
        for (int a = 0; a < reading.articles().size(); a++) {
            for (Forecast f : Forecasts.of(reading.of(a), reading.written(a))) {
                int at = index(a, f);
                Candidate c = candidates.get(at);
                if (reading.quotable(c)
                        && !advised.contains(at)
                        && found.size() < FORECASTS
                        && ranking.repeats(at, chosen) < SAME) {
                    chosen.add(at);
                    found.add(new DraftImplication(
                            Statement.builder()
                                    .from(reading.statement(c))
                                    .kind(ClaimKind.FORECAST)
                                    .speaker(f.speaker()
                                            .filter(name -> Speakers.plausible(name, c.text()))
                                            .map(name -> Speakers.label(c.text(), name)))
                                    .build(),
                            List.of(),
                            f.horizon(),
                            Optional.empty()));
                }
            }
        }
        used.addAll(chosen);
        return found;
    }

    /** The rest worth knowing, without repeating what was chosen before. */
    List<Statement> takeaways() {
        return several(TAKEAWAYS, Integer.MAX_VALUE, c -> true);
    }

    private int index(int article, Forecast forecast) {
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).document() == article
                    && candidates.get(i).span().equals(forecast.span())) {
                return i;
            }
        }
        throw new IllegalStateException("no sentence at " + forecast.span());
    }

    /** Neither denial nor rumour nor guess. */
    private boolean firm(Candidate c) {
        return c.stance().kind() == Stance.Kind.ASSERTED || c.stance().kind() == Stance.Kind.ATTRIBUTED;
    }

    private List<Statement> several(int most, int words, Predicate<Candidate> wanted) {
        List<Statement> chosen = new ArrayList<>();
        int left = words;
        while (chosen.size() < most) {
            int budget = left;
            Optional<Candidate> next =
                    pickCandidate(c -> wanted.test(c) && c.terms().readingWords() <= budget);
            if (next.isEmpty()) {
                break;
            }
            chosen.add(reading.statement(next.get()));
            left -= next.get().terms().readingWords();
        }
        return chosen;
    }

    private Optional<Statement> pick(Predicate<Candidate> wanted) {
        return pickCandidate(wanted).map(reading::statement);
    }

    private Optional<Candidate> pickCandidate(Predicate<Candidate> wanted) {
        int next = ranking.next(used, i -> {
            Candidate c = candidates.get(i);
            return reading.quotable(c) && wanted.test(c) && ranking.repeats(i, used) < SAME;
        });
        if (next < 0) {
            return Optional.empty();
        }
        used.add(next);
        return Optional.of(candidates.get(next));
    }
}
