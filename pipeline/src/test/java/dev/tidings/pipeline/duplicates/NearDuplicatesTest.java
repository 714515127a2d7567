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
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
