// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a quotation, for comparing: runs of letters, numbers, single Han characters. */
final class QuoteWords {
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|\\d+(?:[.,]\\d+)*|[\\p{L}\\p{M}&&[^\\p{IsHan}]]+");

    private QuoteWords() {}

    static List<String> of(String text) {
        Matcher m =
                WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        List<String> words = new ArrayList<>();
        while (m.find()) {
            words.add(m.group());
        }
        return words;
    }

    /** The share of the words that stand in the others in the same order; 0 when a number is missing. */
    static double share(List<String> words, List<String> in) {
        for (String word : words) {
            if (Character.isDigit(word.charAt(0)) && !in.contains(word)) {
                return 0;
            }
        }
        int[] row = new int[in.size() + 1];
        for (String word : words) {
            int diagonal = 0;
            for (int j = 1; j <= in.size(); j++) {
                int above = row[j];
                row[j] = word.equals(in.get(j - 1)) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return words.isEmpty() ? 0 : (double) row[in.size()] / words.size();
    }
}
