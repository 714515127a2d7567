// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Provenance;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.Draft;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Enricher;
import dev.tidings.enrich.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes insights: the first enricher in line that does not fail proposes, the gate decides. Safe for all threads. */
final class Proposals {
    private final List<Enricher> enrichers;
    private final Gate gate;
    private final EnrichContext context;

    Proposals(List<Enricher> enrichers, Gate gate, EnrichContext context) {
        this.enrichers = List.copyOf(enrichers);
        this.gate = gate;
        this.context = context;
    }

    /**
     * What came of a story.
     *
     * @param insight absent when every enricher failed
     * @param failures of enrichers, in their order
     */
    record Made(Optional<Insight> insight, List<Failure> failures) {}

    Made of(Dossier dossier) throws InterruptedException {
        List<Failure> failures = new ArrayList<>();
        for (Enricher enricher : enrichers) {
            try {
                Draft draft = enricher.enrich(dossier, context);
                return new Made(Optional.of(gate.admit(degraded(draft, failures), dossier, context)), failures);
            } catch (RuntimeException | StackOverflowError e) { // somebody else's code: the next one has its turn
                failures.add(
                        Failure.lasting(dossier.story().id(), FailureKind.ENRICHER, enricher.name() + " failed: " + e));
            }
        }
        return new Made(Optional.empty(), failures);
    }

    /** Whether an enricher in line would have made another insight, had it had what it needed. */
    boolean waits(Insight made) {
        return enrichers.stream().anyMatch(enricher -> enricher.waits(made));
    }

    /** Whether one would make it now. */
    boolean retries(Dossier dossier) {
        return enrichers.stream().anyMatch(enricher -> enricher.retries(dossier, context));
    }

    private static Draft degraded(Draft draft, List<Failure> failed) {
        return failed.isEmpty()
                ? draft
                : Draft.builder()
                        .from(draft)
                        .provenance(Provenance.builder()
                                .from(draft.provenance())
                                .degradedFrom(String.join(
                                        "; ",
                                        failed.stream().map(Failure::reason).toList()))
                                .build())
                        .build();
    }
}
