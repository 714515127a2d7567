// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/**
 * A quoted span of one version of an article. The hash says which text the offsets count in.
 *
 * @param articleId the article
 * @param textSha256 SHA-256 of the part's UTF-8 text, lower-case hex
 * @param part headline or text
 * @param start first UTF-16 unit
 * @param end behind the last UTF-16 unit
 * @param quote the characters between
 */
public record Evidence(String articleId, String textSha256, EvidencePart part, int start, int end, String quote) {
    /** Refuses bad values with the value named. */
    public Evidence {
        Check.text(articleId, "Evidence.articleId");
        Check.text(quote, "Evidence.quote");
        if (start < 0 || end - start != quote.length()) {
            throw new IllegalArgumentException("Evidence of " + articleId + ": " + start + " to " + end
                    + " is no place for " + quote.length() + " units");
        }
    }

    /**
     * Quotes a span of an article's text.
     *
     * @throws IllegalArgumentException when the span lies outside
     */
    public static Evidence inText(Article article, Span span) {
        return of(
                article.id(),
                EvidencePart.TEXT,
                article.text().value(),
                article.text().sha256(),
                span);
    }

    /** Quotes a span of an article's headline; as {@link #inText}. */
    public static Evidence inHeadline(Article article, Span span) {
        return of(article.id(), EvidencePart.HEADLINE, article.title(), ArticleText.hash(article.title()), span);
    }

    private static Evidence of(String id, EvidencePart part, String text, String hash, Span span) {
        if (span.end() > text.length()) {
            throw new IllegalArgumentException(
                    "Evidence of " + id + ": " + span + " lies outside the " + text.length() + " units of its " + part);
        }
        return new Evidence(id, hash, part, span.start(), span.end(), text.substring(span.start(), span.end()));
    }

    /** The span. */
    public Span span() {
        return new Span(start, end);
    }

    /** Whether this stands in the given version of the article: same id, same text, same characters. */
    public boolean standsIn(Article article) {
        String text = part == EvidencePart.TEXT ? article.text().value() : article.title();
        String hash = part == EvidencePart.TEXT ? article.text().sha256() : ArticleText.hash(text);
        return article.id().equals(articleId)
                && hash.equals(textSha256)
                && end <= text.length()
                && text.startsWith(quote, start);
    }
}
