// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.stories;

import dev.tidings.core.model.Article;
import dev.tidings.pipeline.cluster.LexicalClusterer;
import dev.tidings.pipeline.cluster.StoryShards;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * B-cubed of stories whose index is divided among shards, against one index. {@code ShardedStories FOLDER [SHARDS…]}: a
 * folder with {@code input.jsonl} and {@code gold.jsonl}; by default 1, 2, 4, 8 and 16 shards.
 */
public final class ShardedStories {
    private ShardedStories() {}

    /** Prints a line for each number of shards. */
    public static void main(String[] args) throws IOException {
        LabelledTitles titles = LabelledTitles.read(Path.of(args[0]));
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            numbers.add(Integer.parseInt(args[i]));
        }
        for (int shards : numbers.isEmpty() ? List.of(1, 2, 4, 8, 16) : numbers) {
            measure(titles, shards);
        }
    }

    private static void measure(LabelledTitles titles, int shards) {
        StoryShards router = StoryShards.open(shards, Optional.empty());
        List<Playback> playbacks = new ArrayList<>();
        for (int shard = 0; shard < shards; shard++) {
            playbacks.add(new Playback(LexicalClusterer.create().open(Optional.empty())));
        }
        int[] loads = new int[shards];
        long nanos = 0;
        for (Article article : titles.articles()) {
            long from = System.nanoTime();
            int shard = router.route(article);
            nanos += System.nanoTime() - from;
            loads[shard]++;
            playbacks.get(shard).play(List.of(article));
        }
        Map<String, String> found = new TreeMap<>();
        int most = 0;
        for (int shard = 0; shard < shards; shard++) {
            playbacks.get(shard).finish();
            found.putAll(playbacks.get(shard).take());
            most = Math.max(most, loads[shard]);
        }
        BCubed score = BCubed.of(titles.stories(), found);
        System.out.printf(
                Locale.ROOT,
                "%2d shards: B-cubed %.4f (precision %.4f, recall %.4f), fullest shard %.0f %% of its part, %.0f µs to route%n",
                shards,
                score.f1(),
                score.precision(),
                score.recall(),
                100.0 * most * shards / titles.articles().size(),
                nanos / 1000.0 / titles.articles().size());
    }
}
