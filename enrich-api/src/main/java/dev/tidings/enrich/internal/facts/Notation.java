// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a language writes numbers in digits: what parts thousands, what opens the decimals. */
final class Notation {
    private static final Set<String> POINT =
            Set.of("en", "zh", "ja", "ko", "th", "he", "hi", "mr", "ur", "bn", "ta", "te", "ms", "fil", "sw", "");
    /** Languages of which some countries write a decimal point. */
    private static final Set<String> BOTH = Set.of("es", "");

    private static final Set<String> SPACED = Set.of(
            "fr", "es", "it", "pt", "de", "nl", "pl", "cs", "sk", "ru", "uk", "bg", "hu", "fi", "sv", "no", "da", "ca",
            "ro");
    private static final Pattern WITH_SPACES = Pattern.compile("\\d{1,3}(?:[ '’]\\d{3})+(?!\\d)(?:[.,]\\d+(?!\\d))?");
    private static final Pattern DIGITS = Pattern.compile("\\d+(?:['’.,]\\d+)*");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");

    private final boolean point;
    private final boolean both;
    private final boolean spaces;

    private Notation(String language) {
        this.point = POINT.contains(language);
        this.both = BOTH.contains(language);
        this.spaces = SPACED.contains(language);
    }

    /** Of an ISO 639 code; of the empty string where the language is not known. */
    static Notation of(String language) {
        return new Notation(language);
    }

    /** The end of the number that starts at an offset. */
    int end(String text, int start) {
        Matcher m = (spaces ? WITH_SPACES : DIGITS).matcher(text).region(start, text.length());
        if (m.lookingAt()) {
            return m.end();
        }
        Matcher plain = DIGITS.matcher(text).region(start, text.length());
        return plain.lookingAt() ? plain.end() : start + 1;
    }

    /** What the digits may mean, the likelier first; nothing for versions, addresses and the like. */
    List<Double> read(String digits) {
        String bare = digits.replaceAll("[ '’]", "");
        int points = count(bare, '.');
        int commas = count(bare, ',');
        List<Double> values = new ArrayList<>();
        if (points > 0 && commas > 0) {
            boolean decimalPoint = bare.lastIndexOf('.') > bare.lastIndexOf(',');
            add(
                    values,
                    decimalPoint ? bare.replace(",", "") : bare.replace(".", "").replace(',', '.'));
            return values;
        }
        char mark = points > 0 ? '.' : ',';
        boolean thousands = THOUSANDS.matcher(bare).matches();
        boolean decimal = points + commas == 1;
        boolean own = mark == (point ? '.' : ',');
        if (points + commas == 0) {
            add(values, bare);
        } else if (decimal && (own || !thousands)) {
            add(values, bare.replace(',', '.'));
            if (both && thousands) {
                add(values, bare.replace(String.valueOf(mark), ""));
            }
        } else if (thousands) {
            add(values, bare.replace(String.valueOf(mark), ""));
        }
        return values;
    }

    private static void add(List<Double> values, String number) {
        try {
            values.add(Double.parseDouble(number));
        } catch (NumberFormatException e) {
            // more marks than a number has: no number
        }
    }

    private static int count(String text, char mark) {
        return (int) text.chars().filter(c -> c == mark).count();
    }
}
