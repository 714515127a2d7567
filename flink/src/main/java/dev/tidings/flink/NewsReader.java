// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.core.port.SourceState;
import dev.tidings.pipeline.Stages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.core.io.InputStatus;
import org.jspecify.annotations.Nullable;

/**
 * Asks the sources of its hosts. An answer and what is known of the source after it go on together, between two checkpoints:
 * after a failure both are there, or neither. The watermark is the time before which every poll is done.
 */
final class NewsReader implements SourceReader<Tuple2<String, byte[]>, NewsSplit> {
    private static final Duration TICK = Duration.ofMillis(500);
    private static final int MOST_ROUNDS = 20;
    private static final int MARK = 12;

    private static final class Feed {
        private final SourceAdapter adapter;
        private final String host;
        private SourceState state;
        private Set<String> listed;
        private int round;
        private int asked;
        private @Nullable Instant going;

        Feed(SourceAdapter adapter, String host, SourceState state, NewsSplit split) {
            this.adapter = adapter;
            this.host = host;
            this.state = state;
            this.listed = new HashSet<>(split.listed());
            this.round = split.round();
        }

        NewsSplit split() {
            return new NewsSplit(
                    adapter.source().id(),
                    round,
                    Optional.of(state),
                    listed.stream().sorted().toList());
        }
    }

    private record Answer(
            Feed feed,
            Instant at,
            Stages.@Nullable Polled polled,
            @Nullable Throwable failure) {}

    private final SharedStages shared;
    private final PollPlan plan;
    private final Clock clock = Clock.systemUTC();
    private final Stages stages;
    private final ExecutorService executor;
    private final Map<String, SourceAdapter> adapters = new HashMap<>();
    private final Map<String, Feed> feeds = new HashMap<>();
    private final Map<String, Integer> goingAt = new HashMap<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private CompletableFuture<Void> available = CompletableFuture.completedFuture(null);
    private boolean complete;
    private int going;
    private long watermark = Long.MIN_VALUE;

    NewsReader(SharedStages shared, PollPlan plan) {
        this.shared = shared;
        this.plan = plan;
        this.stages = shared.take();
        this.executor = Executors.newFixedThreadPool(stages.polling().atOnce(), Daemons.named("tidings-poll"));
        stages.sources().forEach(adapter -> adapters.put(adapter.source().id(), adapter));
    }

    @Override
    public void start() {}

    @Override
    public void addSplits(List<NewsSplit> splits) {
        for (NewsSplit split : splits) {
            SourceAdapter adapter = adapters.get(split.sourceId());
            if (adapter != null) { // else it is no longer wanted
                String host = Hosts.of(adapter.source().url(), split.sourceId());
                feeds.put(split.sourceId(), new Feed(adapter, host, stages.known(adapter, split.state()), split));
            }
        }
        wake();
    }

    @Override
    public void notifyNoMoreSplits() {
        complete = true;
        wake();
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Tuple2<String, byte[]>> output) {
        Answer answer = answers.poll();
        if (answer != null) {
            take(answer, output);
        }
        if (answers.isEmpty()) {
            ask();
            advance(output);
        }
        if (complete && going == 0 && feeds.values().stream().allMatch(this::isDone)) {
            return InputStatus.END_OF_INPUT;
        }
        return answers.isEmpty() ? InputStatus.NOTHING_AVAILABLE : InputStatus.MORE_AVAILABLE;
    }

    private boolean isDone(Feed feed) {
        return plan.ends() && feed.round >= plan.rounds().size();
    }

