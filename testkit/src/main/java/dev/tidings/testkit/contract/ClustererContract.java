// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.StoryChange;
import dev.tidings.core.port.ClusterState;
import dev.tidings.core.port.Clusterer;
import dev.tidings.core.port.Clustering;
import dev.tidings.testkit.sample.SampleStories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every clusterer does. */
public abstract class ClustererContract {
    private final List<Article> articles = new ArrayList<>(SampleStories.dam().articles());

    /** For subclasses. */
    protected ClustererContract() {
        articles.add(SampleStories.article(
                "b-1",
                "Harbor Ledger",
                "en",
                "Court jails two for harbour fraud",
                "2026-11-20T15:00Z",
                "A court sentenced two managers of the harbour company to four years for fraud over port fees."));
        articles.add(SampleStories.article(
                "b-2",
                "Mill Gazette",
                "en",
                "Harbour fraud: two managers sentenced to jail by court",
                "2026-11-20T16:00Z",
                "Two managers of the harbour company were sentenced to four years in jail for fraud over port fees."));
    }

    /** The clusterer. */
    protected abstract Clusterer clusterer();

    private List<StoryChange> run(Clustering clustering, List<Article> some) {
        List<StoryChange> changes = new ArrayList<>();
        some.forEach(article -> changes.addAll(clustering.accept(article)));
        return changes;
    }

    @Test
    void everyArticleGetsAStory() {
        String changes = TidingsJson.write(run(clusterer().open(Optional.empty()), articles));
        articles.forEach(article -> assertTrue(changes.contains('"' + article.id() + '"'), article.id()));
    }

    @Test
    void differentEventsAreDifferentStories() {
        List<StoryChange> changes = run(clusterer().open(Optional.empty()), articles);
        assertNotEquals(storyOf(changes, "a-1"), storyOf(changes, "b-1"));
        assertEquals(storyOf(changes, "b-1"), storyOf(changes, "b-2"));
    }

    @Test
    void theSameSequenceGivesTheSameStories() {
        assertEquals(
                run(clusterer().open(Optional.empty()), articles),
                run(clusterer().open(Optional.empty()), articles));
    }

    @Test
    void aRestartChangesNothing() {
        Clustering whole = clusterer().open(Optional.empty());
        List<StoryChange> expected = run(whole, articles);
        for (int cut = 0; cut <= articles.size(); cut++) {
            Clustering before = clusterer().open(Optional.empty());
            List<StoryChange> changes = new ArrayList<>(run(before, articles.subList(0, cut)));
            ClusterState saved = TidingsJson.read(TidingsJson.write(before.state()), ClusterState.class);
            Clustering after = clusterer().open(Optional.of(saved));
            changes.addAll(run(after, articles.subList(cut, articles.size())));
            assertEquals(expected, changes, "restarted after " + cut);
            assertEquals(whole.state(), after.state(), "restarted after " + cut);
        }
    }

    private static String storyOf(List<StoryChange> changes, String articleId) {
        String story = "";
        for (StoryChange change : changes) {
            if (change instanceof StoryChange.Opened opened
                    && opened.articleId().equals(articleId)) {
                story = opened.storyId();
            } else if (change instanceof StoryChange.Joined joined
                    && joined.articleId().equals(articleId)) {
                story = joined.storyId();
            } else if (change instanceof StoryChange.Moved moved
                    && moved.articleId().equals(articleId)) {
                story = moved.to();
            }
        }
        return story;
    }
}
