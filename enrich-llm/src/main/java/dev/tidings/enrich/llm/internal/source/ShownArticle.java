// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.source;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Span;
import dev.tidings.core.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One article as a model sees it: whole sentences of its text, in order, without those that give orders to whoever
 * summarises them.
 *
 * @param ref its name in the prompt, such as {@code A1}
 * @param article the article
 * @param titleShown whether the headline is shown; one that gives orders is not
 * @param shown the sentences that are shown
 * @param kept how many sentences were kept from the model because they give orders
 * @param cut how many were left out for length
 */
public record ShownArticle(String ref, Article article, boolean titleShown, List<Span> shown, int kept, int cut) {
    /** Keeps a copy of the list. */
    public ShownArticle {
        shown = List.copyOf(shown);
    }

    /** Shows as many whole sentences as fit into so many characters. */
    public static ShownArticle of(String ref, Article article, int room) {
        String text = article.text().value();
        List<Span> shown = new ArrayList<>();
        int kept = 0;
        int cut = 0;
        int used = 0;
        for (Span sentence : Sentences.of(text)) {
            if (CleanText.givesOrders(sentence.in(text))) {
                kept++;
            } else if (used + sentence.length() > room) {
                cut++;
            } else {
                shown.add(sentence);
                used += sentence.length();
            }
        }
        boolean title = !CleanText.givesOrders(article.title());
        return new ShownArticle(ref, article, title, shown, kept + (title ? 0 : 1), cut);
    }

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return !titleShown && shown.isEmpty();
    }

    /** Whether a place of the text is shown from end to end, gaps of white space apart. */
    public boolean shows(Span span) {
        String text = article.text().value();
        int at = span.start();
        for (Span sentence : shown) {
            if (at >= span.end()) {
                break;
            }
            if (sentence.end() <= at) {
                continue;
            }
            if (sentence.start() > at
                    && !text.substring(at, Math.min(sentence.start(), span.end()))
                            .isBlank()) {
                return false;
            }
            at = Math.max(at, sentence.end());
        }
        return at >= span.end();
    }

    /** The text for the prompt: what is shown, one paragraph of the article a line. */
    public String prompt() {
        String text = article.text().value();
        StringBuilder out = new StringBuilder();
        int last = -1;
        for (Span sentence : shown) {
            if (last >= 0) {
                out.append(text.substring(last, sentence.start()).indexOf('\n') >= 0 ? "\n" : " ");
            }
            out.append(sentence.in(text));
            last = sentence.end();
        }
        return CleanText.of(out.toString());
    }

    /** The shown sentences as they stand in the article, for checking. */
    public String plain() {
        String text = article.text().value();
        return shown.stream().map(s -> s.in(text)).collect(Collectors.joining("\n\n"));
    }
}
