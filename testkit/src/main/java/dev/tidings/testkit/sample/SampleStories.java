// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.sample;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Provenance;
import dev.tidings.core.model.Story;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.EnrichContext;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A story of three articles in two languages, of invented publishers. */
public final class SampleStories {
    /** The time of the samples. */
    public static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    private SampleStories() {}

    /** Three articles about the opening of a dam; the second differs from the first in a number. */
    public static Dossier dam() {
        List<Article> articles = List.of(
                article(
                        "a-1",
                        "Harbor Ledger",
                        "en",
                        "Ennerdale dam opens after five years of work",
                        "2026-11-20T08:00Z",
                        """
                        The Ennerdale dam opened on 20 November 2026 after five years of work. The reservoir holds 3 \
                        million cubic metres of water.

                        "We have waited long for this," said Ada Moor, who heads the water board. The board expects \
                        the dam to supply 40,000 homes by 2028.

                        Work began in March 2021. A first attempt failed in 2014, when the ground turned out to be too \
                        soft. The dam cost 120 million pounds, according to the water board."""),
                article("a-2", "Mill Gazette", "en", "New dam at Ennerdale begins to fill", "2026-11-20T11:30Z", """
                        The reservoir behind the Ennerdale dam began to fill on Friday. It will hold 4 million cubic \
                        metres of water, the builder said.

                        Farmers in the valley reportedly plan to sue. The water board denied that any farm would lose \
                        land."""),
                article("a-3", "河谷报", "zh", "恩讷代尔水坝建成启用", "2026-11-21T01:00Z", """
                        恩讷代尔水坝11月20日建成启用，工程历时五年。水务局表示，水库蓄水量为300万立方米。

                        水务局预计，到2028年水坝将为4万户家庭供水。据传部分农户打算提起诉讼。"""));
        Story story = Story.builder()
                .id("s-a-1")
                .slug("ennerdale-dam-opens")
                .headline(articles.get(0).title())
                .language("en")
                .articleIds(articles.stream().map(Article::id).toList())
                .firstSeen(NOW)
                .lastUpdated(NOW)
                .build();
        return new Dossier(story, articles);
    }

    /** Where a draft of an enricher with the name comes from. */
    public static Provenance provenance(String enricher) {
        return Provenance.builder()
                .enricher(enricher)
                .enricherVersion("1")
                .inputHash(ArticleText.hash(""))
                .madeAt(NOW)
                .build();
    }

    /** An English reader at {@link #NOW}. */
    public static EnrichContext english() {
        return new EnrichContext(NOW, Locale.ENGLISH);
    }

    /** An article of an invented publisher. */
    public static Article article(
            String id, String publisher, String language, String title, String published, String text) {
        return Article.builder()
                .id(id)
                .sourceId(id + "-source")
                .publisher(publisher)
                .url(URI.create("https://" + id + ".example/article"))
                .title(title)
                .language(language)
                .publishedAt(PartialDate.parse(published))
                .collectedAt(NOW)
                .text(ArticleText.ofPlain(text))
                .build();
    }
}
