// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.gate;

import dev.tidings.enrich.Enricher;
import dev.tidings.enrich.Verifier;
import dev.tidings.enrich.extract.ExtractiveEnricher;
import dev.tidings.enrich.verify.OfflineVerifier;
import dev.tidings.testkit.contract.EnricherContract;

class ExtractiveEnricherContractTest extends EnricherContract {
    @Override
    protected Enricher enricher() {
        return ExtractiveEnricher.create();
    }

    @Override
    protected Verifier verifier() {
        return OfflineVerifier.create();
    }
}
