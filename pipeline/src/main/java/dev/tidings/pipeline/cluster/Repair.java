// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import dev.tidings.core.model.StoryChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts the stories that hold two events, then merges those that tell of one. Looks only at what was touched. */
final class Repair {
    private static final int ROUNDS = 4;
    private static final int DEPTH = 6;

    private final Partition partition;
    private final Settings settings;
    private final Affinity affinity;
    private final double growth;
    private final List<StoryChange> changes = new ArrayList<>();

    /** @param growth how much of a story must be new for it to be looked at, 0 for any that was touched */
    Repair(Partition partition, Settings settings, double growth) {
        this.growth = growth;
        this.partition = partition;
        this.settings = settings;
        this.affinity = partition.affinity();
    }

    private record Pair(OpenStory a, OpenStory b, double likeness) {}

    List<StoryChange> run() {
        touched().forEach(story -> split(story, 0));
        List<OpenStory> round = touched();
        round.forEach(partition::rest);
        for (int i = 0; i < ROUNDS && !round.isEmpty(); i++) {
            mergeAlike(round);
            round = touched();
            round.forEach(partition::rest);
        }
        return changes;
    }

    private List<OpenStory> touched() {
        return partition.touched().stream()
                .filter(story -> story.grown >= growth * story.size())
                .toList();
    }

    private void split(OpenStory story, int depth) {
        Sides sides = depth < DEPTH ? sides(story) : Sides.NONE;
        if (sides.isEmpty()) {
            return;
        }
        Member founder = sides.leaving().get(0);
        OpenStory made = partition.open(partition.freeId(sides.leaving()), founder.number);
        changes.add(new StoryChange.Split(story.id, made.id));
        for (Member member : sides.leaving()) {
            partition.remove(member);
            partition.join(member, made);
            changes.add(new StoryChange.Moved(member.id, story.id, made.id));
        }
        split(story, depth + 1);
        split(made, depth + 1);
    }

    /** Two sides that are not alike enough to be one story; none when there are no such. */
    private Sides sides(OpenStory story) {
        Sides byNames = new Bisection(story, partition.vocabulary()).part();
        if (areTwo(byNames)) {
            return byNames;
        }
        if (settings.embedding().isEmpty()) {
            return Sides.NONE;
        }
        Sides byWords = new Halving(story).part();
        return areTwo(byWords) ? byWords : Sides.NONE;
    }

    private boolean areTwo(Sides sides) {
        if (sides.isEmpty()) {
            return false;
        }
        OpenStory staying = OpenStory.sketch(sides.staying());
        OpenStory leaving = OpenStory.sketch(sides.leaving());
        double needed = settings.split(staying, leaving);
        return affinity.of(staying, leaving, needed) < needed;
    }

    private void mergeAlike(List<OpenStory> stories) {
        List<Pair> pairs = new ArrayList<>();
        for (OpenStory story : stories) {
            Pair best = mostAlike(story);
            if (best != null) {
                pairs.add(best);
            }
        }
        pairs.sort(Comparator.<Pair>comparingDouble(pair -> -pair.likeness)
                .thenComparingLong(pair -> pair.a.number)
                .thenComparingLong(pair -> pair.b.number));
        for (Pair pair : pairs) {
            boolean both = pair.a.size() > 0 && pair.b.size() > 0;
            if (both && likeness(pair.a, pair.b) >= needed(pair.a, pair.b)) {
                changes.add(partition.merge(pair.a, pair.b));
            }
        }
    }

    private @Nullable Pair mostAlike(OpenStory story) {
        Pair best = null;
        for (OpenStory other : partition.alike(story)) {
            double likeness = likeness(story, other);
            if (likeness >= needed(story, other) && (best == null || likeness > best.likeness)) {
                best = new Pair(story, other, likeness);
            }
        }
        return best;
    }

    private double likeness(OpenStory a, OpenStory b) {
        return affinity.of(a, b, needed(a, b));
    }

    private double needed(OpenStory a, OpenStory b) {
        return settings.merge(a, b);
    }
}
