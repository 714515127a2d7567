// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import dev.tidings.core.model.StoryChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Merges open stories that turned out to be one. */
final class Repair {
    private static final int ROUNDS = 4;

    private final Partition partition;
    private final Settings settings;

    Repair(Partition partition, Settings settings) {
        this.partition = partition;
        this.settings = settings;
    }

    private record Pair(OpenStory a, OpenStory b, double likeness) {}

    List<StoryChange> run() {
        List<StoryChange> changes = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<StoryChange> made = mergeRound();
            changes.addAll(made);
            if (made.isEmpty()) {
                break;
            }
        }
        return changes;
    }

    private List<StoryChange> mergeRound() {
        List<Pair> pairs = new ArrayList<>();
        for (OpenStory story : partition.stories.values()) {
            Pair best = best(story);
            if (best != null) {
                pairs.add(best);
            }
        }
        pairs.sort(Comparator.<Pair>comparingDouble(p -> -p.likeness)
                .thenComparingLong(p -> p.a.number)
                .thenComparingLong(p -> p.b.number));
        List<StoryChange> changes = new ArrayList<>();
        for (Pair pair : pairs) {
            boolean both = pair.a.size() > 0 && pair.b.size() > 0;
            if (both && partition.affinity().of(pair.a, pair.b) >= settings.merge()) {
                changes.addAll(LexicalClustering.merge(partition, pair.a, pair.b));
            }
        }
        return changes;
    }

    private @org.jspecify.annotations.Nullable Pair best(OpenStory story) {
        Pair best = null;
        for (OpenStory other : partition.alike(story)) {
            double likeness = partition.affinity().of(story, other);
            if (likeness >= settings.merge() && (best == null || likeness > best.likeness)) {
                best = new Pair(story, other, likeness);
            }
        }
        return best;
    }
}
