// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import dev.tidings.core.model.PartialDate;
import dev.tidings.core.time.PublicationDates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates within short texts and in addresses; what they mean is read by {@link PublicationDates}. */
final class DateFinder {
    private static final String TIME =
            "(?:[\\sT,]{0,3}(?:(?:um|at|à|alle|kl\\.?|ore|às|,|\\||-|–)\\s*)?\\d{1,2}[:.h]\\d{2}(?::\\d{2})?"
                    + "(?:\\s?(?:am|pm|a\\.m\\.|p\\.m\\.|uhr)\\b)?(?:\\s?(?:Z\\b|GMT|UTC|CEST|CET|EST|EDT|PST|PDT|[+-]\\d{2}:?\\d{2}))?)?";
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![\\d./-])(?:(?:19|20)\\d{2}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}(?:\\s?日)?|\\d{1,2}[./-]\\s?\\d{1,2}[./-]\\s?(?:19|20)\\d{2})(?!\\d)"
                    + TIME,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile(
            "(?<![\\d\\p{L}])(?:\\d{1,2}(?:st|nd|rd|th|er|º|ª|\\.)?\\s*(?:de\\s|of\\s|-|/|\\.)?\\s*\\p{L}{3,12}\\.?,?\\s*(?:de\\s|del\\s|-|/|\\.)?\\s*(?:19|20)\\d{2}"
                    + "|\\p{L}{3,12}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?\\.?,?\\s+(?:19|20)\\d{2})(?!\\d)" + TIME,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern IN_PATH =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\\d|3[01])(?!\\d)"
                    + "|(?<!\\d)((?:199|20[0-3])\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)"
                    + "|(?<!\\d)((?:199|20[0-3])\\d)[/-](0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)");

    private static final Pattern WITH_TIME =
            Pattern.compile("^(.*?(?:19|20)\\d{2}(?:\\D{1,3}\\d{1,2}\\D{1,3}\\d{1,2}日?)?)\\D*\\d{1,2}[:.h]\\d{2}.*$");

    private static final Pattern SHORT_YEAR = Pattern.compile(
            "(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.([0-3]\\d)(?![\\d.])" + TIME, Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_WITH_SHORT_YEAR = 60;
    /** A day above 12 leaves no doubt which number is the day. */
    private static final Pattern DAY_FIRST_IN_PATH =
            Pattern.compile("(?<!\\d)(1[3-9]|2\\d|3[01])[-_.](0?[1-9]|1[0-2])[-_.]((?:19|20)\\d{2})(?!\\d)");

    private final PublicationDates reader;

    DateFinder(PublicationDates reader) {
        this.reader = reader;
    }

    /** The whole text as a date, else the first date in it. */
    Optional<PartialDate> read(String text) {
        Optional<PartialDate> whole = reader.parse(text).filter(DateFinder::isDay);
        return whole.isPresent() ? whole : all(text).stream().findFirst();
    }

    /** The dates in a text, days at least, in order. */
    List<PartialDate> all(String text) {
        List<PartialDate> found = new ArrayList<>();
        if (text.length() > 400) {
            return found;
        }
        if (!hasYear(text)) {
            shortYear(text).ifPresent(found::add);
            return found;
        }
        for (Pattern pattern : List.of(NUMERIC, NAMED)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find() && found.size() < 8) {
                parse(matcher.group()).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Day, month and two digits of the year between dots, as in 25.04.24. */
    private Optional<PartialDate> shortYear(String text) {
        if (text.length() > LONGEST_WITH_SHORT_YEAR || text.indexOf('.') < 0) {
            return Optional.empty();
        }
        Matcher matcher = SHORT_YEAR.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String full = matcher.group(1) + "." + matcher.group(2) + ".20" + matcher.group(3);
        return parse(full + text.substring(matcher.end(3), matcher.end())).or(() -> parse(full));
    }

    /** Whether a text can hold a date at all. */
    static boolean mayHold(String text) {
        return hasYear(text)
                || (text.length() <= LONGEST_WITH_SHORT_YEAR
                        && text.indexOf('.') > 0
                        && SHORT_YEAR.matcher(text).find());
    }

    /** Whether a text has 19 or 20 with two more digits behind: without, the expressions need not try. */
    static boolean hasYear(String text) {
        for (int at = 0; at + 3 < text.length(); at++) {
            char c = text.charAt(at);
            if ((c == '1' && text.charAt(at + 1) == '9' || c == '2' && text.charAt(at + 1) == '0')
                    && isDigit(text.charAt(at + 2))
                    && isDigit(text.charAt(at + 3))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A time that spoils the date is left out. */
    private Optional<PartialDate> parse(String text) {
        Optional<PartialDate> date = reader.parse(text.strip()).filter(DateFinder::isDay);
        if (date.isPresent()) {
            return date;
        }
        Matcher time = WITH_TIME.matcher(text);
        return time.matches() ? reader.parse(time.group(1).strip()).filter(DateFinder::isDay) : Optional.empty();
    }

    private static boolean isDay(PartialDate date) {
        return date.day() != 0 && date.year() >= 1990;
    }

    /** A date in the path of an address. */
    static Optional<PartialDate> inPath(String path) {
        Matcher matcher = IN_PATH.matcher(path);
        while (matcher.find()) {
            for (int group = 1; group <= 7; group += 3) {
                if (matcher.group(group) != null) {
                    Optional<PartialDate> date =
                            date(matcher.group(group), matcher.group(group + 1), matcher.group(group + 2));
                    if (date.isPresent()) {
                        return date;
                    }
                }
            }
        }
        Matcher dayFirst = DAY_FIRST_IN_PATH.matcher(path);
        return dayFirst.find() ? date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : Optional.empty();
    }

    private static Optional<PartialDate> date(String year, String month, String day) {
        return PartialDate.tryParse(
                String.format(Locale.ROOT, "%s-%02d-%02d", year, Integer.parseInt(month), Integer.parseInt(day)));
    }
}
