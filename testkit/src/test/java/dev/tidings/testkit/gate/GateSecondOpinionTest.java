// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Claim;
import dev.tidings.core.model.ClaimKind;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Method;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Verdict;
import dev.tidings.core.model.Voice;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.Draft;
import dev.tidings.enrich.DraftImplication;
import dev.tidings.enrich.Gate;
import dev.tidings.enrich.Opinion;
import dev.tidings.enrich.SecondOpinion;
import dev.tidings.enrich.Statement;
import dev.tidings.enrich.verify.OfflineVerifier;
import dev.tidings.testkit.fake.ScriptedOpinion;
import dev.tidings.testkit.sample.SampleStories;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateSecondOpinionTest {
    /** The Chinese article says 300万, four ten thousands of homes, 2028. */
    private static final String RIGHT = "The reservoir holds 3 million cubic metres.";

    private static final String WRONG_NUMBER = "The reservoir holds 7 million cubic metres.";

    private static final String FORECAST = "By 2028 the dam will supply water to 40,000 families.";

    private final Dossier dossier = new Dossier(
            SampleStories.dam().story(), SampleStories.dam().articles().subList(2, 3));

    private Insight admit(SecondOpinion second, Statement... statements) throws InterruptedException {
        Draft draft = Draft.builder()
                .provenance(SampleStories.provenance("test"))
                .addTakeaways(statements)
                .build();
        return Gate.with(OfflineVerifier.create()).asking(second).admit(draft, dossier, SampleStories.english());
    }

    private static Statement english(String text) {
        return Statement.builder().text(text).language("en").build();
    }

    @Test
    void aTranslationWithoutAnOpinionIsUncertainAndSaysSo() throws Exception {
        Draft draft = Draft.builder()
                .provenance(SampleStories.provenance("test"))
                .addTakeaway(english(RIGHT))
                .build();
        Claim claim = Gate.with(OfflineVerifier.create())
                .admit(draft, dossier, SampleStories.english())
                .takeaways()
                .get(0);
        assertEquals(Verdict.UNCERTAIN, claim.findings().get(0).verdict());
        assertEquals(Method.TRANSLATED, claim.findings().get(0).method());
        assertTrue(claim.evidence().get(0).quote().contains("300万"));
    }

    @Test
    void aWrongNumberIsRefutedWhateverTheOpinion() throws Exception {
        ScriptedOpinion yes = ScriptedOpinion.yes();
        assertTrue(admit(yes, english(WRONG_NUMBER)).takeaways().isEmpty());
        assertTrue(yes.questions().isEmpty());
    }

    @Test
    void aTranslationBetweenLanguagesOfOneScriptIsOneToo() throws Exception {
        Dossier french = new Dossier(
                dossier.story(),
                List.of(SampleStories.article(
                        "a-4",
                        "Le Courrier du val",
                        "fr",
                        "Le barrage d'Ennerdale est en service",
                        "2026-11-21T09:00Z",
                        "Le barrage d'Ennerdale a été mis en service vendredi après cinq ans de travaux. Il a coûté"
                                + " 137,5 millions d'euros, selon la régie des eaux.")));
        Draft draft = Draft.builder()
                .provenance(SampleStories.provenance("test"))
                .addTakeaway(english("The Ennerdale dam cost 137.5 million euros."))
                .addTakeaway(english("The Ennerdale dam cost 137.5 billion euros."))
                .addTakeaway(english("The Ennerdale dam was opened on Tuesday."))
                .build();
        ScriptedOpinion yes = ScriptedOpinion.yes();
        Insight insight = Gate.with(OfflineVerifier.create()).asking(yes).admit(draft, french, SampleStories.english());
        assertEquals(1, insight.takeaways().size());
        assertEquals(2, insight.withheld().size());
        Claim claim = insight.takeaways().get(0);
        assertTrue(claim.supported());
        assertEquals(Method.TRANSLATED, claim.findings().get(0).method());
        assertTrue(claim.evidence().get(0).quote().contains("137,5 millions d'euros"));
        Claim alone = Gate.with(OfflineVerifier.create())
                .admit(draft, french, SampleStories.english())
                .takeaways()
                .get(0);
        assertEquals(Verdict.UNCERTAIN, alone.findings().get(0).verdict());
    }

    private static DraftImplication forecast(String text, String speaker) {
        Statement said = Statement.builder()
                .from(english(text))
                .kind(ClaimKind.FORECAST)
                .speaker(speaker)
                .build();
        return new DraftImplication(said, List.of(), Optional.of(PartialDate.of(2028)), Optional.empty());
    }

    private static Draft forecasts(DraftImplication... forecasts) {
        return Draft.builder()
                .provenance(SampleStories.provenance("test"))
                .addImplications(forecasts)
                .build();
    }

    @Test
    void aSourcesForecastInTranslationIsUncertainAndMarkedWithoutAnOpinion() throws Exception {
        Insight insight = Gate.with(OfflineVerifier.create())
                .admit(
                        forecasts(
                                forecast(FORECAST, "水务局"),
                                forecast(FORECAST.replace("40,000", "70,000"), "水务局"),
                                forecast(FORECAST, "农业部")),
                        dossier,
                        SampleStories.english());
        assertEquals(1, insight.implications().size());
        assertEquals(2, insight.withheld().size());
        Claim claim = insight.implications().get(0).prediction();
        assertFalse(claim.supported());
        assertEquals(Verdict.UNCERTAIN, claim.findings().get(0).verdict());
        assertEquals(Method.TRANSLATED, claim.findings().get(0).method());
        assertTrue(claim.evidence().get(0).quote().contains("4万户"));
    }

    @Test
    void aSourcesForecastInTranslationIsSupportedTogetherWithAnOpinion() throws Exception {
        Draft draft = forecasts(forecast(FORECAST, "水务局"));
        Gate gate = Gate.with(OfflineVerifier.create());
        Insight yes = gate.asking(ScriptedOpinion.yes()).admit(draft, dossier, SampleStories.english());
        Claim claim = yes.implications().get(0).prediction();
        assertTrue(claim.supported());
        assertEquals(Method.TRANSLATED, claim.findings().get(0).method());
        assertEquals("offline", claim.findings().get(1).verifier());
        Insight no = gate.asking(ScriptedOpinion.no()).admit(draft, dossier, SampleStories.english());
        assertTrue(no.implications().isEmpty());
        Insight open = gate.asking(new Silent()).admit(draft, dossier, SampleStories.english());
        assertFalse(open.implications().get(0).prediction().supported());
    }

    @Test
    void whatTheVerifierSupportsIsNotAsked() throws Exception {
        ScriptedOpinion no = ScriptedOpinion.no();
        Statement verbatim = Statement.builder()
                .text("水务局预计，到2028年水坝将为4万户家庭供水。")
                .language("zh")
                .build();
        assertEquals(1, admit(no, verbatim).takeaways().size());
        assertTrue(no.questions().isEmpty());
    }

    @Test
    void whatBothDoubtIsWithheldWithTheReasonOfTheOpinion() throws Exception {
        Insight insight = admit(ScriptedOpinion.no(), english(RIGHT));
        assertTrue(insight.takeaways().isEmpty());
        assertEquals("It says something else.", insight.withheld().get(0).reason());
    }

    @Test
    void theSameSentenceIsAskedOnce() throws Exception {
        ScriptedOpinion yes = ScriptedOpinion.yes();
        assertEquals(2, admit(yes, english(RIGHT), english(RIGHT)).takeaways().size());
        assertEquals(1, yes.questions().size());
    }

    @Test
    void aModelsOwnOpinionIsNotAsked() throws Exception {
        ScriptedOpinion yes = ScriptedOpinion.yes();
        Statement own = Statement.builder()
                .from(english("The dam will be enlarged."))
                .kind(ClaimKind.OPINION)
                .voice(Voice.MODEL)
                .build();
        assertFalse(admit(yes, own).takeaways().get(0).supported());
        assertTrue(yes.questions().isEmpty());
    }

    @Test
    void anOpinionThatThrowsOrMiscountsLeavesTheSentenceUncertain() throws Exception {
        List<SecondOpinion> broken = List.of(
                ScriptedOpinion.by(question -> {
                    throw new IllegalStateException("out of order");
                }),
                new Silent());
        for (SecondOpinion second : broken) {
            Claim claim = admit(second, english(RIGHT)).takeaways().get(0);
            assertEquals(Verdict.UNCERTAIN, claim.findings().get(0).verdict());
            assertEquals("offline", claim.findings().get(0).verifier());
            assertEquals(Method.SECOND_OPINION, claim.findings().get(1).method());
        }
    }

    @Test
    void anUndecidedOpinionIsRecorded() throws Exception {
        Claim claim = admit(ScriptedOpinion.by(q -> new Opinion.Open("Not clear.")), english(RIGHT))
                .takeaways()
                .get(0);
        assertEquals("Not clear.", claim.findings().get(1).reason());
    }

    @Test
    void anInterruptIsPassedOn() {
        assertThrows(InterruptedException.class, () -> admit(new Interrupted(), english(RIGHT)));
    }

    private record Silent() implements SecondOpinion {
        @Override
        public String name() {
            return "silent";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public List<Opinion> judge(Dossier dossier, List<Question> questions) {
            return List.of();
        }
    }

    private record Interrupted() implements SecondOpinion {
        @Override
        public String name() {
            return "interrupted";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public List<Opinion> judge(Dossier dossier, List<Question> questions) throws InterruptedException {
            throw new InterruptedException("stopped");
        }
    }
}
