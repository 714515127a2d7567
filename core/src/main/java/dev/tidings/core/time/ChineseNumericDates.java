// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import dev.tidings.core.model.PartialDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates of digits alone in Chinese text: 2020/12/1, 2020-12, 1/2/2020 (the day first), 12-11-10 (the year first). */
final class ChineseNumericDates {
    private final ChineseText t;

    ChineseNumericDates(ChineseText text) {
        t = text;
    }

    @Nullable
    Reading at(int i) {
        char before = t.at(i - 1);
        boolean inside = ChineseText.digit(before) >= 0 || (before < 128 && Character.isLetter(before));
        boolean joined = before != 0
                && "-/.:$€£¥￥#".indexOf(before) >= 0
                && (i < 2 || before != '-' || isAsciiWord(t.at(i - 2)));
        if (ChineseText.digit(t.at(i)) < 0 || inside || joined) {
            return null;
        }
        int[] values = new int[3];
        int[] lengths = new int[3];
        char mark = 0;
        int parts = 0;
        int at = i;
        while (parts < 3) {
            int end = digitsEnd(at);
            if (end == at || end - at > 8) {
                return null;
            }
            lengths[parts] = end - at;
            values[parts++] = Integer.parseInt(t.text(at, end));
            at = end;
            char next = t.at(end);
            boolean goesOn = (next == '-' || next == '/' || next == '.') && ChineseText.digit(t.at(end + 1)) >= 0;
            if (!goesOn || (mark != 0 && next != mark)) {
                break;
            }
            mark = next;
            at = end + 1;
            if (parts == 3) {
                return null;
            }
        }
        char after = t.at(at);
        boolean more = after == '%'
                || after == '年'
                || after == '月'
                || (after < 128 && Character.isLetter(after) && after != 'T');
        Meaning meaning = more ? null : meaning(values, lengths, parts, mark);
        return meaning == null ? null : new Reading(at, meaning);
    }

    private static boolean isAsciiWord(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private int digitsEnd(int start) {
        int end = start;
        while (t.at(end) >= '0' && t.at(end) <= '9' && end - start < 10) {
            end++;
        }
        return end;
    }

    private static @Nullable Meaning meaning(int[] v, int[] length, int parts, char mark) {
        if (parts == 1) {
            boolean compact = length[0] == 8 && v[0] / 10_000 >= 1900 && v[0] / 10_000 < 2100;
            return compact ? day(v[0] / 10_000, v[0] / 100 % 100, v[0] % 100) : null;
        }
        if (parts == 2) {
            boolean month = length[0] == 4 && v[0] >= 1900 && v[0] < 2100 && v[1] >= 1 && v[1] <= 12 && length[1] <= 2;
            return month && mark != '.' ? new Meaning.Point(PartialDate.of(v[0], v[1])) : null;
        }
        if (length[0] == 4) {
            return day(v[0], v[1], v[2]);
        }
        if (length[2] == 4 && length[0] <= 2) {
            Meaning dayFirst = day(v[2], v[1], v[0]);
            return dayFirst == null ? day(v[2], v[0], v[1]) : dayFirst;
        }
        boolean shortYear = length[0] == 2 && length[1] == 2 && length[2] == 2 && mark != '.';
        return shortYear ? day(DateSlots.fullYear(v[0]), v[1], v[2]) : null;
    }

    private static @Nullable Meaning day(int year, int month, int day) {
        LocalDate date = year < 1000 ? null : EnglishDates.date(year, month, day);
        return date == null ? null : Meaning.day(date);
    }
}
