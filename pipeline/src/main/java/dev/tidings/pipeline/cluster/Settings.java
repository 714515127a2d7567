// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import dev.tidings.core.port.TextEmbedding;
import java.time.Duration;
import java.util.Optional;

/**
 * What the builder of a {@link LexicalClusterer} was told.
 *
 * @param window how far back articles are compared
 * @param maxOpen how many articles are compared at most
 * @param join the likeness from which a headline joins a story
 * @param merge the likeness from which two stories of headlines become one
 * @param embedding asked where words leave a doubt
 */
record Settings(Duration window, int maxOpen, double join, double merge, Optional<TextEmbedding> embedding) {
    /** How much less likeness than {@link #merge} a story of one article needs; of two, half of this. */
    private static final double RELIEF = 0.06;
    /** The same with an embedding, which tells small stories apart that words do not. */
    private static final double RELIEF_WITH_MEANING = 0.04;
    /** What stories of texts need with an embedding: texts of one subject share more words than headlines. */
    private static final double DETAILED = 0.51;
    /** How much more likeness a text needs than a headline to join with an embedding, so that stories begin pure. */
    private static final double TEXT_JOINS = 0.2;
    /** How much less likeness than to become one keeps two sides together, so that none flutters. */
    private static final double SPLIT_BELOW = 0.04;

    /** The name of the embedding; empty for none. */
    String meaning() {
        return embedding.map(TextEmbedding::name).orElse("");
    }

    private double relief() {
        return embedding.isPresent() ? RELIEF_WITH_MEANING : RELIEF;
    }

    /** The likeness from which an article joins a story. */
    double join(Member article) {
        return join + (embedding.isPresent() ? TEXT_JOINS * article.detail() : 0);
    }

    /** The likeness from which two stories become one. */
    double merge(OpenStory a, OpenStory b) {
        int size = Math.min(a.size(), b.size());
        double detail = Math.min(a.detail(), b.detail());
        double more = embedding.isPresent() ? Math.max(0, DETAILED - merge) : 0;
        return merge + more * detail * (size - 1) / (size - 0.5) - relief() / size;
    }

    /** Below which likeness of its two sides a story is parted. */
    double split(OpenStory staying, OpenStory leaving) {
        int size = Math.min(staying.size(), leaving.size());
        return merge(staying, leaving) + relief() / size - SPLIT_BELOW;
    }
}
