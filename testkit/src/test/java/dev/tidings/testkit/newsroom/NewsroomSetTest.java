// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.newsroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NewsroomSetTest {
    private static final NewsroomSet TECHNOLOGY = NewsroomSet.technology();

    static Stream<NewsroomSet> sets() {
        return Stream.of(TECHNOLOGY, NewsroomSet.general());
    }

    @Test
    void technologyHasThePublishersArticlesAndStoriesThatTheDemoPromises() {
        assertTrue(TECHNOLOGY.publishers().size() >= 7);
        assertTrue(TECHNOLOGY.stories().size() >= 16);
        long inStories =
                TECHNOLOGY.stories().stream().mapToLong(s -> s.items().size()).sum();
        assertTrue(inStories >= 64, "articles in stories: " + inStories);
        Set<String> defects = new HashSet<>();
        TECHNOLOGY.items().forEach(item -> defects.addAll(item.defects()));
        assertTrue(defects.size() >= 10, defects.toString());
    }

    @Test
    void technologySpeaksEveryFeedFormatSeveralEncodingsAndBothDirections() {
        List<Publisher> publishers = TECHNOLOGY.publishers();
        assertEquals(
                EnumSet.allOf(FeedKind.class),
                publishers.stream()
                        .map(Publisher::kind)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(FeedKind.class))));
        assertEquals(
                Set.of("en", "zh-Hans", "zh-Hant", "ar"),
                publishers.stream().map(Publisher::language).collect(Collectors.toSet()));
        assertTrue(publishers.stream().map(Publisher::charset).distinct().count() >= 5);
        assertEquals(1, publishers.stream().filter(Publisher::fullText).count());
        assertEquals(1, publishers.stream().filter(Publisher::broken).count());
        assertEquals(
                publishers.size(),
                publishers.stream().map(p -> p.setting("look", "")).distinct().count());
    }

    @Test
    void generalHasThreeStoriesInThreeLanguages() {
        NewsroomSet general = NewsroomSet.general();
        assertTrue(general.stories().size() >= 3);
        assertTrue(general.publishers().size() >= 4);
        assertTrue(general.items().size() >= 10);
        assertEquals(
                Set.of("en", "zh-Hans", "es"),
                general.publishers().stream().map(Publisher::language).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyStoryHasArticlesOfSeveralPublishers(NewsroomSet set) {
        for (NewsStory story : set.stories()) {
            long publishers = story.items().stream()
                    .map(key -> key.split("/")[0])
                    .distinct()
                    .count();
            assertTrue(story.items().size() >= 3 && publishers >= 2, story.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyContradictionIsBetweenArticlesOfItsStory(NewsroomSet set) {
        for (NewsStory story : set.stories()) {
            for (NewsStory.Conflict conflict : story.conflicts()) {
                for (NewsStory.Side side : conflict.sides()) {
                    assertTrue(story.items().containsAll(side.items()), story.id() + ": " + side);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void soundItemsHaveTitleBylineDateAndBody(NewsroomSet set) {
        for (NewsItem item : set.items()) {
            if (item.defects().isEmpty()) {
                assertTrue(item.title().isPresent(), item.key());
                assertTrue(item.author().isPresent(), item.key());
                assertTrue(item.published().isPresent(), item.key());
                assertTrue(item.paragraphs().size() >= 4, item.key());
                assertFalse(item.published().orElseThrow().isAfter(set.clock()), item.key());
            }
        }
    }

    @Test
    void anItemMayBelongToAStoryOfAnotherFile() {
        NewsItem reprint = TECHNOLOGY.item("gable-finch/sensor-fault-reprint").orElseThrow();
        NewsItem original = TECHNOLOGY.item("quillwire/stratabank-report").orElseThrow();
        assertEquals(original.story(), reprint.story());
        assertEquals(original.paragraphs(), reprint.paragraphs());
        NewsStory story = TECHNOLOGY.stories().stream()
                .filter(s -> s.id().equals("stratabank-outage"))
                .findFirst()
                .orElseThrow();
        assertTrue(story.items().contains(reprint.key()));
    }

    @Test
    void renamingReachesHeadlinesTextsFeedsAndPages() {
        NewsroomSet renamed = TECHNOLOGY.withRenamed(Map.of("Lumenforge", "Wexcombe", "Orrin 3", "Tarn 9", "新疆", "云川"));
        NewsItem item = renamed.item("quillwire/lumenforge-orrin-3").orElseThrow();
        assertTrue(item.title().orElseThrow().startsWith("Wexcombe releases Tarn 9"));
        for (NewsItem each : renamed.items()) {
            String texts = each.title().orElse("") + each.summary().orElse("") + each.tags() + each.paragraphs();
            assertFalse(texts.contains("Lumenforge") || texts.contains("新疆"), each.key());
        }
        assertEquals(TECHNOLOGY.documents().keySet(), renamed.documents().keySet());
        assertFalse(new String(
                        renamed.documents()
                                .get("http://quillwire.example/feed.xml")
                                .body(),
                        java.nio.charset.StandardCharsets.UTF_8)
                .contains("Lumenforge"));
    }

    @Test
    void swappingTwoNamesReplacesEachOnce() {
        NewsroomSet swapped = TECHNOLOGY.withRenamed(Map.of("Leeds", "Montreal", "Montreal", "Leeds"));
        String text = String.join(
                " ", swapped.item("quillwire/lumenforge-orrin-3").orElseThrow().paragraphs());
        assertTrue(text.contains("The Leeds-based company"), text);
    }

    @Test
    void shufflingChangesTheOrderOfPublishersAndNothingElse() {
        NewsroomSet shuffled = TECHNOLOGY.withOrder(7);
        assertNotEquals(TECHNOLOGY.feedUrls(), shuffled.feedUrls());
        assertEquals(new HashSet<>(TECHNOLOGY.feedUrls()), new HashSet<>(shuffled.feedUrls()));
        assertEquals(TECHNOLOGY.withOrder(7).feedUrls(), shuffled.feedUrls());
        assertEquals(TECHNOLOGY.documents().keySet(), shuffled.documents().keySet());
    }

    @Test
    void refusesAnOrderThatLeavesPublishersOut() {
        assertThrows(IllegalArgumentException.class, () -> TECHNOLOGY.withOrder(List.of("quillwire")));
        List<String> doubled =
                TECHNOLOGY.publishers().stream().map(p -> "quillwire").toList();
        assertThrows(IllegalArgumentException.class, () -> TECHNOLOGY.withOrder(doubled));
    }

    @Test
    void anEarlierStateLacksLaterItems() {
        Instant noon = Instant.parse("2026-11-04T12:00:00Z");
        NewsroomSet early = TECHNOLOGY.until(noon);
        assertEquals(noon, early.clock());
        assertTrue(early.items().size() < TECHNOLOGY.items().size());
        assertTrue(early.item("quillwire/lumenforge-orrin-3").isPresent());
        assertFalse(early.item("quillwire/stratabank-report").isPresent());
        assertFalse(early.item("gable-finch/tea-in-2031").isPresent());
    }
}
