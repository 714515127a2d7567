// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.text;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * Finds the language of a text from its script, its commonest words and its letter triples, without any model.
 *
 * <p>Answers with a BCP 47 tag, such as {@code en}, {@code zh-Hans} or {@code nb}; plain {@code zh} where every
 * character is the same in both ways of writing. Empty when the text is too short or two languages are as likely: a
 * headline of names has no language to be found. Reads at most the first {@value #READ} UTF-16 units.
 */
public final class Languages {
    private static final int READ = 4000;

    /** Scripts that one language of news uses. */
    private static final Map<Character.UnicodeScript, String> OWN_SCRIPT = Map.ofEntries(
            Map.entry(Character.UnicodeScript.HANGUL, "ko"),
            Map.entry(Character.UnicodeScript.GREEK, "el"),
            Map.entry(Character.UnicodeScript.HEBREW, "he"),
            Map.entry(Character.UnicodeScript.THAI, "th"),
            Map.entry(Character.UnicodeScript.LAO, "lo"),
            Map.entry(Character.UnicodeScript.KHMER, "km"),
            Map.entry(Character.UnicodeScript.MYANMAR, "my"),
            Map.entry(Character.UnicodeScript.GEORGIAN, "ka"),
            Map.entry(Character.UnicodeScript.ARMENIAN, "hy"),
            Map.entry(Character.UnicodeScript.BENGALI, "bn"),
            Map.entry(Character.UnicodeScript.TAMIL, "ta"),
            Map.entry(Character.UnicodeScript.TELUGU, "te"),
            Map.entry(Character.UnicodeScript.KANNADA, "kn"),
            Map.entry(Character.UnicodeScript.MALAYALAM, "ml"),
            Map.entry(Character.UnicodeScript.GUJARATI, "gu"),
            Map.entry(Character.UnicodeScript.GURMUKHI, "pa"),
            Map.entry(Character.UnicodeScript.SINHALA, "si"),
            Map.entry(Character.UnicodeScript.ETHIOPIC, "am"));

    private Languages() {}

    /** The language most of the text is written in. */
    public static Optional<String> identify(String text) {
        requireNonNull(text, "text");
        String read = text.length() > READ ? text.substring(0, READ) : text;
        ScriptCount scripts = ScriptCount.of(read);
        Character.UnicodeScript main = scripts.main();
        if (scripts.isJapanese()) {
            return Optional.of("ja");
        }
        return switch (main) {
            case HAN -> Optional.of(HanVariants.tag(read));
            case LATIN, CYRILLIC, ARABIC, DEVANAGARI -> LanguageProfiles.SHARED.closest(read, main);
            default -> Optional.ofNullable(OWN_SCRIPT.get(main));
        };
    }
}
