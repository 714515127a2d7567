// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Claim;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.InsightPart;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.Draft;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Enricher;
import dev.tidings.enrich.Gate;
import dev.tidings.enrich.ModelReply;
import dev.tidings.enrich.extract.ExtractiveEnricher;
import dev.tidings.enrich.verify.OfflineVerifier;
import dev.tidings.testkit.fake.ScriptedModel;
import dev.tidings.testkit.sample.SampleStories;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of broken reply, one file each: it is mended without a second call, or the parts that are lost are asked for
 * once more, or it is rejected with its reason. What comes next in each script is a good reply.
 */
class BrokenRepliesTest {
    private static final Dossier DOSSIER = SampleStories.dam();
    private static final Draft PLAIN = ExtractiveEnricher.create().enrich(DOSSIER, SampleStories.english());

    record Fixture(String name, String expect, int calls, String kind, String body) {
        static Fixture read(Path file) throws IOException {
            String text = Files.readString(file);
            String[] parts = text.split("\n---\n", 2);
            String[] head = parts[0].split("\n");
            return new Fixture(
                    String.valueOf(file.getFileName()),
                    head[0].substring(8),
                    Integer.parseInt(head[1].substring(7)),
                    head[2].substring(6),
                    parts[1]);
        }

        @Override
        public String toString() {
            return name;
        }

        boolean repairable() {
            return !expect.startsWith("rejected");
        }
    }

    static List<Fixture> fixtures() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(BrokenRepliesTest.class.getResource("replies"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            List<Fixture> all = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                all.add(Fixture.read(file));
            }
            return all;
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyBrokenReplyIsMendedOrRejectedWithItsReason(Fixture fixture) throws Exception {
        ModelReply broken = fixture.kind().equals("truncated")
                ? new ModelReply.Truncated(fixture.body(), 1000, 200)
                : Replies.complete(fixture.body());
        ScriptedModel model = ScriptedModel.saying(broken, Replies.complete(Replies.good()));
        Insight insight = insight(model);
        String notes = insight.provenance().notes().toString();
        assertEquals(fixture.calls(), model.requests().size(), notes + insight.withheld());
        assertEquals("llm", insight.provenance().enricher(), notes);
        if (fixture.expect().startsWith("rejected:")) {
            assertTrue(notes.contains("rejected: " + fixture.expect().substring(9)), notes);
        }
        for (InsightPart part :
                List.of(InsightPart.HEADLINE, InsightPart.HOOK, InsightPart.WHAT_CHANGED, InsightPart.TAKEAWAYS)) {
            assertTrue(insight.has(part), part + " " + notes + insight.withheld());
        }
        assertFalse(notes.contains("Taken word for word from the articles instead: headline"), notes);
        for (Claim claim : insight.claims()) {
            assertFalse(claim.text().matches(".*(Zanzibarium|https?:|\\*\\*|\\{).*"), claim.text());
            assertTrue(claim.verdict().isPresent());
        }
    }

    static List<Fixture> beyondMending() throws IOException, URISyntaxException {
        return fixtures().stream().filter(f -> f.calls() > 1).toList();
    }

    /** The same again, with a model that only ever says this: what cannot be mended comes from the articles. */
    @ParameterizedTest
    @MethodSource("beyondMending")
    void aModelThatSaysNothingElseStillLeavesAWholeInsight(Fixture fixture) throws Exception {
        ModelReply broken = Replies.complete(fixture.body());
        Insight insight = insight(ScriptedModel.saying(broken, broken, broken));
        assertTrue(insight.has(InsightPart.HEADLINE) && insight.has(InsightPart.TAKEAWAYS));
        for (Claim claim : insight.claims()) {
            assertFalse(claim.text().contains("Zanzibarium"), claim.text());
        }
    }

    @Test
    void thereAreManyKindsAndMostCostNoSecondCall() throws Exception {
        List<Fixture> all = fixtures();
        long repairable = all.stream().filter(Fixture::repairable).count();
        long free = all.stream().filter(f -> f.repairable() && f.calls() == 1).count();
        assertTrue(all.size() >= 40, "kinds: " + all.size());
        assertTrue(free >= 0.8 * repairable, free + " of " + repairable);
    }

    private Insight insight(ScriptedModel model) throws InterruptedException {
        LlmEnricher enricher =
                LlmEnricher.builder(model).fallback(new Fixed(PLAIN)).build();
        return Gate.with(OfflineVerifier.create())
                .admit(enricher.enrich(DOSSIER, SampleStories.english()), DOSSIER, SampleStories.english());
    }

    /** The extractive draft, made once. */
    private record Fixed(Draft draft) implements Enricher {
        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public Draft enrich(Dossier dossier, EnrichContext context) {
            return draft;
        }
    }
}
