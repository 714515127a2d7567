// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.readme;

import dev.langchain4j.model.chat.ChatModel;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.core.store.StoreSpendBook;
import dev.tidings.enrich.llm.LangChain4jModel;
import dev.tidings.enrich.llm.LlmEnricher;
import dev.tidings.enrich.llm.ModelAccess;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.store.jdbc.JdbcStore;
import java.util.List;
import javax.sql.DataSource;

/** A program for as many machines as one likes: all they share is a database of PostgreSQL. */
public final class SeveralNodes {
    private SeveralNodes() {}

    /** A node, to be started; replies of the model and what it spent are in the database as well. */
    public static Aggregator node(DataSource database, List<SourceAdapter> sources, ChatModel model) {
        JdbcStore store = JdbcStore.postgres(database);
        ModelAccess access = ModelAccess.builder(LangChain4jModel.of(model))
                .cache(store.replies())
                .spendBook(new StoreSpendBook(store))
                .build();
        return Aggregator.builder()
                .store(store)
                .sources(sources)
                .enricher(LlmEnricher.builder(access).build())
                .build();
    }
}
