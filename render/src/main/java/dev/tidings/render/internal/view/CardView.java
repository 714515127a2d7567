// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story in a list.
 *
 * @param headline with the story's page
 * @param hook one line; null when there is none that may be shown
 * @param topics with their pages
 * @param sources icons and names of the publishers
 * @param coverage how many articles and publishers
 * @param freshness its state
 * @param updated when something was added last
 * @param contradicted whether publishers differ
 * @param importance why it stands there
 * @param sole whether one publisher tells it in one article
 * @param note what a list says about it in few words, such as the relation; null for nothing
 * @param changed what is new in it since the list before; null for nothing
 * @param rank its place, from 1; 0 where places do not count
 */
public record CardView(
        LinkView headline,
        @Nullable ClaimView hook,
        List<LinkView> topics,
        List<SourceLine> sources,
        String coverage,
        FreshnessView freshness,
        String updated,
        boolean contradicted,
        ImportanceView importance,
        boolean sole,
        @Nullable String note,
        @Nullable String changed,
        int rank) {

    /**
     * A publisher.
     *
     * @param icon an emoji; null for none
     * @param picture the stored copy of an icon that is an image; null for none
     * @param name as the publisher writes it, with its front page
     */
    public record SourceLine(
            @Nullable String icon, @Nullable String picture, LinkView name) {}

    /**
     * How fresh a story is.
     *
     * @param style the name of its style
     * @param label the state in words
     * @param since since when, and by which rule
     */
    public record FreshnessView(String style, String label, String since) {}
}
