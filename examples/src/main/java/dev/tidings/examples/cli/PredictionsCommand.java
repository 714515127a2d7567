// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.CalibrationBin;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.EvidencePart;
import dev.tidings.core.model.ForecastScore;
import dev.tidings.core.model.Outcome;
import dev.tidings.core.model.OutcomeKind;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.port.Ledger;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.store.FileLedger;
import dev.tidings.core.store.StoreLedger;
import dev.tidings.store.jdbc.JdbcStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks back at predictions: lists them, records how they turned out, tells how good their makers were. */
@Command(
        name = "predictions",
        description = "Lists the predictions of a ledger, records outcomes with evidence, and scores forecasters.",
        mixinStandardHelpOptions = true)
final class PredictionsCommand {
    private static final String LEDGER =
            "The file that 'tidings demo --ledger' writes, or the store that 'tidings run' keeps, such as site.db.";

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    @Command(description = "Lists predictions, open ones first; --open leaves out the others.")
    int list(@Parameters(paramLabel = "LEDGER", description = LEDGER) Path file, @Option(names = "--open") boolean open)
            throws IOException {
        for (Prediction p : in(file, Ledger::predictions)) {
            if (!open || p.outcome().isEmpty()) {
                System.out.println(p.id() + "  "
                        + p.outcome().map(o -> o.kind().name()).orElse("OPEN") + "  by "
                        + p.horizon().map(Object::toString).orElse("no date") + "  "
                        + p.likelihood().map(PredictionsCommand::percent).orElse("-") + "  " + p.enricher() + "  "
                        + p.statement().text());
            }
        }
        return 0;
    }

    @Command(description = "Records how a prediction turned out: HAPPENED, DID_NOT_HAPPEN or UNCLEAR.")
    int settle(
            @Parameters(index = "0", paramLabel = "LEDGER", description = LEDGER) Path file,
            @Parameters(index = "1", paramLabel = "ID") String id,
            @Parameters(index = "2", paramLabel = "OUTCOME") OutcomeKind kind,
            @Option(names = "--text", paramLabel = "FILE", description = "The article that shows it, as plain text.")
                    @Nullable
                    Path text,
            @Option(names = "--article", paramLabel = "ID", description = "That article's id or address.") @Nullable
                    String article,
            @Option(names = "--quote", paramLabel = "WORDS", description = "The words of it that show it.") @Nullable
                    String quote,
            @Option(names = "--note", paramLabel = "TEXT") @Nullable String note,
            @Option(
                            names = "--now",
                            paramLabel = "INSTANT",
                            description = "When it is written down, not before the prediction. Default: now")
                    @Nullable
                    Instant now)
            throws IOException {
        Outcome outcome = new Outcome(
                kind,
                now == null ? Instant.now() : now,
                evidence(text, article, quote).stream().toList(),
                Optional.ofNullable(note));
        String said = in(file, ledger -> {
            Optional<Prediction> open =
                    ledger.predictions().stream().filter(p -> p.id().equals(id)).findFirst();
            if (now != null) {
                open.ifPresent(p -> checkTime(now, p.madeAt()));
            }
            Prediction settled = ledger.settle(id, outcome);
            String instead = open.flatMap(Prediction::outcome)
                    .map(o -> " (before: " + o.kind() + ")")
                    .orElse("");
            return settled.id() + "  " + kind + instead + "  "
                    + settled.statement().text();
        });
        System.out.println(said);
        return 0;
    }

    /** Predictions of the example newsroom may be made after the time of this machine: their outcomes may be as well. */
    private static void checkTime(Instant now, Instant madeAt) {
        if (now.isBefore(madeAt)) {
            throw new IllegalArgumentException("--now " + now + " is before the prediction, " + madeAt);
        }
        Instant clock = Instant.now();
        if (now.isAfter(clock) && !madeAt.isAfter(clock)) {
            throw new IllegalArgumentException("--now " + now + " is in the future");
        }
    }

    /** Works on the ledger in a file; a file is a store when it begins as one. */
    private static <T> T in(Path file, Function<Ledger, T> work) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        boolean isStore;
        try (InputStream in = Files.newInputStream(file)) {
            isStore = Arrays.equals(in.readNBytes(SQLITE.length), SQLITE);
        }
        if (!isStore) {
            return work.apply(new FileLedger(file));
        }
        try (StoryStore store = JdbcStore.sqlite(file)) {
            return work.apply(new StoreLedger(store));
        }
    }

    private static Optional<Evidence> evidence(@Nullable Path text, @Nullable String article, @Nullable String quote)
            throws IOException {
        if (text == null && article == null && quote == null) {
            return Optional.empty();
        }
        if (text == null || article == null || quote == null) {
            throw new IllegalArgumentException("evidence takes all three: --text, --article, --quote");
        }
        ArticleText read = ArticleText.ofPlain(Files.readString(text));
        int at = read.value().indexOf(quote);
        if (at < 0) {
            throw new IllegalArgumentException("'" + quote + "' does not stand in " + text);
        }
        return Optional.of(new Evidence(article, read.sha256(), EvidencePart.TEXT, at, at + quote.length(), quote));
    }

    @Command(description = "Prints Brier score and calibration of each forecaster.")
    int score(@Parameters(paramLabel = "LEDGER", description = LEDGER) Path file) throws IOException {
        List<ForecastScore> scores = ForecastScore.of(in(file, Ledger::predictions));
        for (ForecastScore score : scores) {
            System.out.println(score.forecaster() + ": " + score.open() + " open, " + score.settled() + " settled, "
                    + score.happened() + " happened, " + score.unclear() + " unclear; Brier "
                    + score.brier().map(PredictionsCommand::number).orElse("-") + " over " + score.scored()
                    + " with a likelihood (always saying the share that happened: "
                    + score.baseline().map(PredictionsCommand::number).orElse("-") + ")");
            for (CalibrationBin bin : score.bins()) {
                System.out.println("  said " + percent(bin.from()) + " to " + percent(bin.to()) + ": " + bin.count()
                        + ", mean " + percent(bin.predicted()) + ", happened " + percent(bin.happened()));
            }
        }
        return 0;
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
