// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import dev.tidings.core.model.PartialDate;
import dev.tidings.core.time.ChineseText.Numeral;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chinese dates of year, month and day, each of them given, relative or left out. */
final class ChineseDates {
    /** A year and the place after it; lunisolar when its months are not those of the Gregorian calendar. */
    record Year(int next, int value, boolean lunisolar, boolean relative) {}

    private static final List<Map.Entry<String, Integer>> YEARS = List.of(
            Map.entry("大前年", -3),
            Map.entry("前年", -2),
            Map.entry("去年", -1),
            Map.entry("上一年", -1),
            Map.entry("今年", 0),
            Map.entry("本年", 0),
            Map.entry("明年", 1),
            Map.entry("下一年", 1),
            Map.entry("大后年", 3),
            Map.entry("大後年", 3),
            Map.entry("后年", 2),
            Map.entry("後年", 2));
    private static final List<Map.Entry<String, Integer>> MONTHS = List.of(
            Map.entry("上上个月", -2),
            Map.entry("上个月", -1),
            Map.entry("上個月", -1),
            Map.entry("上月", -1),
            Map.entry("本月", 0),
            Map.entry("这个月", 0),
            Map.entry("這個月", 0),
            Map.entry("下下个月", 2),
            Map.entry("下个月", 1),
            Map.entry("下個月", 1),
            Map.entry("下月", 1));
    private static final List<String> LUNAR = List.of("农历", "農曆", "阴历", "陰曆", "旧历", "舊曆", "夏历");
    /** Years after one that the text named. */
    private static final List<String> NEXT = List.of("次年", "翌年", "转年", "轉年");
    /** Years that only the story tells; a month behind them is of no known year. */
    private static final List<String> TOLD = List.of("次年", "翌年", "转年", "轉年", "第二年", "来年", "來年", "隔年");

    private static final List<String> PARTS =
            List.of("上旬", "中旬", "下旬", "初", "底", "末", "中", "年初", "年中", "年底", "年末", "月初", "月中", "月底", "月末");
    private static final List<String> NOT_AFTER_DAY =
            List.of("元", "均", "内", "游", "后", "後", "前", "语", "军", "间", "常", "志");
    private static final List<String> NOT_AFTER_NUMBER = List.of(
            "线", "線", "楼", "樓", "院", "馆", "机", "门", "店", "公路", "文", "令", "选手", "厅", "房", "球", "位", "桌", "台", "航站", "车",
            "种");

    private final ChineseText t;
    private final LocalDate reference;
    private int carriedYear = -1;
    private int carriedMonth = -1;
    private int carriedAt;
    private int passed;

    ChineseDates(ChineseText text, LocalDate reference) {
        t = text;
        this.reference = reference;
    }

    /** The year and month that the text named serve later dates of the sentence that lack them. */
    void carry(PartialDate date, int at) {
        carriedYear = date.year();
        carriedMonth = date.month();
        carriedAt = at;
    }

    /** Where the last words end that name a date which is not known: no part of them is a date of its own. */
    int passed() {
        return passed;
    }

    void passOver(int next) {
        passed = Math.max(passed, next);
    }

    /** Whether a number without a year begins there. */
    boolean lacksYear(int i) {
        return t.startsNumber(i) && year(i) == null;
    }

    private boolean carries(int i) {
        if (carriedYear < 0 || i - carriedAt > 60) {
            return false;
        }
        for (int k = carriedAt; k < i; k++) {
            if (t.in(k, "。！？\n")) {
                return false;
            }
        }
        return true;
    }

    @Nullable
    Year year(int i) {
        int at = t.is(i, "公元前") ? -1 : t.is(i, "公元") || t.is(i, "西元") ? i + 2 : i;
        if (at < 0) {
            return null;
        }
        for (Map.Entry<String, Integer> word : YEARS) {
            if (t.is(at, word.getKey())) {
                boolean inside = t.in(at - 1, "目之以当");
                return inside
                        ? null
                        : new Year(at + word.getKey().length(), reference.getYear() + word.getValue(), false, true);
            }
        }
        int next = t.after(at, NEXT);
        if (next > 0) {
            return carries(at) ? new Year(next, carriedYear + 1, false, true) : null;
        }
        ChineseEras.Era era = ChineseEras.at(t, at);
        if (era != null) {
            return eraYear(era);
        }
        Numeral number = t.startsNumber(at) ? t.number(at) : null;
        int unit = number == null ? at : t.spaces(number.next());
        if (number == null || t.at(unit) != '年' || !number.places()) {
            return null;
        }
        if (number.length() == 4 && number.value() >= 1000 && number.value() < 3000) {
            return t.in(unit + 1, "历来") ? null : new Year(unit + 1, number.value(), false, false);
        }
        if (at > i) {
            return new Year(unit + 1, number.value(), false, false);
        }
        boolean nineties = number.arabic() && number.value() >= 80 && !t.in(unit + 1, "前后後来來间間历歷多的内期以之");
        boolean shortYear = number.length() == 2 && (nineties || month(t.spaces(unit + 1)) != null);
        return shortYear ? new Year(unit + 1, DateSlots.fullYear(number.value()), false, false) : null;
    }

