// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import dev.tidings.render.internal.label.Scripts;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Plain text as it came from a source or model, with what a reader's device must know to set and speak it.
 *
 * @param value the characters, without control characters and without directional embeddings and overrides, which could
 *     turn the text around it
 * @param lang BCP 47, null when it is the page's or not known
 * @param dir {@code ltr}, {@code rtl} or {@code auto}; null when it is the page's
 */
public record Text(
        String value, @Nullable String lang, @Nullable String dir) {
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff\\ufeff\\u2028\\u2029]|[\\x{e0000}-\\x{e007f}]|\\p{Cs}");

    /** Text in a language, on a page in another or the same. */
    public static Text of(String value, Optional<String> language, String pageLanguage) {
        String clean = clean(value);
        String tag = language.filter(Scripts::isTag).orElse(null);
        if (tag == null) {
            return new Text(clean, null, "auto");
        }
        if (tag.equalsIgnoreCase(pageLanguage)) {
            return new Text(clean, null, null);
        }
        boolean turned = Scripts.rightToLeft(tag);
        return new Text(clean, tag, turned == Scripts.rightToLeft(pageLanguage) ? null : turned ? "rtl" : "ltr");
    }

    /** A name or other text whose language nobody knows. */
    public static Text name(String value) {
        return new Text(clean(value), null, "auto");
    }

    /** The same language, cut behind so many characters. */
    public Text cut(int most) {
        if (value.codePointCount(0, value.length()) <= most) {
            return this;
        }
        return new Text(value.substring(0, value.offsetByCodePoints(0, most)).stripTrailing() + "…", lang, dir);
    }

    /** Without characters that no reader sees and that could change how the rest is shown. */
    public static String clean(String value) {
        return isPlain(value) ? value : UNSEEN.matcher(value).replaceAll("");
    }

    /** Whether no character can be one of those; most texts pass, and a look at each is cheaper than the pattern. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean odd = c < ' '
                    ? c != '\n' && c != '\t'
                    : c >= 0x7f
                            && (c <= 0x9f || c >= 0x2028 && c <= 0x2069 || c >= 0xd800 && c <= 0xdfff || c >= 0xfeff);
            if (odd) {
                return false;
            }
        }
        return true;
    }
}
