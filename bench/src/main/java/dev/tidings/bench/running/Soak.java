// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.running;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.tidings.core.model.Article;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.core.store.Retention;
import dev.tidings.fetch.feed.FeedSource;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.pipeline.AggregatorBuilder;
import dev.tidings.pipeline.PollPolicy;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.fake.VirtualTime;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A running aggregator over many cycles of a virtual clock, with faults: what it holds after each tenth. In a cycle, a
 * minute, every source that is due is asked, each at its own pace and at least once an hour. {@code Soak [CYCLES [FEEDS]]}:
 * 14,400 cycles (ten days) over 500 feeds, in memory. News is kept for a day and removed once a day, stories are open for a
 * week: so nothing is counted for eight days, and samples are a day apart. Other numbers of cycles: multiples of 14,400.
 */
public final class Soak {
    private static final Duration CYCLE = Duration.ofMinutes(1);
    private static final Duration PACE = Duration.ofDays(2);
    private static final Duration WARM_UP = Duration.ofDays(8);
    private static final int TENTHS = 10;

    private Soak() {}

    /**
     * What was held at a time.
     *
     * @param cycles so far
     * @param requests so far
     * @param faults requests that were answered by a fault so far
     * @param articles in the store
     * @param heap bytes in use after garbage collection
     * @param threads alive
     * @param files open file descriptors
     */
    public record Sample(long cycles, long requests, long faults, int articles, long heap, int threads, long files) {
        /** By how much the largest of heap, threads and files differs from that of another, as a share of the other. */
        public double drift(Sample from) {
            double heapDrift = Math.abs(heap - from.heap) / (double) from.heap;
            double threadDrift = Math.abs(threads - from.threads) / (double) from.threads;
            double fileDrift = Math.abs(files - from.files) / (double) from.files;
            return Math.max(heapDrift, Math.max(threadDrift, fileDrift));
        }
    }

    /** Prints a line for each tenth, and how far the last is from the first. */
    public static void main(String[] args) throws InterruptedException {
        int cycles = args.length > 0 ? Integer.parseInt(args[0]) : 14_400;
        int feeds = args.length > 1 ? Integer.parseInt(args[1]) : 500;
        try (StoryStore store = new InMemoryStoryStore()) {
            List<Sample> samples = run(cycles, feeds, store);
            Sample first = samples.get(0);
            Sample last = samples.get(samples.size() - 1);
            System.out.printf(Locale.ROOT, "drift from the first tenth to the end: %.1f %%%n", 100 * last.drift(first));
        }
    }

    /** Runs so many cycles; the samples after each tenth. */
    public static List<Sample> run(int cycles, int feeds, StoryStore store) throws InterruptedException {
        FakeClock clock = FakeClock.at("2026-01-01T00:00:00Z");
        Instant begin = clock.instant();
        FaultyWeb web = new FaultyWeb(clock, PACE);
        List<Sample> samples = new ArrayList<>();
        VirtualTime time = VirtualTime.of(clock, WARM_UP.plus(CYCLE.multipliedBy(cycles)));
        AggregatorBuilder builder = Aggregator.builder()
                .store(store)
                .fetcher(web)
                .clock(clock)
                .polling(PollPolicy.standard().withIntervals(Duration.ofMinutes(5), Duration.ofHours(1)))
                .retention(Retention.ofDays(1))
                .sleeper(wait -> {
                    long done = Duration.between(begin.plus(WARM_UP), clock.instant())
                            .dividedBy(CYCLE);
                    if (done >= (samples.size() + 1L) * cycles / TENTHS && samples.size() < TENTHS - 1) {
                        samples.add(sample(done, web, store));
                    }
                    time.sleep(wait);
                });
        for (int feed = 0; feed < feeds; feed++) {
            builder.source(FeedSource.of("feed" + feed, "Feed " + feed, FaultyWeb.url(feed)));
        }
        Aggregator news = builder.build();
        news.start();
        time.awaitEnd();
        samples.add(sample(cycles, web, store));
        news.close();
        return samples;
    }

    private static Sample sample(long cycles, FaultyWeb web, StoryStore store) {
        Sample sample = new Sample(
                cycles,
                web.requests(),
                web.faults(),
                store.all(Article.class).size(),
                heap(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                files());
        System.out.printf(
                Locale.ROOT,
                "cycles %,6d: %,9d requests (%,7d faults), %,6d articles kept, heap %6.1f MB, %d threads, %d files%n",
                sample.cycles(),
                sample.requests(),
                sample.faults(),
                sample.articles(),
                sample.heap() / 1e6,
                sample.threads(),
                sample.files());
        return sample;
    }

    private static long heap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    private static long files() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 1;
    }
}
