// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import dev.tidings.core.time.ChineseText.Numeral;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chinese lengths of time, dates counted with them, and repetitions: 三天前, 两个月后, 半年, 每周一. */
final class ChineseLengths {
    private static final List<Map.Entry<String, CalendarUnit>> UNITS = List.of(
            Map.entry("个星期", CalendarUnit.WEEK),
            Map.entry("個星期", CalendarUnit.WEEK),
            Map.entry("个礼拜", CalendarUnit.WEEK),
            Map.entry("个月", CalendarUnit.MONTH),
            Map.entry("個月", CalendarUnit.MONTH),
            Map.entry("个季度", CalendarUnit.QUARTER),
            Map.entry("个小时", CalendarUnit.HOUR),
            Map.entry("個小時", CalendarUnit.HOUR),
            Map.entry("小时", CalendarUnit.HOUR),
            Map.entry("小時", CalendarUnit.HOUR),
            Map.entry("分钟", CalendarUnit.MINUTE),
            Map.entry("分鐘", CalendarUnit.MINUTE),
            Map.entry("个世纪", CalendarUnit.CENTURY),
            Map.entry("星期", CalendarUnit.WEEK),
            Map.entry("周", CalendarUnit.WEEK),
            Map.entry("週", CalendarUnit.WEEK),
            Map.entry("天", CalendarUnit.DAY),
            Map.entry("日", CalendarUnit.DAY),
            Map.entry("年", CalendarUnit.YEAR),
            Map.entry("秒", CalendarUnit.SECOND));
    private static final List<String> BEFORE = List.of("以前", "之前", "前");
    private static final List<String> AFTER = List.of("以后", "以後", "之后", "之後", "后", "後");
    private static final List<String> SPANS = List.of("过去", "過去", "未来", "未來", "最近", "近", "此前", "今后", "今後");
    private static final List<String> NO_LENGTH = List.of(
            "级", "級", "生", "游", "期", "代", "度", "级", "份", "周年", "检", "报", "報", "底", "初", "末", "中", "均", "元", "本", "薪");

    private final ChineseText t;
    private final LocalDate reference;

    ChineseLengths(ChineseText text, LocalDate reference) {
        t = text;
        this.reference = reference;
    }

    /** A date so far away, or a length. */
    @Nullable
    Reading counted(int i, @Nullable LocalDate anchor) {
        int start = Math.max(i, t.after(i, SPANS));
        Reading length = whole(start);
        if (length == null || !(length.meaning() instanceof Meaning.Length count)) {
            return null;
        }
        int next = length.next();
        int before = t.after(next, BEFORE);
        int after = t.after(next, AFTER);
        boolean dated = count.time().isZero()
                && start == i
                && (before > 0 || after > 0)
                && !t.in(Math.max(before, after), "期夕者卫锋");
        if (dated) {
            LocalDate from = before > 0 || anchor == null ? reference : anchor;
            Meaning date = count.from(from, before > 0 ? -1 : 1, true);
            return date == null ? null : new Reading(Math.max(before, after), date);
        }
        boolean dayNumber = t.at(next - 1) == '日' && start == i && t.at(next) != '内' && t.at(next) != '間';
        return dayNumber || t.after(next, NO_LENGTH) > 0 ? null : length;
    }

    /** 一年零三个月, 3小时20分钟: lengths that follow each other, each smaller than the one before. */
    private @Nullable Reading whole(int i) {
        Reading sum = length(i);
        while (sum != null && sum.meaning() instanceof Meaning.Length before) {
            boolean zero = t.in(sum.next(), "零〇");
            Reading more = zero ? length(sum.next() + 1, true) : length(sum.next());
            boolean joins = more != null
                    && more.meaning() instanceof Meaning.Length rest
                    && (zero ? isSmaller(rest, before) : isRest(rest, before));
            if (more == null || !joins) {
                return zero && more != null ? null : sum;
            }
            sum = new Reading(more.next(), before.plus((Meaning.Length) more.meaning()));
        }
        return sum;
    }

    private static boolean isSmaller(Meaning.Length rest, Meaning.Length before) {
        return days(rest) < days(before) || (before.time().compareTo(rest.time()) > 0 && days(rest) == 0);
    }

    /** Months behind years, minutes behind hours, and no more of them than the larger unit has. */
    private static boolean isRest(Meaning.Length rest, Meaning.Length before) {
        boolean months = before.period().getYears() > 0
                && before.period().toTotalMonths() % 12 == 0
                && days(before) % 372 == 0
                && rest.time().isZero()
                && rest.period().toTotalMonths() < 12
                && days(rest) == 31 * rest.period().toTotalMonths();
        boolean minutes = days(before) == 0
                && days(rest) == 0
                && before.time().toMinutes() > 0
                && before.time().toMinutes() % 60 == 0
                && rest.time().toSeconds() < 3600;
        return months || minutes;
    }

