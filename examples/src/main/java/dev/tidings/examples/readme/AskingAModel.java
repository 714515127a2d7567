// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.readme;

import dev.langchain4j.model.chat.ChatModel;
import dev.tidings.core.port.Fetcher;
import dev.tidings.core.store.FileReplyCache;
import dev.tidings.core.store.FileSpendBook;
import dev.tidings.enrich.llm.Budget;
import dev.tidings.enrich.llm.EnrichPolicy;
import dev.tidings.enrich.llm.LangChain4jModel;
import dev.tidings.enrich.llm.LlmEnricher;
import dev.tidings.enrich.llm.LlmSecondOpinion;
import dev.tidings.enrich.llm.ModelAccess;
import dev.tidings.enrich.llm.Pricing;
import dev.tidings.fetch.feed.FeedSource;
import dev.tidings.pipeline.Aggregator;
import java.math.BigDecimal;
import java.nio.file.Path;

/** The README's program with a language model: within a budget, and nothing of what it says is published unchecked. */
public final class AskingAModel {
    private AskingAModel() {}

    /** An aggregator that has stories of two publishers enriched by a model, and by a smaller one when it may not. */
    public static Aggregator build(ChatModel large, ChatModel small, Path folder, String feed, Fetcher fetcher) {
        // readme
        ModelAccess access = ModelAccess.builder(LangChain4jModel.of(large))
                .smaller(LangChain4jModel.of(small))
                .pricing(Pricing.table("* 2.50 10.00"))
                .budget(Budget.builder().moneyPerDay(new BigDecimal("1.50")).build())
                .spendBook(new FileSpendBook(folder.resolve("spending.txt")))
                .cache(new FileReplyCache(folder.resolve("replies")))
                .build();
        return Aggregator.builder()
                .source(FeedSource.of("harbor", "The Harbor Ledger", feed))
                .enricher(LlmEnricher.builder(access)
                        .policy(EnrichPolicy.publishers(2))
                        .build())
                .secondOpinion(LlmSecondOpinion.of(access))
                .fetcher(fetcher)
                .build();
        // end
    }
}
