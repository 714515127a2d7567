// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.stories;

import dev.tidings.core.model.Article;
import dev.tidings.pipeline.cluster.LexicalClusterer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * What it changes when articles arrive up to an hour late: each is delayed by a random time, and they are given in the
 * order of arrival. {@code ShuffledArrival FOLDER [TIMES]}.
 */
public final class ShuffledArrival {
    private static final int HOUR = 3600;

    private ShuffledArrival() {}

    /** Prints B-cubed of the order given and of several shuffled ones. */
    public static void main(String[] args) throws IOException {
        LabelledTitles titles = LabelledTitles.read(Path.of(args[0]));
        int times = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        double given = f1(titles, titles.articles());
        System.out.printf(Locale.ROOT, "order given      %.4f%n", given);
        double sum = 0;
        double most = 0;
        for (int seed = 0; seed < times; seed++) {
            double shuffled = f1(titles, delayed(titles.articles(), new Random(seed)));
            sum += shuffled / times;
            most = Math.max(most, Math.abs(shuffled - given));
            System.out.printf(Locale.ROOT, "shuffled %2d      %.4f  %+.4f%n", seed, shuffled, shuffled - given);
        }
        System.out.printf(Locale.ROOT, "mean of shuffled %.4f, greatest change %.4f%n", sum, most);
    }

    private static List<Article> delayed(List<Article> articles, Random random) {
        Map<String, Long> arrival = new HashMap<>();
        articles.forEach(
                article -> arrival.put(article.id(), article.collectedAt().getEpochSecond() + random.nextInt(HOUR)));
        List<Article> order = new ArrayList<>(articles);
        order.sort(Comparator.comparingLong(article -> arrival.getOrDefault(article.id(), 0L)));
        return order;
    }

    private static double f1(LabelledTitles titles, List<Article> order) {
        Playback playback = new Playback(LexicalClusterer.create().open(Optional.empty()));
        playback.play(order);
        playback.finish();
        return BCubed.of(titles.stories(), playback.take()).f1();
    }
}