    private static long days(Meaning.Length length) {
        Period period = length.period();
        return 31L * (12 * period.getYears() + period.getMonths()) + period.getDays();
    }

    private @Nullable Reading length(int i) {
        return length(i, false);
    }

    private @Nullable Reading length(int i, boolean joined) {
        if (t.is(i, "半年")) {
            return new Reading(i + 2, new Meaning.Length(Period.ofMonths(6), Duration.ZERO));
        }
        boolean ordinal = t.in(i - 1, "第初月") || t.is(i - 2, "元前") || t.is(i - 2, "公元");
        Numeral number = (joined || t.startsNumber(i)) && !ordinal && !isRough(i) ? t.number(i) : null;
        boolean digits = number != null && !number.arabic() && number.places() && number.length() > 1;
        if (number == null || digits) {
            return null; // what is counted is written 二十五; 二五 would be two or five
        }
        int at = t.spaces(number.next());
        for (Map.Entry<String, CalendarUnit> unit : UNITS) {
            if (t.is(at, unit.getKey())) {
                int next = at + unit.getKey().length();
                boolean other = unit.getKey().length() == 1 && t.in(next - 1, "周週") && t.in(next, "年岁歲期");
                return other || t.in(next, "多余餘") ? null : length(number, next, unit.getValue());
            }
        }
        return null;
    }

    private @Nullable Reading length(Numeral number, int next, CalendarUnit unit) {
        boolean shortYear =
                number.arabic() && number.value() >= 80 && number.value() < 100 && !t.in(next, "前后後來来间間历歷多的内期以之");
        boolean year = unit == CalendarUnit.YEAR && (shortYear || (number.value() >= 1000 && number.places()));
        boolean monthFollows = unit == CalendarUnit.YEAR && isMonth(t.spaces(next));
        Meaning.Length length = year || monthFollows || number.value() == 0 ? null : unit.times(number.value());
        boolean half = t.at(next) == '半' && unit == CalendarUnit.YEAR;
        if (length != null && half) {
            return new Reading(next + 1, new Meaning.Length(length.period().plusMonths(6), Duration.ZERO));
        }
        return length == null ? null : new Reading(next, length);
    }

    /** Whether the number is one bound of a count, or only part of it: 三到五天, 几十年, 数百年. */
    private boolean isRough(int i) {
        return t.in(i - 1, "几幾数數") || (t.in(i - 1, "-—–~～－至到或") && t.isDigit(i - 2));
    }

    private boolean isMonth(int i) {
        Numeral number = t.number(i);
        return number != null && t.at(number.next()) == '月';
    }

    /** 每天, 每周一, 每个月, 每年10月, 每三年. */
    @Nullable
    Reading repetition(int i) {
        if (t.at(i) != '每') {
            return null;
        }
        int at = t.at(i + 1) == '逢' || t.at(i + 1) == '隔' ? i + 2 : i + 1;
        at = t.at(at) == '个' || t.at(at) == '個' ? at + 1 : at;
        int week = t.after(at, List.of("周", "週", "星期", "礼拜"));
        if (week > 0) {
            int day = t.at(week) == 0 ? 0 : "一二三四五六日".indexOf(t.at(week)) + 1;
            Optional<DayOfWeek> weekday = day == 0 ? Optional.empty() : Optional.of(DayOfWeek.of(day));
            return new Reading(day == 0 ? week : week + 1, new Meaning.Cycle(Period.ofDays(7), weekday));
        }
        if (t.is(at, "日经") || t.is(at, "日經")) {
            return null; // the newspapers
        }
        if (t.in(at, "天日晚早")) {
            return cycle(at + 1, Period.ofDays(1));
        }
        if (t.at(at) == '月') {
            return cycle(at + 1, Period.ofMonths(1));
        }
        if (t.is(at, "季度")) {
            return cycle(at + 2, Period.ofMonths(3));
        }
        if (t.at(at) == '年') {
            return cycle(dateEnd(at + 1), Period.ofYears(1));
        }
        Reading length = length(at);
        boolean whole = length != null
                && length.meaning() instanceof Meaning.Length l
                && !l.period().isZero();
        return length != null && whole ? cycle(length.next(), ((Meaning.Length) length.meaning()).period()) : null;
    }

    /** After the month and day that repeat every year. */
    private int dateEnd(int i) {
        int end = i;
        for (char unit : new char[] {'月', '日'}) {
            Numeral number = t.number(t.at(end) == '的' ? end + 1 : end);
            end = number != null && t.at(number.next()) == unit ? number.next() + 1 : end;
        }
        return end;
    }

    private static Reading cycle(int next, Period every) {
        return new Reading(next, new Meaning.Cycle(every, Optional.empty()));
    }
}