    private void take(Answer answer, ReaderOutput<Tuple2<String, byte[]>> output) {
        Feed feed = answer.feed();
        Stages.Polled polled = answer.polled();
        if (polled == null) {
            throw new TidingsException("polling " + feed.adapter.source().id() + " broke off: " + answer.failure());
        }
        feed.state = polled.state();
        if (!polled.items().isEmpty()) {
            feed.listed = marks(polled.items());
        }
        output.collect(Packet.of(polled.source().id(), polled), answer.at().toEpochMilli());
        if (polled.more() && ++feed.asked < MOST_ROUNDS) {
            submit(feed, answer.at());
            return;
        }
        feed.asked = 0;
        feed.round++;
        feed.going = null;
        going--;
        goingAt.computeIfPresent(feed.host, (host, there) -> there == 1 ? null : there - 1);
    }

    /** Begins the polls that are due, those that waited longest first, as many as may go on at once. */
    private void ask() {
        Instant now = clock.instant();
        List<Feed> due = new ArrayList<>();
        for (Feed feed : feeds.values()) {
            if (feed.going == null
                    && !isDone(feed)
                    && (plan.ends() || !due(feed).isAfter(now))) {
                due.add(feed);
            }
        }
        due.sort(Comparator.comparing(this::due)
                .thenComparing(feed -> feed.adapter.source().id()));
        for (Feed feed : due) {
            boolean free = going < stages.polling().atOnce()
                    && goingAt.getOrDefault(feed.host, 0) < stages.polling().perHost();
            if (free) {
                going++;
                goingAt.merge(feed.host, 1, Integer::sum);
                Instant at = plan.ends() ? plan.rounds().get(feed.round) : now;
                feed.going = at;
                submit(feed, at);
            }
        }
    }

    /** When a source is due; rounds follow one another without waiting. */
    private Instant due(Feed feed) {
        return plan.ends() ? plan.rounds().get(feed.round) : stages.nextPoll(feed.state);
    }

    private void submit(Feed feed, Instant at) {
        SourceState state = feed.state;
        Set<String> listed = feed.listed;
        executor.execute(() -> {
            Answer answer;
            try {
                answer = new Answer(
                        feed, at, stages.poll(feed.adapter, state, item -> !listed.contains(mark(item)), at), null);
            } catch (InterruptedException | RuntimeException | Error e) {
                answer = new Answer(feed, at, null, e);
            }
            answers.add(answer);
            wake();
        });
    }

    private static Set<String> marks(List<FeedItem> items) {
        Set<String> marks = new HashSet<>();
        items.forEach(item -> marks.add(mark(item)));
        return marks;
    }

    private static String mark(FeedItem item) {
        return ArticleText.hash(item.id()).substring(0, MARK);
    }

    private void advance(ReaderOutput<Tuple2<String, byte[]>> output) {
        long reached = plan.ends() ? reachedByRounds() : reachedByTime();
        if (reached > watermark) {
            watermark = reached;
            output.emitWatermark(new Watermark(reached));
        }
    }

    private long reachedByTime() {
        Instant first = clock.instant();
        for (Feed feed : feeds.values()) {
            if (feed.going != null && feed.going.isBefore(first)) {
                first = feed.going;
            }
        }
        return first.toEpochMilli() - 1;
    }

    private long reachedByRounds() {
        if (!complete) {
            return Long.MIN_VALUE;
        }
        return feeds.values().stream()
                .filter(feed -> !isDone(feed))
                .mapToLong(feed -> plan.rounds().get(feed.round).toEpochMilli() - 1)
                .min()
                .orElse(plan.rounds().get(plan.rounds().size() - 1).toEpochMilli());
    }

    @Override
    public List<NewsSplit> snapshotState(long checkpoint) {
        return feeds.values().stream().map(Feed::split).toList();
    }

    @Override
    public synchronized CompletableFuture<Void> isAvailable() {
        if (!answers.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        if (available.isDone()) {
            available = new CompletableFuture<>();
            if (!plan.ends()) {
                available.completeOnTimeout(null, TICK.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
        return available;
    }

    private synchronized void wake() {
        available.complete(null);
    }

    @Override
    public void close() {
        executor.shutdownNow();
        shared.giveBack();
    }
}
