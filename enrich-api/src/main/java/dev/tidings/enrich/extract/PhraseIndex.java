// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds many phrases in one pass over a text. A phrase in Latin letters stands as whole words, in capitals only when it is
 * written in capitals; phrases of other scripts stand anywhere. The time does not grow with the number of phrases.
 */
final class PhraseIndex<T> {
    private static final int LATIN_END = 0x250;

    private record Phrase<T>(String text, boolean exact, T value) {}

    /** A phrase that stands in a text. */
    record Hit<T>(T value, String phrase, int start, int end) {}

    private final Map<String, List<Phrase<T>>> byStart = new HashMap<>();

    /** Adds a phrase; the same phrase may stand for several values. */
    void add(String phrase, T value) {
        boolean exact = isLatin(phrase.charAt(0)) && phrase.equals(phrase.toUpperCase(Locale.ROOT));
        byStart.computeIfAbsent(start(phrase, 0), any -> new ArrayList<>()).add(new Phrase<>(phrase, exact, value));
    }

    /** Every phrase wherever it stands, in the order of the text, longer ones first; they may overlap. */
    List<Hit<T>> in(String text) {
        List<Hit<T>> hits = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            boolean latin = isLatin(text.charAt(i));
            if (!Character.isLetterOrDigit(text.charAt(i)) || (latin && i > 0 && isWord(text.charAt(i - 1)))) {
                continue;
            }
            int at = i;
            List<Hit<T>> here = new ArrayList<>();
            for (Phrase<T> phrase : byStart.getOrDefault(start(text, i), List.of())) {
                int end = at + phrase.text().length();
                boolean stands = text.regionMatches(
                                !phrase.exact(),
                                at,
                                phrase.text(),
                                0,
                                phrase.text().length())
                        && (!latin || end == text.length() || !isWord(text.charAt(end)));
                if (stands) {
                    here.add(new Hit<>(phrase.value(), phrase.text(), at, end));
                }
            }
            here.sort((a, b) -> Integer.compare(b.end(), a.end()));
            hits.addAll(here);
        }
        return hits;
    }

    /** What a phrase is found by: its first word in Latin letters, else its first character. */
    private static String start(String text, int from) {
        int end = from;
        while (end < text.length() && isLatin(text.charAt(end)) && isWord(text.charAt(end))) {
            end++;
        }
        return end == from
                ? text.substring(from, from + 1)
                : text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isLatin(char c) {
        return c < LATIN_END;
    }

    /** Han characters beside a Latin word do not lengthen it. */
    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) && (isLatin(c) || !Character.isIdeographic(c));
    }
}
