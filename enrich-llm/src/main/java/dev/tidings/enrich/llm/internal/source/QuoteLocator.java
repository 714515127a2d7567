// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.source;

import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.Span;
import dev.tidings.core.text.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a model quotes in the articles that it was shown: character by character, else without regard to typography,
 * else the sentences that hold nearly all of its words and all of its numbers. Immutable.
 */
public final class QuoteLocator {
    /** The share of a quotation's words that a place must hold, in order. */
    private static final double NEARLY_ALL = 0.8;
    /** Shorter quotations prove nothing, and are found anywhere. */
    private static final int LEAST_LETTERS = 12;

    private static final int LEAST_HAN = 4;
    private static final int LEAST_WORDS_ALIGNED = 5;

    private final SourceSheet sheet;
    private final Map<String, FoldedText> folded = new HashMap<>();

    /** A locator over what a model was shown. */
    public QuoteLocator(SourceSheet sheet) {
        this.sheet = sheet;
        for (ShownArticle shown : sheet.articles()) {
            folded.put(shown.ref() + "t", new FoldedText(shown.article().title()));
            folded.put(shown.ref(), new FoldedText(shown.article().text().value()));
        }
    }

    /** How a quotation was found. */
    public enum How {
        /** Character by character. */
        EXACT,
        /** With other typography. */
        NORMALISED,
        /** With a few other words. */
        ALIGNED
    }

    /**
     * A place.
     *
     * @param evidence where it stands
     * @param how how it was found
     * @param shown the article
     */
    public record Place(Evidence evidence, How how, ShownArticle shown) {}

    /** The places of a quotation, several when it leaves out words with dots; none when any piece is not found. */
    public List<Place> find(String quote, Optional<ShownArticle> named) {
        List<String> pieces = new ArrayList<>();
        for (String piece : quote.strip().split("\\s*(?:\\.{3,}|…+|\\[\\.\\.\\.\\]|\\[…\\])\\s*", -1)) {
            if (!piece.isBlank()) {
                pieces.add(piece);
            }
        }
        List<ShownArticle> order = new ArrayList<>(sheet.articles());
        named.ifPresent(first -> order.sort(Comparator.comparing(a -> !a.equals(first))));
        for (How how : How.values()) {
            for (ShownArticle shown : order) {
                List<Place> all = in(shown, pieces, how);
                if (!all.isEmpty()) {
                    return all;
                }
            }
        }
        return List.of();
    }

    private List<Place> in(ShownArticle shown, List<String> pieces, How how) {
        List<Place> all = new ArrayList<>();
        int from = 0;
        for (String piece : pieces) {
            if (!longEnough(piece)) {
                return List.of();
            }
            Optional<Place> place = place(shown, piece, how, from);
            if (place.isEmpty()) {
                return List.of();
            }
            all.add(place.get());
            from = place.get().evidence().end();
        }
        return all;
    }

    private static boolean longEnough(String piece) {
        long han = piece.codePoints().filter(Character::isIdeographic).count();
        long letters = piece.codePoints().filter(Character::isLetterOrDigit).count();
        return han >= LEAST_HAN || letters >= LEAST_LETTERS;
    }

    private Optional<Place> place(ShownArticle shown, String piece, How how, int from) {
        String title = shown.article().title();
        String text = shown.article().text().value();
        Optional<Span> inText = search(text, shown.ref(), piece, how, from);
        if (inText.filter(shown::shows).isPresent()) {
            return inText.map(span -> new Place(Evidence.inText(shown.article(), span), how, shown));
        }
        if (!shown.titleShown()) {
            return Optional.empty();
        }
        return search(title, shown.ref() + "t", piece, how, 0)
                .map(span -> new Place(Evidence.inHeadline(shown.article(), span), how, shown));
    }

    private Optional<Span> search(String text, String key, String piece, How how, int from) {
        return switch (how) {
            case EXACT -> {
                int at = text.indexOf(piece, from);
                yield at < 0 ? Optional.empty() : Optional.of(new Span(at, at + piece.length()));
            }
            case NORMALISED -> {
                FoldedText in = folded.get(key);
                yield in == null ? Optional.empty() : in.find(new FoldedText(piece), from);
            }
            case ALIGNED -> aligned(text, piece, from);
        };
    }

    /** The one or two sentences that hold the words of the quotation best, when they hold nearly all. */
    private static Optional<Span> aligned(String text, String piece, int from) {
        List<String> words = QuoteWords.of(piece);
        if (words.size() < LEAST_WORDS_ALIGNED) {
            return Optional.empty();
        }
        List<Span> sentences = Sentences.of(text);
        double best = NEARLY_ALL;
        Optional<Span> found = Optional.empty();
        for (int i = 0; i < sentences.size(); i++) {
            for (int n = 1; n <= 2 && i + n <= sentences.size(); n++) {
                Span span = new Span(
                        sentences.get(i).start(), sentences.get(i + n - 1).end());
                double share = span.start() < from ? 0 : QuoteWords.share(words, QuoteWords.of(span.in(text)));
                if (share > best + (n - 1) * 0.05) {
                    best = share;
                    found = Optional.of(span);
                }
            }
        }
        return found;
    }
}
