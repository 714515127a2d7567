// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearDuplicatesTest {
    private final NearDuplicates duplicates = NearDuplicates.create();

    @ParameterizedTest
    @ValueSource(strings = {"cut", "cut to a fifth", "edited", "case", "boilerplate", "moved", "inserted"})
    void findsCopiesOfEachKind(String kind) {
        int found = 0;
        for (int story = 0; story < 60; story++) {
            String text = article(story, 200);
            duplicates.add("o" + story, "A headline", text);
            Optional<String> original = duplicates.add("c" + story, "Another headline", copy(kind, text, story));
            found += original.equals(Optional.of("o" + story)) ? 1 : 0;
        }
        assertTrue(found >= 57, kind + ": " + found + " of 60");
    }

    private static String copy(String kind, String text, int seed) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        Random random = new Random(seed);
        return switch (kind) {
            case "cut" -> String.join(" ", words.subList(0, 160)) + " … Continue reading";
            case "cut to a fifth" -> String.join(" ", words.subList(0, 40)) + " …";
            case "edited" -> {
                for (int i = 0; i < words.size(); i++) {
                    if (random.nextInt(4) == 0) {
                        words.set(i, "other" + random.nextInt(500));
                    }
                }
                yield String.join(" ", words);
            }
            case "case" -> text.toUpperCase(Locale.ROOT);
            case "boilerplate" -> "PORT TOWN (Agency) - " + text + " Read more on our site. All rights reserved.";
            case "moved" -> {
                List<List<String>> parts = new ArrayList<>();
                for (int i = 0; i < words.size(); i += 40) {
                    parts.add(words.subList(i, i + 40));
                }
                Collections.shuffle(parts, random);
                yield String.join(
                        " ", parts.stream().map(part -> String.join(" ", part)).toList());
            }
            default -> {
                words.addAll(100, Arrays.asList(article(seed + 5000, 50).split(" ")));
                yield String.join(" ", words);
            }
        };
    }

    /** Words drawn from a small vocabulary, so that articles share many single words but few pairs. */
    private static String article(int seed, int length) {
        Random random = new Random(seed * 31L + 1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : " ").append("word").append((int) (Math.pow(random.nextDouble(), 2) * 900));
        }
        return text.toString();
    }

    @Test
    void articlesOfOneSubjectAreNoCopies() {
        duplicates.add(
                "a",
                "Storm hits harbour",
                "A storm hit the harbour on Monday and damaged the eastern pier, officials said. Ferries were cancelled.");
        assertEquals(
                Optional.empty(),
                duplicates.add(
                        "b",
                        "Ferries stop after storm",
                        "Ferry traffic came to a halt after Monday's storm tore away parts of the pier, said the port's head."));
    }

    @Test
    void shortPiecesByTwoAuthorsAboutOneEventAreNoCopies() {
        duplicates.add(
                "a",
                "Ferry pier back in use",
                "The Larkwater pier reopened on 12 May 2026 after repairs that cost 12 million pounds. The pier was closed in "
                        + "March 2024 when cracks were found in two piles. Divers began the repairs on 5 January 2025. Three "
                        + "workers were injured on 14 June 2025 when a crane fell at the pier.");
        assertEquals(
                Optional.empty(),
                duplicates.add(
                        "b",
                        "Boats return to Larkwater",
                        "The repaired Larkwater pier reopened to boats on 12 May. Its repairs cost 15 million pounds, the "
                                + "county said. The pier was closed in early 2024 after cracks were found in two piles. Three "
                                + "workers were injured on 14 June 2025 when a crane fell."));
    }

    @Test
    void aTextQuotedInTheMiddleOfALongerOneIsNoCopy() {
        String quoted = article(1, 60);
        duplicates.add("long", "", article(2, 200) + " " + quoted + " " + article(3, 200));
        assertEquals(Optional.empty(), duplicates.add("quoted", "", quoted));
    }

    @Test
    void chineseTextIsComparedByPairsOfCharacters() {
        String text = "港口管理局周一表示，强风暴损坏了东侧码头，所有渡轮航班取消，预计维修需要三周时间，居民被建议绕行。";
        duplicates.add("a", "港口关闭", text);
        assertEquals(Optional.of("a"), duplicates.add("b", "风暴", "本报讯 " + text.replace("三周", "两周")));
        assertEquals(Optional.empty(), duplicates.add("c", "学校", "市教育局周二宣布，新学年将增加体育课时，并为农村学校配备更多教师和图书。"));
    }

    @Test
    void allCopiesNameTheFirstOfTheirGroup() {
        String text = article(9, 120);
        duplicates.add("a", "", text);
        assertEquals(Optional.of("a"), duplicates.add("b", "", text + " more"));
        assertEquals(Optional.of("a"), duplicates.add("c", "", text + " more words"));
    }

    @Test
    void anArticleIsNoCopyOfItsOwnEarlierVersion() {
        duplicates.add("a", "", article(9, 120));
        assertEquals(Optional.empty(), duplicates.add("a", "", article(9, 121)));
    }

    @Test
    void shortTextsAreCopiesOnlyWhenEqual() {
        duplicates.add("a", "Markets close higher", "Stocks rose again on Friday.");
        assertEquals(Optional.of("a"), duplicates.add("b", "MARKETS close higher!", "Stocks rose again on Friday"));
        assertEquals(Optional.empty(), duplicates.add("c", "Markets close lower", "Stocks rose again on Friday."));
        duplicates.add("d", "", "");
        assertEquals(Optional.empty(), duplicates.add("e", "", ""));
    }

    @Test
    void theWindowForgets() {
        NearDuplicates few = NearDuplicates.builder().window(10).build();
        for (int i = 0; i < 45; i++) {
            assertEquals(Optional.empty(), few.add("x" + i, "", article(100 + i, 80)));
        }
        assertEquals(Optional.of("x40"), few.add("copy", "", article(140, 80)));
        assertEquals(Optional.empty(), few.add("late", "", article(100, 80)));
        assertThrows(
                IllegalArgumentException.class, () -> NearDuplicates.builder().window(0));
    }

    @Test
    void aTextRepeatedWithoutEndStaysCheap() {
        NearDuplicates few = NearDuplicates.builder().window(500).build();
        for (int i = 0; i < 2000; i++) {
            few.add("x" + i, "", "buy now and save money today with our best offer ever made ".repeat(400));
        }
        assertEquals(Optional.empty(), few.add("other", "", article(1, 50)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void groupsAreTheSameInEveryOrderButForWhoStandsForThem(long order) {
        List<String[]> texts = new ArrayList<>();
        for (int story = 0; story < 20; story++) {
            String text = article(story, 200);
            texts.add(new String[] {"o" + story, text});
            for (String kind : List.of("cut", "case", "boilerplate", "moved", "inserted")) {
                texts.add(new String[] {kind + story, copy(kind, text, story)});
            }
        }
        Set<Set<String>> expected = groups(texts);
        assertEquals(20, expected.size());
        Collections.shuffle(texts, new Random(order));
        assertEquals(expected, groups(texts));
    }

    private static Set<Set<String>> groups(List<String[]> texts) {
        NearDuplicates fresh = NearDuplicates.create();
        Map<String, Set<String>> groups = new TreeMap<>();
        for (String[] text : texts) {
            String original = fresh.add(text[0], "", text[1]).orElse(text[0]);
            groups.computeIfAbsent(original, id -> new TreeSet<>()).add(text[0]);
        }
        return Set.copyOf(groups.values());
    }

    @Test
    void theSameArticlesOnceMoreGiveTheSameAnswers() {
        for (int round = 0; round < 3; round++) {
            for (int story = 0; story < 20; story++) {
                assertEquals(Optional.empty(), duplicates.add("o" + story, "", article(story, 150)));
                assertEquals(
                        Optional.of("o" + story),
                        duplicates.add("c" + story, "", copy("edited", article(story, 150), story)));
            }
        }
    }

    @Test
    void copiesOfVeryLongTextsAreFoundThoughOnlyPartOfThemIsKept() {
        for (int story = 0; story < 10; story++) {
            String text = article(story, 3520);
            duplicates.add("o" + story, "", text);
            for (String kind : List.of("cut", "cut to a fifth", "edited", "moved", "inserted")) {
                String id = kind + story;
                String copy = kind.equals("cut to a fifth")
                        ? String.join(" ", List.of(text.split(" ")).subList(0, 700))
                        : copy(kind, text, story);
                assertEquals(Optional.of("o" + story), duplicates.add(id, "", copy), id);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A magnitude 4.5 earthquake struck 20 km north of Rivertown on Monday at a depth of 10 km, the survey said."
                        + "| A magnitude 5.1 earthquake struck 80 km south of Lakeville on Friday at a depth of 33 km, the survey said.",
                "The crown rose 0.3 percent against the florin on Monday in early trading as investors waited for data."
                        + "| The crown fell 0.5 percent against the ducat on Tuesday in late trading as investors waited for data.",
                "地震台网正式测定：10月9日8时12分在东山市长河县发生3.2级地震，震源深度10千米。" + "| 地震台网正式测定：11月2日21时40分在西岭地区石桥市发生4.1级地震，震源深度15千米。"
            })
    void shortNoticesWrittenToOnePatternAreNoCopies(String one, String other) {
        duplicates.add("a", "", one);
        assertEquals(Optional.empty(), duplicates.add("b", "", other));
        assertEquals(Optional.of("a"), duplicates.add("c", "", one + " (Agency)"));
    }

    @Test
    void aTextWithoutEndIsReadInPart() {
        String endless = "word ".repeat(2_000_000);
        assertEquals(Optional.empty(), duplicates.add("a", endless, endless));
        assertEquals(Optional.empty(), duplicates.add("b", "", article(3, 100)));
    }
}
