// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Source;
import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.SourceState;
import dev.tidings.enrich.Dossier;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.pipeline.Stages;
import dev.tidings.pipeline.StorySequencer;
import dev.tidings.pipeline.cluster.StoryShards;
import dev.tidings.testkit.sample.InventedWords;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * What feeds, articles and stories cost in state and CPU, each stage by itself on one thread: {@code StateSize [ARTICLES]}.
 * The text of an article has a thousand characters; stories have ten articles in the mean; one in ten insights is made.
 */
public final class StateSize {
    private static final int FEEDS = 100;
    private static final int TURN = 50;
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private StateSize() {}

    /** Prints the figures. */
    public static void main(String[] args) throws InterruptedException {
        int articles = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        Stages stages = stages();
        HeapState items = new HeapState();
        HeapState news = new HeapState();
        KeyedStore memory = new KeyedStore(news);
        KeyedStore known = new KeyedStore(items);
        StorySequencer sequencer = stages.sequencer(memory);
        StoryShards shards = StoryShards.open(4, Optional.empty());
        long taking = 0;
        long reading = 0;
        long grouping = 0;
        long enriching = 0;
        long dividing = 0;
        long insights = 0;
        long sent = 0;
        long written = 0;
        Random random = new Random(5);
        for (int from = 0; from < articles; from += TURN) {
            List<Stages.ReadItem> read = new ArrayList<>();
            Instant now = START.plus(Duration.ofMinutes(from));
            for (int i = from; i < from + TURN; i++) {
                FeedItem item = item(i, random.nextInt(Math.max(1, articles / 10)), now);
                Source source =
                        Source.builder().id(item.sourceId()).name("Feed").build();
                long at = cpu();
                List<FeedItem> fresh = stages.takeIn(
                        known,
                        new Stages.Polled(
                                source,
                                SourceState.builder().sourceId(source.id()).build(),
                                false,
                                false,
                                List.of(item),
                                Optional.empty()),
                        now);
                known.take();
                taking -= at - (at = cpu());
                for (FeedItem one : fresh) {
                    read.add(stages.read(source, one));
                }
                reading -= at - (at = cpu());
                shards.route(read.get(read.size() - 1).article().orElseThrow());
                dividing -= at - cpu();
            }
            long at = cpu();
            List<String> changed = sequencer.take(read, now);
            written += memory.take().toBytes().length;
            grouping -= at - (at = cpu());
            for (String story : changed) {
                Dossier dossier = sequencer.dossier(story).orElseThrow();
                byte[] packet = Packet.bytes(new ToEnrich(now, dossier));
                sent += packet.length;
                grouping -= at - (at = cpu());
                if (random.nextInt(10) == 0) {
                    insights++;
                    stages.enrich(Packet.read(packet, ToEnrich.class).dossier(), now);
                }
                enriching -= at - (at = cpu());
            }
        }
        long at = cpu();
        sequencer.save();
        long saving = cpu() - at;
        at = cpu();
        stages.sequencer(memory);
        long opening = cpu() - at;
        print("items of feeds, per item", bytes(items, "FeedItem/"), count(items, "FeedItem/"), "bytes");
        print("articles, per article", bytes(news, "Article/"), count(news, "Article/"), "bytes");
        print("items of articles, per article", bytes(news, "FeedItem/"), count(news, "Article/"), "bytes");
        print("stories, per story", bytes(news, "Story/"), count(news, "Story/"), "bytes");
        print("clustering, per article in its window", bytes(news, "ClusterState/"), articles, "bytes");
        print(
                "topics of shards, per article in the window",
                shards.state().data().length(),
                articles,
                "bytes");
        print("written to the store, per article", written, articles, "bytes");
        print("sent to enrichers, per article", sent, articles, "bytes");
        print("taking in, per item", taking / 1000, articles, "µs");
        print("reading (text in the feed), per item", reading / 1000, articles, "µs");
        print("dividing, per article", dividing / 1000, articles, "µs");
        print("grouping, per article", grouping / 1000, articles, "µs");
        print("enriching (extractive), per insight", enriching / 1000, insights, "µs");
        print("saving the clustering before a checkpoint, in all", saving / 1000, 1, "µs");
        print("opening the state after a restart, in all", opening / 1000, 1, "µs");
    }

    private static Stages stages() {
        return Aggregator.builder()
                .fetcher(request -> FetchResult.Failed.of(FetchFailure.UNKNOWN_HOST, request.url()))
                .stages();
    }

    private static FeedItem item(int number, int event, Instant now) {
        String topic = InventedWords.of(event, 6);
        return FeedItem.builder()
                .id("feed" + number % FEEDS + ":" + number)
                .sourceId("feed" + number % FEEDS)
                .url(URI.create("https://feed" + number % FEEDS + ".example/" + number))
                .title(topic + " " + InventedWords.ofVocabulary(5000, number, 3))
                .content(topic + " " + InventedWords.ofVocabulary(5000, number + 1_000_000L, 105))
                .complete(true)
                .publishedAt(PartialDate.parse(now.toString()))
                .collectedAt(now)
                .language("en")
                .build();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long bytes(HeapState state, String prefix) {
        return state.values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .mapToLong(entry -> entry.getKey().length() + entry.getValue().length)
                .sum();
    }

    private static long count(HeapState state, String prefix) {
        return state.values.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .count();
    }

    private static void print(String what, long sum, long of, String unit) {
        System.out.printf(Locale.ROOT, "%-50s %,10d %s (%,d)%n", what, sum / Math.max(1, of), unit, of);
    }
}
