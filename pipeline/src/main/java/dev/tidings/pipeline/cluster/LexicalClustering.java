// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.StoryChange;
import dev.tidings.core.port.ClusterState;
import dev.tidings.core.port.Clustering;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The stream at work: what is in the window, by language. */
final class LexicalClustering implements Clustering {
    private static final long SECONDS_OF_DAY = 86_400;
    private static final int FEWEST = 128;

    final Settings settings;
    final TreeMap<String, Partition> partitions = new TreeMap<>();
    long watermark = Long.MIN_VALUE;
    long repairedDay = Long.MIN_VALUE;
    int sinceRepair;
    long nextNumber;

    private final Map<String, Held> held = new HashMap<>();
    private final TreeSet<Held> byAge =
            new TreeSet<>(Comparator.<Held>comparingLong(h -> h.member.second).thenComparingLong(h -> h.member.number));

    private record Held(Member member, Partition partition) {}

    LexicalClustering(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<StoryChange> accept(Article article) {
        Held known = held.get(article.id());
        if (known != null) {
            return revise(article, known);
        }
        long second = secondOf(article);
        advance(second);
        Partition partition = partition(languageOf(article));
        long number = nextNumber++;
        sinceRepair++;
        String ownStory = Member.storyId(article.id());
        if (second < horizon()) {
            return List.of(new StoryChange.Opened(ownStory, article.id()));
        }
        Member member = partition.read(article, number, second);
        OpenStory found = partition.find(member, settings.join(), null);
        OpenStory story = found == null ? partition.open(ownStory, number) : found;
        hold(member, partition);
        partition.learn(member, story);
        return List.of(
                found == null
                        ? new StoryChange.Opened(story.id, article.id())
                        : new StoryChange.Joined(story.id, article.id()));
    }

    private List<StoryChange> revise(Article article, Held known) {
        Member old = known.member;
        Partition partition = known.partition;
        OpenStory home = old.story();
        Member member = partition.read(article, old.number, old.second);
        if (Arrays.equals(member.terms, old.terms)) {
            return List.of();
        }
        boolean alone = home.size() == 1;
        partition.remove(old);
        held.remove(old.id);
        byAge.remove(known);
        hold(member, partition);
        boolean mayMove = alone || !home.isFounder(old);
        OpenStory found = mayMove ? partition.find(member, settings.join(), home) : null;
        partition.add(member, home);
        if (alone) {
            partition.reopen(home);
        }
        if (found == null || found == home) {
            return List.of();
        }
        return alone ? List.of(partition.merge(found, home)) : move(partition, member, found);
    }

    private static List<StoryChange> move(Partition partition, Member member, OpenStory to) {
        String from = member.story().id;
        partition.remove(member);
        partition.add(member, to);
        return List.of(new StoryChange.Moved(member.id, from, to.id));
    }

    /**
     * Due when the event day advances, and when as many articles came as make a quarter of the window (at least
     * {@value #FEWEST}); what is touched then costs each article the same however long the history is.
     */
    @Override
    public List<StoryChange> repair(Instant reached) {
        long day = Math.floorDiv(reached.getEpochSecond(), SECONDS_OF_DAY);
        if (day <= repairedDay && sinceRepair < Math.max(FEWEST, held.size() / 4)) {
            return List.of();
        }
        repairedDay = Math.max(day, repairedDay);
        sinceRepair = 0;
        List<StoryChange> changes = new ArrayList<>();
        for (Partition partition : partitions.values()) {
            changes.addAll(new Repair(partition, settings).run());
        }
        return changes;
    }

    @Override
    public ClusterState state() {
        return StateText.write(this);
    }

    void hold(Member member, Partition partition) {
        Held entry = new Held(member, partition);
        held.put(member.id, entry);
        byAge.add(entry);
    }

    Partition partition(String language) {
        return partitions.computeIfAbsent(language, key -> new Partition(key, Meanings.of(settings, key)));
    }

    private long horizon() {
        return watermark - settings.window().toSeconds();
    }

    private void advance(long second) {
        watermark = Math.max(watermark, second);
        while (!byAge.isEmpty() && (byAge.first().member.second < horizon() || byAge.size() >= settings.maxOpen())) {
            Held oldest = byAge.pollFirst();
            if (oldest != null) {
                held.remove(oldest.member.id);
                oldest.partition.remove(oldest.member);
            }
        }
    }

    /** Event time: when it was published, as far as that is known and not in the future. */
    private static long secondOf(Article article) {
        long collected = article.collectedAt().getEpochSecond();
        Optional<PartialDate> published = article.publishedAt();
        return published
                .map(date -> Math.min(collected, date.earliest(ZoneOffset.UTC).getEpochSecond()))
                .orElse(collected);
    }

    /** The primary language; "und" for none. */
    private static String languageOf(Article article) {
        String tag = article.language().orElse("und").toLowerCase(Locale.ROOT);
        int end = tag.indexOf('-');
        String primary = end < 0 ? tag : tag.substring(0, end);
        return primary.equals("no") ? "nb" : primary.isEmpty() ? "und" : primary;
    }
}
