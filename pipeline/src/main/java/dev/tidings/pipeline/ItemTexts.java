// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.text.Words;
import dev.tidings.fetch.html.HtmlText;
import dev.tidings.pipeline.duplicates.NearDuplicates;

/** How much two items or articles have in common, where their ids and links leave open whether they are one. */
final class ItemTexts {
    /** What versions of one item share at least: more than what a publisher writes below each of its pieces. */
    private static final double VERSIONS = 0.5;
    /** And where the headline is another one. */
    private static final double VERSIONS_UNDER_OTHER_TITLE = 0.8;

    private static final double SAME = 0.9;
    /** What two publishers of one article share at least. */
    private static final double COPIES = 0.25;
    /** A title and so few words are an announcement, which tells nothing against. */
    private static final int ANNOUNCEMENT = 20;

    private ItemTexts() {}

    /** Whether one item can be an edit of the other, by title and text. */
    static boolean areVersions(FeedItem one, FeedItem other) {
        return areVersions(one.title().equals(other.title()), words(one), words(other));
    }

    /** As {@link #areVersions(FeedItem, FeedItem)}, where of the one only the article is left. */
    static boolean areVersions(Article one, FeedItem other) {
        return areVersions(other.title().filter(one.title()::equals).isPresent(), words(one), words(other));
    }

    private static boolean areVersions(boolean sameTitle, String one, String other) {
        return NearDuplicates.common(one, other) >= (sameTitle ? VERSIONS : VERSIONS_UNDER_OTHER_TITLE);
    }

    /** Whether a source has the same text twice. Pieces that share a part, or one that goes on from the other, are two. */
    static boolean areSame(Article one, Article other) {
        int shorter = Math.min(one.text().value().length(), other.text().value().length());
        int longer = Math.max(one.text().value().length(), other.text().value().length());
        return shorter >= SAME * longer
                && NearDuplicates.common(one.text().value(), other.text().value()) >= SAME;
    }

    /** Whether two articles at one address tell different things, and say so at length. */
    static boolean areUnrelated(Article one, Article other) {
        return isLong(one) && isLong(other) && NearDuplicates.common(words(one), words(other)) < COPIES;
    }

    private static boolean isLong(Article article) {
        return Words.values(article.text().value()).size() >= ANNOUNCEMENT;
    }

    private static String words(Article article) {
        return article.title() + "\n" + article.text().value();
    }

    private static String words(FeedItem item) {
        String html = item.content().or(item::summary).orElse("");
        return item.title().orElse("") + "\n"
                + ArticleText.of(HtmlText.blocks(html)).value();
    }
}
