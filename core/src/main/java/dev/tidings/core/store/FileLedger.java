// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.store;

import dev.tidings.core.TidingsException;
import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.Outcome;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.port.Ledger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A ledger in a file of JSON lines, one prediction each, that several processes of one machine share. A line that cannot be
 * read makes every method throw a TidingsException that names the line; the file stays as it is.
 */
public final class FileLedger implements Ledger {
    private static final Comparator<Prediction> ORDER =
            Comparator.comparing(Prediction::madeAt).thenComparing(Prediction::id);

    private final LockedFile file;

    /** A ledger in the given file, which is made when the first prediction is recorded. */
    public FileLedger(Path file) {
        this.file = new LockedFile(file);
    }

    @Override
    public void record(List<Prediction> predictions) {
        if (predictions.isEmpty()) {
            return;
        }
        file.locked(() -> {
            List<Prediction> all = parse(file.read());
            predictions.stream()
                    .filter(p -> all.stream().noneMatch(known -> known.id().equals(p.id())))
                    .forEach(all::add);
            file.write(print(all));
            return all;
        });
    }

    @Override
    public Prediction settle(String predictionId, Outcome outcome) {
        return file.locked(() -> {
            List<Prediction> all = parse(file.read());
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).id().equals(predictionId)) {
                    Prediction settled = Prediction.builder()
                            .from(all.get(i))
                            .outcome(outcome)
                            .build();
                    all.set(i, settled);
                    file.write(print(all));
                    return settled;
                }
            }
            throw new TidingsException("no prediction has the id '" + predictionId + "'");
        });
    }

    @Override
    public void rewrite(Function<Prediction, Optional<Prediction>> change) {
        file.locked(() -> {
            List<Prediction> all = parse(file.read());
            List<Prediction> kept =
                    all.stream().flatMap(p -> change.apply(p).stream()).toList();
            if (!kept.equals(all)) {
                file.write(print(kept));
            }
            return kept;
        });
    }

    @Override
    public List<Prediction> predictions() {
        return file.locked(() -> parse(file.read()).stream().sorted(ORDER).toList());
    }

    private static List<Prediction> parse(String text) {
        List<Prediction> all = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                all.add(prediction(lines.get(i), i + 1));
            }
        }
        return all;
    }

    private static Prediction prediction(String line, int number) {
        try {
            return TidingsJson.read(line, Prediction.class);
        } catch (TidingsException e) {
            throw new TidingsException(
                    "line " + number + " of the ledger is broken; mend or remove it: " + e.getMessage(), e);
        }
    }

    private static String print(List<Prediction> all) {
        return all.stream().sorted(ORDER).map(p -> TidingsJson.write(p) + "\n").collect(Collectors.joining());
    }
}
