// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Named days that have a date in every year. Where countries differ, the one of the United States. */
final class EnglishHolidays {
    /** A named day and the token after its name. */
    record Named(int next, IntFunction<LocalDate> inYear) {}

    private record Entry(List<String> words, IntFunction<LocalDate> inYear) {}

    private static final Map<String, List<Entry>> BY_FIRST_WORD = new HashMap<>();

    static {
        fixed(12, 25, "christmas day", "xmas day", "christmas", "xmas");
        fixed(12, 24, "christmas eve");
        fixed(12, 26, "boxing day");
        fixed(12, 31, "new year s eve", "new years eve");
        fixed(1, 1, "new year s day", "new years day", "new year day");
        fixed(2, 2, "groundhog day");
        fixed(2, 14, "valentine s day", "valentines day");
        fixed(3, 8, "international women s day");
        fixed(3, 17, "st patrick s day", "st . patrick s day", "saint patrick s day");
        fixed(4, 1, "april fool s day", "april fools day", "april fools ' day", "april fools ’ day");
        fixed(4, 22, "earth day");
        fixed(5, 1, "may day", "international workers day", "international workers ’ day");
        fixed(5, 4, "star wars day");
        fixed(5, 5, "cinco de mayo");
        fixed(6, 19, "juneteenth");
        fixed(7, 4, "independence day", "fourth of july");
        fixed(7, 14, "bastille day");
        fixed(10, 31, "halloween", "all hallows eve");
        fixed(11, 1, "all saints day", "all saints ' day", "all saints ’ day");
        fixed(11, 5, "guy fawkes day", "guy fawkes night", "bonfire night");
        fixed(
                11,
                11,
                "veterans day",
                "armistice day",
                "remembrance day",
                "singles day",
                "singles ’ day",
                "singles ' day");
        nth(1, 3, DayOfWeek.MONDAY, "martin luther king day", "mlk day", "martin luther king jr . day");
        nth(2, 3, DayOfWeek.MONDAY, "presidents day", "presidents ' day", "presidents ’ day");
        nth(5, 2, DayOfWeek.SUNDAY, "mother s day", "mothers day");
        nth(6, 3, DayOfWeek.SUNDAY, "father s day", "fathers day");
        nth(5, -1, DayOfWeek.MONDAY, "memorial day");
        nth(9, 1, DayOfWeek.MONDAY, "labor day", "labour day");
        nth(10, 2, DayOfWeek.MONDAY, "columbus day", "indigenous peoples day", "indigenous peoples ’ day");
        nth(11, 4, DayOfWeek.THURSDAY, "thanksgiving day", "thanksgiving");
        add(y -> thanksgiving(y).plusDays(1), "black friday");
        add(y -> thanksgiving(y).plusDays(4), "cyber monday");
        easter(-52, "fat thursday");
        easter(-47, "shrove tuesday", "mardi gras");
        easter(-46, "ash wednesday");
        easter(-7, "palm sunday");
        easter(-3, "maundy thursday");
        easter(-2, "good friday");
        easter(0, "easter sunday", "easter day", "easter");
        easter(1, "easter monday");
        easter(39, "ascension day");
        easter(49, "pentecost", "whit sunday");
        easter(50, "whit monday");
    }

    private EnglishHolidays() {}

    private static void fixed(int month, int day, String... names) {
        add(y -> LocalDate.of(y, month, day), names);
    }

    private static void nth(int month, int n, DayOfWeek weekday, String... names) {
        add(y -> LocalDate.of(y, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, weekday)), names);
    }

    private static void easter(int days, String... names) {
        add(y -> easter(y).plusDays(days), names);
    }

    private static void add(IntFunction<LocalDate> inYear, String... names) {
        for (String name : names) {
            List<String> words = List.of(name.split(" ", -1));
            BY_FIRST_WORD.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(new Entry(words, inYear));
        }
    }

    private static LocalDate thanksgiving(int year) {
        return LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
    }

    /** Easter of the Western churches, by the anonymous Gregorian algorithm. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }

    /** Whether a name begins with the word. */
    static boolean begin(String word) {
        return BY_FIRST_WORD.containsKey(word);
    }

    /** The longest name that begins at this token. */
    static @Nullable Named at(EnglishText t, int i) {
        Named best = null;
        for (Entry entry : BY_FIRST_WORD.getOrDefault(t.word(i), List.of())) {
            int next = matchEnd(t, i, entry.words);
            if (next > i && (best == null || next > best.next)) {
                best = new Named(next, entry.inYear);
            }
        }
        return best;
    }

    /** Apostrophes in the text that the name leaves out are passed over. */
    private static int matchEnd(EnglishText t, int from, List<String> words) {
        int i = from;
        for (String word : words) {
            boolean apostrophe = (t.is(i, "'") || t.is(i, "’")) && !t.is(i, word);
            i = apostrophe ? i + 1 : i;
            if (!t.is(i, word)) {
                return -1;
            }
            i++;
        }
        return i;
    }
}
