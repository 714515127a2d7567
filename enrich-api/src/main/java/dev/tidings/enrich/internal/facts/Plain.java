// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal.facts;

import java.text.Normalizer;
import java.util.Locale;

/** Forms in which texts of several languages are compared. */
final class Plain {
    private static final String SPACES = "\u00a0\u2007\u2009\u202f\u3000";

    private Plain() {}

    /** Full-width digits and signs as ASCII, odd spaces as spaces; of the same length. */
    static String halfWidth(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= '\uff01' && c <= '\uff5e' && !"，：；！？".contains(String.valueOf(c))) {
                out.setCharAt(i, (char) (c - 0xfee0));
            } else if (SPACES.indexOf(c) >= 0) {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }

    /** Small letters without diacritics; ß is ss, ø is o, ł is l. */
    static String fold(String word) {
        boolean plain = true;
        for (int i = 0; plain && i < word.length(); i++) {
            plain = word.charAt(i) < 128;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (plain) {
            return lower;
        }
        String letters = lower.replace("ß", "ss")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ı', 'i')
                .replace("æ", "ae")
                .replace("œ", "oe");
        StringBuilder out = new StringBuilder(letters.length());
        Normalizer.normalize(letters, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> c < 0x300 || c > 0x36f)
                .forEach(out::appendCodePoint);
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /** True for characters of scripts that do not part words: Han, kana, hangul. */
    static boolean joined(int c) {
        return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x9fff) || (c >= 0xac00 && c <= 0xd7af) || c == '々';
    }
}
