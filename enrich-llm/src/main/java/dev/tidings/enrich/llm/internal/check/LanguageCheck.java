// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.check;

import dev.tidings.core.text.Languages;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a sentence is in the reader's language: its script always, its words where they are enough to tell. */
public final class LanguageCheck {
    /** Shorter sentences of names and numbers have no language that could be told from words. */
    private static final int LETTERS_TO_TELL = 20;

    private static final double OTHER_SCRIPT = 0.4;
    private static final Map<String, Set<UnicodeScript>> SCRIPTS = Map.ofEntries(
            Map.entry("zh", Set.of(UnicodeScript.HAN)),
            Map.entry("ja", Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA)),
            Map.entry("ko", Set.of(UnicodeScript.HANGUL)),
            Map.entry("ru", Set.of(UnicodeScript.CYRILLIC)),
            Map.entry("uk", Set.of(UnicodeScript.CYRILLIC)),
            Map.entry("bg", Set.of(UnicodeScript.CYRILLIC)),
            Map.entry("ar", Set.of(UnicodeScript.ARABIC)),
            Map.entry("fa", Set.of(UnicodeScript.ARABIC)),
            Map.entry("he", Set.of(UnicodeScript.HEBREW)),
            Map.entry("el", Set.of(UnicodeScript.GREEK)),
            Map.entry("hi", Set.of(UnicodeScript.DEVANAGARI)),
            Map.entry("th", Set.of(UnicodeScript.THAI)));

    private LanguageCheck() {}

    /** What is wrong; absent when the sentence is, or may be, in the language. */
    public static Optional<String> problem(String sentence, Locale reader) {
        Set<UnicodeScript> expected = SCRIPTS.getOrDefault(reader.getLanguage(), Set.of(UnicodeScript.LATIN));
        Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
        sentence.codePoints()
                .filter(Character::isLetter)
                .forEach(point -> scripts.merge(UnicodeScript.of(point), 1, Integer::sum));
        int letters = scripts.values().stream().mapToInt(n -> n).sum();
        int fitting =
                expected.stream().mapToInt(s -> scripts.getOrDefault(s, 0)).sum();
        int latin = scripts.getOrDefault(UnicodeScript.LATIN, 0);
        boolean names = !expected.contains(UnicodeScript.LATIN) && fitting > 1;
        int foreign = letters - fitting - (names ? latin : 0);
        if (letters > 0 && (foreign > OTHER_SCRIPT * letters || fitting == 0)) {
            return Optional.of("It is not written in the reader's language (" + reader.toLanguageTag() + ").");
        }
        if (letters < LETTERS_TO_TELL) {
            return Optional.empty();
        }
        return Languages.identify(sentence)
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(found -> !found.equals(reader.getLanguage()))
                .map(found -> "It is in another language (" + found + ") than the reader's (" + reader.toLanguageTag()
                        + ").");
    }
}
