// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.readme;

import dev.tidings.core.model.RunReport;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.Fetcher;
import dev.tidings.core.port.RenderContext;
import dev.tidings.fetch.feed.FeedSource;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.render.MarkdownRenderer;

/** The README's first program: a feed becomes stories, and one of them a page. */
public final class Embedding {
    private Embedding() {}

    /** Runs it; returns the page. */
    public static String run(String feed, Fetcher fetcher) {
        try (Aggregator news = Aggregator.builder()
                .source(FeedSource.of("harbor", "The Harbor Ledger", feed).withIcon("⚓"))
                .fetcher(fetcher)
                .build()) {
            RunReport report = news.run();
            StoryPage page = news.story(news.site().stories().get(0).id()).orElseThrow();
            return MarkdownRenderer.create().toString(page, RenderContext.at(report.finishedAt()));
        }
    }
}
