// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as readers may see it.
 *
 * @param text the sentence
 * @param mark how far it is checked
 * @param says the attribution that goes before it, such as "The ministry says:"; null for plain facts
 * @param quotes what it rests on
 * @param notes what the verifiers found
 */
public record ClaimView(Text text, Mark mark, @Nullable String says, List<Quote> quotes, List<String> notes) {

    /**
     * A verdict that needs no colour to be told.
     *
     * @param style the name of its style
     * @param symbol one sign
     * @param label in words
     */
    public record Mark(String style, String symbol, String label) {}

    /**
     * A quote in the evidence.
     *
     * @param text the words; null when the publisher allows no excerpt
     * @param publisher who published them
     * @param number the article's number on the page; 0 when it is not among the page's articles
     * @param date when; null when no date is known
     * @param href where they stand; null when there is no safe address
     * @param headline whether it is the article's headline
     */
    public record Quote(
            @Nullable Text text,
            Text publisher,
            int number,
            @Nullable String date,
            @Nullable String href,
            boolean headline) {}
}
