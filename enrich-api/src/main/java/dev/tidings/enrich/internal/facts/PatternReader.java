// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal.facts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates in digits, East Asian dates, and times of day; marks what they take. */
final class PatternReader {
    private static final Pattern ISO =
            Pattern.compile("(?<![\\d.,/-])((?:19|20)\\d\\d)-(\\d{1,2})-(\\d{1,2})(?![\\d-])");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d.,/-])(\\d{1,2})([./-])(\\d{1,2})\\2((?:19|20)\\d\\d|\\d\\d)(?![\\d])");
    private static final String HAN = "[〇零一二三四五六七八九十]";
    private static final Pattern EAST =
            Pattern.compile("(?:(令和|平成|昭和)?((?:19|20)\\d\\d|\\d{1,2}|元|" + HAN + "{4})\\s?[年년]\\s?)?(?<!\\d)(\\d{1,2}|"
                    + HAN + "{1,3})\\s?[月월]" + "(?![间間额額薪])(?:\\s?(\\d{1,2}|" + HAN + "{1,3})\\s?[日号號일])?");
    private static final Pattern EAST_YEAR =
            Pattern.compile("(令和|平成|昭和)?(?<!\\d)((?:19|20)\\d\\d|" + HAN + "{4})\\s?[年년]");
    private static final Pattern ERA_YEAR = Pattern.compile("(令和|平成|昭和)(\\d{1,2}|元)年");
    private static final Pattern EAST_DAY = Pattern.compile("(?<![\\d.,])(\\d{1,2})[日号號](?!间|間|元|圆|圓|本|线|線|楼)");
    private static final Pattern EAST_WEEKDAY =
            Pattern.compile("(?:周|星期|礼拜|禮拜|週)([一二三四五六日天])(?!个|圈|期)|([月火水木金土日])曜|([월화수목금토일])요일|日[（(]([月火水木金土日])[)）]");
    private static final Pattern WITH_NOON = Pattern.compile(
            "(?<![\\d.,:])(\\d{1,2})(?:[:.](\\d{2}))?\\s?(?:a\\.m\\.?|p\\.m\\.?|am\\b|pm\\b|Uhr)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COLON = Pattern.compile("(?<![\\d.,:])(\\d{1,2}):(\\d{2})(?![\\d:])");
    private static final Pattern LETTER_H = Pattern.compile("(?<![\\d.,])(\\d{1,2})\\s?h\\s?(\\d{2})?(?![\\p{L}\\d])");
    private static final Pattern EAST_TIME = Pattern.compile(
            "(午前|午後|上午|下午|晚上|凌晨|早上|中午|清晨|深夜|傍晚|오전|오후)?\\s?(?<!\\d)(\\d{1,2})([点點時时시])(?:(\\d{1,2})[分분]|(半))?(?!間|间|代|期)");
    private static final Map<String, Integer> ERAS = Map.of("令和", 2018, "平成", 1988, "昭和", 1925);
    private static final String WEEKDAYS = "一二三四五六日";
    private static final String JAPANESE = "月火水木金土日";
    private static final String KOREAN = "월화수목금토일";

    private final String text;
    private final String language;
    private final BitSet taken;
    private final List<Day> days = new ArrayList<>();
    private final List<Amount> times = new ArrayList<>();

    PatternReader(String text, String language, BitSet taken) {
        this.text = text;
        this.language = language;
        this.taken = taken;
        findDates();
        findTimes();
    }

    List<Day> days() {
        return days;
    }

    List<Amount> times() {
        return times;
    }

    private void findDates() {
        each(ISO, m -> day(m, number(m.group(1)), number(m.group(2)), number(m.group(3))));
        each(NUMERIC, m -> {
            int year = number(m.group(4)) + (m.group(4).length() == 2 ? 2000 : 0);
            int first = number(m.group(1));
            int second = number(m.group(3));
            day(m, year, second, first);
            if (language.equals("en") || language.isEmpty()) {
                day(m, year, first, second);
            }
        });
        each(EAST, m -> day(m, year(m.group(1), m.group(2)), number(m.group(3)), number(m.group(4))));
        each(EAST_YEAR, m -> day(m, year(m.group(1), m.group(2)), 0, 0));
        each(ERA_YEAR, m -> day(m, year(m.group(1), m.group(2)), 0, 0));
        Matcher weekday = EAST_WEEKDAY.matcher(text);
        while (weekday.find()) {
            int value = weekdayOf(weekday);
            days.add(new Day(weekday.start(), weekday.end(), 0, 0, 0, value));
        }
        each(EAST_DAY, m -> day(m, 0, 0, number(m.group(1))));
    }

    private static int weekdayOf(Matcher m) {
        if (m.group(1) != null) {
            return WEEKDAYS.indexOf(m.group(1).replace('天', '日')) + 1;
        }
        if (m.group(3) != null) {
            return KOREAN.indexOf(m.group(3)) + 1;
        }
        return JAPANESE.indexOf(m.group(2) != null ? m.group(2) : m.group(4)) + 1;
    }

    private void findTimes() {
        each(WITH_NOON, m -> time(m, m.group(1), m.group(2)));
        each(COLON, m -> time(m, m.group(1), m.group(2)));
        if (!language.equals("en")) {
            each(LETTER_H, m -> time(m, m.group(1), m.group(2)));
        }
        Matcher m = EAST_TIME.matcher(text);
        while (m.find()) {
            boolean points =
                    "点點".contains(m.group(3)) && m.group(1) == null && m.group(4) == null && m.group(5) == null;
            if (!points && !taken.get(m.start(2))) {
                time(m, m.group(2), m.group(5) != null ? "30" : m.group(4));
                taken.set(m.start(), m.end());
            }
        }
    }

    private void each(Pattern pattern, java.util.function.Consumer<Matcher> use) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            if (taken.nextSetBit(m.start()) < 0 || taken.nextSetBit(m.start()) >= m.end()) {
                use.accept(m);
                taken.set(m.start(), m.end());
            }
        }
    }

    private void day(Matcher m, int year, int month, int day) {
        if (month <= 12 && day <= 31) {
            days.add(new Day(m.start(), m.end(), year, month, day, 0));
        }
    }

    private void time(Matcher m, String hour, @org.jspecify.annotations.Nullable String minute) {
        int minutes = number(hour) % 12 * 60 + number(minute);
        times.add(new Amount(m.start(), m.end(), List.of((double) minutes), Amount.CLOCK, true, false));
    }

    private int year(@org.jspecify.annotations.Nullable String era, @org.jspecify.annotations.Nullable String year) {
        int value = "元".equals(year) ? 1 : number(year);
        if (era != null) {
            return ERAS.getOrDefault(era, 0) + value;
        }
        return value > 0 && value < 100 ? 2000 + value : value;
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return 0;
        }
        return Character.isDigit(digits.charAt(0))
                ? Integer.parseInt(digits.toLowerCase(Locale.ROOT))
                : (int) HanNumber.value(digits);
    }
}
