// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.feed;

import dev.tidings.core.model.FeedItem;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One generated feed of 20 KB, by each of {@link Ways}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FeedBenchmark {
    private final byte[] feed = GeneratedFeeds.of(1, 20_000, 7).get(0);

    /** Bytes to finished items. */
    @Benchmark
    public List<FeedItem> tidings() {
        return Ways.tidings(feed);
    }

    /** Rome with its defaults. */
    @Benchmark
    public int rome() {
        return Ways.rome(feed);
    }

    /** Events of Woodstox and nothing else. */
    @Benchmark
    public int woodstox() {
        return Ways.woodstox(feed);
    }
}
