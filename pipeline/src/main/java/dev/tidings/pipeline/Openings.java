// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words that tell which stories are related: those of headlines, and those marks of headlines and openings that languages
 * of different scripts write alike. Words are numbers here, so that many articles take little memory.
 */
final class Openings {
    private static final int LENGTH = 500;

    /** Numbers of two digits or more, Latin names. */
    private static final Pattern UNIVERSAL = Pattern.compile("(?!20\\d\\d$)\\d{2,}|[a-z][a-z0-9-]{3,}");

    private record Opening(int[] headline, int[] marks) {}

    private static final Opening NONE = new Opening(new int[0], new int[0]);

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Map<String, Opening> openings = new HashMap<>();

    /** Takes in an article; its text is not kept. */
    void add(Article article) {
        String text = article.text().value();
        String opening = article.title() + "\n" + text.substring(0, Math.min(LENGTH, text.length()));
        openings.put(
                article.id(),
                new Opening(
                        numbers(Words.values(article.title()).stream()),
                        numbers(Words.values(opening).stream().filter(UNIVERSAL.asMatchPredicate()))));
    }

    private int[] numbers(Stream<String> of) {
        return of.mapToInt(word -> numbers.computeIfAbsent(word, this::next))
                .sorted()
                .distinct()
                .toArray();
    }

    private int next(String word) {
        words.add(word);
        return words.size() - 1;
    }

    /** How many different words there are; their numbers are smaller. */
    int size() {
        return words.size();
    }

    String word(int number) {
        return words.get(number);
    }

    /** The words of the articles' headlines, ascending, each once. */
    int[] headlines(Collection<String> articleIds) {
        return joined(articleIds, Opening::headline);
    }

    /** The marks of the articles, ascending, each once. */
    int[] marks(Collection<String> articleIds) {
        return joined(articleIds, Opening::marks);
    }

    private int[] joined(Collection<String> articleIds, Function<Opening, int[]> part) {
        List<int[]> parts = articleIds.stream()
                .map(id -> part.apply(openings.getOrDefault(id, NONE)))
                .toList();
        return parts.size() == 1
                ? parts.get(0)
                : parts.stream()
                        .flatMapToInt(Arrays::stream)
                        .sorted()
                        .distinct()
                        .toArray();
    }
}
