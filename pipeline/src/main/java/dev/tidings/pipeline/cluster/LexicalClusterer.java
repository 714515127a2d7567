// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import static java.util.Objects.requireNonNull;

import dev.tidings.core.port.ClusterState;
import dev.tidings.core.port.Clusterer;
import dev.tidings.core.port.Clustering;
import dev.tidings.core.port.TextEmbedding;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Groups articles into stories by their words alone: one article at a time against an index of the stories of the last
 * days, without any model.
 *
 * <p>Title words, names and numbers weigh more; how rare a word is, is learned from the stream itself. Of long texts
 * the first paragraphs count. Articles of different languages are never put together (the ways of writing Chinese are
 * one language); articles without a language only with each other. Safe for all threads; each {@link Clustering} is
 * used by one.
 */
public final class LexicalClusterer implements Clusterer {
    private final Settings settings;

    private LexicalClusterer(Settings settings) {
        this.settings = settings;
    }

    /** With the defaults of {@link Builder}. */
    public static LexicalClusterer create() {
        return builder().build();
    }

    /** Starts one with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Clustering open(Optional<ClusterState> saved) {
        LexicalClustering clustering = new LexicalClustering(settings);
        saved.ifPresent(state -> StateText.read(state, clustering));
        return clustering;
    }

    /**
     * Defaults: a window of 7 days and at most 50,000 articles; an article joins from a likeness of
     * {@value #JOIN}, stories merge from {@value #MERGE}.
     */
    public static final class Builder {
        private static final double JOIN = 0.22;
        private static final double MERGE = 0.26;

        private Duration window = Duration.ofDays(7);
        private int maxOpen = 50_000;
        private double join = JOIN;
        private double merge = MERGE;
        private @Nullable TextEmbedding embedding;

        private Builder() {}

        /** How long an article is compared with later ones, in event time. At least an hour. */
        public Builder window(Duration howLong) {
            if (requireNonNull(howLong, "window").compareTo(Duration.ofHours(1)) < 0) {
                throw new IllegalArgumentException("window is less than an hour: " + howLong);
            }
            window = howLong;
            return this;
        }

        /** How many articles are compared at most; the oldest leave first. Bounds memory and state. */
        public Builder maxOpen(int articles) {
            if (articles < 1) {
                throw new IllegalArgumentException("maxOpen is less than 1: " + articles);
            }
            maxOpen = articles;
            return this;
        }

        /** From which likeness, between 0 and 1, an article joins a story. Higher makes more and smaller stories. */
        public Builder joinFrom(double likeness) {
            join = share(likeness, "joinFrom");
            return this;
        }

        /** From which likeness, between 0 and 1, repair makes two stories one. */
        public Builder mergeFrom(double likeness) {
            merge = share(likeness, "mergeFrom");
            return this;
        }

        /**
         * Asked where words leave a doubt: about articles that are little more than a headline, whose likeness to a
         * story is near what is needed, and about a few articles of that story. What it answered is kept in the state;
         * another embedding begins anew. Articles that no model may read ({@link dev.tidings.core.model.Rights#modelUse}) are left
         * to their words. When it fails, words decide alone.
         */
        public Builder embedding(TextEmbedding model) {
            embedding = requireNonNull(model, "embedding");
            return this;
        }

        private static double share(double value, String name) {
            if (!(value > 0 && value <= 1)) {
                throw new IllegalArgumentException(name + " is not between 0 and 1: " + value);
            }
            return value;
        }

        /** The clusterer. */
        public LexicalClusterer build() {
            return new LexicalClusterer(new Settings(window, maxOpen, join, merge, Optional.ofNullable(embedding)));
        }
    }
}
