// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import static dev.tidings.pipeline.cluster.Newsreel.START;
import static dev.tidings.pipeline.cluster.Newsreel.english;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.StoryChange;
import dev.tidings.core.port.ClusterState;
import dev.tidings.core.port.Clusterer;
import dev.tidings.core.port.Clustering;
import dev.tidings.testkit.contract.ClustererContract;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LexicalClustererTest extends ClustererContract {
    @Override
    protected Clusterer clusterer() {
        return LexicalClusterer.create();
    }

    private static Clustering open() {
        return LexicalClusterer.create().open(Optional.empty());
    }

    private static Map<String, String> cluster(Article... articles) {
        return Newsreel.stories(Newsreel.play(open(), List.of(articles)));
    }

    @Test
    void aStoryIsNamedAfterTheArticleThatFoundedIt() {
        assertEquals(
                List.of(new StoryChange.Opened("s-x-1", "x-1")),
                open().accept(english("x-1", "Ferry sinks off Quillport", 0)));
    }

    @Test
    void headlinesOfOneEventJoin() {
        Map<String, String> stories = cluster(
                english("a", "Ferry sinks off Quillport, dozens rescued", 0),
                english("b", "Dozens rescued as Quillport ferry sinks", 30),
                english("c", "Quillport ferry: all passengers rescued", 60));
        assertEquals(Map.of("a", "s-a", "b", "s-a", "c", "s-a"), stories);
    }

    @Test
    void wordsThatAllNewsHaveMakeNoStory() {
        Map<String, String> stories = cluster(
                english("a", "Police say two people were killed on Monday in Quillport", 0),
                english("b", "Two new schools to open in Marlowick on Monday, city says", 30));
        assertNotEquals(stories.get("a"), stories.get("b"));
    }

    @Test
    void languagesStayApart() {
        Article english = Newsreel.article("a", "en", "Quillport Marlowick Tarnhaven", START);
        Article german = Newsreel.article("b", "de", "Quillport Marlowick Tarnhaven", START);
        Article undetermined = Newsreel.article("c", "und", "Quillport Marlowick Tarnhaven", START);
        assertEquals(3, new HashSet<>(cluster(english, german, undetermined).values()).size());
    }

    @Test
    void regionAndScriptOfALanguageDoNotMatter() {
        Article simplified = Newsreel.article("a", "zh-Hans", "恩讷代尔水坝建成", START);
        Article traditional = Newsreel.article("b", "zh-Hant", "恩讷代尔水坝建成", START);
        assertEquals(1, new HashSet<>(cluster(simplified, traditional).values()).size());
    }

    @Test
    void chineseHeadlinesAreNotComparedAsOneWord() {
        Map<String, String> stories = cluster(
                Newsreel.article("a", "zh", "恩讷代尔水坝历时五年建成启用", START),
                Newsreel.article("b", "zh", "恩讷代尔水坝今日启用", START),
                Newsreel.article("c", "zh", "港口诈骗案两名经理被判入狱", START));
        assertEquals(stories.get("a"), stories.get("b"));
        assertNotEquals(stories.get("a"), stories.get("c"));
    }

    @Test
    void aRestartAtAnyPointChangesNothing() {
        List<Article> stream = Newsreel.stream(200);
        Clustering whole = open();
        List<StoryChange> expected = Newsreel.play(whole, stream);
        for (int cut = 0; cut <= stream.size(); cut += 23) {
            Clustering before = open();
            List<StoryChange> changes = new ArrayList<>(Newsreel.play(before, stream.subList(0, cut)));
            Clustering after = LexicalClusterer.create().open(Optional.of(before.state()));
            assertEquals(before.state(), after.state(), "restarted after " + cut);
            changes.addAll(Newsreel.play(after, stream.subList(cut, stream.size())));
            assertEquals(expected, changes, "restarted after " + cut);
            assertEquals(whole.state(), after.state(), "restarted after " + cut);
        }
    }

    @Test
    void repairThatIsNotDueChangesNothing() {
        List<Article> stream = Newsreel.stream(60);
        Clustering often = open();
        Clustering once = open();
        List<StoryChange> changes = new ArrayList<>();
        for (Article article : stream) {
            changes.addAll(often.accept(article));
            changes.addAll(often.repair(article.collectedAt()));
            changes.addAll(often.repair(article.collectedAt()));
        }
        assertEquals(Newsreel.play(once, stream), changes);
        assertEquals(once.state(), often.state());
    }

    @Test
    void changesRebuildExactlyWhatTheStateHolds() {
        Clustering clustering = open();
        List<StoryChange> changes = Newsreel.play(clustering, Newsreel.stream(300));
        changes.addAll(clustering.repair(START.plus(Duration.ofDays(30))));
        Map<String, String> rebuilt = Newsreel.stories(changes);
        String story = "";
        int held = 0;
        for (String line : clustering.state().data().split("\n")) {
            String[] fields = line.split("\t");
            story = fields[0].equals("S") ? fields[4] : story;
            if (fields[0].equals("A") || fields[0].equals("U")) {
                assertEquals(story, rebuilt.get(fields[3]), fields[3]);
                held++;
            }
        }
        assertTrue(held > 100);
    }

    @Test
    void twoEventsOfOneKindArePartedByTheirNames() {
        List<StoryChange> changes = new ArrayList<>();
        Clustering clustering = open();
        List<String> titles = List.of(
                "Ada Lindqvist wins Tarnhaven glass prize",
                "Tom Osbourne wins Tarnhaven glass prize",
                "Tarnhaven prize goes to Lindqvist for cathedral window",
                "Osbourne takes Tarnhaven award with harbour lamps",
                "Lindqvist: cathedral window was ten years of work",
                "Harbour lamps bring Osbourne the glass award",
                "Glass artist Ada Lindqvist honoured in Tarnhaven",
                "Jury praises Tom Osbourne and his lamps");
        for (int i = 0; i < titles.size(); i++) {
            changes.addAll(clustering.accept(english("w" + i, titles.get(i), i)));
        }
        changes.addAll(clustering.repair(START.plus(Duration.ofDays(1))));
        Map<String, String> stories = Newsreel.stories(changes);
        assertEquals(stories.get("w0"), stories.get("w2"));
        assertEquals(stories.get("w1"), stories.get("w3"));
        assertNotEquals(stories.get("w0"), stories.get("w1"));
    }

    @Test
    void aStoryIsClosedWhenItsArticlesLeaveTheWindow() {
        Map<String, String> stories = cluster(
                english("a", "Ferry sinks off Quillport, dozens rescued", 0),
                english("b", "Ferry sinks off Quillport, dozens rescued", 60 * 24 * 8));
        assertEquals("s-b", stories.get("b"));
    }

    @Test
    void anArticleThatArrivesLateJoinsWhatIsStillOpen() {
        Clustering clustering = open();
        clustering.accept(english("a", "Ferry sinks off Quillport, dozens rescued", 600));
        assertEquals(
                List.of(new StoryChange.Joined("s-a", "b")),
                clustering.accept(english("b", "Dozens rescued as ferry sinks off Quillport", 0)));
    }

    @Test
    void anArticleOlderThanTheWindowGetsAStoryOfItsOwn() {
        Clustering clustering = open();
        clustering.accept(english("a", "Ferry sinks off Quillport, dozens rescued", 60 * 24 * 20));
        ClusterState before = clustering.state();
        assertEquals(
                List.of(new StoryChange.Opened("s-b", "b")),
                clustering.accept(english("b", "Ferry sinks off Quillport, dozens rescued", 0)));
        assertEquals(held(before), held(clustering.state()));
    }

    @Test
    void aDateInTheFutureDoesNotCloseWhatIsOpen() {
        Clustering clustering = open();
        clustering.accept(english("a", "Ferry sinks off Quillport, dozens rescued", 0));
        Article fromTheFuture = Article.builder()
                .from(english("b", "Museum recovers stolen painting", 5))
                .publishedAt(PartialDate.parse("2031-01-01"))
                .build();
        clustering.accept(fromTheFuture);
        assertEquals(
                List.of(new StoryChange.Joined("s-a", "c")),
                clustering.accept(english("c", "Ferry sinks off Quillport, dozens rescued", 10)));
    }

    @Test
    void theWindowHoldsNoMoreArticlesThanAllowed() {
        Clustering clustering = LexicalClusterer.builder().maxOpen(20).build().open(Optional.empty());
        Newsreel.play(clustering, Newsreel.stream(120));
        assertEquals(20, held(clustering.state()));
    }

    @Test
    void aRewrittenArticleMovesToTheStoryItNowTells() {
        Clustering clustering = open();
        clustering.accept(english("a", "Ferry sinks off Quillport, dozens rescued", 0));
        clustering.accept(english("b", "Museum in Marlowick recovers stolen painting", 1));
        clustering.accept(english("c", "Ferry sinks off Quillport, dozens rescued at sea", 2));
        clustering.repair(START.plus(Duration.ofHours(2)));
        assertEquals(
                List.of(new StoryChange.Moved("c", "s-a", "s-b")),
                clustering.accept(english("c", "Museum in Marlowick recovers a stolen painting", 3)));
        assertEquals(
                List.of(new StoryChange.Merged("s-a", "s-b")),
                clustering.accept(english("a", "Stolen painting recovered: Marlowick museum", 4)));
    }

    @Test
    void anArticleThatIsRewrittenAtOnceMovesWhenItIsSettled() {
        Clustering clustering = open();
        clustering.accept(english("a", "Ferry sinks off Quillport, dozens rescued", 0));
        clustering.accept(english("b", "Museum in Marlowick recovers stolen painting", 1));
        clustering.accept(english("c", "Ferry sinks off Quillport, dozens rescued at sea", 2));
        assertEquals(List.of(), clustering.accept(english("c", "Museum in Marlowick recovers a stolen painting", 3)));
        assertEquals(
                List.of(new StoryChange.Moved("c", "s-a", "s-b")), clustering.repair(START.plus(Duration.ofHours(2))));
    }

    @Test
    void anArticleThatWasToldEarlierTakesNoIdFromTheStoryItJoins() {
        Clustering clustering = open();
        List<StoryChange> changes = new ArrayList<>();
        changes.addAll(clustering.accept(english("b", "Dozens rescued as ferry sinks off Quillport", 30)));
        changes.addAll(clustering.accept(english("a", "Ferry sinks off Quillport, dozens rescued", 0)));
        changes.addAll(clustering.repair(START.plus(Duration.ofHours(3))));
        assertEquals(List.of(new StoryChange.Opened("s-b", "b"), new StoryChange.Joined("s-b", "a")), changes);
    }

    @Test
    void aStoryWhoseArticlesBelongToAnEarlierOneBecomesItsAlias() {
        Clustering clustering = open();
        List<StoryChange> changes = new ArrayList<>();
        changes.addAll(clustering.accept(english("b", "Passengers safe in Quillport harbour", 30)));
        changes.addAll(clustering.accept(english("a", "Ferry sinks off Marlowick coast", 0)));
        changes.addAll(clustering.accept(
                english("c", "Ferry sinks off Marlowick coast, passengers safe in Quillport harbour", 10)));
        changes.addAll(clustering.repair(START.plus(Duration.ofHours(3))));
        Map<String, String> stories = Newsreel.stories(changes);
        assertEquals(1, new HashSet<>(stories.values()).size(), changes.toString());
        assertEquals(new StoryChange.Merged("s-a", "s-b"), changes.get(changes.size() - 1));
    }

    @Test
    void anArticleThatComesAgainUnchangedChangesNothing() {
        Clustering clustering = open();
        Article article = english("a", "Ferry sinks off Quillport, dozens rescued", 0);
        clustering.accept(article);
        ClusterState before = clustering.state();
        assertEquals(List.of(), clustering.accept(article));
        assertEquals(before, clustering.state());
    }

    @Test
    void noArticleIsRefused() {
        Clustering clustering = open();
        for (String title : List.of("-", "…", "a", "🐯", "x".repeat(5000), "\\t\\n", "1", "的")) {
            String id = "odd-" + title.length() + (int) title.charAt(0);
            assertFalse(clustering.accept(english(id, title, 0)).isEmpty(), title);
        }
        assertEquals(
                clustering.state(),
                LexicalClusterer.create().open(Optional.of(clustering.state())).state());
    }

    @Test
    void anyOrderWithinAnHourGivesTheSameStories() {
        List<Article> stream = Newsreel.stream(240);
        Set<Set<String>> expected = settled(stream);
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Map<String, Long> arrival = new HashMap<>();
            stream.forEach(article ->
                    arrival.put(article.id(), article.collectedAt().getEpochSecond() + random.nextInt(3600)));
            List<Article> late = new ArrayList<>(stream);
            late.sort(Comparator.comparingLong(article -> arrival.getOrDefault(article.id(), 0L)));
            assertEquals(expected, settled(late), "seed " + seed);
        }
    }

    /** The stories as sets of articles, after all is settled and repaired. */
    private static Set<Set<String>> settled(List<Article> stream) {
        Clustering clustering = open();
        List<StoryChange> changes = Newsreel.play(clustering, stream);
        changes.addAll(clustering.repair(START.plus(Duration.ofDays(30))));
        Map<String, Set<String>> stories = new HashMap<>();
        Newsreel.stories(changes)
                .forEach((article, story) ->
                        stories.computeIfAbsent(story, any -> new HashSet<>()).add(article));
        return new HashSet<>(stories.values());
    }

    @Test
    void storyIdsAreNeverGivenTwice() {
        Set<String> opened = new HashSet<>();
        for (StoryChange change : Newsreel.play(open(), Newsreel.stream(400))) {
            if (change instanceof StoryChange.Opened story) {
                assertTrue(opened.add(story.storyId()), story.storyId());
            }
        }
    }

    @Test
    void aForeignStateIsRefusedByName() {
        ClusterState foreign = new ClusterState("other-9", "");
        Exception refused = assertThrows(
                TidingsException.class, () -> LexicalClusterer.create().open(Optional.of(foreign)));
        assertTrue(String.valueOf(refused.getMessage()).contains("other-9"));
    }

    @Test
    void aDamagedStateIsRefused() {
        ClusterState whole = open().state();
        ClusterState damaged = new ClusterState(whole.format(), "C\tx\n");
        assertThrows(TidingsException.class, () -> LexicalClusterer.create().open(Optional.of(damaged)));
    }

    @Test
    void wrongSettingsAreRefusedWithTheirValue() {
        LexicalClusterer.Builder builder = LexicalClusterer.builder();
        assertThrows(IllegalArgumentException.class, () -> builder.window(Duration.ofMinutes(3)));
        assertThrows(IllegalArgumentException.class, () -> builder.maxOpen(0));
        assertThrows(IllegalArgumentException.class, () -> builder.joinFrom(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> builder.mergeFrom(1.5));
    }

    private static int held(ClusterState state) {
        int held = 0;
        for (String line : state.data().split("\n")) {
            held += line.startsWith("A\t") ? 1 : 0;
        }
        return held;
    }

    @Test
    void theFirstInstantOfTimeIsNoTrouble() {
        Clustering clustering = open();
        clustering.accept(Newsreel.article("a", "en", "Ferry sinks off Quillport", Instant.EPOCH));
        assertEquals(List.of(), clustering.repair(Instant.EPOCH));
    }
}