    private @Nullable Year eraYear(ChineseEras.Era era) {
        int next = era.next();
        if (t.is(next, "元年")) {
            return new Year(next + 2, era.firstYear(), era.lunisolar(), false);
        }
        Numeral number = t.number(next);
        boolean fits = number != null && number.value() > 0 && number.value() < 150 && t.at(number.next()) == '年';
        return number != null && fits
                ? new Year(number.next() + 1, era.firstYear() + number.value() - 1, era.lunisolar(), false)
                : null;
    }

    /** A month of the year: 10月, 十月份, 正月; negative for the names of the lunisolar calendar. */
    @Nullable
    Numeral month(int i) {
        if (t.is(i, "正月") || t.is(i, "腊月") || t.is(i, "臘月") || t.is(i, "冬月")) {
            int value = t.at(i) == '正' ? 1 : t.at(i) == '冬' ? 11 : 12;
            return new Numeral(i + 2, value, 1, false, false);
        }
        Numeral number = t.startsNumber(i) ? t.number(i) : null;
        int unit = number == null ? i : t.spaces(number.next());
        if (number == null || t.at(unit) != '月' || number.value() < 1 || number.value() > 12 || number.length() > 2) {
            return null;
        }
        boolean name = number.isRough() || (!number.arabic() && (t.in(unit + 1, "花天") || t.is(unit + 1, "革命")));
        boolean payment = t.at(unit + 1) == '供' && !t.in(unit + 2, "暖热熱电電水气氣应應货貨给給");
        if (name || payment || t.in(unit + 1, "球饼亮嫂薪租票刊费")) {
            return null;
        }
        int next = t.is(unit + 1, "份") ? unit + 2 : unit + 1;
        return new Numeral(next, number.value(), number.length(), number.arabic(), number.places());
    }

    /** A day of the month: 9日, 9号, and behind a month also 初九 and 十五. */
    private @Nullable Numeral day(int i, boolean afterMonth, boolean lunisolar) {
        if (afterMonth && t.at(i) == '初') {
            Numeral number = t.number(i + 1);
            return number == null || number.value() > 10 ? null : number;
        }
        Numeral number = t.startsNumber(i) || afterMonth ? t.number(i) : null;
        if (number == null || number.value() < 1 || number.value() > 31 || number.isRough()) {
            return null;
        }
        int unit = t.spaces(number.next());
        boolean sun = t.at(unit) == '日';
        if (sun || t.at(unit) == '号' || t.at(unit) == '號') {
            boolean other =
                    !afterMonth && (sun ? t.after(unit + 1, NOT_AFTER_DAY) : t.after(unit + 1, NOT_AFTER_NUMBER)) > 0;
            boolean ordinal = !afterMonth && (t.in(i - 1, "第近每") || number.length() > 3);
            return other || ordinal ? null : new Numeral(unit + 1, number.value(), number.length(), true, true);
        }
        boolean plain = (afterMonth && !number.arabic() && !number.places()) || lunisolar;
        return plain && !t.in(number.next(), "个個名岁歲年月元万亿余人天多分点時时") ? number : null;
    }

    @Nullable
    Reading at(int i) {
        int lunar = t.after(i, LUNAR);
        int start = lunar > 0 ? lunar : i;
        Year year = year(start);
        int told = year == null ? t.after(start, TOLD) : -1;
        int at = year == null ? Math.max(start, told) : t.spaces(year.next());
        at = (year != null || told > 0) && t.at(at) == '的' ? at + 1 : at;
        boolean written = year != null && !year.relative() && (lunar > 0 || year.lunisolar());
        int inside = t.after(at, LUNAR);
        boolean lunisolar = lunar > 0 || inside > 0 || written;
        at = Math.max(at, inside);
        if (t.is(at, "大年三十") || t.is(at, "大年初")) {
            Numeral day = t.number(t.is(at, "大年初") ? at + 3 : at + 2);
            return year != null && written && day != null
                    ? lunisolar(day.next(), year.value(), 1, day.value())
                    : unknown(day == null ? at + 2 : day.next(), year);
        }
        Reading months = monthRange(at, year);
        if (months != null) {
            return months;
        }
        Numeral month = month(at);
        if (month == null && told > 0) {
            return null;
        }
        if (month == null) {
            Reading relative = year == null ? relativeMonth(at) : null;
            return relative != null ? relative : year != null ? yearAlone(year) : dayAlone(start);
        }
        int dayAt = t.spaces(month.next());
        lunisolar |= month.length() == 1 && month.next() == at + 2 && t.in(at, "正腊臘冬");
        lunisolar |= t.at(dayAt) == '初' && t.number(dayAt + 1) != null;
        Numeral day = day(dayAt, true, lunisolar);
        int end = day == null ? month.next() : day.next();
        boolean bare = year == null && day != null && t.isDigit(day.next() - 1); // 八月十五 may be of either calendar
        if (told > 0 || bare || (lunisolar && !written)) {
            return unknown(end, year);
        }
        int value = year != null ? year.value() : yearOf(month.value(), day == null ? 0 : day.value(), i, end);
        return lunisolar
                ? lunisolar(end, value, month.value(), day == null ? 0 : day.value())
                : solar(value, month, day);
    }

