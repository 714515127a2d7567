// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The names of months and weekdays in one date, and the month that they mean together. Languages share short names: {@code lis}
 * is October in Croatian and November in Polish, {@code paz} October in Polish and Sunday in Turkish. The weekday decides, and
 * where it does not fall on the date, only English and whole names of months are trusted.
 */
final class CalendarNames {
    private static final int WHOLE = 4;

    private final List<String> names = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();
    private final String language;

    CalendarNames(String language) {
        this.language = language;
    }

    void add(String folded) {
        names.add(folded);
    }

    /** A word that may be a weekday and may as well be an article. */
    void hint(String folded) {
        hints.add(folded);
    }

    /** Whether one of the names can be that of a month. */
    boolean haveMonth() {
        return names.stream().anyMatch(name -> !CalendarWords.months(name).isEmpty());
    }

    /** Whether all names are weekdays that may be this one. */
    boolean allowWeekday(int weekday) {
        return names.stream().allMatch(name -> CalendarWords.weekdays(name).containsKey(weekday));
    }

    boolean allAreWeekdays() {
        return names.stream().noneMatch(name -> CalendarWords.weekdays(name).isEmpty());
    }

    boolean areEmpty() {
        return names.isEmpty();
    }

    /** The month; empty when the names mean none or several. */
    OptionalInt month(int year, OptionalInt day) {
        Set<Integer> trusted = new HashSet<>();
        Set<Integer> falling = new HashSet<>();
        Set<Integer> speaking = new HashSet<>();
        Set<Integer> hinted = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            List<String> others = new ArrayList<>(names);
            String name = others.remove(i);
            for (Map.Entry<Integer, Set<String>> month :
                    CalendarWords.months(name).entrySet()) {
                int weekday = weekday(year, month.getKey(), day);
                Set<String> languages = languages(month.getValue(), others, weekday);
                if (weekday > 0
                        && others.stream()
                                .allMatch(o -> CalendarWords.weekdays(o).containsKey(weekday))) {
                    falling.add(month.getKey());
                    if (!languages.isEmpty()) {
                        speaking.add(month.getKey());
                    }
                    if (!languages(month.getValue(), hints, weekday).isEmpty()) {
                        hinted.add(month.getKey());
                    }
                }
                if (others.stream().noneMatch(o -> CalendarWords.weekdays(o).isEmpty())
                        && trusts(name, month.getValue(), others)) {
                    trusted.add(month.getKey());
                }
            }
        }
        Set<Integer> found = !speaking.isEmpty() ? speaking : !falling.isEmpty() ? falling : trusted;
        if (found.size() > 1 && !hints.isEmpty()) {
            found.retainAll(hinted);
        }
        if (found.size() > 1) {
            found.removeIf(month -> names.stream()
                    .noneMatch(name -> CalendarWords.months(name)
                            .getOrDefault(month, Set.of())
                            .contains(language)));
        }
        return found.size() == 1 ? OptionalInt.of(found.iterator().next()) : OptionalInt.empty();
    }

    /** Without weekday every name counts, with a wrong one only what is no chance. */
    private static boolean trusts(String name, Set<String> languages, List<String> others) {
        boolean english = languages.contains("en")
                && others.stream()
                        .allMatch(
                                o -> CalendarWords.weekdays(o).values().stream().anyMatch(l -> l.contains("en")));
        return others.isEmpty() || english || name.length() >= WHOLE;
    }

    /** The languages of a month's name in which the other names are all that weekday. */
    private static Set<String> languages(Set<String> ofMonth, List<String> others, int weekday) {
        Set<String> out = new HashSet<>(ofMonth);
        others.forEach(o -> out.retainAll(CalendarWords.weekdays(o).getOrDefault(weekday, Set.of())));
        return out;
    }

    private static int weekday(int year, int month, OptionalInt day) {
        try {
            return day.isEmpty()
                    ? 0
                    : LocalDate.of(year, month, day.getAsInt()).getDayOfWeek().getValue();
        } catch (DateTimeException e) {
            return 0; // no such day in that month
        }
    }
}
