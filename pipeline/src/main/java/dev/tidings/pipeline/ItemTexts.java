// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.FeedItem;
import dev.tidings.fetch.html.HtmlText;
import dev.tidings.pipeline.duplicates.NearDuplicates;

/** Tells by their words whether two items can be one that was edited, where their ids and links leave it open. */
final class ItemTexts {
    private ItemTexts() {}

    static boolean areRelated(FeedItem one, FeedItem other) {
        return NearDuplicates.areRelated(words(one), words(other));
    }

    private static String words(FeedItem item) {
        String html = item.content().or(item::summary).orElse("");
        return item.title().orElse("") + "\n"
                + ArticleText.of(HtmlText.blocks(html)).value();
    }
}
