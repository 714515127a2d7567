// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.label;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which way languages are written, and text of one direction within text of the other. */
public final class Scripts {
    private static final Set<String> RIGHT_TO_LEFT_LANGUAGES =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "khw", "ks", "nqo", "ps", "sd", "ug", "ur", "yi");
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
            Set.of("Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}");

    private Scripts() {}

    /** Whether it looks like a BCP 47 tag, and may stand in a {@code lang} attribute. */
    public static boolean isTag(String language) {
        return isShort(language) || TAG.matcher(language).matches();
    }

    private static boolean isShort(String language) {
        return (language.length() == 2 || language.length() == 3)
                && language.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** Whether the language is written from right to left; its script, where named, decides. */
    public static boolean rightToLeft(String language) {
        if (language.length() <= 3) {
            return RIGHT_TO_LEFT_LANGUAGES.contains(language.toLowerCase(Locale.ROOT));
        }
        Locale locale = Locale.forLanguageTag(language);
        return locale.getScript().isEmpty()
                ? RIGHT_TO_LEFT_LANGUAGES.contains(locale.getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
    }

    /** Keeps text of the other direction from turning its surroundings: FSI and PDI around it (UAX 9). */
    static String isolate(String text, boolean rightToLeft) {
        int character;
        for (int i = 0; i < text.length(); i += Character.charCount(character)) {
            character = text.codePointAt(i);
            boolean latin = character < 0x80 && !rightToLeft;
            if (!latin && isOther(character, rightToLeft)) {
                return '\u2068' + text + '\u2069';
            }
        }
        return text;
    }

    private static boolean isOther(int character, boolean rightToLeft) {
        byte direction = Character.getDirectionality(character);
        return rightToLeft
                ? direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                : direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
