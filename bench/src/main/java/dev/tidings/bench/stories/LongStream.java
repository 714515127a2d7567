// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.stories;

import dev.tidings.bench.Cost;
import dev.tidings.core.model.Article;
import dev.tidings.core.port.Clustering;
import dev.tidings.pipeline.cluster.LexicalClusterer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A day of headlines, again and again with other words, through one clustering with the default window of seven days:
 * CPU per article as history grows, and B-cubed against that of the same day without history. The window is full from the ninth day on; a point is the mean of eight
 * days. {@code LongStream [FOLDER [DAYS]]}: a folder with {@code input.jsonl} and {@code gold.jsonl}, else invented
 * headlines; by default as many days as make a million articles.
 */
public final class LongStream {
    private static final int POINT = 8;
    private static final int MILLION = 1_000_000;

    private LongStream() {}

    /** Prints one line for each point of 8, 16, 32 … days, and what the last costs against the first full one. */
    public static void main(String[] args) throws IOException {
        LabelledTitles titles = args.length == 0 || args[0].equals("-")
                ? LabelledTitles.invented()
                : LabelledTitles.read(Path.of(args[0]));
        int days = args.length > 1
                ? Integer.parseInt(args[1])
                : 1 + MILLION / titles.articles().size();
        Clustering clustering = LexicalClusterer.create().open(Optional.empty());
        Playback playback = new Playback(clustering);
        List<Double> fullWindow = new ArrayList<>();
        long articles = 0;
        for (int day = 0; day < days; day += POINT) {
            long nanos = 0;
            double f1 = 0;
            double fresh = 0;
            boolean shown = Integer.bitCount(day / POINT + 1) == 1 || day + POINT >= days;
            int counted = Math.min(POINT, days - day);
            for (int copy = day; copy < day + counted; copy++) {
                List<Article> batch = titles.copy(copy);
                Cost cost = Cost.of(() -> playback.play(batch));
                nanos += cost.cpuNanos();
                f1 += BCubed.of(titles.storiesOf(copy), playback.take()).f1() / counted;
                fresh += shown ? fresh(titles, copy).f1() / counted : 0;
                articles += batch.size();
            }
            double micros = nanos / 1000.0 / counted / titles.articles().size();
            if (day >= POINT) {
                fullWindow.add(micros);
            }
            if (shown) {
                System.out.printf(
                        Locale.ROOT,
                        "days %4d to %4d, %,9d articles: B-cubed %.4f (fresh %.4f), %5.1f µs CPU per article%n",
                        day + 1,
                        day + counted,
                        articles,
                        f1,
                        fresh,
                        micros);
            }
        }
        report(fullWindow);
    }

    /** The same day without any history. */
    private static BCubed fresh(LabelledTitles titles, int copy) {
        Playback alone = new Playback(LexicalClusterer.create().open(Optional.empty()));
        alone.play(titles.copy(copy));
        return BCubed.of(titles.storiesOf(copy), alone.take());
    }

    private static void report(List<Double> fullWindow) {
        if (fullWindow.size() < 2) {
            return;
        }
        double first = fullWindow.get(0);
        for (int grown = 2; grown <= fullWindow.size(); grown *= 2) {
            System.out.printf(
                    Locale.ROOT,
                    "full window, %3d-fold history against the first: %.2fx%n",
                    grown,
                    fullWindow.get(grown - 1) / first);
        }
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "heap: %d MB used of %d MB allowed%n",
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20);
    }
}
