// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one English word can mean for a date; 0, -1 or null where it means nothing of the kind.
 *
 * @param month 1 to 12
 * @param weekday 1 to 7
 * @param unit a unit of time
 * @param cardinal a number from 0 to 90, 100 or 1000, else -1
 * @param ordinal 1 to 31, or the tens
 * @param season 1 spring to 4 winter
 * @param step a direction: -1 last, 0 this, 1 next
 * @param isStep whether the word is a direction
 */
record EnglishWord(
        int month,
        int weekday,
        @Nullable CalendarUnit unit,
        int cardinal,
        int ordinal,
        int season,
        int step,
        boolean isStep) {
    static final EnglishWord NONE = new EnglishWord(0, 0, null, -1, 0, 0, 0, false);

    private static final Map<String, EnglishWord> WORDS = new HashMap<>();

    static {
        names(
                        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct"
                                + "|november nov|december dec")
                .forEach((w, n) -> put(w, with(w).month(n)));
        names(
                        "monday mon|tuesday tue tues|wednesday wed weds|thursday thu thur thurs|friday fri|saturday sat|sunday sun")
                .forEach((w, n) -> put(w, with(w).weekday(n)));
        names("spring springtime|summer summertime|fall autumn|winter wintertime")
                .forEach((w, n) -> put(w, with(w).season(n)));
        names("one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve dozen|thirteen|fourteen|fifteen|sixteen"
                        + "|seventeen|eighteen|nineteen")
                .forEach((w, n) -> put(w, with(w).cardinal(n)));
        names("ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred")
                .forEach((w, n) -> put(w, with(w).cardinal(10 * n)));
        put("thousand", with("thousand").cardinal(1000));
        put("zero", with("zero").cardinal(0));
        names("first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth"
                        + "|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth")
                .forEach((w, n) -> put(w, with(w).ordinal(n)));
        put("thirtieth", with("thirtieth").ordinal(30));
        for (CalendarUnit unit : CalendarUnit.values()) {
            if (unit != CalendarUnit.HALF) {
                String name = unit.name().toLowerCase(java.util.Locale.ROOT);
                put(name, with(name).unit(unit));
                put(name + "s", with(name + "s").unit(unit));
            }
        }
        for (String word : "centuries".split(",", -1)) {
            put(word, with(word).unit(CalendarUnit.CENTURY));
        }
        names("yr yrs|wk wks|mo mos|hr hrs|mins|secs").forEach((w, n) -> {
            CalendarUnit[] units = {
                CalendarUnit.YEAR,
                CalendarUnit.WEEK,
                CalendarUnit.MONTH,
                CalendarUnit.HOUR,
                CalendarUnit.MINUTE,
                CalendarUnit.SECOND
            };
            put(w, with(w).unit(units[n - 1]));
        });
        names("last previous past preceding prior|this current|next following coming upcoming")
                .forEach((w, n) -> put(w, with(w).step(n - 2)));
    }

    /** The word, in lower case. */
    static EnglishWord of(String word) {
        return WORDS.getOrDefault(word, NONE);
    }

    private static Map<String, Integer> names(String list) {
        Map<String, Integer> names = new HashMap<>();
        String[] columns = list.split("\\|", -1);
        for (int i = 0; i < columns.length; i++) {
            for (String word : columns[i].split(" ", -1)) {
                names.put(word, i + 1);
            }
        }
        return names;
    }

    private static void put(String word, EnglishWord meaning) {
        WORDS.put(word, meaning);
    }

    private static EnglishWord with(String word) {
        return of(word);
    }

    private EnglishWord month(int n) {
        return new EnglishWord(n, weekday, unit, cardinal, ordinal, season, step, isStep);
    }

    private EnglishWord weekday(int n) {
        return new EnglishWord(month, n, unit, cardinal, ordinal, season, step, isStep);
    }

    private EnglishWord unit(CalendarUnit u) {
        return new EnglishWord(month, weekday, u, cardinal, ordinal, season, step, isStep);
    }

    private EnglishWord cardinal(int n) {
        return new EnglishWord(month, weekday, unit, n, ordinal, season, step, isStep);
    }

    private EnglishWord ordinal(int n) {
        return new EnglishWord(month, weekday, unit, cardinal, n, season, step, isStep);
    }

    private EnglishWord season(int n) {
        return new EnglishWord(month, weekday, unit, cardinal, ordinal, n, step, isStep);
    }

    private EnglishWord step(int n) {
        return new EnglishWord(month, weekday, unit, cardinal, ordinal, season, n, true);
    }
}
