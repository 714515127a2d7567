// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import dev.tidings.core.model.StoryChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives the pending articles that are due their place for good, in the order in which they were told: first all that
 * pends is taken out, so that what is settled hangs on what was settled before alone, then the due are placed one by
 * one, then the rest is shown again where it was. A story that pending articles opened hands its id to the settled story
 * of the first of them.
 */
final class Settlement {
    private final LexicalClustering clustering;
    private final List<StoryChange> changes = new ArrayList<>();
    /** Stories that only pending articles were in. */
    private final Set<String> loose = new HashSet<>();
    /** Where pending articles were shown. */
    private final Map<Pending, String> shown = new HashMap<>();
    /** What became of stories: merged ones, and loose ones whose first article went elsewhere. */
    private final Map<String, String> merged = new HashMap<>();

    private final Map<String, String> left = new LinkedHashMap<>();

    Settlement(LexicalClustering clustering) {
        this.clustering = clustering;
    }

    /**
     * @param all what pends, as told; the due are the first of them
     * @param day the day that is reached when they are settled
     */
    List<StoryChange> run(List<Pending> all, int due, long day) {
        for (Pending pending : all) {
            OpenStory story = pending.member().story();
            shown.put(pending, story.id);
            pending.partition.remove(pending.member());
            if (story.number >= Member.PENDING) {
                loose.add(story.id);
            }
        }
        for (Pending pending : all.subList(0, due)) {
            follow(clustering.reach(pending.second));
            settle(pending);
        }
        if (day > clustering.repairedDay) {
            follow(clustering.repair(day, 0));
        }
        left.forEach((from, to) -> {
            if (loose.contains(from)) {
                follow(List.of(new StoryChange.Merged(survivor(to), from)));
            }
        });
        all.subList(due, all.size()).forEach(this::show);
        return changes;
    }

    /** Takes over what a repair changed. */
    void follow(List<StoryChange> repaired) {
        for (StoryChange change : repaired) {
            changes.add(change);
            if (change instanceof StoryChange.Merged merge) {
                merged.put(merge.from(), merge.into());
            }
        }
    }

    private void settle(Pending pending) {
        Partition partition = pending.partition;
        String from = shownIn(pending);
        Member member = clustering.number(pending);
        OpenStory found = partition.find(member, clustering.settings.join(member), null);
        OpenStory story = found == null ? open(partition, member, from) : found;
        partition.learn(member, story);
        move(member, from, story, found == null);
        if (!story.id.equals(from)) {
            left.putIfAbsent(from, story.id);
        }
    }

    private void show(Pending pending) {
        Partition partition = pending.partition;
        String from = shownIn(pending);
        Member member = pending.shown();
        OpenStory known = partition.story(from);
        OpenStory story = known == null ? open(partition, member, from) : known;
        partition.add(member, story);
        move(member, from, story, known == null);
    }

    /** Opens a story that goes on with the id of a loose one, which then is loose no more, or with its own. */
    private OpenStory open(Partition partition, Member member, String from) {
        boolean goesOn = loose.remove(from);
        return partition.open(goesOn ? from : partition.freeId(List.of(member)), member.number);
    }

    private void move(Member member, String from, OpenStory to, boolean opened) {
        if (!to.id.equals(from)) {
            if (opened) {
                changes.add(new StoryChange.Split(from, to.id));
            }
            changes.add(new StoryChange.Moved(member.id, from, to.id));
        }
    }

    private String shownIn(Pending pending) {
        return survivor(shown.getOrDefault(pending, ""));
    }

    private String survivor(String story) {
        String at = story;
        for (@Nullable String next = merged.get(at); next != null; next = merged.get(at)) {
            at = next;
        }
        return at;
    }
}
