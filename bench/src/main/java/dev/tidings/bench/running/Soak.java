// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.running;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.tidings.core.model.Article;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.store.Retention;
import dev.tidings.fetch.feed.FeedSource;
import dev.tidings.fetch.http.HttpFetcher;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.pipeline.AggregatorBuilder;
import dev.tidings.pipeline.PollPolicy;
import dev.tidings.store.jdbc.JdbcStore;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.fake.VirtualTime;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A running aggregator over many cycles of a virtual clock, on SQLite and with HTTP to a loopback server that fails as
 * networks do: what it holds day by day. In a cycle, a minute, every source that is due is asked, each at its own pace and
 * at least once an hour. {@code Soak [CYCLES [FEEDS [FOLDER]]]}: 10,080 cycles (seven days) over 500 feeds. News is kept for
 * a day and removed once a day, stories are open for a week: so eight days pass before the first cycle is counted.
 */
public final class Soak {
    private static final Duration CYCLE = Duration.ofMinutes(1);
    private static final Duration PACE = Duration.ofDays(2);
    private static final Duration DEADLINE = Duration.ofMillis(500);
    private static final int WARM_UP_DAYS = 8;
    private static final int DAY = 1440;

    private final int cycles;
    private final int warmUp;
    private final int sampleEvery;
    private final int feeds;

    /** So many cycles after others that are not counted; a sample each so many cycles. */
    Soak(int cycles, int warmUp, int sampleEvery, int feeds) {
        this.cycles = cycles;
        this.warmUp = warmUp;
        this.sampleEvery = sampleEvery;
        this.feeds = feeds;
    }

    /**
     * What was held at a time.
     *
     * @param cycles so far; negative during the warm-up
     * @param requests so far
     * @param faults requests that were answered by a fault so far
     * @param articles in the store
     * @param heap bytes in use after garbage collection
     * @param threads alive
     * @param files open file descriptors; 1 where they cannot be counted
     * @param database bytes on disk
     */
    record Sample(
            long cycles, long requests, long faults, int articles, long heap, int threads, long files, long database) {
        String line() {
            return String.format(
                    Locale.ROOT,
                    "cycle %,7d: %,9d requests (%,7d faults), %,6d articles kept, heap %6.1f MB, %d threads, %d files,"
                            + " database %.1f MB",
                    cycles,
                    requests,
                    faults,
                    articles,
                    heap / 1e6,
                    threads,
                    files,
                    database / 1e6);
        }
    }

    /** Prints a line for each day, and how far the last is from the first that counts. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int cycles = args.length > 0 ? Integer.parseInt(args[0]) : 7 * DAY;
        int feeds = args.length > 1 ? Integer.parseInt(args[1]) : 500;
        Path folder = args.length > 2 ? Path.of(args[2]) : Files.createTempDirectory("soak");
        long begin = System.nanoTime();
        List<Sample> samples = new Soak(cycles, WARM_UP_DAYS * DAY, DAY, feeds)
                        .run(
                                folder,
                                sample -> System.out.printf(
                                        Locale.ROOT, "%5.0f s, %s%n", (System.nanoTime() - begin) / 1e9, sample.line()))
                        .stream()
                        .filter(sample -> sample.cycles() >= 0)
                        .toList();
        Sample first = samples.get(0);
        Sample last = samples.get(samples.size() - 1);
        System.out.printf(
                Locale.ROOT,
                "from cycle %,d to %,d: heap %+.1f %%, threads %+.1f %%, files %+.1f %%, database %+.1f %%%n",
                first.cycles(),
                last.cycles(),
                grown(first.heap(), last.heap()),
                grown(first.threads(), last.threads()),
                grown(first.files(), last.files()),
                grown(first.database(), last.database()));
    }

    private static double grown(long from, long to) {
        return 100.0 * (to - from) / from;
    }

    /** Runs on a new database in the folder; the samples, those of the warm-up too. */
    List<Sample> run(Path folder, Consumer<Sample> each) throws IOException, InterruptedException {
        FakeClock clock = FakeClock.at("2026-01-01T00:00:00Z");
        Instant begin = clock.instant();
        Path file = folder.resolve("soak.db");
        List<Sample> samples = new ArrayList<>();
        VirtualTime time = VirtualTime.of(clock, CYCLE.multipliedBy(warmUp + cycles));
        AtomicInteger next = new AtomicInteger(sampleEvery);
        try (FaultyFeeds web = new FaultyFeeds(clock, PACE, DEADLINE.multipliedBy(2));
                HttpFetcher fetcher = fetcher(web, clock);
                StoryStore store = JdbcStore.sqlite(file);
                Aggregator news = builder(web)
                        .store(store)
                        .fetcher(fetcher)
                        .clock(clock)
                        .sleeper(wait -> {
                            long done = Duration.between(begin, clock.instant()).dividedBy(CYCLE);
                            if (done >= next.get()) {
                                Sample sample = sample(next.getAndAdd(sampleEvery) - warmUp, web, store, file);
                                samples.add(sample);
                                each.accept(sample);
                            }
                            time.sleep(wait);
                        })
                        .build()) {
            news.start();
            time.awaitEnd();
            Sample last = sample(cycles, web, store, file);
            samples.add(last);
            each.accept(last);
        }
        return samples;
    }

    private HttpFetcher fetcher(FaultyFeeds web, FakeClock clock) {
        HttpFetcher.Builder builder = HttpFetcher.builder()
                .resolver((host, port) -> List.of(web.address()))
                .clock(clock)
                .gate(gate -> gate.sleeper(wait -> {})) // polls of one host are minutes apart; pages need not be
                .deadline(DEADLINE);
        for (int feed = 0; feed < feeds; feed++) {
            builder.allow(FaultyFeeds.host(feed), web.address().getPort());
        }
        return builder.build();
    }

    private AggregatorBuilder builder(FaultyFeeds web) {
        AggregatorBuilder builder = Aggregator.builder()
                .polling(PollPolicy.standard().withIntervals(Duration.ofMinutes(5), Duration.ofHours(1)))
                .retention(Retention.ofDays(1));
        for (int feed = 0; feed < feeds; feed++) {
            builder.source(FeedSource.of("feed" + feed, "Feed " + feed, web.url(feed)));
        }
        return builder;
    }

    private static Sample sample(long cycles, FaultyFeeds web, StoryStore store, Path file) {
        return new Sample(
                cycles,
                web.requests(),
                web.faults(),
                store.all(Article.class).size(),
                heap(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                files(),
                file.toFile().length());
    }

    /** The serial collector leaves some dead objects where they are, except each fourth time. */
    private static long heap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    static long files() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 1;
    }
}