    /** 1-9月, 2023年1至9月. */
    private @Nullable Reading monthRange(int at, @Nullable Year year) {
        Numeral first = t.startsNumber(at) ? t.number(at) : null;
        boolean joined = first != null && first.length() <= 2 && t.in(first.next(), "-—–至到~～－");
        Numeral last = first != null && joined ? month(first.next() + 1) : null;
        if (first == null || last == null || first.value() < 1 || first.value() > 12) {
            return null;
        }
        if (first.value() >= last.value()) {
            return unknown(last.next(), year); // 11-2月
        }
        int value = year != null ? year.value() : yearOf(last.value(), 0, at, last.next());
        return new Reading(last.next(), CalendarUnit.months(value, first.value(), last.value() - first.value() + 1));
    }

    /** The year alone of a date that is not known in our calendar, or nothing. */
    private @Nullable Reading unknown(int end, @Nullable Year year) {
        passOver(end);
        return year == null ? null : new Reading(year.next(), new Meaning.Point(PartialDate.of(year.value())));
    }

    /** The numbers of that calendar stay as they are written; what they mean in ours is known by the year alone. */
    private static @Nullable Reading lunisolar(int next, int year, int month, int day) {
        if (day > 30) {
            return null;
        }
        String timex = "%04d-%02d".formatted(year, month) + (day == 0 ? "" : "-%02d".formatted(day));
        return new Reading(next, new Meaning.Point(PartialDate.of(year).asApproximate(), timex));
    }

    private @Nullable Reading solar(int year, Numeral month, @Nullable Numeral day) {
        if (day != null) {
            return EnglishDates.reading(weekdayBehind(day.next()), year, month.value(), day.value());
        }
        return part(month.next(), new Meaning.Point(PartialDate.of(year, month.value())));
    }

    /** After "（周一）" behind a day. */
    private int weekdayBehind(int i) {
        boolean open = t.in(i, "（(") && (t.in(i + 1, "周週") || t.is(i + 1, "星期"));
        for (int k = i + 1; open && k < i + 6; k++) {
            if (t.in(k, "）)")) {
                return k + 1;
            }
        }
        return i;
    }

    private Reading part(int next, Meaning meaning) {
        int part = t.after(next, PARTS);
        boolean other = part > 0 && t.at(next) == '中' && !t.is(next, "中旬");
        return part > 0 && !other ? new Reading(part, meaning.roughly()) : new Reading(next, meaning);
    }

    private Reading yearAlone(Year year) {
        Meaning meaning = new Meaning.Point(PartialDate.of(year.value()));
        int span = t.is(year.next(), "度") ? year.next() + 1 : year.next();
        return part(span, meaning);
    }

    private @Nullable Reading relativeMonth(int at) {
        for (Map.Entry<String, Integer> word : MONTHS) {
            if (t.is(at, word.getKey())) {
                int next = at + word.getKey().length();
                YearMonth month = YearMonth.from(reference).plusMonths(word.getValue());
                Numeral day = day(t.at(next) == '的' ? next + 1 : next, true, false);
                return day == null
                        ? part(next, CalendarUnit.month(month))
                        : EnglishDates.reading(day.next(), month.getYear(), month.getMonthValue(), day.value());
            }
        }
        return null;
    }

    private @Nullable Reading dayAlone(int i) {
        Numeral day = t.startsNumber(i) && t.at(i - 1) != '月' ? day(i, false, false) : null;
        if (day == null) {
            return null;
        }
        YearMonth month = YearMonth.from(reference);
        if (carries(i) && carriedMonth > 0) {
            month = YearMonth.of(carriedYear, carriedMonth);
        } else if (!t.isFuture(i, day.next()) && day.value() > reference.getDayOfMonth()) {
            month = month.minusMonths(1);
        } else if (t.isFuture(i, day.next()) && day.value() < reference.getDayOfMonth()) {
            month = month.plusMonths(1);
        }
        return EnglishDates.reading(weekdayBehind(day.next()), month.getYear(), month.getMonthValue(), day.value());
    }

    private int yearOf(int month, int day, int from, int to) {
        if (carries(from)) {
            return carriedYear;
        }
        int there = month * 32 + day;
        int here = reference.getMonthValue() * 32 + (day == 0 ? 0 : reference.getDayOfMonth());
        if (t.isFuture(from, to)) {
            return reference.getYear() + (there < here ? 1 : 0);
        }
        int last = reference.getYear() - (there > here ? 1 : 0);
        boolean soon = day != 0 && CalendarUnit.isSoon(last + 1, month, day, reference);
        return soon && !t.isPast(from, to) ? last + 1 : last;
    }
}
