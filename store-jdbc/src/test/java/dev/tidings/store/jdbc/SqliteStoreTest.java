// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tidings.core.model.Article;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.StoryStore;
import dev.tidings.testkit.contract.StoryStoreContract;
import dev.tidings.testkit.sample.SampleArticles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoryStoreContract {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Override
    protected StoryStore open() {
        return JdbcStore.sqlite(folder.resolve("news.db"));
    }

    @Test
    void whatIsRemovedLeavesTheFile() throws IOException {
        Path file = folder.resolve("removed.db");
        Article article = Article.builder()
                .from(SampleArticles.english())
                .title("Westmoor quarry closes")
                .build();
        try (StoryStore store = JdbcStore.sqlite(file)) {
            store.commit(
                    Commit.builder().put(Key.article(article.id()), article).build());
            store.commit(Commit.builder().remove(Key.article(article.id())).build());
        }
        assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("Westmoor"));
    }
}
