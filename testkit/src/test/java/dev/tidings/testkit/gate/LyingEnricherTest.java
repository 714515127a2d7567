// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.gate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Insight;
import dev.tidings.core.model.InsightPart;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.Enricher;
import dev.tidings.enrich.Gate;
import dev.tidings.enrich.Verifier;
import dev.tidings.enrich.verify.OfflineVerifier;
import dev.tidings.testkit.contract.EnricherContract;
import dev.tidings.testkit.fake.LyingEnricher;
import dev.tidings.testkit.sample.SampleStories;
import org.junit.jupiter.api.Test;

class LyingEnricherTest extends EnricherContract {
    @Override
    protected Enricher enricher() {
        return new LyingEnricher();
    }

    @Override
    protected Verifier verifier() {
        return OfflineVerifier.create();
    }

    @Override
    protected String lies() {
        return LyingEnricher.MARK;
    }

    @Test
    void everyLieIsCountedWithItsReason() throws Exception {
        Dossier dossier = SampleStories.dam();
        Insight insight = Gate.with(verifier())
                .admit(new LyingEnricher().enrich(dossier, SampleStories.english()), dossier, SampleStories.english());
        for (InsightPart part : InsightPart.values()) {
            assertFalse(insight.has(part), part + " is published");
            assertTrue(insight.withheld().stream().anyMatch(w -> w.part() == part), part + " is not counted");
        }
    }
}
