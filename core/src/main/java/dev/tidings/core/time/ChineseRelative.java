// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chinese days and weeks counted from the reference date, parts of years, named days. */
final class ChineseRelative {
    private static final List<Map.Entry<String, Integer>> DAYS = List.of(
            Map.entry("大前天", -3),
            Map.entry("大后天", 3),
            Map.entry("大後天", 3),
            Map.entry("前天", -2),
            Map.entry("前日", -2),
            Map.entry("前晚", -2),
            Map.entry("昨天", -1),
            Map.entry("昨日", -1),
            Map.entry("昨晚", -1),
            Map.entry("昨夜", -1),
            Map.entry("昨晨", -1),
            Map.entry("今天", 0),
            Map.entry("今日", 0),
            Map.entry("今晨", 0),
            Map.entry("今早", 0),
            Map.entry("今晚", 0),
            Map.entry("今夜", 0),
            Map.entry("明天", 1),
            Map.entry("明日", 1),
            Map.entry("明晚", 1),
            Map.entry("明早", 1),
            Map.entry("明晨", 1),
            Map.entry("后天", 2),
            Map.entry("後天", 2),
            Map.entry("后日", 2));
    private static final List<String> NAMES = List.of(
            "今日头条", "今日頭條", "今日说法", "今日資本", "今日资本", "今日俄罗斯", "今日俄羅斯", "今日美国", "今日美國", "今日关注", "明日方舟", "明日之子", "明日科技",
            "昨日重现", "明日帝国", "今日报", "明日报", "昨日报", "前日本", "后天性", "後天性", "后日本", "今日印度", "明日黄花");
    private static final List<String> BEFORE = List.of("上上", "上", "本", "这", "這", "下下", "下");
    private static final int[] STEPS = {-2, -1, 0, 0, 0, 2, 1};
    private static final List<String> WEEK = List.of("周", "週", "星期", "礼拜", "禮拜");
    private static final List<String> NOT_AFTER_WEEK = List.of("年", "岁", "歲", "期", "身", "围", "圍", "边", "邊");
    private static final List<Map.Entry<String, Integer>> FIXED = List.of(
            Map.entry("元旦", 101),
            Map.entry("情人节", 214),
            Map.entry("妇女节", 308),
            Map.entry("植树节", 312),
            Map.entry("愚人节", 401),
            Map.entry("劳动节", 501),
            Map.entry("勞動節", 501),
            Map.entry("青年节", 504),
            Map.entry("儿童节", 601),
            Map.entry("建党节", 701),
            Map.entry("建军节", 801),
            Map.entry("教师节", 910),
            Map.entry("国庆节", 1001),
            Map.entry("國慶節", 1001),
            Map.entry("国庆", 1001),
            Map.entry("万圣节", 1031),
            Map.entry("双十一", 1111),
            Map.entry("五一假期", 501),
            Map.entry("五一黄金周", 501),
            Map.entry("五一长假", 501),
            Map.entry("五一小长假", 501),
            Map.entry("五一期间", 501),
            Map.entry("十一假期", 1001),
            Map.entry("十一黄金周", 1001),
            Map.entry("十一长假", 1001),
            Map.entry("双十二", 1212),
            Map.entry("光棍节", 1111),
            Map.entry("平安夜", 1224),
            Map.entry("圣诞节", 1225),
            Map.entry("聖誕節", 1225),
            Map.entry("圣诞", 1225));

    private final ChineseText t;
    private final LocalDate reference;
    private @Nullable LocalDate anchor;

    ChineseRelative(ChineseText text, LocalDate reference) {
        t = text;
        this.reference = reference;
    }

    void anchor(LocalDate day) {
        anchor = day;
    }

    /** The last day that the text named, from which 次日 counts. */
    @Nullable
    LocalDate anchor() {
        return anchor;
    }

