// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.readme;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Finding;
import dev.tidings.core.port.Extraction;
import dev.tidings.core.port.PageBytes;
import dev.tidings.core.time.TimeExpression;
import dev.tidings.core.time.TimeExpressions;
import dev.tidings.core.url.UrlIdentity;
import dev.tidings.enrich.Statement;
import dev.tidings.enrich.verify.OfflineVerifier;
import dev.tidings.fetch.feed.FeedEntry;
import dev.tidings.fetch.feed.FeedParse;
import dev.tidings.fetch.feed.FeedParser;
import dev.tidings.fetch.page.PageExtractor;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The README's stages, each alone. */
public final class Stages {
    private Stages() {}

    /** The entries of a feed. */
    public static List<FeedEntry> parseFeed(byte[] bytes) {
        FeedParse parse = FeedParser.create().parse(bytes);
        return parse instanceof FeedParse.Parsed parsed ? parsed.feed().entries() : List.of();
    }

    /** The text of a page. */
    public static ArticleText extractPage(byte[] bytes) {
        PageBytes page = PageBytes.of(URI.create("https://harbor.example/dam"), bytes);
        Extraction extraction = PageExtractor.create().extract(page);
        return ArticleText.of(extraction.blocks());
    }

    /** The dates in a sentence. */
    public static List<TimeExpression> findDates() {
        LocalDate written = LocalDate.parse("2026-11-22");
        return TimeExpressions.find("Work began last March.", written, Locale.ENGLISH);
    }

    /** What the article says of a claim. */
    public static Finding verifyClaim(Article article) {
        Statement claim =
                Statement.builder().text("The dam cost 90 million pounds.").build();
        return OfflineVerifier.create().over(List.of(article)).check(claim);
    }

    /** The careful form of an address. */
    public static String canonicaliseUrl() {
        String shared = "https://harbor.example/dam?utm_source=mail";
        return UrlIdentity.standard().canonicalUrl(shared);
    }
}
