// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import static java.util.Objects.requireNonNull;

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
    /** How late an article may come and still be settled in its turn. */
    private static final long PATIENCE = 3600;
    /** After so many settled articles the stories that grew are repaired. */
    private static final int INTERVAL = 128;
    /** Which share of a story is new until it is repaired again within a day. */
    private static final double GROWTH = 0.5;
    /** What may pend, as a share of what may be open. */
    private static final int PENDING_SHARE = 4;

    final Settings settings;
    final TreeMap<String, Partition> partitions = new TreeMap<>();
    final TreeSet<Pending> pending = new TreeSet<>(Pending.AS_TOLD);
    /** The latest event time of all that came. */
    long watermark = Long.MIN_VALUE;
    /** The latest event time of all that is settled. */
    long settledUpTo = Long.MIN_VALUE;

    long repairedDay = Long.MIN_VALUE;
    int sinceRepair;
    int sinceSettlement;
    long nextNumber;
    long nextArrival;

    private final Map<String, Pending> pendingById = new HashMap<>();
    private final Map<String, Held> held = new HashMap<>();
    private final TreeSet<Held> byAge =
            new TreeSet<>(Comparator.<Held>comparingLong(h -> h.member.second).thenComparingLong(h -> h.member.number));

    private record Held(Member member, Partition partition) {}

    LexicalClustering(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<StoryChange> accept(Article article) {
        Pending waiting = pendingById.get(article.id());
        if (waiting != null) {
            return edit(article, waiting);
        }
        Held known = held.get(article.id());
        if (known != null) {
            return revise(article, known);
        }
        long second = secondOf(article);
        watermark = Math.max(watermark, second);
        String ownStory = Member.storyId(article.id());
        if (second < watermark - settings.window().toSeconds()) {
            return List.of(new StoryChange.Opened(ownStory, article.id()));
        }
        Partition partition = partition(languageOf(article));
        Pending arrived = new Pending(article.id(), nextArrival++, second, partition, partition.terms(article));
        sinceSettlement++;
        Member member = arrived.shown();
        partition.askable(member, article);
        OpenStory alike = partition.find(member, settings.join(member), null);
        boolean isOpen = alike != null
                && alike.gap(watermark, watermark) <= settings.window().toSeconds();
        OpenStory found = isOpen ? alike : partition.story(ownStory);
        OpenStory story = found == null ? partition.open(ownStory, member.number) : found;
        partition.add(member, story);
        wait(arrived);
        return List.of(
                found == null
                        ? new StoryChange.Opened(story.id, article.id())
                        : new StoryChange.Joined(story.id, article.id()));
    }

    Pending pending(String article) {
        return requireNonNull(pendingById.get(article), article);
    }

    void wait(Pending arrived) {
        pending.add(arrived);
        pendingById.put(arrived.id, arrived);
        arrived.partition.wait(arrived);
    }

    /** Stays where it is shown; its new words count when it is settled. */
    private static List<StoryChange> edit(Article article, Pending waiting) {
        Partition partition = waiting.partition;
        TermList terms = partition.terms(article);
        if (!article.rights().modelUse()) {
            waiting.member().keepFromModels();
        }
        if (!terms.isSame(waiting.terms())) {
            OpenStory home = waiting.member().story();
            partition.remove(waiting.member());
            if (home.size() == 0) {
                partition.reopen(home);
            }
            waiting.terms(terms);
            Member edited = waiting.shown();
            partition.askable(edited, article);
            partition.add(edited, home);
        }
        return List.of();
    }

    private List<StoryChange> revise(Article article, Held known) {
        Member old = known.member;
        Partition partition = known.partition;
        OpenStory home = old.story();
        if (!article.rights().modelUse()) {
            old.keepFromModels();
        }
        Member member = partition.member(old.id, old.number, old.second, partition.terms(article));
        partition.askable(member, article);
        if (Arrays.equals(member.terms, old.terms)) {
            return List.of();
        }
        boolean alone = home.size() == 1;
        partition.remove(old);
        held.remove(old.id);
        byAge.remove(known);
        hold(member, partition);
        boolean mayMove = alone || !home.isFounder(old);
        OpenStory found = mayMove ? partition.find(member, settings.join(member), home) : null;
        partition.join(member, home);
        if (alone) {
            partition.reopen(home);
        }
        if (found == null || found == home || found.number >= Member.PENDING) {
            return List.of();
        }
        return alone ? List.of(partition.merge(found, home)) : move(partition, member, found);
    }

    private static List<StoryChange> move(Partition partition, Member member, OpenStory to) {
        String from = member.story().id;
        partition.remove(member);
        partition.join(member, to);
        return List.of(new StoryChange.Moved(member.id, from, to.id));
    }

    /**
     * Settles what is due: articles told an hour before the latest, once they are as many as those that came since. What
     * is settled is repaired when its day is over, and before that where stories grew by a third; so the work for each
     * article is the same however long the history is.
     */
    @Override
    public List<StoryChange> repair(Instant reached) {
        long told = Math.max(watermark, reached.getEpochSecond()) - PATIENCE;
        long day = Math.floorDiv(told, SECONDS_OF_DAY);
        boolean many = pending.size() > settings.maxOpen() / PENDING_SHARE;
        boolean due = !pending.isEmpty() && pending.first().second < told && sinceSettlement * 2 >= pending.size();
        if (!many && !due && day <= repairedDay) {
            return List.of();
        }
        sinceSettlement = 0;
        List<Pending> all = List.copyOf(pending);
        int settled = many ? all.size() / 2 : 0;
        while (settled < all.size() && all.get(settled).second < told) {
            settled++;
        }
        Settlement settlement = new Settlement(this);
        List<StoryChange> changes = settlement.run(all, settled, day);
        for (Pending done : all.subList(0, settled)) {
            pending.remove(done);
            pendingById.remove(done.id);
            done.partition.settled(done);
        }
        return changes;
    }

    /** Before an article of a time is settled: the window moves on, and what is due for repair is repaired. */
    List<StoryChange> reach(long second) {
        settledUpTo = Math.max(settledUpTo, second);
        long horizon = settledUpTo - settings.window().toSeconds();
        while (!byAge.isEmpty() && (byAge.first().member.second < horizon || byAge.size() >= settings.maxOpen())) {
            Held oldest = byAge.pollFirst();
            if (oldest != null) {
                held.remove(oldest.member.id);
                oldest.partition.remove(oldest.member);
            }
        }
        long day = Math.floorDiv(second, SECONDS_OF_DAY);
        return day > repairedDay ? repair(day, 0) : sinceRepair >= INTERVAL ? repair(repairedDay, GROWTH) : List.of();
    }

    List<StoryChange> repair(long day, double growth) {
        repairedDay = day;
        sinceRepair = 0;
        List<StoryChange> changes = new ArrayList<>();
        for (Partition partition : partitions.values()) {
            changes.addAll(new Repair(partition, settings, growth).run());
        }
        return changes;
    }

    /** The article as it is settled next. */
    Member number(Pending next) {
        sinceRepair++;
        Member member = next.settled(nextNumber++);
        hold(member, next.partition);
        return member;
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
