// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import static dev.tidings.core.time.DateSlots.Half.AFTERNOON;
import static dev.tidings.core.time.DateSlots.Half.MORNING;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Walks once through a cleaned date string and fills the slots; whatever it does not know makes the text no date. */
final class DateStringReader {
    private static final String SKIPPED = " ,;|·•[])–—'\".:";

    /** Words that stand between the parts of a date in some language and change nothing. */
    private static final Set<String> FILLERS = words(
            "t on at of the published posted date dated time hrs hs h st nd rd th um uhr den am_tag veroffentlicht publie le la"
                    + " les d a er eme publicado el de del as las pubblicato il alle ore alla opublikowano dnia roku r godz o feira"
                    + " do da em dos op om uur gepubliceerd g god goda в г р года году год року st ob v dne kl klo kello"
                    + " publicerad publiceret publisert julkaistu saat στις في الساعة ב בשעה ngay nam luc tanggal pukul jam");

    private static final Map<String, DateSlots.Half> HALVES = Map.ofEntries(
            Map.entry("am", MORNING),
            Map.entry("pm", AFTERNOON),
            Map.entry("ص", MORNING),
            Map.entry("م", AFTERNOON),
            Map.entry("πμ", MORNING),
            Map.entry("μμ", AFTERNOON));

    /** Chinese, Japanese and Korean words have no spaces around them; the longest come first. */
    private static final List<String> EAST_ASIAN_FILLERS = List.of(
            "发布时间", "發布時間", "发表时间", "發表時間", "发布于", "發布於", "发表于", "發表於", "發佈", "发布", "发表", "發表", "公開", "掲載", "配信", "作成",
            "时间", "時間", "日期", "公历", "西历", "公元", "西暦", "입력", "발행", "등록", "작성", "게재", "승인", "于", "於", "付");

    private static final Map<String, DateSlots.Half> EAST_ASIAN_HALVES = Map.ofEntries(
            Map.entry("上午", MORNING),
            Map.entry("凌晨", MORNING),
            Map.entry("早上", MORNING),
            Map.entry("清晨", MORNING),
            Map.entry("午前", MORNING),
            Map.entry("오전", MORNING),
            Map.entry("下午", AFTERNOON),
            Map.entry("中午", AFTERNOON),
            Map.entry("晚上", AFTERNOON),
            Map.entry("傍晚", AFTERNOON),
            Map.entry("午後", AFTERNOON),
            Map.entry("오후", AFTERNOON));

    private static final Map<String, Integer> ERAS =
            Map.of("民國", 1911, "民国", 1911, "令和", 2018, "平成", 1988, "昭和", 1925, "พ.ศ.", -543, "พศ", -543);

    private static final Map<String, Integer> TWO_WORD_MONTHS = Map.of(
            "كانون الثاني",
            1,
            "تشرين الاول",
            10,
            "تشرين الأول",
            10,
            "تشرين الثاني",
            11,
            "كانون الاول",
            12,
            "كانون الأول",
            12);

    private final String text;
    private final DateSlots slots;
    private int at;
    private boolean monthNumberNext;
    private boolean dottedTimeNext;

    DateStringReader(String text, DateSlots slots) {
        this.text = text;
        this.slots = slots;
    }

    private static Set<String> words(String list) {
        return new HashSet<>(Arrays.asList(list.split(" ", -1)));
    }

