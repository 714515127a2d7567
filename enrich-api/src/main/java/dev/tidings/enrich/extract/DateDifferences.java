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
import dev.tidings.enrich.internal.Thesaurus;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds dates that two publishers give differently for the same event: sentences or clauses that share most of their words, with
 * one date each, equally precise, on the same side of the day of writing, and neither publisher gives the other's date.
 */
final class DateDifferences {
    private static final int SHARED = 3;
    private static final double LIKE = 0.4;
    /** So many words of a clause about a day to come are enough, when the other sentence has all, in its own words. */
    private static final int FEW = 2;

    /** What stands before the date that another date replaced. */
    private static final Pattern FORMER = Pattern.compile(
            "(?:instead of|rather than|and not|originally|previously|put off from|moved from|原定(?:日期)?(?:为|于|是|在)?|而非|而不是)\\s*$");

    private static final int LONGEST_SUBJECT = 80;
    private static final Map<Precision, Long> NEAR_DAYS =
            Map.of(Precision.TIME, 3L, Precision.DAY, 93L, Precision.MONTH, 500L, Precision.YEAR, 1200L);

    private static final String CLAUSE_MARKS = ",;:，；：";

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
                    .filter(at ->
                            !FORMER.matcher(c.text().substring(0, at.start())).find())
                    .toList();
            dates.forEach(at ->
                    given.computeIfAbsent(c.document(), d -> new ArrayList<>()).add(at.date()));
            long ranges = found.stream()
                    .filter(TimeExpression.Between.class::isInstance)
                    .count();
            for (TimeExpression.At at : c.usable() && ranges == 0 ? dates : List.<TimeExpression.At>of()) {
                Dated one = new Dated(c, at, dates.size() == 1);
                boolean alone = dates.stream()
                        .allMatch(d -> d.equals(at) || d.end() <= one.clauseStart() || d.start() >= one.clauseEnd());
                if (alone && placed(c, at)) {
                    dated.computeIfAbsent(c.document(), d -> new ArrayList<>()).add(one);
                }
            }
        }
    }

    /**
     * A sentence with its date.
     *
     * @param only whether it gives no other date; else only the part between commas tells what the date is of
     */
    private record Dated(Candidate sentence, TimeExpression.At at, boolean only) {
        PartialDate date() {
            return at.date();
        }

        int clauseStart() {
            int from = at.start();
            while (from > 0 && CLAUSE_MARKS.indexOf(sentence.text().charAt(from - 1)) < 0) {
                from--;
            }
            return from;
        }

        int clauseEnd() {
            int to = at.end();
            while (to < sentence.text().length()
                    && CLAUSE_MARKS.indexOf(sentence.text().charAt(to)) < 0) {
                to++;
            }
            return to;
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

    private boolean alike(Dated a, Dated b) {
        Set<String> mine = words(a);
        Set<String> theirs = words(b);
        long same = mine.stream().filter(theirs::contains).count();
        return (same >= SHARED && same >= LIKE * Math.min(mine.size(), theirs.size()))
                || (ahead(a)
                        && a.date().precision() == Precision.DAY
                        && (within(clause(a), theirs) || within(clause(b), mine)));
    }

    private static boolean within(Set<String> clause, Set<String> words) {
        return clause.size() >= FEW
                && clause.stream().anyMatch(words::contains)
                && clause.stream()
                        .allMatch(w -> words.contains(w) || words.stream().anyMatch(t -> synonyms(w, t)));
    }

    private static boolean synonyms(String one, String other) {
        int[] meanings = Thesaurus.shared().meanings(other);
        return Arrays.stream(Thesaurus.shared().meanings(one))
                .anyMatch(meaning -> Arrays.stream(meanings).anyMatch(m -> m == meaning));
    }

    /** The content words that tell what the date is of. */
    private static Set<String> words(Dated d) {
        return d.only() ? words(d, 0, d.sentence().text().length()) : clause(d);
    }

    /** The content words of the part between commas that the date stands in. */
    private static Set<String> clause(Dated d) {
        return words(d, d.clauseStart(), d.clauseEnd());
    }

    private static Set<String> words(Dated d, int from, int to) {
        String text = d.sentence().text();
        SentenceTerms rest =
                new SentenceTerms(text.substring(from, d.at().start()) + " \n " + text.substring(d.at().end(), to));
        Set<String> words = new HashSet<>(rest.counts().keySet());
        words.removeIf(w -> w.startsWith("#"));
        return words;
    }

    /** Whether a document gives the date somewhere, no less precisely. */
    private boolean gives(int document, PartialDate date) {
        return given.getOrDefault(document, List.of()).stream()
                .anyMatch(d -> d.overlaps(date) && d.precision().compareTo(date.precision()) >= 0);
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
