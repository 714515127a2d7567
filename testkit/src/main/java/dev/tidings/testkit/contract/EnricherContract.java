// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.InsightPart;
import dev.tidings.core.model.Verdict;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.Enricher;
import dev.tidings.enrich.Gate;
import dev.tidings.enrich.Verifier;
import dev.tidings.testkit.sample.SampleStories;
import org.junit.jupiter.api.Test;

/**
 * What becomes of every enricher's drafts behind the gate. It holds for enrichers that lie, too: {@link #lies} says which
 * words such a one makes up.
 */
public abstract class EnricherContract {
    private final Dossier dossier = SampleStories.dam();

    /** For subclasses. */
    protected EnricherContract() {}

    /** The enricher. */
    protected abstract Enricher enricher();

    /** The verifier that the gate asks. */
    protected abstract Verifier verifier();

    /** A word that stands in whatever the enricher makes up; none by default. */
    protected String lies() {
        return "\0";
    }

    private Insight insight() throws InterruptedException {
        return Gate.with(verifier())
                .admit(enricher().enrich(dossier, SampleStories.english()), dossier, SampleStories.english());
    }

    @Test
    void everySentenceCarriesAFinding() throws Exception {
        for (Claim claim : insight().claims()) {
            assertFalse(claim.findings().isEmpty(), claim.text());
        }
    }

    @Test
    void nothingUnsupportedIsPublished() throws Exception {
        for (Claim claim : insight().claims()) {
            assertFalse(claim.verdict().filter(v -> v == Verdict.UNSUPPORTED).isPresent(), claim.text());
        }
    }

    @Test
    void nothingMadeUpIsPublishedAsFact() throws Exception {
        String published = TidingsJson.write(insight());
        assertFalse(published.contains(lies()), published);
    }

    @Test
    void allEvidenceStandsInTheArticles() throws Exception {
        for (Claim claim : insight().claims()) {
            for (Evidence evidence : claim.evidence()) {
                assertTrue(
                        dossier.article(evidence.articleId())
                                .filter(evidence::standsIn)
                                .isPresent(),
                        evidence.toString());
            }
        }
    }

    @Test
    void everyPartHasContentOrAReason() throws Exception {
        Insight insight = insight();
        for (InsightPart part : InsightPart.values()) {
            assertTrue(insight.has(part) != insight.absence(part).isPresent(), part.toString());
        }
    }

    @Test
    void theSameDossierGivesTheSameBytes() throws Exception {
        assertEquals(TidingsJson.write(insight()), TidingsJson.write(insight()));
    }
}
