// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.OutputTag;

/**
 * An aggregator as a job of Apache Flink, for what one database and one machine cannot hold: sources are asked, pages read
 * and stories enriched on all machines, articles and stories stand in keyed state, and a store is written to at each
 * checkpoint. With one shard the stories are those of a single process that polls at the same times.
 *
 * <pre>{@code
 * StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
 * env.enableCheckpointing(30_000);
 * NewsJob.builder(() -> Aggregator.builder().sources(sources), () -> JdbcStore.postgres(database)).build().addTo(env);
 * env.execute("news");
 * }</pre>
 *
 * <p>Without checkpoints nothing is written until the job ends. Immutable.
 */
public final class NewsJob {
    private static final OutputTag<Tuple2<String, byte[]>> POLLED = new OutputTag<>("polled", Packet.TYPE);
    private static final OutputTag<Tuple2<String, byte[]>> CHANGED = new OutputTag<>("changed", Packet.TYPE);
    private static final String WEB = "tidings-web";

    private final SharedStages stages;
    private final StoreAccess store;
    private final PollPlan plan;
    private final Duration turn;
    private final Duration keep;
    private final int shards;
    private final int pagesAtOnce;
    private final int insightsAtOnce;

    private NewsJob(Builder builder) {
        stages = new SharedStages(builder.settings);
        store = builder.store;
        plan = builder.plan;
        turn = builder.turn;
        keep = builder.keep;
        shards = builder.shards;
        pagesAtOnce = builder.pagesAtOnce;
        insightsAtOnce = builder.insightsAtOnce;
    }

    /**
     * Starts a job.
     *
     * @param settings sources and all else but the store
     * @param store where pages are made from; PostgreSQL, or SQLite where all tasks run on one machine
     */
    public static Builder builder(Settings settings, StoreAccess store) {
        return new Builder(settings, store);
    }

    /** Adds the operators of the job to an environment, whose parallelism and checkpoints count. */
    public void addTo(StreamExecutionEnvironment env) {
        int parallelism = env.getParallelism();
        SingleOutputStreamOperator<Tuple2<String, byte[]>> polls = env.fromSource(
                        new NewsSource(stages, plan), WatermarkStrategy.noWatermarks(), "poll", Packet.TYPE)
                .uid("tidings-poll");
        // a task that reads pages is where the polls of the same hosts are, so that they share what keeps them apart
        polls.getTransformation().setCoLocationGroupKey(WEB);
        SingleOutputStreamOperator<Tuple2<String, byte[]>> items = polls.keyBy(packet -> packet.f0, Types.STRING)
                .process(new TakeIn(stages, POLLED, keep), Packet.TYPE)
                .uid("tidings-items")
                .name("take in");
        SingleOutputStreamOperator<Tuple2<String, byte[]>> read = AsyncDataStream.unorderedWait(
                        items.partitionCustom(Hosts::subtask, packet -> packet.f0),
                        new Blocking.Reading(stages, pagesAtOnce),
                        0,
                        TimeUnit.MILLISECONDS,
                        pagesAtOnce)
                .returns(Packet.TYPE)
                .uid("tidings-pages")
                .name("read");
        read.getTransformation().setCoLocationGroupKey(WEB);
        SingleOutputStreamOperator<Tuple2<String, byte[]>> stories = stories(read, parallelism);
        SingleOutputStreamOperator<Tuple2<String, byte[]>> insights = AsyncDataStream.orderedWait(
                        stories.keyBy(packet -> packet.f0, Types.STRING),
                        new Blocking.Enriching(stages, insightsAtOnce),
                        0,
                        TimeUnit.MILLISECONDS,
                        insightsAtOnce)
                .returns(Packet.TYPE)
                .uid("tidings-insights")
                .name("enrich");
        items.getSideOutput(POLLED)
                .union(stories.getSideOutput(CHANGED), insights)
                .sinkTo(new StoreSink(stages, store))
                .uid("tidings-store")
                .name("store")
                .setParallelism(1);
    }

