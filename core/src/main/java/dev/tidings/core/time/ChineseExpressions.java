// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import dev.tidings.core.model.PartialDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whole Chinese expressions: ranges around the dates of the other classes, and what is passed over. */
final class ChineseExpressions {
    private static final List<String> TO = List.of("至", "到", "—", "——", "－", "–", "-", "~", "～");

    private final ChineseText t;
    private final ChineseDates dates;
    private final ChineseNumericDates numeric;
    private final ChineseRelative relative;
    private final ChineseLengths lengths;
    private int titleEnd = -1;

    ChineseExpressions(ChineseText text, LocalDate reference) {
        t = text;
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
        Reading found = lengths.repetition(i);
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
        if (to < 0 || !(first.meaning() instanceof Meaning.Point p)) {
            return first;
        }
        dates.carry(p.date(), i);
        Reading last = date(to);
        boolean same = last != null
                && last.meaning() instanceof Meaning.Point q
                && q.date().precision() == p.date().precision();
        Meaning range = last != null && same ? Meaning.range(first.meaning(), last.meaning()) : null;
        return last == null || range == null ? first : new Reading(last.next(), range);
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