    @Nullable
    Reading at(int i) {
        int name = t.after(i, NAMES);
        if (name > 0) {
            return null;
        }
        for (Map.Entry<String, Integer> day : DAYS) {
            if (t.is(i, day.getKey())) {
                boolean tail = t.in(i - 1, "目当當之以日") && (t.at(i) == '前' || t.at(i) == '后');
                boolean inside = tail || t.at(i + 2) == '气';
                return inside || t.after(i - 1, NAMES) > 0
                        ? null
                        : day(i + day.getKey().length(), day.getValue());
            }
        }
        if (t.is(i, "年底") || t.is(i, "年末") || t.is(i, "年初") || t.is(i, "月底") || t.is(i, "月初") || t.is(i, "月末")) {
            CalendarUnit unit = t.at(i) == '年' ? CalendarUnit.YEAR : CalendarUnit.MONTH;
            Meaning meaning = t.in(i - 1, "每历") ? null : unit.around(reference, 0);
            return meaning == null ? null : new Reading(i + 2, meaning.roughly());
        }
        Reading told = narrated(i);
        return told == null ? week(i) : told;
    }

    private Reading day(int next, int days) {
        return new Reading(next, Meaning.day(reference.plusDays(days)));
    }

    private @Nullable Reading narrated(int i) {
        LocalDate from = anchor;
        if (from == null) {
            return null;
        }
        boolean next = t.is(i, "次日") || t.is(i, "翌日") || t.is(i, "第二天") || t.is(i, "隔天");
        boolean same =
                t.is(i, "当天") || t.is(i, "当日") || t.is(i, "當天") || t.is(i, "當日") || t.is(i, "同日") || t.is(i, "同一天");
        int length = t.is(i, "第二天") || t.is(i, "同一天") ? 3 : 2;
        return next || same ? new Reading(i + length, Meaning.day(from.plusDays(next ? 1 : 0))) : null;
    }

    /** 上周三, 下個星期一, 本周, 周五. */
    private @Nullable Reading week(int i) {
        int before = t.after(i, BEFORE);
        int at = before > 0 && (t.at(before) == '个' || t.at(before) == '個') ? before + 1 : Math.max(i, before);
        int day = t.after(at, WEEK);
        if (day < 0) {
            return null;
        }
        int weekday = weekday(day);
        if (before < 0) {
            boolean name = weekday == 0
                    || t.after(day + 1, NOT_AFTER_WEEK) > 0
                    || t.at(i - 1) == '每'
                    || t.in(i - 1, "一二两三四几0123456789");
            return name ? null : new Reading(day + 1, Meaning.day(untilOrBare(weekday, i, day + 1)));
        }
        int step = step(i);
        LocalDate there = reference.plusWeeks(step);
        if (weekday > 0) {
            return new Reading(day + 1, Meaning.day(there.with(DayOfWeek.of(weekday))));
        }
        if (t.at(day) == '末') {
            Meaning weekend = CalendarUnit.WEEKEND.around(reference, step);
            return weekend == null ? null : new Reading(day + 1, weekend);
        }
        return t.after(day, NOT_AFTER_WEEK) > 0 ? null : new Reading(day, CalendarUnit.week(there));
    }

    private int step(int i) {
        for (int k = 0; k < STEPS.length; k++) {
            if (t.is(i, BEFORE.get(k))) {
                return STEPS[k];
            }
        }
        return 0;
    }

    private int weekday(int i) {
        int day = "一二三四五六日".indexOf(t.at(i)) + 1;
        return t.at(i) == '天' ? 7 : t.at(i) == 0 ? 0 : day;
    }

