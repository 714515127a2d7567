// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Story;
import dev.tidings.core.text.SearchWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Searches by reading every story: no index, no memory. */
final class StoryScan implements StorySearch {
    private static final int HEADLINE = 5;

    private record Hit(String id, long score) {}

    private final StoryStore store;

    StoryScan(StoryStore store) {
        this.store = store;
    }

    @Override
    public List<String> search(String words, int limit) {
        List<String> wanted = SearchWords.query(words);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return store.reading(view -> {
            List<Hit> hits = new ArrayList<>();
            for (Story story : view.all(Story.class)) {
                long score = score(view, story, wanted);
                if (score > 0) {
                    hits.add(new Hit(story.id(), score));
                }
            }
            return hits.stream()
                    .sorted(Comparator.comparingLong(Hit::score).reversed().thenComparing(Hit::id))
                    .limit(limit)
                    .map(Hit::id)
                    .toList();
        });
    }

    /** How often the words occur, those of the headline counted more; 0 when one is missing. */
    private static long score(StoryView view, Story story, List<String> wanted) {
        String headline = padded(SearchWords.headline(story));
        String body = padded(SearchWords.body(story, articles(view, story)));
        long score = 0;
        for (String word : wanted) {
            long found = HEADLINE * count(headline, word) + count(body, word);
            if (found == 0) {
                return 0;
            }
            score += found;
        }
        return score;
    }

    private static List<Article> articles(StoryView view, Story story) {
        return story.articleIds().stream()
                .flatMap(id -> view.find(Key.article(id)).stream())
                .toList();
    }

    private static String padded(String text) {
        return " " + text + " ";
    }

    /** Occurrences of a word; one that ends in a star stands for every word that it begins. */
    private static long count(String text, String word) {
        String sought = word.endsWith("*") ? " " + word.substring(0, word.length() - 1) : " " + word + " ";
        return Stream.iterate(text.indexOf(sought), at -> at >= 0, at -> text.indexOf(sought, at + 1))
                .count();
    }
}
