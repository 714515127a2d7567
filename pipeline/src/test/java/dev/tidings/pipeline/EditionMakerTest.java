// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Block;
import dev.tidings.core.model.BlockKind;
import dev.tidings.core.model.CorrectionKind;
import dev.tidings.core.model.Edition;
import dev.tidings.core.model.EditionChange;
import dev.tidings.core.model.EditionEntry;
import dev.tidings.core.model.EditionOmission;
import dev.tidings.core.model.EditionSpan;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.ReaderProfile;
import dev.tidings.core.model.Revision;
import dev.tidings.core.model.Story;
import dev.tidings.core.model.Topic;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.core.store.StoreLedger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EditionMakerTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String DAM = "The dam at Ennerdale opened after five years of work and thirty million pounds.";
    private static final String FISH = "Divers counted salmon above the turbines, the first since 1931.";

    private final InMemoryStoryStore store = new InMemoryStoryStore();
    private final List<Story> stories = new ArrayList<>();

    private static Article article(String publisher, LocalDate day, String text) {
        return Article.builder()
                .id("a-" + publisher + day + text.hashCode())
                .sourceId(publisher)
                .publisher(publisher)
                .url(URI.create("https://" + publisher + ".example/" + day))
                .title(text.substring(0, 20))
                .publishedAt(PartialDate.of(day))
                .collectedAt(day.atTime(12, 0).toInstant(ZoneOffset.UTC))
                .text(ArticleText.of(List.of(new Block(BlockKind.PARAGRAPH, text))))
                .build();
    }

    private Story story(String id, String topic, Article... articles) {
        Commit.Builder commit = Commit.builder();
        for (Article article : articles) {
            commit.put(Key.article(article.id()), article);
        }
        Story story = Story.builder()
                .id(id)
                .slug(id)
                .headline(articles[0].title())
                .articleIds(Arrays.stream(articles).map(Article::id).toList())
                .topics(List.of(new Topic(topic, topic)))
                .firstSeen(articles[0].collectedAt())
                .lastUpdated(articles[articles.length - 1].collectedAt())
                .build();
        store.commit(commit.put(Key.story(id), story).build());
        stories.add(story);
        return story;
    }

    private Edition edition(EditionPolicy policy, EditionSpan span) {
        return new EditionMaker(
                        Snapshot.read(store, new StoreLedger(store), Locale.ENGLISH),
                        RankingPolicy.byCoverage(),
                        policy)
                .make(span, Instant.EPOCH);
    }

    private Edition day(LocalDate day) {
        return edition(EditionPolicy.standard(), EditionSpan.day(day, ZoneOffset.UTC));
    }

    @Test
    void aStoryThatWasToldIsNotRepeatedWhenNothingChanged() {
        story("dam", "energy", article("harbor", MONDAY, DAM), article("harbor", MONDAY.plusDays(1), DAM));
        assertEquals(1, day(MONDAY).entries().size());
        Edition next = day(MONDAY.plusDays(1));
        assertEquals(List.of(), next.entries());
        assertEquals(
                List.of(new EditionOmission("dam", EditionOmission.Reason.UNCHANGED, "2026-11-23")), next.omitted());
        assertEquals(1, next.numbers().stories(), "the period is counted whole");
    }

    @Test
    void whatChangedSinceIsSaid() {
        story(
                "dam",
                "energy",
                article("harbor", MONDAY, DAM),
                article("mill", MONDAY.plusDays(1), DAM),
                article("harbor", MONDAY.plusDays(1), FISH));
        EditionEntry entry = day(MONDAY.plusDays(1)).entries().get(0);
        assertTrue(entry.continued());
        assertEquals(
                List.of(
                        new EditionChange(EditionChange.Kind.PUBLISHERS, List.of("mill")),
                        new EditionChange(EditionChange.Kind.COVERAGE, List.of("harbor"))),
                entry.changes());
        assertEquals(List.of(), day(MONDAY).entries().get(0).changes());
    }

    @Test
    void aCorrectionBringsAStoryBack() {
        LocalDate next = MONDAY.plusDays(1);
        Article corrected = Article.builder()
                .from(article("harbor", MONDAY, DAM))
                .addRevision(new Revision(
                        2, next.atTime(9, 0).toInstant(ZoneOffset.UTC), CorrectionKind.CORRECTED, false, List.of()))
                .build();
        story("dam", "energy", corrected, article("harbor", next, DAM));
        assertEquals(
                List.of(new EditionChange(EditionChange.Kind.CORRECTED, List.of("harbor"))),
                day(next).entries().get(0).changes());
    }

    @Test
    void whatAnEditionHadNoRoomForCountsAsNew() {
        for (int i = 0; i < 3; i++) {
            story("s" + i, "t" + i, article("p" + i, MONDAY, DAM + i), article("p" + i, MONDAY.plusDays(1), DAM + i));
        }
        EditionPolicy two = EditionPolicy.ofSize(2).withPerPublisher(2);
        assertEquals(
                2,
                edition(two, EditionSpan.day(MONDAY, ZoneOffset.UTC)).entries().size());
        Edition next = edition(two, EditionSpan.day(MONDAY.plusDays(1), ZoneOffset.UTC));
        assertEquals(1, next.entries().size());
        assertEquals(false, next.entries().get(0).continued());
    }

    @Test
    void editionsWithoutMemoryRepeat() {
        story("dam", "energy", article("harbor", MONDAY, DAM), article("harbor", MONDAY.plusDays(1), DAM));
        EditionSpan tuesday = EditionSpan.day(MONDAY.plusDays(1), ZoneOffset.UTC);
        assertEquals(
                1,
                edition(EditionPolicy.standard().withMemory(0), tuesday)
                        .entries()
                        .size());
    }

    @Test
    void onePublisherAndOneTopicTakeNoMoreThanTheirShare() {
        for (int i = 0; i < 6; i++) {
            story("harbor" + i, "topic" + i, article("harbor", MONDAY, DAM + i));
            story("sport" + i, "sport", article("other" + i, MONDAY, FISH + i));
        }
        EditionPolicy policy = EditionPolicy.ofSize(12).withPerPublisher(2).withPerTopic(3);
        Edition edition = edition(policy, EditionSpan.day(MONDAY, ZoneOffset.UTC));
        List<String> ids = edition.entries().stream().map(EditionEntry::storyId).toList();
        assertEquals(2, ids.stream().filter(id -> id.startsWith("harbor")).count());
        assertEquals(3, ids.stream().filter(id -> id.startsWith("sport")).count());
        assertEquals(7, edition.omitted().size());
        assertTrue(
                edition.omitted().contains(new EditionOmission("harbor5", EditionOmission.Reason.PUBLISHER, "harbor")));
    }

    @Test
    void aPeriodWithoutNewsMakesAnEmptyEdition() {
        story("dam", "energy", article("harbor", MONDAY, DAM));
        Edition next = day(MONDAY.plusDays(1));
        assertEquals(List.of(), next.entries());
        assertEquals(List.of(), next.omitted());
        assertEquals(0, next.numbers().articles());
        assertEquals("2026-11-23", next.previous().orElseThrow());
    }

    @Test
    void everyInstantLiesInOneDayWhateverTheClocksDo() {
        for (String zone : List.of("Europe/Berlin", "America/Sao_Paulo", "Asia/Beirut", "Australia/Lord_Howe")) {
            ZoneId id = ZoneId.of(zone);
            EditionSpan day = EditionSpan.day(LocalDate.of(2018, 1, 1), id);
            for (int i = 0; i < 366; i++) {
                EditionSpan next = day.next();
                assertEquals(day.to(), next.from(), day.id() + " in " + zone);
                assertEquals(day, next.previous());
                assertTrue(day.contains(day.to().minusNanos(1)) && !day.contains(day.to()));
                day = next;
            }
        }
    }

    @Test
    void aWeekThatCrossesTheYearIsOneEdition() {
        LocalDate old = LocalDate.of(2026, 12, 31);
        LocalDate young = LocalDate.of(2027, 1, 1);
        story("dam", "energy", article("harbor", old, DAM), article("mill", young, FISH));
        EditionSpan week = EditionSpan.week(young, ZoneOffset.UTC);
        assertEquals("2026-W53", week.id());
        assertEquals("2027-W01", week.next().id());
        Edition edition = edition(EditionPolicy.standard(), week);
        assertEquals(2, edition.entries().get(0).articles());
        assertEquals(false, edition.entries().get(0).continued());
    }

    @Test
    void aReaderChangesTheOrderAndTheScoreSaysWhy() {
        story("big", "economy", article("harbor", MONDAY, DAM), article("mill", MONDAY, DAM));
        story("small", "sport", article("gull", MONDAY, FISH));
        Snapshot snapshot = Snapshot.read(store, new StoreLedger(store), Locale.ENGLISH);
        EditionSpan span = EditionSpan.day(MONDAY, ZoneOffset.UTC);
        ReaderProfile fan =
                ReaderProfile.builder().addTopic("sport").addSource("gull").build();
        Edition edition = new EditionMaker(
                        snapshot, RankingPolicy.byCoverage().forReader(fan), EditionPolicy.standard())
                .make(span, Instant.EPOCH);
        EditionEntry first = edition.entries().get(0);
        assertEquals("small", first.storyId());
        assertTrue(
                first.importance().factors().stream().anyMatch(f -> f.reason().equals("you follow sport")));
        assertTrue(
                first.importance().factors().stream().anyMatch(f -> f.reason().equals("told by gull")));
        double sum = first.importance().factors().stream()
                .mapToDouble(f -> f.value() * f.weight())
                .sum();
        assertEquals(first.importance().score(), sum, 1e-9);
        ReaderProfile tired = ReaderProfile.builder().addMutedTopic("economy").build();
        assertEquals(
                "small",
                new EditionMaker(snapshot, RankingPolicy.byCoverage().forReader(tired), EditionPolicy.standard())
                        .make(span, Instant.EPOCH)
                        .entries()
                        .get(0)
                        .storyId());
    }

    @Test
    void relatedStoriesSayWhatTheirClosenessIsMadeOf() {
        Story dam = story("dam", "energy", article("harbor", MONDAY, "Ennerdale dam opens at last"));
        story("later", "energy", article("mill", MONDAY, "Ennerdale dam leaks at its gate"));
        story("else", "sport", article("gull", MONDAY, "Rovers lose in the rain again"));
        var related = RelatedStories.among(
                        Snapshot.read(store, new StoreLedger(store), Locale.ENGLISH), RelatedPolicy.standard())
                .of(dam);
        assertEquals("later", related.get(0).storyId());
        double sum = related.get(0).closeness().factors().stream()
                .mapToDouble(f -> f.value() * f.weight())
                .sum();
        assertTrue(sum > 0);
        assertEquals(sum, related.get(0).closeness().score(), 1e-9);
    }

    @Test
    void editionsThatCouldHoldNothingAreRefused() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new EditionPolicy(0, 1, 1, 1));
        assertTrue(e.getMessage().contains("not 0"), e.getMessage());
    }
}
