// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal.facts;

import dev.tidings.core.time.MonthsAndWeekdays;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** Finds dates with the names of months and weekdays in languages that part words, and marks what they take. */
final class DayReader {
    private static final Set<String> LINKS = Set.of("de", "of", "del", "d", "of the", "den", "the");
    private static final Set<String> ORDINAL = Set.of("st", "nd", "rd", "th", "er", "re", "e", "º", "ª", ".");
    private static final Set<String> RANGE = Set.of(
            "-", "–", "bis", "au", "al", "a", "to", "and", "et", "y", "e", "und", "tot", "til", "till", "do", "по");
    private static final Set<String> BEFORE_MAY = Set.of(
            "in", "on", "of", "by", "since", "until", "till", "before", "after", "from", "to", "this", "last", "next",
            "early", "late", "mid", "and", "or", "through", "for", "between", "during", "every", "each");

    private final List<Token> tokens;
    private final Locale language;
    private final BitSet taken;
    private final List<Day> days = new ArrayList<>();

    DayReader(List<Token> tokens, String language, BitSet taken) {
        this.tokens = tokens;
        this.language = Locale.forLanguageTag(language.equals("no") ? "nb" : language);
        this.taken = taken;
    }

    List<Day> read() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isWord() && !taken.get(token.start())) {
                int at = i;
                month(i).ifPresent(month -> date(at, month));
                weekday(i).ifPresent(weekday -> days.add(new Day(token.start(), token.end(), 0, 0, 0, weekday)));
            }
        }
        return days;
    }

    private OptionalInt month(int i) {
        Token token = tokens.get(i);
        OptionalInt month = MonthsAndWeekdays.month(token.fold(), language);
        if (month.isEmpty()) {
            return month;
        }
        boolean beside = number(i - 1, 31) > 0 || number(i + 1, 31) > 0 || year(i + 1) > 0;
        boolean may = token.fold().length() == 3 && month.getAsInt() == 5;
        boolean whole = token.fold().length() > 3 || may;
        boolean trusted = (whole || beside)
                && switch (language.getLanguage()) {
                    case "en" ->
                        token.capital()
                                && (beside || !may || BEFORE_MAY.contains(fold(i - 1)))
                                && (beside || month.getAsInt() != 3 || !opens(i));
                    case "de" -> token.capital();
                    case "pt" -> !token.fold().equals("marco") || token.shown().contains("ç");
                    default -> true;
                };
        return trusted ? month : OptionalInt.empty();
    }

    private void date(int i, int month) {
        int start = tokens.get(i).start();
        int last = i;
        int before = back(i - 1);
        int day = number(before, 31);
        if (day > 0) {
            start = tokens.get(before).start();
            take(before);
            range(before, month);
        } else {
            int next = i + 1 + (is(i + 1, ".") && tokens.get(i).fold().length() < 5 ? 1 : 0);
            day = language.getLanguage().equals("en") ? number(next, 31) : 0;
            if (day > 0) {
                last = next;
                take(next);
                if (isRange(next + 1, "-–") && number(next + 2, 31) > 0) {
                    take(next + 2);
                    last = next + 2;
                    days.add(new Day(start, tokens.get(last).end(), 0, month, number(last, 31), 0));
                }
            }
        }
        int after = last + 1;
        while (after < tokens.size()
                && after < last + 4
                && (ORDINAL.contains(fold(after)) || LINKS.contains(fold(after)) || is(after, ","))) {
            after++;
        }
        int year = year(after);
        if (year > 0) {
            last = after;
            take(after);
        }
        days.add(new Day(start, tokens.get(last).end(), year, month, day, 0));
    }

    /** The first day of "3 to 5 March". */
    private void range(int day, int month) {
        int link = day - 1;
        if (link > 0 && RANGE.contains(fold(link))) {
            int first = is(link - 1, ".") ? link - 2 : back(link - 1);
            int value = number(first, 31);
            if (value > 0) {
                take(first);
                days.add(new Day(tokens.get(first).start(), tokens.get(first).end(), 0, month, value, 0));
            }
        }
    }

    /** Steps back over what may stand between a day and its month. */
    private int back(int at) {
        int i = at;
        while (i > 0 && (LINKS.contains(fold(i)) || ORDINAL.contains(fold(i)))) {
            i--;
        }
        return i;
    }

    private OptionalInt weekday(int i) {
        Token token = tokens.get(i);
        String fold = token.fold();
        if (fold.length() < 4) {
            return OptionalInt.empty();
        }
        String code = language.getLanguage();
        boolean capital = code.equals("en") || code.equals("de");
        boolean weekend = fold.startsWith("sab") || fold.startsWith("dom");
        if ((capital && !token.capital())
                || (code.equals("pt") && !weekend && !fold(i + 2).equals("feira"))) {
            return OptionalInt.empty();
        }
        OptionalInt whole = MonthsAndWeekdays.weekday(fold, language);
        // Dienstagabend, Mittwochs
        for (int n = fold.length() - 1; whole.isEmpty() && n >= 6 && !code.equals("en"); n--) {
            whole = MonthsAndWeekdays.weekday(fold.substring(0, n), language);
        }
        return whole;
    }

    private int number(int i, int most) {
        if (i < 0
                || i >= tokens.size()
                || !tokens.get(i).isDigits()
                || taken.get(tokens.get(i).start())) {
            return 0;
        }
        String digits = tokens.get(i).fold();
        if (digits.length() > 2 || !digits.chars().allMatch(Character::isDigit)) {
            return 0;
        }
        int value = Integer.parseInt(digits);
        return value <= most ? value : 0;
    }

    private int year(int i) {
        boolean four = i >= 0 && i < tokens.size() && tokens.get(i).fold().matches("(?:19|20)\\d\\d");
        return four ? Integer.parseInt(tokens.get(i).fold()) : 0;
    }

    private boolean opens(int i) {
        return i == 0 || ".!?\n\"“".contains(tokens.get(i - 1).fold());
    }

    private boolean is(int i, String sign) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(sign);
    }

    private boolean isRange(int i, String signs) {
        return i < tokens.size() && signs.contains(tokens.get(i).fold());
    }

    private String fold(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).fold() : "";
    }

    private void take(int i) {
        taken.set(tokens.get(i).start(), tokens.get(i).end());
    }
}
