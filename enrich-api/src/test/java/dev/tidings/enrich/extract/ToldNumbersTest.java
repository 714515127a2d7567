// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Position;
import dev.tidings.core.model.Story;
import dev.tidings.core.model.TimelineEntry;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Gate;
import dev.tidings.enrich.verify.OfflineVerifier;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Numbers that two publishers give of one event: which contradict one another, and whom the timeline names. */
class ToldNumbersTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final String FIRST = "2026-11-22T08:00Z";

    private static Article article(String publisher, String published, String text) {
        boolean han = text.codePoints().anyMatch(c -> c > 0x2E80);
        return Article.builder()
                .id(publisher)
                .sourceId(publisher)
                .publisher(publisher)
                .url(URI.create("https://" + publisher + ".example/"))
                .title(han ? "奎尔港的消息" : "News of Quillport")
                .language(han ? "zh" : "en")
                .publishedAt(PartialDate.parse(published))
                .collectedAt(NOW)
                .text(ArticleText.ofPlain(text))
                .build();
    }

    private static Insight insight(Article... articles) throws InterruptedException {
        Story story = Story.builder()
                .id("s-1")
                .slug("quillport")
                .headline("News of Quillport")
                .articleIds(List.of(articles).stream().map(Article::id).toList())
                .firstSeen(NOW)
                .lastUpdated(NOW)
                .build();
        Dossier dossier = new Dossier(story, List.of(articles));
        EnrichContext context = new EnrichContext(
                NOW, Locale.forLanguageTag(articles[0].language().orElse("en")));
        return Gate.with(OfflineVerifier.create())
                .admit(ExtractiveEnricher.create().enrich(dossier, context), dossier, context);
    }

    private static String contradictions(Insight insight) {
        return String.join(
                "; ",
                insight.contradictions().stream()
                        .map(c -> String.join(
                                "/", c.positions().stream().map(Position::value).toList()))
                        .toList());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "told-numbers.csv", delimiter = '|', numLinesToSkip = 1)
    void onlyNumbersThatCannotBothBeRightAreContradictions(String expected, int hours, String first, String second)
            throws Exception {
        Insight insight = insight(
                article("ledger", FIRST, first),
                article("gazette", Instant.parse("2026-11-22T08:00:00Z").plusSeconds(3600L * hours) + "", second));
        assertEquals(
                expected == null ? "" : expected,
                contradictions(insight),
                () -> first + "\n" + second + "\n" + insight.contradictions());
        for (TimelineEntry entry : insight.timeline()) {
            boolean differ = expected != null && entry.publishers().size() > 1;
            assertTrue(!differ, () -> entry.claim().text() + " " + entry.publishers());
        }
    }

    private static List<String> timeline(Article... articles) throws InterruptedException {
        return insight(articles).timeline().stream()
                .map(e -> e.claim().text().replaceAll("\\D+", " ").strip() + " " + e.publishers())
                .toList();
    }

    @Test
    void whoGivesAnotherNumberIsNotNamedAsSayingTheFirst() throws Exception {
        assertEquals(
                List.of("15 20 [ledger, herald]", "17 20 [gazette]"),
                timeline(
                        article("ledger", FIRST, "15 workers were killed in a fire at the Quillport plant on Nov. 20."),
                        article(
                                "gazette",
                                FIRST,
                                "17 workers were killed in a fire at the Quillport plant on Nov. 20."),
                        article("herald", FIRST, "A fire at the Quillport plant killed 15 people on Nov. 20.")));
    }

    @Test
    void theDeadAndTheInjuredAreTwoEntries() throws Exception {
        assertEquals(
                List.of("15 20 [ledger]", "40 20 [gazette]"),
                timeline(
                        article("ledger", FIRST, "A fire at the Quillport plant killed 15 workers on Nov. 20."),
                        article("gazette", FIRST, "A fire at the Quillport plant injured 40 workers on Nov. 20.")));
    }

    @Test
    void whoGivesNoNumberIsNotNamedAsGivingIt() throws Exception {
        assertEquals(
                List.of("15 20 [ledger, herald]"),
                timeline(
                        article("ledger", FIRST, "A fire at the Quillport plant killed 15 workers on Nov. 20."),
                        article("gazette", FIRST, "A fire at the Quillport plant killed workers on Nov. 20."),
                        article("herald", FIRST, "A fire at the Quillport plant killed 15 workers on Nov. 20, 2026.")));
    }

    @Test
    void theDeadAndTheInjuredInChineseAreTwoEntries() throws Exception {
        assertEquals(
                List.of("11 20 15 [ledger]", "11 20 40 [gazette]"),
                timeline(
                        article("ledger", FIRST, "奎尔港化工厂11月20日发生火灾，造成15人死亡。"),
                        article("gazette", FIRST, "奎尔港化工厂11月20日发生火灾，造成40人受伤。")));
    }
}