    /** The end of "下周一到周五" is in the week that its beginning names, or in the next one. */
    private LocalDate untilOrBare(int weekday, int from, int to) {
        int first = t.in(from - 1, "到至-—–~～－") ? weekday(from - 2) : 0;
        if (first > 0) {
            for (String week : WEEK) {
                int start = from - 2 - week.length();
                if (t.is(start, week)) {
                    return beginning(first, start, from - 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)));
                }
            }
        }
        return bare(weekday, from, to);
    }

    private LocalDate beginning(int weekday, int start, int end) {
        int before = t.in(start - 1, "个個") ? start - 1 : start;
        for (String word : BEFORE) {
            if (t.is(before - word.length(), word)) {
                return reference.plusWeeks(step(before - word.length())).with(DayOfWeek.of(weekday));
            }
        }
        return bare(weekday, start, end);
    }

    private LocalDate bare(int weekday, int from, int to) {
        DayOfWeek day = DayOfWeek.of(weekday);
        return reference.with(
                t.isFuture(from, to) ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
    }

    /** A quarter, half, season or named day, of the year before it or the nearest one. */
    @Nullable
    Reading part(int i, ChineseDates.@Nullable Year year) {
        int at = year == null ? i : t.spaces(year.next());
        at = year != null && t.at(at) == '的' ? at + 1 : at;
        Reading named = named(at, year);
        if (named != null) {
            return named;
        }
        Reading span = span(at, year);
        return span == null ? era(i) : span;
    }

    private @Nullable Reading named(int at, ChineseDates.@Nullable Year year) {
        for (Map.Entry<String, Integer> day : FIXED) {
            if (t.is(at, day.getKey())) {
                int value = day.getValue();
                int next = at + day.getKey().length();
                int here = reference.getYear();
                LocalDate date = LocalDate.of(year == null ? here : year.value(), value / 100, value % 100);
                for (int other = here - 1; year == null && other <= here + 1; other += 2) {
                    LocalDate there = date.withYear(other);
                    boolean nearer = Math.abs(there.toEpochDay() - reference.toEpochDay())
                            < Math.abs(date.toEpochDay() - reference.toEpochDay());
                    date = nearer ? there : date;
                }
                return new Reading(next, Meaning.day(date));
            }
        }
        return null;
    }

    private @Nullable Reading span(int at, ChineseDates.@Nullable Year year) {
        if (t.is(at, "前三季度") || t.is(at, "前三个季度")) {
            int next = t.is(at, "前三季度") ? at + 4 : at + 5;
            return new Reading(next, CalendarUnit.months(year == null ? reference.getYear() : year.value(), 1, 9));
        }
        int start = t.at(at) == '第' || t.at(at) == 'Q' ? at + 1 : at;
        int n = t.at(start) == '首' ? 1 : Math.max("一二三四".indexOf(t.at(start)), "1234".indexOf(t.at(start))) + 1;
        int here = reference.getYear();
        if (t.at(start) != 0
                && n > 0
                && (t.is(start + 1, "季度") || (t.at(at) == 'Q' && ChineseText.digit(t.at(start + 1)) < 0))) {
            int of = year != null ? year.value() : here - (3 * n - 2 > reference.getMonthValue() ? 1 : 0);
            return new Reading(t.at(at) == 'Q' ? start + 1 : start + 3, CalendarUnit.quarter(of, n));
        }
        if (t.is(at, "首季")) {
            return new Reading(at + 2, CalendarUnit.quarter(year == null ? here : year.value(), 1));
        }
        if (t.is(at, "上半年") || t.is(at, "下半年")) {
            int half = t.at(at) == '上' ? 1 : 2;
            return new Reading(at + 3, CalendarUnit.half(year == null ? here : year.value(), half));
        }
        int season = year == null || t.at(at) == 0 ? -1 : "春夏秋冬".indexOf(t.at(at));
        boolean whole = season >= 0 && t.in(at + 1, "季天");
        return year != null && whole ? new Reading(at + 2, CalendarUnit.season(year.value(), season + 1)) : null;
    }

    /** 上世纪90年代, 二十世纪, 九十年代. */
    private @Nullable Reading era(int i) {
        int century = t.is(i, "上世纪") || t.is(i, "上世紀") ? -1 : t.is(i, "本世纪") || t.is(i, "本世紀") ? 0 : 9;
        int at = i + 3;
        int first = reference.getYear() / 100 * 100 + 100 * century;
        ChineseText.Numeral number = t.startsNumber(i) ? t.number(i) : null;
        if (century == 9) {
            if (number == null) {
                return null;
            }
            if (t.is(number.next(), "年代")) {
                return decade(number, 1900);
            }
            boolean named = t.is(number.next(), "世纪") || t.is(number.next(), "世紀");
            if (!named || number.value() < 1 || number.value() > 30) {
                return null;
            }
            at = number.next() + 2;
            first = 100 * (number.value() - 1);
        }
        ChineseText.Numeral tens = t.number(at);
        Reading decade = tens != null && t.is(tens.next(), "年代") ? decade(tens, first) : null;
        return decade != null ? decade : new Reading(at, CalendarUnit.years(first, 100));
    }

    private static @Nullable Reading decade(ChineseText.Numeral tens, int century) {
        int value = tens.value() >= 1000 ? tens.value() : century + tens.value();
        boolean fits = tens.value() % 10 == 0 && tens.value() > 0 && value < 3000;
        return fits && tens.next() > 0 ? new Reading(tens.next() + 2, CalendarUnit.years(value, 10)) : null;
    }
}
