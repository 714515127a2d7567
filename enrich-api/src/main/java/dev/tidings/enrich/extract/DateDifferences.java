// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.ContradictionKind;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.PartialDate.Precision;
import dev.tidings.core.time.TimeExpression;
import dev.tidings.core.time.TimeExpressions;
import dev.tidings.enrich.DraftContradiction;
import dev.tidings.enrich.DraftPosition;
import dev.tidings.enrich.internal.Term;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds dates that two publishers give differently for the same event: sentences that share most of their words, with one
 * date each, equally precise, on the same side of the day of writing, and neither publisher gives the other's date.
 */
final class DateDifferences {
    private static final int SHARED = 3;
    private static final double LIKE = 0.4;
    private static final int LONGEST_SUBJECT = 80;
    private static final Map<Precision, Long> NEAR_DAYS =
            Map.of(Precision.TIME, 3L, Precision.DAY, 93L, Precision.MONTH, 500L, Precision.YEAR, 1200L);

    private final Reading reading;
    private final Map<Integer, List<Dated>> dated = new LinkedHashMap<>();
    private final Map<Integer, List<PartialDate>> given = new LinkedHashMap<>();

    DateDifferences(Reading reading) {
        this.reading = reading;
        for (Candidate c : reading.candidates()) {
            List<TimeExpression> found =
                    TimeExpressions.find(c.text(), reading.written(c.document()), reading.language(c));
            List<TimeExpression.At> dates = found.stream()
                    .filter(TimeExpression.At.class::isInstance)
                    .map(TimeExpression.At.class::cast)
                    .toList();
            dates.forEach(at ->
                    given.computeIfAbsent(c.document(), d -> new ArrayList<>()).add(at.date()));
            long ranges = found.stream()
                    .filter(TimeExpression.Between.class::isInstance)
                    .count();
            if (c.usable() && dates.size() == 1 && ranges == 0 && placed(c, dates.get(0))) {
                dated.computeIfAbsent(c.document(), d -> new ArrayList<>()).add(new Dated(c, dates.get(0)));
            }
        }
    }

    private record Dated(Candidate sentence, TimeExpression.At at) {
        PartialDate date() {
            return at.date();
        }
    }

    /** Contradictions in the order of the articles, one for each subject. */
    List<DraftContradiction> found() {
        List<DraftContradiction> found = new ArrayList<>();
        Set<String> subjects = new HashSet<>();
        for (Dated a : all()) {
            for (Dated b : all()) {
                if (b.sentence().document() > a.sentence().document() && differ(a, b)) {
                    String subject = subject(a, b);
                    if (subjects.add(subject)) {
                        found.add(new DraftContradiction(
                                subject, ContradictionKind.DATE, List.of(position(a), position(b))));
                    }
                }
            }
        }
        return found;
    }

    private List<Dated> all() {
        return dated.values().stream().flatMap(List::stream).toList();
    }

    /** A date that counts from the day of writing means nothing when that day is not known. */
    private boolean placed(Candidate c, TimeExpression.At at) {
        boolean absolute = at.text().chars().anyMatch(Character::isDigit);
        return !at.date().approximate()
                && (absolute || reading.article(c).publishedAt().isPresent());
    }

    private boolean differ(Dated a, Dated b) {
        return !publisher(a).equals(publisher(b))
                && a.date().precision() == b.date().precision()
                && !a.date().overlaps(b.date())
                && near(a.date(), b.date())
                && ahead(a) == ahead(b)
                && alike(a, b)
                && !gives(b.sentence().document(), a.date())
                && !gives(a.sentence().document(), b.date());
    }

    private static boolean near(PartialDate a, PartialDate b) {
        long days = Math.abs(ChronoUnit.DAYS.between(a.firstDay(), b.firstDay()));
        return days <= NEAR_DAYS.getOrDefault(a.precision(), 0L);
    }

    private boolean ahead(Dated d) {
        LocalDate written = reading.written(d.sentence().document());
        return d.date().lastDay().isAfter(written);
    }

    private static boolean alike(Dated a, Dated b) {
        Set<String> mine = words(a);
        Set<String> theirs = words(b);
        long shared = mine.stream().filter(theirs::contains).count();
        return shared >= SHARED && shared >= LIKE * Math.min(mine.size(), theirs.size());
    }

    /** The content words of the sentence outside its date. */
    private static Set<String> words(Dated d) {
        int from = d.at().start();
        int to = d.at().end();
        SentenceTerms rest = new SentenceTerms(d.sentence().text().substring(0, from) + " \n "
                + d.sentence().text().substring(to));
        Set<String> words = new HashSet<>(rest.counts().keySet());
        words.removeIf(w -> w.startsWith("#"));
        return words;
    }

    private boolean gives(int document, PartialDate date) {
        return given.getOrDefault(document, List.of()).stream().anyMatch(d -> d.overlaps(date));
    }

    /** The first sentence from the first to the last word that both share, without the date. */
    private static String subject(Dated a, Dated b) {
        Set<String> theirs = words(b);
        String text = a.sentence().text();
        int start = -1;
        int end = -1;
        for (Term term : a.sentence().terms().all()) {
            boolean inDate = term.start() < a.at().end() && term.end() > a.at().start();
            boolean known = theirs.contains(term.key())
                    || (term.kind() == Term.Kind.HAN && b.sentence().text().contains(term.word()));
            if (!inDate && known && term.end() - Math.max(start, 0) <= LONGEST_SUBJECT + (start < 0 ? term.end() : 0)) {
                start = start < 0 ? term.start() : start;
                end = term.end();
            }
        }
        String subject = start < 0 ? text : text.substring(start, end);
        return subject.replace(a.at().text(), "…").strip();
    }

    private DraftPosition position(Dated d) {
        return new DraftPosition(d.at().text(), publisher(d), reading.statement(d.sentence()));
    }

    private String publisher(Dated d) {
        return reading.article(d.sentence()).publisher();
    }
}
