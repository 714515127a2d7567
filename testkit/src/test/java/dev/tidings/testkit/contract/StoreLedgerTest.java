// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.ClaimKind;
import dev.tidings.core.model.Outcome;
import dev.tidings.core.model.OutcomeKind;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.port.Ledger;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.core.store.StoreLedger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoreLedgerTest {
    private final Ledger ledger = new StoreLedger(new InMemoryStoryStore());

    private static Prediction prediction(String id, String text) {
        return Prediction.builder()
                .id(id)
                .storyId("s")
                .statement(Claim.builder().text(text).kind(ClaimKind.FORECAST).build())
                .enricher("extractive")
                .madeAt(Instant.EPOCH)
                .build();
    }

    private static Outcome happened() {
        return new Outcome(OutcomeKind.HAPPENED, Instant.EPOCH, List.of(), Optional.empty());
    }

    @Test
    void aPredictionOnceWrittenDownStaysAsItIs() {
        ledger.record(List.of(prediction("p", "first")));
        ledger.record(List.of(prediction("p", "second")));
        assertEquals("first", ledger.predictions().get(0).statement().text());
    }

    @Test
    void anOutcomeIsKept() {
        ledger.record(List.of(prediction("p", "first")));
        ledger.settle("p", happened());
        assertEquals(Optional.of(happened()), ledger.predictions().get(0).outcome());
    }

    @Test
    void anUnknownIdIsRefusedByName() {
        TidingsException e = assertThrows(TidingsException.class, () -> ledger.settle("nope", happened()));
        assertTrue(e.getMessage().contains("'nope'"), e.getMessage());
    }
}
