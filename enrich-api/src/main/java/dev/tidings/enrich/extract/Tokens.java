// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.enrich.internal.Lexicon;
import dev.tidings.enrich.internal.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words in lower case as a summary is compared with a text: empty words too, no inflection taken off, no marks. */
final class Tokens {
    private Tokens() {}

    /** Runs of letters and digits; runs of Han characters as overlapping pairs. */
    static List<String> of(String text) {
        List<String> tokens = new ArrayList<>(text.length() / 5 + 2);
        int i = 0;
        while (i < text.length()) {
            int start = i;
            if (Terms.isHan(text.charAt(i))) {
                while (i < text.length() && Terms.isHan(text.charAt(i))) {
                    i++;
                }
                for (int from = start; from < Math.max(start + 1, i - 1); from++) {
                    tokens.add(text.substring(from, Math.min(i, from + 2)));
                }
            } else if (Character.isLetterOrDigit(text.charAt(i))) {
                while (i < text.length() && Character.isLetterOrDigit(text.charAt(i)) && !Terms.isHan(text.charAt(i))) {
                    i++;
                }
                tokens.add(text.substring(start, i).toLowerCase(Locale.ROOT));
            } else {
                i++;
            }
        }
        return tokens;
    }

    /** Without content of its own. */
    static boolean isEmpty(String token) {
        Lexicon lexicon = Lexicon.shared();
        return lexicon.isStop(token)
                || (token.length() == 2
                        && Terms.isHan(token.charAt(0))
                        && lexicon.isStop(token.substring(0, 1))
                        && lexicon.isStop(token.substring(1)));
    }
}
