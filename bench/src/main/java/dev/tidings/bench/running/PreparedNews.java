// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.running;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import dev.tidings.testkit.sample.InventedWords;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Articles of 1 KB text, the commits that store them, and a place for a database. */
final class PreparedNews {
    private PreparedNews() {}

    static List<Article> articles(int count) {
        return IntStream.range(0, count).mapToObj(PreparedNews::article).toList();
    }

    static Article article(int number) {
        return Article.builder()
                .id("a-" + ArticleText.hash("article " + number).substring(0, 16))
                .sourceId("source" + number % 100)
                .itemId("source" + number % 100 + ":" + number)
                .publisher("Publisher " + number % 100)
                .url(URI.create("https://news.example/" + number))
                .title(InventedWords.of(number, 8))
                .collectedAt(Instant.parse("2026-11-22T18:00:00Z"))
                .text(ArticleText.ofPlain(InventedWords.of(-number - 1L, 114).substring(0, 1024)))
                .fullText(true)
                .build();
    }

    /** Each as the latest, as its version, and with the work to group it. */
    static Commit.Builder commit(List<Article> articles) {
        Commit.Builder commit = Commit.builder();
        for (Article article : articles) {
            commit.put(Key.article(article.id()), article)
                    .put(Key.article(article.id(), 1), article)
                    .open(new Work(WorkKind.CLUSTER, article.id()));
        }
        return commit;
    }

    static Story story(List<Article> of) {
        Article lead = of.get(0);
        return Story.builder()
                .id("s-" + lead.id())
                .slug("s-" + lead.id())
                .headline(lead.title())
                .articleIds(of.stream().map(Article::id).toList())
                .firstSeen(lead.collectedAt())
                .lastUpdated(lead.collectedAt())
                .build();
    }

    /** A file in the folder for a new database; the one before is deleted. */
    static Path fresh(Path folder) throws IOException {
        Path file = folder.resolve("ingest.db");
        for (String end : List.of("", "-wal", "-shm", ".lock")) {
            Files.deleteIfExists(folder.resolve("ingest.db" + end));
        }
        return file;
    }
}
