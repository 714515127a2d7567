// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.ClaimKind;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.InsightPart;
import dev.tidings.core.model.Method;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Provenance;
import dev.tidings.core.model.Span;
import dev.tidings.core.model.Verdict;
import dev.tidings.core.model.Voice;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.Draft;
import dev.tidings.enrich.DraftEntry;
import dev.tidings.enrich.DraftImplication;
import dev.tidings.enrich.Gate;
import dev.tidings.enrich.Statement;
import dev.tidings.enrich.verify.OfflineVerifier;
import dev.tidings.testkit.sample.SampleStories;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class GateTest {
    private final Dossier dossier = SampleStories.dam();
    private final Article article = dossier.articles().get(0);

    private Insight admit(UnaryOperator<Draft.Builder> parts) throws InterruptedException {
        Draft.Builder draft = Draft.builder()
                .provenance(Provenance.builder()
                        .enricher("test")
                        .enricherVersion("1")
                        .inputHash(ArticleText.hash(""))
                        .madeAt(SampleStories.NOW)
                        .build());
        return Gate.with(OfflineVerifier.create()).admit(parts.apply(draft).build(), dossier, SampleStories.english());
    }

    private Statement quote(String words) {
        int start = article.text().value().indexOf(words);
        assertTrue(start >= 0, words);
        return Statement.verbatim(Evidence.inText(article, new Span(start, start + words.length())), Optional.of("en"));
    }

    @Test
    void aVerbatimSentenceIsAFact() throws Exception {
        Insight insight = admit(d -> d.addTakeaway(quote("Work began in March 2021.")));
        Claim claim = insight.takeaways().get(0);
        assertTrue(claim.fact());
        assertEquals("Work began in March 2021.", claim.evidence().get(0).quote());
    }

    @Test
    void evidenceWithAnotherHashIsThrownAway() throws Exception {
        Evidence real = quote("Work began in March 2021.").cited().get(0);
        Evidence stale = new Evidence(
                real.articleId(),
                ArticleText.hash("another text"),
                real.part(),
                real.start(),
                real.end(),
                real.quote());
        Insight insight = admit(d -> d.addTakeaway(Statement.verbatim(stale, Optional.empty())));
        insight.takeaways()
                .forEach(claim -> assertFalse(claim.evidence().contains(stale), "stale evidence was published"));
    }

    @Test
    void aDateThatTheQuoteDoesNotStateKeepsTheEntryOut() throws Exception {
        Statement began = quote("Work began in March 2021.");
        Insight right = admit(d -> d.addTimeline(
                new DraftEntry(PartialDate.of(2021, 3), Optional.empty(), began, List.of("Harbor Ledger"))));
        Insight wrong = admit(d -> d.addTimeline(
                new DraftEntry(PartialDate.of(2019, 3), Optional.empty(), began, List.of("Harbor Ledger"))));
        assertEquals(1, right.timeline().size());
        assertEquals(0, wrong.timeline().size());
        assertTrue(wrong.absence(InsightPart.TIMELINE).isPresent());
    }

    @Test
    void aForecastKeepsItsSpeakerOrIsWithheld() throws Exception {
        Statement forecast = quote("The board expects the dam to supply 40,000 homes by 2028.");
        Insight named = admit(d -> d.addImplication(implication(forecast, "The board")));
        Insight false_ = admit(d -> d.addImplication(implication(forecast, "the prime minister")));
        assertEquals(1, named.implications().size());
        assertEquals(0, false_.implications().size());
    }

    private static DraftImplication implication(Statement forecast, String speaker) {
        return new DraftImplication(
                Statement.builder()
                        .from(forecast)
                        .kind(ClaimKind.FORECAST)
                        .speaker(speaker)
                        .build(),
                List.of(),
                Optional.of(PartialDate.of(2028)),
                Optional.empty());
    }

    @Test
    void aModelsForecastIsNeverSupportedAndNeedsAFactOfItsRationale() throws Exception {
        Statement own = Statement.builder()
                .text("Water prices in the valley will fall by 2029.")
                .kind(ClaimKind.FORECAST)
                .voice(Voice.MODEL)
                .build();
        Statement lie = Statement.builder()
                .text("The dam cost 900 billion roubles and was built by elephants.")
                .build();
        Insight kept = admit(d -> d.addImplication(new DraftImplication(
                own, List.of(quote("Work began in March 2021.")), Optional.empty(), Optional.empty())));
        Insight dropped = admit(
                d -> d.addImplication(new DraftImplication(own, List.of(lie), Optional.empty(), Optional.empty())));
        Claim prediction = kept.implications().get(0).prediction();
        assertEquals(Optional.of(Verdict.UNCERTAIN), prediction.verdict());
        assertEquals(Method.BY_KIND, prediction.findings().get(0).method());
        assertTrue(dropped.implications().isEmpty());
    }

    @Test
    void aHookThatIsTooLongIsWithheld() throws Exception {
        Insight insight =
                admit(d -> d.hook(Statement.builder().text("word ".repeat(30)).build()));
        assertFalse(insight.has(InsightPart.HOOK));
        assertTrue(
                insight.withheld().get(0).reason().contains("150"),
                insight.withheld().toString());
    }

    @Test
    void anEmptyDraftGivesAnInsightThatSaysWhyItIsEmpty() throws Exception {
        Insight insight = admit(d -> d);
        assertEquals(InsightPart.values().length, insight.absent().size());
        assertTrue(insight.withheld().isEmpty());
    }
}
