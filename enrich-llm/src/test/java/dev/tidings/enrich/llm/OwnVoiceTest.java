// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Claim;
import dev.tidings.core.model.Insight;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Gate;
import dev.tidings.enrich.verify.OfflineVerifier;
import dev.tidings.testkit.fake.ScriptedModel;
import dev.tidings.testkit.sample.SampleStories;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model says in its own voice says it as such, and brings no facts of its own. */
class OwnVoiceTest {
    private static final String QUOTE = "It cost 90 million pounds, 12 million more than planned.";
    private static final Dossier DAM = dossier(
            "en",
            "Ennerdale dam opens",
            "The Ennerdale dam opened on 20 November 2026 after five years of work.\n\n" + QUOTE
                    + "\n\nMayor Ida Brook said the dam will power 30,000 homes from March 2027.");

    private static Dossier dossier(String language, String title, String text) {
        var article = SampleStories.article("a-1", "The Harbor Ledger", language, title, "2026-11-20T08:00Z", text);
        return new Dossier(SampleStories.dam().story(), List.of(article));
    }

    private static Insight insight(Dossier dossier, Locale reader, String reply) throws InterruptedException {
        EnrichContext context = new EnrichContext(Instant.parse("2026-11-22T18:00:00Z"), reader);
        ScriptedModel model = ScriptedModel.saying(Replies.complete(reply), Replies.complete("{}"));
        return Gate.with(OfflineVerifier.create())
                .admit(LlmEnricher.builder(model).build().enrich(dossier, context), dossier, context);
    }

    private static String sentence(String text, String kind, String quote) {
        return "{\"text\":\"" + text + "\",\"kind\":\"" + kind
                + "\",\"speaker\":null,\"evidence\":[{\"article\":\"A1\",\"quote\":\"" + quote + "\"}]}";
    }

    private static List<String> published(Insight insight) {
        return insight.claims().stream().map(Claim::text).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The wall leaks.",
                "The dam cost 12 million dollars.",
                "The dam opened on 21 November 2026.",
                "Keep 400 litres of water at home.",
                "Call 020 7946 0000 4 about the dam.",
                "I am an AI model and cannot help with that."
            })
    void whatIsNoAdviceIsNotPublishedAsAdvice(String text) throws InterruptedException {
        for (String kind : new String[] {"advice", "fact"}) {
            Insight insight =
                    insight(DAM, Locale.ENGLISH, "{\"what_to_do_next\":[" + sentence(text, kind, QUOTE) + "]}");
            assertFalse(published(insight).contains(text), text + " as " + kind);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Check what the higher cost means for your water bill.",
                "Before you sign, ask the supplier for a fixed price.",
                "Households should compare tariffs within 30 days.",
                "If you buy power in 2027, talk to your supplier now."
            })
    void adviceIsPublishedAsTheModelsView(String text) throws InterruptedException {
        Insight insight =
                insight(DAM, Locale.ENGLISH, "{\"what_to_do_next\":[" + sentence(text, "advice", QUOTE) + "]}");
        assertTrue(published(insight).contains(text), insight.withheld().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The dam cost 900 million euros, which is too much.",
                "The board says that the dam is a failure.",
            })
    void anOpinionBringsNoFigureAndSpeaksForNobody(String text) throws InterruptedException {
        Insight insight =
                insight(DAM, Locale.ENGLISH, "{\"why_it_matters\":[" + sentence(text, "opinion", QUOTE) + "]}");
        assertFalse(published(insight).contains(text), text);
    }

    @Test
    void aForecastOfTheModelWhoseHorizonIsPastIsNone() throws InterruptedException {
        String reply = "{\"implications\":[{\"text\":\"The dam will need repair.\",\"speaker\":null,\"evidence\":[],"
                + "\"rationale\":[" + sentence("It cost 90 million pounds.", "fact", QUOTE)
                + "],\"horizon\":\"HORIZON\",\"likelihood\":0.5}]}";
        Insight past = insight(DAM, Locale.ENGLISH, reply.replace("HORIZON", "2026-10"));
        assertFalse(published(past).contains("The dam will need repair."));
        assertTrue(past.withheld().stream().anyMatch(w -> w.reason().equals("Its horizon lies in the past.")));
        Insight ahead = insight(DAM, Locale.ENGLISH, reply.replace("HORIZON", "2028"));
        assertTrue(
                published(ahead).contains("The dam will need repair."),
                ahead.withheld().toString());
    }

    @Test
    void aShortSentenceInAnotherLanguageThanTheReadersIsDropped() throws InterruptedException {
        String french = "Le barrage a ouvert après cinq ans de travaux.";
        Insight insight = insight(
                DAM,
                Locale.ENGLISH,
                "{\"takeaways\":["
                        + sentence(
                                french,
                                "fact",
                                "The Ennerdale dam opened on 20 November 2026 after five years of work.")
                        + "]}");
        assertFalse(published(insight).contains(french));
    }

    @Test
    void numbersBesideChineseCharactersAreNoNames() throws InterruptedException {
        String text = "大坝耗资9000万英镑，超出计划1200万英镑。";
        Insight insight = insight(DAM, Locale.CHINESE, "{\"takeaways\":[" + sentence(text, "fact", QUOTE) + "]}");
        assertTrue(published(insight).contains(text), insight.withheld().toString());
    }

    @Test
    void wordsPutIntoASpeakersMouthAsAFactAreWithheld() throws InterruptedException {
        String lie = "The dam is unsafe and should be avoided.";
        String reply = "{\"takeaways\":["
                + sentence(lie, "fact", QUOTE).replace("\"speaker\":null", "\"speaker\":\"Ida Brook\"") + "]}";
        assertEquals(
                List.of(),
                insight(DAM, Locale.ENGLISH, reply).claims().stream()
                        .filter(c -> c.text().equals(lie))
                        .toList());
    }
}
