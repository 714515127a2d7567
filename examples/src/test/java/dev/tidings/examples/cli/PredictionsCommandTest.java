// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.ClaimKind;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.model.Voice;
import dev.tidings.core.port.Ledger;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.store.FileLedger;
import dev.tidings.core.store.StoreLedger;
import dev.tidings.store.jdbc.JdbcStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionsCommandTest {
    @TempDir
    Path folder;

    private static Prediction prediction(String id, String text, double likelihood) {
        return Prediction.builder()
                .id(id)
                .storyId("s-1")
                .statement(Claim.builder()
                        .text(text)
                        .kind(ClaimKind.FORECAST)
                        .voice(Voice.MODEL)
                        .build())
                .likelihood(likelihood)
                .enricher("tiny-model")
                .madeAt(Instant.parse("2026-11-01T00:00:00Z"))
                .build();
    }

    private static void record(Ledger ledger) {
        ledger.record(List.of(
                prediction("p-1", "The ferry will run by Christmas.", 0.8),
                prediction("p-2", "The lock will stay shut.", 0.4)));
    }

    private void settlesAndScores(Path ledger) throws IOException {
        Path article = Files.writeString(folder.resolve("article.txt"), "The ferry runs again since Monday.\n");
        assertEquals(
                2, Said.out(0, "predictions", "list", ledger.toString()).lines().count());

        String settled = Said.out(
                0,
                "predictions",
                "settle",
                ledger.toString(),
                "p-1",
                "HAPPENED",
                "--text",
                article.toString(),
                "--article",
                "a-1",
                "--quote",
                "runs again since Monday");
        assertTrue(settled.startsWith("p-1  HAPPENED  The ferry will run"), settled);
        Said.out(0, "predictions", "settle", ledger.toString(), "p-2", "DID_NOT_HAPPEN");

        assertEquals("", Said.out(0, "predictions", "list", ledger.toString(), "--open"));
        String score = Said.out(0, "predictions", "score", ledger.toString());
        // ((1 - 0.8)^2 + (0 - 0.4)^2) / 2
        assertTrue(score.contains("tiny-model: 0 open, 2 settled, 1 happened, 0 unclear; Brier 0.100 over 2"), score);
        assertTrue(score.contains("said 80 % to 90 %: 1, mean 80 %, happened 100 %"), score);
        assertTrue(score.contains("said 40 % to 50 %: 1, mean 40 %, happened 0 %"), score);
    }

    @Test
    void theLedgerOfAFileIsListedSettledAndScored() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        record(new FileLedger(file));
        settlesAndScores(file);
    }

    @Test
    void theLedgerInAStoreIsListedSettledAndScored() throws IOException {
        Path file = folder.resolve("site.db");
        try (StoryStore store = JdbcStore.sqlite(file)) {
            record(new StoreLedger(store));
        }
        settlesAndScores(file);
        try (StoryStore store = JdbcStore.sqlite(file)) {
            assertTrue(new StoreLedger(store)
                    .predictions().stream().allMatch(p -> p.outcome().isPresent()));
        }
    }

    @Test
    void wordsThatTheArticleDoesNotHaveAreNoEvidence() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        record(new FileLedger(file));
        Path article = Files.writeString(folder.resolve("article.txt"), "The ferry still waits.\n");
        Said.out(
                1,
                "predictions",
                "settle",
                file.toString(),
                "p-1",
                "HAPPENED",
                "--text",
                article.toString(),
                "--article",
                "a-1",
                "--quote",
                "runs again");
        assertEquals(
                2,
                Said.out(0, "predictions", "list", file.toString(), "--open")
                        .lines()
                        .count());
    }

    @Test
    void aLedgerThatIsNotThereIsNotMade() {
        Path file = folder.resolve("none.db");
        Said.out(1, "predictions", "score", file.toString());
        assertTrue(Files.notExists(file));
    }

    @Test
    void anOutcomeBeforeItsPredictionOrFromTheFutureIsRefused() {
        Path file = folder.resolve("times.jsonl");
        Instant past = Instant.parse("2001-01-01T00:00:00Z");
        Prediction old = Prediction.builder()
                .from(prediction("p-3", "The tunnel will open.", 0.5))
                .madeAt(past)
                .build();
        new FileLedger(file).record(List.of(old));
        for (String now : List.of("2000-12-31T00:00:00Z", "2999-01-01T00:00:00Z")) {
            Said.out(1, "predictions", "settle", file.toString(), "p-3", "HAPPENED", "--now", now);
        }
        assertTrue(new FileLedger(file).predictions().get(0).outcome().isEmpty());
        String at = "2001-06-01T00:00:00Z";
        Said.out(0, "predictions", "settle", file.toString(), "p-3", "HAPPENED", "--now", at);
        String again = Said.out(0, "predictions", "settle", file.toString(), "p-3", "UNCLEAR", "--now", at);
        assertTrue(again.contains("UNCLEAR (before: HAPPENED)"), again);
    }

    @Test
    void aBrokenLineOfALedgerIsNamedAndNothingIsWritten() throws IOException {
        Path file = folder.resolve("broken.jsonl");
        record(new FileLedger(file));
        String whole = Files.readString(file);
        for (String broken :
                List.of("{\"id\": \"x\", bro", whole.lines().toList().get(0).replace("0.8", "8.0"))) {
            Files.writeString(file, whole + broken + "\n");
            TidingsException e = assertThrows(TidingsException.class, () -> new FileLedger(file).rewrite(Optional::of));
            assertTrue(e.getMessage().startsWith("line 3 of the ledger is broken"), e.getMessage());
            assertEquals(whole + broken + "\n", Files.readString(file));
        }
    }
}
