// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Contradiction;
import dev.tidings.core.model.ContradictionKind;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Position;
import dev.tidings.core.model.Story;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Gate;
import dev.tidings.enrich.verify.OfflineVerifier;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Dates and numbers that two publishers give differently, and what only looks like it. */
class DisagreementsTest {
    private static final Instant NOW = Instant.parse("2026-05-06T09:00:00Z");

    private static Article article(String publisher, String published, String text) {
        return Article.builder()
                .id(publisher)
                .sourceId(publisher)
                .publisher(publisher)
                .url(URI.create("https://" + publisher + ".example/"))
                .title("Quillport bridge")
                .language(text.codePointAt(0) > 0x2E80 ? "zh" : "en")
                .publishedAt(PartialDate.parse(published))
                .collectedAt(NOW)
                .text(ArticleText.ofPlain(text))
                .build();
    }

    private static List<Contradiction> found(String first, String second) throws InterruptedException {
        return found(article("ledger", "2026-05-04T08:00Z", first), article("gazette", "2026-05-05T08:00Z", second));
    }

    private static List<Contradiction> found(Article... articles) throws InterruptedException {
        Story story = Story.builder()
                .id("s-1")
                .slug("bridge")
                .headline("Quillport bridge")
                .articleIds(List.of(articles).stream().map(Article::id).toList())
                .firstSeen(NOW)
                .lastUpdated(NOW)
                .build();
        Dossier dossier = new Dossier(story, List.of(articles));
        EnrichContext context = new EnrichContext(NOW, Locale.ENGLISH);
        Insight insight = Gate.with(OfflineVerifier.create())
                .admit(ExtractiveEnricher.create().enrich(dossier, context), dossier, context);
        return insight.contradictions();
    }

    private static List<String> values(List<Contradiction> found) {
        return found.stream()
                .flatMap(c -> c.positions().stream())
                .map(Position::value)
                .toList();
    }

    @Test
    void datesOfOneEventStandSideBySideWithTheirPublishers() throws Exception {
        List<Contradiction> found = found(
                "The new bridge at Quillport will open to traffic on 1 June 2026, the council said.",
                "The council will open the Quillport bridge to traffic on 12 June 2026, after a delay.");
        assertEquals(1, found.size(), found.toString());
        assertEquals(ContradictionKind.DATE, found.get(0).kind());
        assertEquals(List.of("1 June 2026", "12 June 2026"), values(found));
        assertEquals(
                List.of("ledger", "gazette"),
                found.get(0).positions().stream().map(Position::publisher).toList());
    }

    @Test
    void aDateThatWasReplacedDoesNotHideTheOneThatHolds() throws Exception {
        assertEquals(
                List.of("1 February 2027", "1 March 2027"),
                values(found(
                        "The toll on the Quillport bridge will start on 1 February 2027 instead of 1 December 2026.",
                        "The toll will now begin on 1 March 2027, two people at Thursday's meeting said. "
                                + "It expects to earn two millions by the end of 2027.")));
    }

    @Test
    void datesOfOneEventInChineseStandSideBySide() throws Exception {
        assertEquals(List.of("6月1日", "6月12日"), values(found("奎尔港新大桥将于6月1日正式通车，市议会表示。", "市议会表示，奎尔港新大桥将于6月12日正式通车。")));
    }

    @Test
    void aRoundedDateIsNoOtherDate() throws Exception {
        assertEquals(
                List.of(),
                found(
                        "The new bridge at Quillport will open to traffic on 1 June 2026, the council said.",
                        "The council will open the Quillport bridge to traffic in June 2026, it said."));
    }

    @Test
    void otherEventsHaveOtherDates() throws Exception {
        assertEquals(
                List.of(),
                found(
                        "The new bridge at Quillport will open to traffic on 1 June 2026, the council said.",
                        "A concert of the harbour choir marks the end of the school year on 12 June 2026."));
    }

    @Test
    void meetingsInThePastAreNotOneBecauseTheyAreToldInTheSameWords() throws Exception {
        assertEquals(
                List.of(),
                found(
                        "The council met on 3 April 2026, after months of dispute over the Quillport bridge.",
                        "Before that vote the council met the builders of the ferry on 9 April 2026."));
    }

    @Test
    void monthsOfTwoContractsAreNotOneBecauseTheyAreToldInTheSameWords() throws Exception {
        assertEquals(
                List.of(),
                found(
                        "The last contracts at Quillport end in August 2027, the insurer answered.",
                        "The contract there ends in June 2027, said the chair of the works council in Marlowick."));
    }

    @Test
    void whoGivesBothDatesContradictsNobody() throws Exception {
        assertEquals(
                List.of(),
                found(
                        "The new bridge at Quillport will open to traffic on 1 June 2026, the council said.",
                        "The council will open the Quillport bridge to traffic on 12 June 2026. It had promised the town "
                                + "1 June 2026 for years."));
    }

    @Test
    void numbersOfOneThingStandSideBySide() throws Exception {
        assertEquals(
                List.of("300", "450"),
                values(found(
                        "The collapse of the Quillport bridge left 300 residents without water, the council said.",
                        "The council said the collapse of the Quillport bridge left 450 residents without water.")));
    }

    @Test
    void aCountThatGrewIsAnUpdate() throws Exception {
        String first =
                "The collapse of the Quillport bridge left 300 residents without water so far, the council said.";
        assertEquals(
                List.of(),
                found(
                        first,
                        "The council said the collapse of the Quillport bridge left 450 residents without water."));
        assertEquals(
                List.of(),
                found(
                        "The council counted 300 residents without water by Monday noon after the Quillport collapse.",
                        "The council now counts 450 residents without water after the Quillport collapse."));
        assertEquals(
                List.of(),
                found(
                        "The collapse of the Quillport bridge left 300 residents without water, the council said.",
                        "The number rose to 450 residents without water after the Quillport bridge collapse, the council "
                                + "said."));
    }
}
