// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Span;
import dev.tidings.core.text.Sentences;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;

/** What stands in for the headline of a post, which has none: its first sentence, cut between words where it is long. */
final class FirstWords {
    private static final int MOST_CHARS = 120;

    private FirstWords() {}

    static Optional<String> of(ArticleText text) {
        return Sentences.of(text.value()).stream().findFirst().map(span -> cut(in(text.value(), span)));
    }

    private static String in(String text, Span span) {
        return ArticleText.normalize(text.substring(span.start(), span.end()));
    }

    private static String cut(String sentence) {
        if (sentence.length() <= MOST_CHARS) {
            return sentence;
        }
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(sentence);
        int end = words.preceding(MOST_CHARS);
        return sentence.substring(0, end > 0 ? end : MOST_CHARS).strip() + "…";
    }
}
