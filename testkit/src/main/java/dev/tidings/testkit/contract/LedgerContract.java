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
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.port.Ledger;
import dev.tidings.testkit.sample.SampleStories;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link Ledger} keeps to. */
public abstract class LedgerContract {
    /** For subclasses. */
    protected LedgerContract() {}

    /** A ledger without entries. */
    protected abstract Ledger empty();

    /** Another view of the same ledger, such as another process has; the ledger itself when nothing is shared. */
    protected Ledger again(Ledger ledger) {
        return ledger;
    }

    private static Prediction prediction(String id, String text) {
        return Prediction.builder()
                .id(id)
                .storyId("s")
                .statement(Claim.builder().text(text).kind(ClaimKind.FORECAST).build())
                .addRationale(Claim.builder().text("It did so before.").build())
                .horizon(PartialDate.of(2028))
                .likelihood(0.7)
                .enricher("extractive")
                .madeAt(Instant.EPOCH)
                .build();
    }

    private static Outcome outcome(OutcomeKind kind) {
        return new Outcome(kind, SampleStories.NOW, List.of(), Optional.of("seen"));
    }

    @Test
    void aPredictionComesBackWhole() {
        Ledger ledger = empty();
        ledger.record(List.of(prediction("p", "first")));
        assertEquals(List.of(prediction("p", "first")), again(ledger).predictions());
    }

    @Test
    void whatMustNotBeKeptIsRewrittenOrTakenOut() {
        Ledger ledger = empty();
        ledger.record(List.of(prediction("p", "first"), prediction("q", "second"), prediction("r", "third")));
        ledger.rewrite(p -> switch (p.id()) {
            case "p" -> Optional.empty();
            case "q" -> Optional.of(prediction("q", "no words"));
            default -> Optional.of(p);
        });
        assertEquals(
                List.of(prediction("q", "no words"), prediction("r", "third")),
                again(ledger).predictions());
    }

    @Test
    void aPredictionOnceWrittenDownStaysAsItIs() {
        Ledger ledger = empty();
        ledger.record(List.of(prediction("p", "first")));
        again(ledger).record(List.of(prediction("p", "second")));
        assertEquals("first", ledger.predictions().get(0).statement().text());
    }

    @Test
    void anOutcomeIsKeptAndSurvivesThatThePredictionIsMadeAgain() {
        Ledger ledger = empty();
        ledger.record(List.of(prediction("p", "first")));
        ledger.settle("p", outcome(OutcomeKind.HAPPENED));
        ledger.record(List.of(prediction("p", "first")));
        assertEquals(
                Optional.of(outcome(OutcomeKind.HAPPENED)),
                again(ledger).predictions().get(0).outcome());
    }

    @Test
    void aLaterOutcomeReplacesAnEarlierOne() {
        Ledger ledger = empty();
        ledger.record(List.of(prediction("p", "first")));
        ledger.settle("p", outcome(OutcomeKind.UNCLEAR));
        assertEquals(
                Optional.of(outcome(OutcomeKind.DID_NOT_HAPPEN)),
                ledger.settle("p", outcome(OutcomeKind.DID_NOT_HAPPEN)).outcome());
    }

    @Test
    @Timeout(60)
    void anOutcomeThatComesWhileOthersRewriteIsKept() throws InterruptedException {
        Ledger ledger = empty();
        ledger.record(List.of(prediction("p", "first")));
        Thread settling = new Thread(() -> again(ledger).settle("p", outcome(OutcomeKind.HAPPENED)));
        ledger.rewrite(p -> {
            if (settling.getState() == Thread.State.NEW) {
                settling.start();
            }
            while (settling.getState() == Thread.State.RUNNABLE) {
                Thread.onSpinWait(); // until it is done, or waits for us
            }
            return Optional.of(
                    Prediction.builder().from(p).horizon(PartialDate.of(2030)).build());
        });
        settling.join();
        Prediction both = ledger.predictions().get(0);
        assertEquals(Optional.of(outcome(OutcomeKind.HAPPENED)), both.outcome());
        assertEquals(Optional.of(PartialDate.of(2030)), both.horizon());
    }

    @Test
    void predictionsComeInTheOrderOfTheirMakingThenOfTheirIds() {
        Ledger ledger = empty();
        Prediction later = Prediction.builder()
                .from(prediction("a", "later"))
                .madeAt(SampleStories.NOW)
                .build();
        ledger.record(List.of(later, prediction("c", "x"), prediction("b", "y")));
        assertEquals(
                List.of("b", "c", "a"),
                ledger.predictions().stream().map(Prediction::id).toList());
    }

    @Test
    void anUnknownIdIsRefusedByName() {
        TidingsException e =
                assertThrows(TidingsException.class, () -> empty().settle("nope", outcome(OutcomeKind.UNCLEAR)));
        assertTrue(String.valueOf(e.getMessage()).contains("'nope'"), e.toString());
    }
}