    /** Whether everything was understood. */
    boolean readAll() {
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean understood;
            if (c >= '0' && c <= '9') {
                understood = number();
            } else if (c == '(') {
                understood = parenthesis();
            } else if (SKIPPED.indexOf(c) >= 0) {
                at++;
                understood = true;
            } else if (c == '+' || c == '-') {
                understood = sign();
            } else {
                understood = c == '/' ? skip(1) : word();
            }
            if (!understood) {
                return false;
            }
        }
        return true;
    }

    private boolean skip(int characters) {
        at += characters;
        return true;
    }

    /** After an offset a parenthesis repeats the zone in words. */
    private boolean parenthesis() {
        int close = text.indexOf(')', at);
        return (slots.hasOffset() && close > 0) ? skip(close + 1 - at) : skip(1);
    }

    /** An offset after the time; elsewhere a dash. */
    private boolean sign() {
        int start = at++;
        int end = digitsEnd(at);
        int digits = end - at;
        if (!slots.hasTime() || digits == 0) {
            boolean afterWord = Character.isLetter(charAt(start - 1));
            return text.charAt(start) == '-' && !slots.hasTime() && (digits == 0 || afterWord);
        }
        int hours = Integer.parseInt(text, at, digits > 2 ? end - 2 : end, 10);
        int minutes = digits > 2 ? Integer.parseInt(text, end - 2, end, 10) : 0;
        if (digits <= 2 && charAt(end) == ':') {
            if (digitsEnd(end + 1) != end + 3) {
                return false;
            }
            minutes = Integer.parseInt(text, end + 1, end + 3, 10);
            end += 3;
        }
        at = end;
        boolean ends = charAt(end) == 0 || " (),;]".indexOf(charAt(end)) >= 0;
        int total = (text.charAt(start) == '-' ? -1 : 1) * (hours * 60 + minutes);
        return ends && digits <= 4 && minutes < 60 && slots.setOffset(total);
    }

    private boolean number() {
        int start = at;
        int end = digitsEnd(at);
        if (end - start > 8 && end - start != 14 && end - start != 12) {
            return false;
        }
        char next = charAt(end);
        if (end - start <= 2 && next == ':' && digitsEnd(end + 1) > end + 1) {
            return clock(start, end, ':');
        }
        if (end - start <= 2 && (next == 'h' || next == 'H') && digitsEnd(end + 1) == end + 3) {
            return clock(start, end, next);
        }
        if (end - start <= 2 && next == '.' && digitsEnd(end + 1) == end + 3 && dottedTime(end + 3)) {
            return clock(start, end, '.');
        }
        if ((next == '-' || next == '/' || next == '.') && isDigit(charAt(end + 1)) && !slots.hasTime()) {
            return numeric(start, end, next);
        }
        if (next == '.' && charAt(end + 1) == ' ' && isDigit(charAt(end + 2)) && spacedDots(end)) {
            return numeric(start, end, next);
        }
        at = end;
        if (end - start >= 8) {
            return compact(start, end);
        }
        if (start > 0 && (text.charAt(start - 1) == 'T' || text.charAt(start - 1) == 't') && end - start >= 4) {
            return compactClock(start, end);
        }
        int value = Integer.parseInt(text, start, end, 10);
        if (slots.hasWeekday() && !slots.hasDay() && end - start <= 2 && spacedNumbers(value, end)) {
            return true;
        }
        return eastAsianUnit(value) || plainNumber(value, end - start);
    }

    /** "24 11 2026" behind an East Asian weekday, which then has to decide. */
    private boolean spacedNumbers(int value, int end) {
        int second = digitsEnd(end + 1);
        int third = digitsEnd(second + 1);
        boolean form = charAt(end) == ' '
                && charAt(second) == ' '
                && second > end + 1
                && second <= end + 3
                && third == second + 5;
        if (form) {
            at = third;
            slots.setDayAndMonth(value, Integer.parseInt(text, end + 1, second, 10));
            slots.setYear(Integer.parseInt(text, second + 1, third, 10));
        }
        return form;
    }

    private boolean dottedTime(int after) {
        return dottedTimeNext || text.regionMatches(true, after, " uhr", 0, 4) || text.startsWith(" น", after);
    }

    /** Whether "3. 4. 2022" follows, as in Czech, Slovak, Hungarian and Korean. */
    private boolean spacedDots(int end) {
        int second = digitsEnd(end + 2);
        return charAt(second) == '.' && charAt(second + 1) == ' ' && isDigit(charAt(second + 2));
    }

    private boolean clock(int start, int hourEnd, char separator) {
        int minuteEnd = digitsEnd(hourEnd + 1);
        at = minuteEnd;
        if (minuteEnd - hourEnd > 3
                || !slots.setHour(Integer.parseInt(text, start, hourEnd, 10))
                || !slots.setMinute(Integer.parseInt(text, hourEnd + 1, minuteEnd, 10))) {
            return false;
        }
        if (charAt(minuteEnd) == ':' || (separator == '.' && charAt(minuteEnd) == '.')) {
            return seconds(minuteEnd + 1);
        }
        return true;
    }

    private boolean seconds(int start) {
        int end = digitsEnd(start);
        if (end == start || end - start > 2) {
            return end == start && charAt(start) == ' ' && skip(1);
        }
        at = end;
        int value = Integer.parseInt(text, start, end, 10);
        int nanos = 0;
        if ((charAt(end) == '.' || charAt(end) == ',') && isDigit(charAt(end + 1))) {
            at = digitsEnd(end + 1);
            String fraction = text.substring(end + 1, Math.min(at, end + 10));
            nanos = Integer.parseInt(fraction + "0".repeat(9 - fraction.length()));
        }
        return charAt(at) != ':' && slots.setSecond(value, nanos);
    }

    /** 2022-02-17, 17.2.2022, 2/17/2022, 2022-02, 02/2022, and 17-Feb-2022 up to the month's name. */
    private boolean numeric(int start, int firstEnd, char separator) {
        int gap = charAt(firstEnd + 1) == ' ' ? 2 : 1;
        int secondEnd = digitsEnd(firstEnd + gap);
        int thirdStart = secondEnd + gap;
        boolean three = charAt(secondEnd) == separator && isDigit(charAt(thirdStart));
        int thirdEnd = three ? digitsEnd(thirdStart) : secondEnd;
        at = thirdEnd;
        if (firstEnd - start > 4 || secondEnd - firstEnd > 5 || thirdEnd - thirdStart > 4) {
            return false;
        }
        int a = Integer.parseInt(text, start, firstEnd, 10);
        int b = Integer.parseInt(text, firstEnd + gap, secondEnd, 10);
        if (!three) {
            boolean yearFirst = firstEnd - start == 4;
            return secondEnd - firstEnd - gap == (yearFirst ? 2 : 4)
                    && slots.setYear(yearFirst ? a : b)
                    && slots.setMonth(yearFirst ? b : a);
        }
        int c = Integer.parseInt(text, thirdStart, thirdEnd, 10);
        if (firstEnd - start == 4) {
            return slots.setYear(a) && slots.setMonth(b) && slots.setDay(c);
        }
        int yearDigits = thirdEnd - thirdStart;
        boolean readable = yearDigits == 4 || (yearDigits == 2 && slots.readsShortYears());
        return readable && slots.setDayAndMonth(a, b) && slots.setYear(yearDigits == 4 ? c : DateSlots.fullYear(c));
    }

    /** 20220217 and 20220217093000. */
    private boolean compact(int start, int end) {
        return slots.setYear(Integer.parseInt(text, start, start + 4, 10))
                && slots.setMonth(Integer.parseInt(text, start + 4, start + 6, 10))
                && slots.setDay(Integer.parseInt(text, start + 6, start + 8, 10))
                && (end - start == 8 || compactClock(start + 8, end));
    }

    private boolean compactClock(int start, int end) {
        boolean withSeconds = end - start == 6;
        return (withSeconds || end - start == 4)
                && slots.setHour(Integer.parseInt(text, start, start + 2, 10))
                && slots.setMinute(Integer.parseInt(text, start + 2, start + 4, 10))
                && (!withSeconds || slots.setSecond(Integer.parseInt(text, start + 4, start + 6, 10), 0));
    }

    private boolean eastAsianUnit(int value) {
        int unitAt = charAt(at) == ' ' ? at + 1 : at;
        char unit = charAt(unitAt);
        boolean done = switch (unit) {
            case '年', '년' -> slots.setYear(value);
            case '月', '월' -> slots.setMonth(value);
            case '日', '号', '號', '일' -> slots.setDay(value);
            case '时', '時', '点', '點', '시' -> slots.setHour(value);
            case '分', '분' -> slots.setMinute(value);
            case '秒', '초' -> slots.setSecond(value, 0);
            default -> false;
        };
        if (done) {
            at = unitAt + 1;
            if ("년월일시분초".indexOf(unit) >= 0) {
                slots.markKorean();
            }
        }
        return done;
    }

    private boolean plainNumber(int value, int digits) {
        if (monthNumberNext && digits <= 2) {
            monthNumberNext = false;
            return slots.setMonth(value);
        }
        if (digits == 4) {
            return slots.setYear(value);
        }
        if (digits > 2) {
            return false;
        }
        boolean hourOnly = text.regionMatches(true, at, " am", 0, 3)
                || text.regionMatches(true, at, "am", 0, 2)
                || text.regionMatches(true, at, " pm", 0, 3)
                || text.regionMatches(true, at, "pm", 0, 2)
                || text.regionMatches(true, at, " uhr", 0, 4)
                || (dottedTimeNext && slots.hasDay());
        return hourOnly ? slots.setHour(value) : slots.setDayOrShortYear(value);
    }

    private boolean word() {
        if (eastAsianWord()) {
            return true;
        }
        for (Map.Entry<String, Integer> month : TWO_WORD_MONTHS.entrySet()) {
            if (text.startsWith(month.getKey(), at)) {
                return skip(month.getKey().length()) && slots.setMonth(month.getValue());
            }
        }
        int end = wordEnd(at);
        if (end == at) {
            return false;
        }
        String raw = text.substring(at, end);
        at = end;
        return known(raw, CalendarWords.fold(raw.replace(".", "")));
    }

    private boolean known(String raw, String folded) {
        boolean capitals = raw.equals(raw.toUpperCase(Locale.ROOT)) && raw.length() > 1;
        if (slots.hasTime() && capitals && ZoneWords.isZone(raw)) {
            return slots.setZone(raw);
        }
        boolean filler = FILLERS.contains(folded) || folded.equals("am");
        if (filler) {
            slots.addHint(folded);
        } else if (CalendarWords.isName(folded)) {
            return slots.addName(folded);
        }
        DateSlots.Half half = HALVES.get(folded);
        if (half != null && !(folded.equals("am") && !slots.hasTime())) {
            return slots.setHalf(half);
        }
        Integer era = ERAS.get(raw);
        if (era != null) {
            slots.setEra(era);
            return true;
        }
        monthNumberNext = folded.equals("thang");
        dottedTimeNext =
                Set.of("kl", "klo", "kello", "alle", "ore", "um", "godz", "ob").contains(folded);
        if (slots.hasTime() && ZoneWords.isZone(raw)) {
            return slots.setZone(raw);
        }
        return monthNumberNext || folded.equals("am") || folded.equals("thu") || FILLERS.contains(folded);
    }

    private boolean eastAsianWord() {
        char c = charAt(at);
        if (c < 0x2E80) {
            return false;
        }
        for (Map.Entry<String, DateSlots.Half> half : EAST_ASIAN_HALVES.entrySet()) {
            if (text.startsWith(half.getKey(), at)) {
                if (c >= 0xAC00) {
                    slots.markKorean();
                }
                return skip(2) && slots.setHalf(half.getValue());
            }
        }
        for (Map.Entry<String, Integer> era : ERAS.entrySet()) {
            if (text.startsWith(era.getKey(), at)) {
                slots.setEra(era.getValue());
                return skip(era.getKey().length());
            }
        }
        if (text.startsWith("北京时间", at) || text.startsWith("北京時間", at) || text.startsWith("日本時間", at)) {
            return slots.setOffset(c == '北' ? 480 : 540) && skip(4);
        }
        return eastAsianWeekday(c) || eastAsianFiller();
    }

    private boolean eastAsianWeekday(char c) {
        int prefix = text.startsWith("星期", at) || text.startsWith("礼拜", at) || text.startsWith("禮拜", at) ? 2 : 0;
        prefix = c == '周' || c == '週' ? 1 : prefix;
        if (prefix > 0) {
            int day = "一二三四五六日".indexOf(charAt(at + prefix)) + 1;
            day = charAt(at + prefix) == '天' ? 7 : day;
            return skip(prefix + 1) && day > 0 && slots.setWeekday(day);
        }
        int day = Math.max("月火水木金土日".indexOf(c), "월화수목금토일".indexOf(c)) + 1;
        if (day == 0) {
            return false;
        }
        int length = text.startsWith("曜日", at + 1) || text.startsWith("요일", at + 1) ? 3 : 1;
        boolean apart = (at == 0 || "( ,".indexOf(charAt(at - 1)) >= 0) && "), ".indexOf(charAt(at + 1)) >= 0;
        return (length == 3 || apart) && skip(length) && slots.setWeekday(day);
    }

    private boolean eastAsianFiller() {
        for (String filler : EAST_ASIAN_FILLERS) {
            if (text.startsWith(filler, at)) {
                return skip(filler.length());
            }
        }
        return false;
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < text.length() && (isWordPart(end) || dotInside(end))) {
            end++;
        }
        return end;
    }

    private boolean isWordPart(int i) {
        char c = text.charAt(i);
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == '_'
                || (c == '/' && i > at && Character.isLetter(charAt(i + 1)));
    }

    /** The dot in "a.m." and "ก.พ.". */
    private boolean dotInside(int i) {
        return text.charAt(i) == '.' && i > at && Character.isLetter(charAt(i + 1));
    }

    private int digitsEnd(int start) {
        int end = start;
        while (isDigit(charAt(end))) {
            end++;
        }
        return end;
    }

    private char charAt(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
