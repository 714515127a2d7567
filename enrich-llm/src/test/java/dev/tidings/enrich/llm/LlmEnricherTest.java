// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.exception.HttpException;
import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.AbsentReason;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.ClaimKind;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.InsightPart;
import dev.tidings.core.model.Rights;
import dev.tidings.core.model.Verdict;
import dev.tidings.core.model.Voice;
import dev.tidings.core.store.InMemoryReplyCache;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Enricher;
import dev.tidings.enrich.Gate;
import dev.tidings.enrich.ModelReply;
import dev.tidings.enrich.verify.OfflineVerifier;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.fake.ScriptedModel;
import dev.tidings.testkit.sample.SampleStories;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LlmEnricherTest {
    private final Dossier dossier = SampleStories.dam();

    private Insight insight(Enricher enricher, Dossier of) throws InterruptedException {
        return Gate.with(OfflineVerifier.create())
                .admit(enricher.enrich(of, SampleStories.english()), of, SampleStories.english());
    }

    private static ModelAccess access(ScriptedModel model, InMemoryReplyCache cache) {
        return ModelAccess.builder(model)
                .cache(cache)
                .clock(FakeClock.at("2026-11-22T18:00:00Z"))
                .pause(time -> {})
                .build();
    }

    @Test
    void aGoodReplyFillsAllPartsAndEverySentenceIsChecked() throws Exception {
        ScriptedModel model = ScriptedModel.saying(Replies.complete(Replies.good()));
        Insight insight = insight(LlmEnricher.builder(model).build(), dossier);
        assertEquals(
                "Ennerdale dam opens after five years of work",
                insight.headline().orElseThrow().text());
        assertEquals(2, insight.takeaways().size());
        assertEquals(1, insight.implications().size());
        assertEquals(List.of(), insight.withheld());
        for (Claim claim : insight.claims()) {
            assertFalse(claim.findings().isEmpty(), claim.text());
            assertFalse(claim.evidence().isEmpty() && claim.voice() == Voice.SOURCE, claim.text());
        }
        assertEquals(1, model.requests().size());
    }

    @Test
    void provenanceSaysWhatMadeItAndWhatItTook() throws Exception {
        ScriptedModel model = ScriptedModel.saying(Replies.complete(Replies.good()));
        ModelAccess access = ModelAccess.builder(model)
                .pricing(Pricing.table("scripted 2 10"))
                .build();
        var made = insight(LlmEnricher.builder(access).build(), dossier).provenance();
        assertEquals("llm", made.enricher());
        assertEquals("scripted", made.model().orElseThrow());
        assertEquals("insight-1", made.promptVersion().orElseThrow());
        assertEquals(1000, made.inputTokens());
        assertEquals(200, made.outputTokens());
        assertEquals("0.004", made.cost().orElseThrow().toPlainString());
        assertTrue(made.schemaHash().isPresent() && made.latency().isPresent());
        assertTrue(made.degradedFrom().isEmpty(), made.degradedFrom().toString());
    }

    @Test
    void anUnchangedRerunAsksNobodyAndGivesTheSameBytes() throws Exception {
        InMemoryReplyCache cache = new InMemoryReplyCache();
        ScriptedModel model = ScriptedModel.saying(Replies.complete(Replies.good()));
        String first = TidingsJson.write(
                insight(LlmEnricher.builder(access(model, cache)).build(), dossier));
        String second = TidingsJson.write(
                insight(LlmEnricher.builder(access(model, cache)).build(), dossier));
        assertEquals(first, second);
        assertEquals(1, model.requests().size());
    }

    @Test
    void anUnchangedRerunGivesTheSameBytesHoweverFineTheClockIs() throws Exception {
        AtomicLong ticks = new AtomicLong();
        InstantSource fine = () -> Instant.parse("2026-11-22T18:00:00Z").plusNanos(1_234_567 * ticks.incrementAndGet());
        InMemoryReplyCache cache = new InMemoryReplyCache();
        ScriptedModel model = ScriptedModel.saying(Replies.complete(Replies.good()));
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ModelAccess access = ModelAccess.builder(model)
                    .cache(cache)
                    .clock(fine.withZone(ZoneOffset.UTC))
                    .build();
            written.add(TidingsJson.write(insight(LlmEnricher.builder(access).build(), dossier)));
        }
        assertEquals(written.get(0), written.get(1));
        assertEquals(1, model.requests().size());
    }

    @Test
    void aKeyThatAServerRepeatsIsNotPublished() throws Exception {
        ModelReply reply = Outcomes.of(
                new HttpException(401, "{\"error\":\"bad key sk-proj-Ab12Cd34, see docs\"}"),
                FakeClock.at("2026-11-22T18:00:00Z"));
        assertEquals("HTTP 401: {\"error\":\"bad key ***, see docs\"}", ((ModelReply.Unavailable) reply).reason());
    }

    @Test
    void aReplyThatHadToBeAskedForAgainIsRepeatedWithoutACallToo() throws Exception {
        InMemoryReplyCache cache = new InMemoryReplyCache();
        ScriptedModel model = ScriptedModel.saying(Replies.complete("nothing"), Replies.complete(Replies.good()));
        String first = TidingsJson.write(
                insight(LlmEnricher.builder(access(model, cache)).build(), dossier));
        String second = TidingsJson.write(
                insight(LlmEnricher.builder(access(model, cache)).build(), dossier));
        assertEquals(first, second);
        assertEquals(2, model.requests().size());
    }

    @Test
    void onlyThePartsThatFailedAreAskedForAgainInOurWords() throws Exception {
        String lie = Replies.good()
                .replace(
                        "The board expects the dam to supply 40,000 homes by 2028.\",\n      \"kind\"",
                        "The board expects the dam to supply 90,000 homes by 2028.\",\n      \"kind\"");
        ScriptedModel model = ScriptedModel.saying(Replies.complete(lie), Replies.complete("{}"));
        Insight insight = insight(LlmEnricher.builder(model).build(), dossier);
        assertEquals(2, model.requests().size());
        var again = model.requests().get(1);
        assertTrue(
                again.instructions().contains("- why_it_matters: the articles do not bear it out."),
                again.instructions());
        assertFalse(again.instructions().contains("90,000"), again.instructions());
        assertFalse(
                again.schema().orElseThrow().contains("takeaways"),
                again.schema().toString());
        assertTrue(insight.provenance().notes().stream().anyMatch(n -> n.contains("Asked again for why_it_matters")));
        assertTrue(insight.withheld().stream().anyMatch(w -> w.part() == InsightPart.WHY_IT_MATTERS));
    }

    @Test
    void aModelsOwnForecastIsMarkedAndKeepsItsRationale() throws Exception {
        ScriptedModel model = ScriptedModel.saying(Replies.complete(Replies.good()));
        var implication = insight(LlmEnricher.builder(model).build(), dossier)
                .implications()
                .get(0);
        assertEquals(Voice.MODEL, implication.prediction().voice());
        assertEquals(ClaimKind.FORECAST, implication.prediction().kind());
        assertEquals(Verdict.UNCERTAIN, implication.prediction().verdict().orElseThrow());
        assertTrue(implication.rationale().stream().allMatch(Claim::fact));
        assertEquals(0.7, implication.likelihood().orElseThrow());
    }

    @Test
    void whatReservesTextAndDataMiningIsShownToNoModel() throws Exception {
        List<Article> reserved = dossier.articles().stream()
                .map(a -> Article.builder()
                        .from(a)
                        .rights(Rights.builder().modelUse(false).build())
                        .build())
                .toList();
        ScriptedModel model = ScriptedModel.saying(Replies.complete(Replies.good()));
        Insight insight = insight(LlmEnricher.builder(model).build(), new Dossier(dossier.story(), reserved));
        assertEquals(0, model.requests().size());
        assertEquals("extractive", insight.provenance().enricher());
        assertTrue(insight.provenance().degradedFrom().orElseThrow().contains("reserve text and data mining"));

        Dossier mixed = new Dossier(
                dossier.story(),
                List.of(
                        dossier.articles().get(0),
                        reserved.get(1),
                        dossier.articles().get(2)));
        insight(LlmEnricher.builder(model).build(), mixed);
        assertFalse(
                model.requests().get(0).input().contains("4 million"),
                model.requests().toString());
    }

    @Test
    void anExhaustedBudgetLeavesWhatNeedsNoModelAndSaysSo() throws Exception {
        ScriptedModel model = ScriptedModel.saying(Replies.complete(Replies.good()));
        ModelAccess access = ModelAccess.builder(model)
                .budget(Budget.builder().callsPerRun(0).build())
                .build();
        Insight insight = insight(LlmEnricher.builder(access).build(), dossier);
        assertEquals("extractive", insight.provenance().enricher());
        assertTrue(insight.provenance().degradedFrom().orElseThrow().contains("budget"));
        assertEquals(0, model.requests().size());
        assertEquals(
                AbsentReason.BUDGET,
                insight.absence(InsightPart.WHAT_TO_DO_NEXT).orElseThrow().reason());
    }

    @Test
    void whatWaitsForBudgetIsAskedAboutAgainWhenALaterRunHasSome() throws Exception {
        ScriptedModel model = ScriptedModel.saying(Replies.complete(Replies.good()));
        ModelAccess access = ModelAccess.builder(model)
                .budget(Budget.builder().callsPerRun(1).build())
                .build();
        LlmEnricher enricher = LlmEnricher.builder(access).build();
        EnrichContext now = SampleStories.english();
        Dossier other = new Dossier(dossier.story(), dossier.articles().subList(0, 1));
        Insight made = insight(enricher, dossier);
        Insight waiting = insight(enricher, other);
        assertFalse(enricher.waits(made));
        assertTrue(enricher.waits(waiting), waiting.provenance().notes().toString());
        assertFalse(enricher.retries(other, now), "the run has no call left");
        assertTrue(enricher.retries(other, new EnrichContext(now.now().plusSeconds(3600), now.language())));
        assertEquals(1, model.requests().size());
    }

    @Test
    void storiesBelowThePolicyCostNothing() throws Exception {
        ScriptedModel model = ScriptedModel.saying(Replies.complete(Replies.good()));
        LlmEnricher enricher = LlmEnricher.builder(model)
                .policy(EnrichPolicy.publishers(4).and(EnrichPolicy.all()))
                .build();
        Insight insight = insight(enricher, dossier);
        assertEquals(0, model.requests().size());
        assertEquals(
                "llm: The story has 3 of 4 publishers.",
                insight.provenance().degradedFrom().orElseThrow());
        assertTrue(enricher.estimate(dossier, SampleStories.english()).known());
    }

    @Test
    void aModelThatDoesNotAnswerLeavesWhatNeedsNoModel() throws Exception {
        ScriptedModel model = ScriptedModel.saying(
                new ModelReply.Unavailable("HTTP 503", true),
                new ModelReply.Unavailable("HTTP 503", true),
                new ModelReply.Unavailable("HTTP 503", true));
        Insight insight = insight(
                LlmEnricher.builder(access(model, new InMemoryReplyCache())).build(), dossier);
        assertEquals("extractive", insight.provenance().enricher());
        assertTrue(insight.provenance().degradedFrom().orElseThrow().contains("scripted: HTTP 503"));
    }

    @Test
    void theNumberOfTokensIsToldBeforehand() {
        LlmEnricher enricher = LlmEnricher.builder(ScriptedModel.saying()).build();
        CostEstimate estimate = enricher.estimate(dossier, SampleStories.english());
        assertFalse(estimate.known());
        assertTrue(estimate.atMost().tokens() > 3000, estimate.toString());
    }

    @Test
    void promptsNameTheReadersLanguage() throws Exception {
        ScriptedModel model = ScriptedModel.saying();
        LlmEnricher.builder(access(model, new InMemoryReplyCache()))
                .build()
                .enrich(dossier, new EnrichContext(SampleStories.NOW, Locale.forLanguageTag("zh-Hans")));
        assertTrue(model.requests().get(0).instructions().contains("Chinese (zh-Hans)"));
    }
}
