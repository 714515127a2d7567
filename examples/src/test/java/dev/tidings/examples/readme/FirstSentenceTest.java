// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.readme;

import dev.tidings.enrich.Enricher;
import dev.tidings.enrich.Verifier;
import dev.tidings.enrich.verify.OfflineVerifier;
import dev.tidings.testkit.contract.EnricherContract;

class FirstSentenceTest extends EnricherContract {
    @Override
    protected Enricher enricher() {
        return new FirstSentence();
    }

    @Override
    protected Verifier verifier() {
        return OfflineVerifier.create();
    }
}
