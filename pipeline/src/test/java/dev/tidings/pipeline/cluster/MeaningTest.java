// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import static dev.tidings.pipeline.cluster.Newsreel.START;
import static dev.tidings.pipeline.cluster.Newsreel.english;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Rights;
import dev.tidings.core.model.StoryChange;
import dev.tidings.core.port.Clusterer;
import dev.tidings.core.port.Clustering;
import dev.tidings.core.port.TextEmbedding;
import dev.tidings.testkit.contract.ClustererContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeaningTest extends ClustererContract {
    private final List<String> asked = new ArrayList<>();

    /** Knows that ferries and boats are one, and museums another. */
    private TextEmbedding fake(String name) {
        return new TextEmbedding() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean reads(String language) {
                return language.equals("en");
            }

            @Override
            public List<float[]> embed(String language, List<String> texts) {
                asked.addAll(texts);
                return texts.stream().map(MeaningTest::vector).toList();
            }
        };
    }

    private static float[] vector(String text) {
        boolean sea = text.contains("ferry") || text.contains("Ferry") || text.contains("boat");
        boolean art = text.contains("museum") || text.contains("Museum") || text.contains("painting");
        return new float[] {sea ? 3 : 0, art ? 3 : 0, 0.5f};
    }

    private static final TextEmbedding BROKEN = new TextEmbedding() {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public boolean reads(String language) {
            return true;
        }

        @Override
        public List<float[]> embed(String language, List<String> texts) {
            throw new TidingsException("no memory");
        }
    };

    @Override
    protected Clusterer clusterer() {
        return with(fake("fake-1"));
    }

    private static Clusterer with(TextEmbedding embedding) {
        return LexicalClusterer.builder().embedding(embedding).build();
    }

    private static final List<Article> REWORDED = List.of(
            english("a", "Ferry sinks off Quillport, dozens rescued", 0),
            english("b", "Museum in Marlowick recovers stolen painting", 10),
            english("c", "Quillport passengers saved as boat goes down in storm", 20));

    private static Map<String, String> cluster(Clusterer clusterer, List<Article> articles) {
        return Newsreel.stories(Newsreel.play(clusterer.open(Optional.empty()), articles));
    }

    @Test
    void meaningGathersWhatWordsLeaveApart() {
        Map<String, String> words = cluster(LexicalClusterer.create(), REWORDED);
        Map<String, String> meaning = cluster(clusterer(), REWORDED);
        assertNotEquals(words.get("a"), words.get("c"));
        assertEquals(meaning.get("a"), meaning.get("c"));
        assertNotEquals(meaning.get("a"), meaning.get("b"));
    }

    @Test
    void whatWordsDecideIsNotAskedAbout() {
        cluster(
                clusterer(),
                List.of(
                        english("a", "Ferry sinks off Quillport, dozens rescued", 0),
                        english("b", "Ferry sinks off Quillport, dozens rescued", 10),
                        english("c", "Museum in Marlowick recovers stolen painting", 20)));
        assertEquals(List.of(), asked);
    }

    @Test
    void anArticleIsAskedAboutOnce() {
        cluster(clusterer(), Newsreel.stream(200));
        long different = asked.stream().distinct().count();
        long repeated = Newsreel.stream(200).size()
                - Newsreel.stream(200).stream().map(Article::title).distinct().count();
        assertTrue(asked.size() <= different + repeated, asked.size() + " questions, " + different + " different");
    }

    @Test
    void longTextsAreLeftToTheirWords() {
        String ferry = "The ferry left the northern terminal in heavy weather on Sunday night with sixty passengers "
                + "aboard and took on water through an open bow door before rescuers reached it.";
        String boat = "Lifeboat crews pulled survivors out of freezing waves near the lighthouse while helicopters "
                + "searched for others missing since a vessel capsized beside the eastern reef.";
        cluster(
                clusterer(),
                List.of(text("a", "Ferry sinks off Quillport", ferry), text("b", "Quillport boat goes down", boat)));
        assertEquals(List.of(), asked);
    }

    private static Article text(String id, String title, String text) {
        return Article.builder()
                .from(Newsreel.article(id, "en", title, START))
                .text(ArticleText.ofPlain(text))
                .build();
    }

    private static Article reserved(Article article, Rights rights) {
        return Article.builder()
                .from(article)
                .rights(rights.narrowedBy(List.of("noai")))
                .build();
    }

    private static List<Article> lastReserved(Rights rights) {
        return List.of(REWORDED.get(0), REWORDED.get(1), reserved(REWORDED.get(2), rights));
    }

    @Test
    void whatIsKeptFromModelsIsNotAskedAboutAndGroupedByItsWords() {
        Map<String, String> stories = cluster(clusterer(), lastReserved(Rights.cautious()));
        assertEquals(cluster(LexicalClusterer.create(), REWORDED), stories);
        assertTrue(asked.stream().noneMatch(text -> text.contains("boat")), asked.toString());
    }

    @Test
    void whatTheOperatorHasLeaveForIsAskedAbout() {
        Rights leave = Rights.builder().overridesReservations(true).build();
        assertEquals(cluster(clusterer(), REWORDED), cluster(clusterer(), lastReserved(leave)));
        assertTrue(asked.stream().anyMatch(text -> text.contains("boat")), asked.toString());
    }

    @Test
    void whatIsReservedLaterIsNotAskedAboutFromThenOn() {
        for (Duration later : List.of(Duration.ZERO, Duration.ofDays(1))) {
            asked.clear();
            Clustering clustering = clusterer().open(Optional.empty());
            Newsreel.play(clustering, REWORDED.subList(0, 1));
            clustering.repair(START.plus(later)); // it waits, or is settled
            clustering.accept(reserved(REWORDED.get(0), Rights.cautious()));
            Newsreel.play(clustering, REWORDED.subList(1, 3));
            assertTrue(asked.stream().noneMatch(text -> text.contains("Ferry")), asked.toString());
        }
    }

    @Test
    void otherLanguagesAreNotAskedAbout() {
        cluster(
                clusterer(),
                List.of(
                        Newsreel.article("a", "de", "Fähre vor Quillport gesunken, ferry", START),
                        Newsreel.article("b", "de", "Quillport: boat gesunken im Sturm", START)));
        assertEquals(List.of(), asked);
    }

    @Test
    void aRestartAsksNothingAgain() {
        List<Article> stream = Newsreel.stream(150);
        Clustering whole = clusterer().open(Optional.empty());
        List<StoryChange> expected = Newsreel.play(whole, stream);
        List<String> questions = List.copyOf(asked);
        for (int cut : List.of(1, 37, 90, 149)) {
            asked.clear();
            Clustering before = clusterer().open(Optional.empty());
            List<StoryChange> changes = new ArrayList<>(Newsreel.play(before, stream.subList(0, cut)));
            Clustering after = clusterer().open(Optional.of(before.state()));
            changes.addAll(Newsreel.play(after, stream.subList(cut, stream.size())));
            assertEquals(expected, changes, "restarted after " + cut);
            assertEquals(whole.state(), after.state(), "restarted after " + cut);
            assertEquals(questions, asked, "restarted after " + cut);
        }
    }

    @Test
    void wordsDecideWhenTheEmbeddingFails() {
        assertEquals(cluster(LexicalClusterer.create(), REWORDED), cluster(with(BROKEN), REWORDED));
    }

    @Test
    void anotherEmbeddingForgetsTheVectorsOfTheFirst() {
        Clustering first = clusterer().open(Optional.empty());
        Newsreel.play(first, REWORDED);
        first.repair(START.plus(Duration.ofDays(1)));
        assertTrue(first.state().data().contains("\nM\t"));
        Clustering second = with(fake("fake-2")).open(Optional.of(first.state()));
        assertTrue(second.state().data().lines().noneMatch(line -> line.startsWith("M\t")));
    }

    @Test
    void severalModelsShareTheLanguages() {
        TextEmbedding both = TextEmbedding.firstOf(List.of(fake("english"), BROKEN));
        assertEquals("english+broken", both.name());
        assertTrue(both.reads("zh"));
        assertEquals(1, both.embed("en", List.of("a boat")).size());
        assertThrows(TidingsException.class, () -> both.embed("zh", List.of("船")));
        assertThrows(IllegalArgumentException.class, () -> TextEmbedding.firstOf(List.of()));
    }
}
