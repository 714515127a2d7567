// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.source;

import dev.tidings.core.model.Span;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A text in which typography does not count: letters and digits alone, small, compatibility forms folded; each character
 * knows where it came from.
 */
final class FoldedText {
    private final StringBuilder folded = new StringBuilder();
    private int[] places = new int[64];

    FoldedText(String text) {
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            String form = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
            for (int k = 0; k < form.length(); k++) {
                char c = form.charAt(k);
                if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                    add(Character.toLowerCase(c), i);
                }
            }
            i += Character.charCount(point);
        }
    }

    private void add(char c, int place) {
        if (folded.length() == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[folded.length()] = place;
        folded.append(c);
    }

    int length() {
        return folded.length();
    }

    /** Where the other text stands in this one, from a place of the original on. */
    Optional<Span> find(FoldedText other, int from) {
        if (other.length() == 0) {
            return Optional.empty();
        }
        int begin = 0;
        while (begin < length() && places[begin] < from) {
            begin++;
        }
        int at = folded.indexOf(other.folded.toString(), begin);
        return at < 0 ? Optional.empty() : Optional.of(new Span(places[at], places[at + other.length() - 1] + 1));
    }
}
