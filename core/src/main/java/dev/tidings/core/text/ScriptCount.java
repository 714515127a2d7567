// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;

/** How many letters of each script a text has. */
final class ScriptCount {
    private final EnumMap<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);

    private ScriptCount() {}

    static ScriptCount of(String text) {
        ScriptCount count = new ScriptCount();
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            if (Character.isLetter(codePoint)) {
                count.counts.merge(UnicodeScript.of(codePoint), 1, Integer::sum);
            }
        }
        return count;
    }

    /** Some kana among the Han characters; Chinese quotes no more than a name of it. */
    boolean isJapanese() {
        int kana = at(UnicodeScript.HIRAGANA) + at(UnicodeScript.KATAKANA);
        return kana > 0 && kana * 8 >= at(UnicodeScript.HAN) && main() != UnicodeScript.LATIN;
    }

    /**
     * The script of most letters; common for a text without letters. A Han or hangul character weighs as three letters,
     * so that Latin names do not outvote the sentence they stand in.
     */
    UnicodeScript main() {
        int best = 0;
        UnicodeScript main = UnicodeScript.COMMON;
        for (UnicodeScript script : UnicodeScript.values()) {
            int weight = at(script) * (isDense(script) ? 3 : 1);
            if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED && weight > best) {
                best = weight;
                main = script;
            }
        }
        return main == UnicodeScript.HIRAGANA || main == UnicodeScript.KATAKANA ? UnicodeScript.HAN : main;
    }

    private int at(UnicodeScript script) {
        return counts.getOrDefault(script, 0);
    }

    private static boolean isDense(UnicodeScript script) {
        return switch (script) {
            case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }
}
