// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Copy;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.StoryStore;
import dev.tidings.pipeline.duplicates.NearDuplicates;
import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was told last, to find copies of it: the stored articles and the kept texts of their copies, and nothing else. So a
 * new process, which reads them anew, answers as the one before did; and what is read is let go when memory is short.
 */
final class RecentTexts {
    private static final int MOST = 20_000;

    /** One text in the store. */
    private record Told(Instant at, String id, Optional<String> original) {
        Key<Article> key() {
            return original.isPresent() ? Key.article(id, 1) : Key.article(id);
        }
    }

    private final StoryStore store;
    private SoftReference<@Nullable NearDuplicates> read = new SoftReference<>(null);

    RecentTexts(StoryStore store) {
        this.store = store;
    }

    /** Lets go what was read; for when the store changed by other hands. */
    void letGo() {
        read = new SoftReference<>(null);
    }

    /** The stored article that another one copies. */
    Optional<Article> original(Article article) {
        return texts().original(article.id(), article.title(), article.text().value())
                .flatMap(id -> store.find(Key.article(id)))
                .filter(found -> found.withdrawnAt().isEmpty());
    }

    /** Of which article a text is known as a copy. */
    Optional<Article> copied(String id) {
        return texts().originalOf(id).flatMap(original -> store.find(Key.article(original)));
    }

    /** Whether one more copy of an article would be compared with. */
    boolean keepsCopyOf(Article original) {
        return texts().remembersCopyOf(original.id());
    }

    /** An article was stored, new or changed. */
    void stored(Article article) {
        remember(texts(), article, article.eventTime(), Optional.empty());
    }

    /** The text of a copy was stored. */
    void stored(Article copy, Article original) {
        remember(texts(), copy, copy.collectedAt(), Optional.of(original.id()));
    }

    /** What was a copy is none any more. */
    void left(Article copy) {
        texts().forget(copy.id());
    }

    private static void remember(NearDuplicates texts, Article article, Instant at, Optional<String> original) {
        texts.remember(article.id(), at, article.title(), article.text().value(), original);
    }

    private NearDuplicates texts() {
        NearDuplicates texts = read.get();
        if (texts == null) {
            texts = readAnew();
            read = new SoftReference<>(texts);
        }
        return texts;
    }

    private NearDuplicates readAnew() {
        List<Told> all = new ArrayList<>();
        Set<String> articles = new HashSet<>();
        store.each(Article.class, article -> {
            articles.add(article.id());
            if (article.withdrawnAt().isEmpty()) {
                all.add(new Told(article.eventTime(), article.id(), Optional.empty()));
                for (Copy copy : article.copies()) {
                    copy.articleId()
                            .ifPresent(id -> all.add(new Told(copy.collectedAt(), id, Optional.of(article.id()))));
                }
            }
        });
        // what was a copy once may be an article of its own now
        all.removeIf(told -> told.original().isPresent() && articles.contains(told.id()));
        all.sort(Comparator.comparing(Told::at).thenComparing(Told::id));
        NearDuplicates texts = NearDuplicates.builder().window(MOST).build();
        for (Told told : all.subList(Math.max(0, all.size() - MOST), all.size())) {
            store.find(told.key()).ifPresent(article -> remember(texts, article, told.at(), told.original()));
        }
        return texts;
    }
}
