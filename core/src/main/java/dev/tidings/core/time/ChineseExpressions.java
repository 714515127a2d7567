// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import dev.tidings.core.model.PartialDate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whole Chinese expressions: ranges around the dates of the other classes, and what is passed over. */
final class ChineseExpressions {
    private static final List<String> LISTS = List.of("、", "和", "及", "与", "與");
    private static final List<String> TO = List.of("至", "到", "—", "——", "－", "–", "-", "~", "～");

    private final ChineseText t;
    private final LocalDate reference;
    private final ChineseDates dates;
    private final ChineseNumericDates numeric;
    private final ChineseRelative relative;
    private final ChineseLengths lengths;
    private final Map<Integer, Reading> known = new HashMap<>();
    private int titleEnd = -1;

    ChineseExpressions(ChineseText text, LocalDate reference) {
        t = text;
        this.reference = reference;
        dates = new ChineseDates(text, reference);
        numeric = new ChineseNumericDates(text);
        relative = new ChineseRelative(text, reference);
        lengths = new ChineseLengths(text, reference);
    }

    /** The expression that begins at this character. */
    @Nullable
    Reading at(int i) {
        if (t.at(i) == '《') {
            titleEnd = titleEnd(i);
        }
        if (i < dates.passed()) {
            return null;
        }
        Reading settled = known.get(i);
        if (settled != null) {
            remember(i, settled.meaning());
            return settled;
        }
        Reading found = lengths.repetition(i);
        if (found != null) {
            passRepeatedEnd(found.next());
        }
        found = found == null ? lengths.counted(i, relative.anchor()) : found;
        found = found == null ? dateOrRange(i) : found;
        if (found == null && i >= titleEnd) {
            found = relative.at(i);
        }
        if (found != null) {
            remember(i, found.meaning());
        }
        return found;
    }

    /** The end of 每年11月至次年2月 is no date. */
    private void passRepeatedEnd(int next) {
        int to = t.after(next, TO);
        Reading last = to < 0 ? null : date(to);
        if (last != null) {
            dates.passOver(last.next());
        }
    }

    /** Titles in book marks hold words such as 明日 that are no dates. */
    private int titleEnd(int start) {
        for (int i = start; i < start + 40 && i < t.length(); i++) {
            if (t.at(i) == '》') {
                return i;
            }
        }
        return -1;
    }

    private void remember(int i, Meaning meaning) {
        if (meaning.isDay()) {
            meaning.firstDay().ifPresent(relative::anchor);
        }
        if (meaning instanceof Meaning.Point p && !p.date().approximate()) {
            dates.carry(p.date(), i);
        }
    }

    private @Nullable Reading dateOrRange(int i) {
        Reading first = date(i);
        if (first == null) {
            return bareYearRange(i);
        }
        int to = t.after(first.next(), TO);
        boolean list = to < 0;
        to = list ? t.after(first.next(), LISTS) : to;
        if (to < 0 || !(first.meaning() instanceof Meaning.Point p)) {
            return first;
        }
        dates.carry(p.date(), i);
        Reading last = date(to);
        if (last == null || !(last.meaning() instanceof Meaning.Point q)) {
            return first;
        }
        if (list) {
            boolean border =
                    p.date().month() >= 11 && q.date().month() > 0 && q.date().month() <= 2;
            if (border && dates.lacksYear(to)) {
                settle(to, last, ordered(i, to, last.next(), p.date(), q.date()));
            }
            return first;
        }
        Span span = ordered(i, to, last.next(), p.date(), q.date());
        boolean same = p.date().precision() == q.date().precision();
        Meaning range =
                span != null && same ? Meaning.range(new Meaning.Point(span.from), new Meaning.Point(span.to)) : null;
        if (range != null) {
            return new Reading(last.next(), range);
        }
        settle(to, last, span);
        return span == null || span.from.equals(p.date())
                ? first
                : new Reading(first.next(), new Meaning.Point(span.from));
    }

    private void settle(int to, Reading last, @Nullable Span span) {
        if (span == null) {
            dates.passOver(last.next());
        } else {
            known.put(to, new Reading(last.next(), new Meaning.Point(span.to)));
        }
    }

    private record Span(PartialDate from, PartialDate to) {}

    /** A beginning and an end in order: what names no year, or no month, gives way; null when they cannot be. */
    private @Nullable Span ordered(int i, int to, int next, PartialDate from, PartialDate end) {
        if (!end.lastDay().isBefore(from.firstDay())) {
            return new Span(from, end);
        }
        boolean open = dates.lacksYear(to) && numeric.at(to) == null;
        boolean openBeginning = dates.lacksYear(i) && numeric.at(i) == null;
        if (!open && openBeginning) {
            int years = end.year() - from.year();
            PartialDate same = Spans.later(from, 12 * years);
            boolean after = same == null || end.lastDay().isBefore(same.firstDay());
            PartialDate before = after ? Spans.later(from, 12 * years - 12) : same;
            return before == null ? null : new Span(before, end);
        }
        PartialDate later = open ? Spans.later(end, dates.month(to) == null ? 1 : 12) : null;
        if (later == null || later.lastDay().isBefore(from.firstDay())) {
            return null;
        }
        boolean told = openBeginning && later.firstDay().isAfter(reference) && t.isPast(i, next);
        PartialDate earlier = told ? Spans.later(from, -12) : from;
        later = told ? Spans.later(later, -12) : later;
        return earlier == null || later == null ? null : new Span(earlier, later);
    }

    /** 2019-2021年, 2019至2021年, 10月9-12日 is read by its parts. */
    private @Nullable Reading bareYearRange(int i) {
        ChineseText.Numeral first = t.startsNumber(i) ? t.number(i) : null;
        int to = first == null || first.length() != 4 ? -1 : t.after(first.next(), TO);
        ChineseText.Numeral last = to < 0 ? null : t.number(to);
        if (first == null || last == null || last.length() != 4 || t.at(last.next()) != '年') {
            return null;
        }
        boolean fits = first.value() >= 1000 && last.value() < 3000 && last.value() > first.value();
        return fits
                ? new Reading(
                        last.next() + 1, new Meaning.Range(PartialDate.of(first.value()), PartialDate.of(last.value())))
                : null;
    }

    private @Nullable Reading date(int i) {
        Reading found = numeric.at(i);
        found = found == null ? relative.part(i, dates.year(i)) : found;
        return found == null ? dates.at(i) : found;
    }
}