    private SingleOutputStreamOperator<Tuple2<String, byte[]>> stories(
            DataStream<Tuple2<String, byte[]>> read, int parallelism) {
        int[] keys = Shards.keys(shards);
        KeyedStream<Tuple2<String, byte[]>, Integer> divided = shards == 1
                ? read.keyBy(packet -> keys[0], Types.INT)
                : divided(read).keyBy(packet -> keys[Dividing.shardOf(packet.f0)], Types.INT);
        SingleOutputStreamOperator<Tuple2<String, byte[]>> stories = divided.transform(
                        "stories", Packet.TYPE, new SavingOperator<>(new Grouping(stages, CHANGED, turn, keep)))
                .uid("tidings-stories");
        stories.setMaxParallelism(Shards.MAX_PARALLELISM);
        return stories.setParallelism(Math.min(shards, parallelism));
    }

    private DataStream<Tuple2<String, byte[]>> divided(DataStream<Tuple2<String, byte[]>> read) {
        return read.keyBy(packet -> 0, Types.INT)
                .transform("divide", Packet.TYPE, new SavingOperator<>(new Dividing(shards, keep)))
                .uid("tidings-shards")
                .setParallelism(1);
    }

    /**
     * Sets up a job. Defaults: it runs until it is stopped, asking sources as the settings say; turns of 10 seconds; what
     * did not change for 30 days leaves the state; one shard; for each task, 32 pages and 8 stories at once.
     */
    public static final class Builder {
        private final Settings settings;
        private final StoreAccess store;
        private PollPlan plan = PollPlan.running();
        private Duration turn = Duration.ofSeconds(10);
        private Duration keep = Duration.ofDays(30);
        private int shards = 1;
        private int pagesAtOnce = 32;
        private int insightsAtOnce = 8;

        private Builder(Settings settings, StoreAccess store) {
            this.settings = requireNonNull(settings, "settings");
            this.store = requireNonNull(store, "store");
        }

        /**
         * Asks every source at each of these times, by their clock and not by the machine's, without waiting in between, and
         * ends then. With the present time alone it is one pass, as {@code Aggregator.run()}.
         *
         * @throws IllegalArgumentException when there are none, or they do not ascend
         */
        public Builder rounds(List<Instant> times) {
            for (int i = 1; i < times.size(); i++) {
                if (!times.get(i - 1).isBefore(times.get(i))) {
                    throw new IllegalArgumentException(
                            "rounds do not ascend: " + times.get(i - 1) + ", " + times.get(i));
                }
            }
            if (times.isEmpty()) {
                throw new IllegalArgumentException("no rounds");
            }
            plan = new PollPlan(List.copyOf(times));
            return this;
        }

        /**
         * What was polled within such a time is taken in together, in the order in which it was told. A second at least.
         */
        public Builder turn(Duration time) {
            turn = atLeast(time, Duration.ofSeconds(1), "turn");
            return this;
        }

        /**
         * How long a story stays in the state after it changed last; longer than the window of the clusterer. What comes after
         * that opens a new story. A day at least.
         */
        public Builder keep(Duration time) {
            keep = atLeast(time, Duration.ofDays(1), "keep");
            return this;
        }

        /**
         * Among how many clusterings articles are divided, by their words; they share nothing, so more hold and do more, and
         * parts of one story may stay apart. Fixed for as long as the job's state lives; 128 at most.
         */
        public Builder shards(int number) {
            if (number > Shards.MAX_PARALLELISM) {
                throw new IllegalArgumentException("shards is more than " + Shards.MAX_PARALLELISM + ": " + number);
            }
            shards = positive(number, "shards");
            return this;
        }

        /** How many pages each task reads at once, within the limits of each host. */
        public Builder pagesAtOnce(int pages) {
            pagesAtOnce = positive(pages, "pagesAtOnce");
            return this;
        }

        /** How many stories are with the enrichers of each task at once. */
        public Builder insightsAtOnce(int stories) {
            insightsAtOnce = positive(stories, "insightsAtOnce");
            return this;
        }

        private static Duration atLeast(Duration time, Duration least, String name) {
            if (time.compareTo(least) < 0) {
                throw new IllegalArgumentException(name + " is less than " + least + ": " + time);
            }
            return time;
        }

        private static int positive(int number, String name) {
            if (number < 1) {
                throw new IllegalArgumentException(name + " is less than 1: " + number);
            }
            return number;
        }

        /** The job. */
        public NewsJob build() {
            return new NewsJob(this);
        }
    }
}
