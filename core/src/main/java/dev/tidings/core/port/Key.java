// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Edition;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.model.RunReport;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.Story;
import java.util.List;

/**
 * The name of a stored value.
 *
 * @param <T> the type of the value
 * @param type the public type of the value
 * @param id unique within the type
 */
public record Key<T>(Class<T> type, String id) {
    private static final List<Class<?>> TYPES = List.of(
            Source.class,
            SourceState.class,
            FeedItem.class,
            Article.class,
            Story.class,
            Insight.class,
            Edition.class,
            Prediction.class,
            ClusterState.class,
            Spend.class,
            RunReport.class);

    /** The types of everything that Tidings stores itself, in the order in which an export writes them. */
    public static List<Class<?>> types() {
        return TYPES;
    }

    /** An item, by its id. */
    public static Key<FeedItem> item(String id) {
        return new Key<>(FeedItem.class, id);
    }

    /** The latest version of an article. */
    public static Key<Article> article(String id) {
        return new Key<>(Article.class, id);
    }

    /** One version of an article; every version that evidence points to is kept. */
    public static Key<Article> article(String id, int version) {
        return new Key<>(Article.class, id + "@" + version);
    }

    /** Whether this names one version of an article; listings leave those out unless they are asked for. */
    public boolean isVersion() {
        return type == Article.class && id.indexOf('@') >= 0;
    }

    /** A story, by its id. */
    public static Key<Story> story(String id) {
        return new Key<>(Story.class, id);
    }

    /** The insight of a story for a language by an enricher; a newer one replaces it. */
    public static Key<Insight> insight(String storyId, String language, String enricher) {
        return new Key<>(Insight.class, storyId + "/" + language + "/" + enricher);
    }

    /** An edition, by its id. */
    public static Key<Edition> edition(String id) {
        return new Key<>(Edition.class, id);
    }

    /** A prediction, by its id. */
    public static Key<Prediction> prediction(String id) {
        return new Key<>(Prediction.class, id);
    }

    /** A source, by its id. */
    public static Key<Source> source(String id) {
        return new Key<>(Source.class, id);
    }

    /** What is remembered of a source between polls. */
    public static Key<SourceState> sourceState(String sourceId) {
        return new Key<>(SourceState.class, sourceId);
    }

    /** The state of the clustering; there is one. */
    public static Key<ClusterState> clustering() {
        return new Key<>(ClusterState.class, "clustering");
    }

    /** What calls of models used up, by account. */
    public static Key<Spend> spend(String account) {
        return new Key<>(Spend.class, account);
    }

    /** A run's report, by the time at which it began. */
    public static Key<RunReport> run(RunReport report) {
        return new Key<>(RunReport.class, report.startedAt().toString());
    }
}
