// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.EditionSpan;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.ReaderProfile;
import dev.tidings.core.model.RunReport;
import dev.tidings.core.model.Source;
import dev.tidings.core.page.EditionPage;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Ledger;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.core.port.StoryStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Collects news from sources, groups it into stories, has them enriched, and gives pages. The façade of the library:
 * build one, {@link #run} it whenever you like, or {@link #start} it once, and take its {@link #site}.
 *
 * <p>Safe for all threads; one run goes on at a time. Failures of sources, pages and enrichers are values in the
 * {@link RunReport}; a run throws for nothing but a broken store.
 */
public final class Aggregator implements AutoCloseable {
    private final AggregatorBuilder settings;
    private final StoryStore store;
    private final Ledger ledger;
    private final Node node;
    private final WorkDesk desk;
    private final ExecutorService executor;
    private final boolean ownExecutor;
    private final EventFeed events;
    private final Announcer announcer;
    private volatile @Nullable RunLoop running;

    Aggregator(AggregatorBuilder settings, StoryStore store, ExecutorService executor, boolean ownExecutor) {
        this.settings = settings;
        this.store = store;
        this.ledger = settings.ledger(store);
        this.executor = executor;
        this.ownExecutor = ownExecutor;
        this.node = new Node(store, settings.lease);
        this.desk = new WorkDesk(settings, store, node, ledger, executor);
        this.events = new EventFeed(settings.eventBuffer, executor);
        this.announcer = new Announcer(settings.listener, events, settings.metrics, settings.clock);
    }

    /** Starts an aggregator; see {@link AggregatorBuilder} for the defaults. */
    public static AggregatorBuilder builder() {
        return new AggregatorBuilder();
    }

    /**
     * One pass: polls every source, reads what is new, groups it, enriches what changed. When the calling thread is
     * interrupted the run ends early, its report says so, the interrupt flag is set again, and the next run goes on with
     * the work that is left.
     *
     * @throws IllegalStateException when the aggregator is running by itself
     */
    public synchronized RunReport run() {
        if (isRunning()) {
            throw new IllegalStateException("the aggregator is running by itself; see RunningAggregator.pollNow");
        }
        Instant now = settings.clock.instant();
        RunLog log = new RunLog(now, announcer);
        boolean cancelled = false;
        try {
            poll(new Poller(store, node, settings, log, now), log);
            Instant from = announcer.now();
            desk.work(log, now, new Brake(), Integer.MAX_VALUE);
            announcer.time("tidings.turn", from);
        } catch (InterruptedException e) {
            cancelled = true;
        } finally {
            node.rest();
        }
        RunReport report = log.report(settings.clock.instant(), cancelled);
        store.commit(Commit.builder().put(Key.run(report), report).build());
        announcer.happened(new NewsEvent.Finished(announcer.now(), report));
        if (cancelled) {
            Thread.currentThread().interrupt();
        }
        return report;
    }

    /**
     * Goes on from now until it is stopped: asks each source as often as {@link PollPolicy} says, reads, groups and
     * enriches what comes. Begins with what is left in the store, and asks no source sooner than the last run, of whatever
     * process, noted there. A store that fails is tried again, less and less often. This object can be used as before
     * meanwhile, but for {@link #run}.
     *
     * @throws IllegalStateException when it is running already
     */
    public synchronized RunningAggregator start() {
        if (isRunning()) {
            throw new IllegalStateException("the aggregator is running already");
        }
        RunLoop loop = new RunLoop(settings, store, node, desk, executor, announcer);
        running = loop;
        loop.start();
        return loop;
    }

    private boolean isRunning() {
        RunLoop loop = running;
        return loop != null && loop.isRunning();
    }

    /**
     * What happens from the subscription on. Each subscriber gets as much as it asks for; what it has not asked for waits,
     * 1,024 events at most ({@link AggregatorBuilder#eventBuffer}). What finds no room is left out, and a
     * {@link NewsEvent.Dropped} says how much. Subscribers are called on the aggregator's executor, each by one thread at a
     * time, and hold up nobody. Completes when the aggregator is closed.
     */
    public Flow.Publisher<NewsEvent> events() {
        return events;
    }

    /** How each source is doing, in the order of the sources: as the store knows it, whichever process asked. */
    public List<SourceHealth> health() {
        Instant now = settings.clock.instant();
        return settings.sources.stream()
                .map(adapter -> SourceHealth.of(Poller.known(store, adapter), now))
                .toList();
    }

    /**
     * As {@link #offer(Source, List)}, for a source that was given to the builder or has offered before.
     *
     * @throws IllegalArgumentException when there is no source of that id
     */
    public void offer(String sourceId, List<FeedItem> items) {
        Source source = settings.sources.stream()
                .map(SourceAdapter::source)
                .filter(known -> known.id().equals(sourceId))
                .findFirst()
                .or(() -> store.find(Key.source(sourceId)))
                .orElseThrow(() -> new IllegalArgumentException("no source has the id '" + sourceId + "'"));
        offer(source, items);
    }

    /**
     * Takes items from the application, for a source that nobody polls. When this returns, they are in the store; the
     * next {@link #run} makes articles of them. An item that is known and changed is a new version of it; what it reserved
     * when it was known goes on to hold, until a poll of the publisher says otherwise.
     */
    public void offer(Source source, List<FeedItem> items) {
        for (FeedItem item : items) {
            if (!item.sourceId().equals(source.id())) {
                throw new IllegalArgumentException(
                        "item '" + item.id() + "' belongs to '" + item.sourceId() + "', not to '" + source.id() + "'");
            }
        }
        Intake intake = new Intake(store, settings.retention(), settings.clock.instant());
        CommitResult result;
        do {
            Commit.Builder commit = Commit.builder().put(Key.source(source.id()), source);
            items.forEach(item -> intake.push(commit, item, item.backlog()));
            result = store.commit(commit.build());
        } while (result instanceof CommitResult.Rejected); // an item changed meanwhile
        RunLoop loop = running;
        if (loop != null) {
            loop.workCame();
        }
    }

    /**
     * Takes an article back, as its publisher or the law may ask: its text, its headline, its quotes and the items that
     * brought it leave the store with every version; the stories that it belonged to, or that cite it, are checked again
     * at once, what lost its span is taken back, and predictions that stand on it alone leave the ledger. When this
     * returns, no page that is made from now on shows anything of it; a page of its story says that something was
     * withdrawn. An exported site follows with the next export. What its sources deliver again is not taken in. The next
     * {@link #run} enriches the stories anew.
     *
     * <p>Copies at other publishers count as the article. What other parties keep (exported files, mails, replies that an
     * application caches) is not reached.
     */
    public Withdrawal withdraw(String articleId) {
        return desk.withdraw(articleId, settings.clock.instant());
    }

    /** All pages as of now. */
    public Site site() {
        return site(ReaderProfile.none());
    }

    /** All pages as of now, with stories in the order that a reader wants; what is said about them is the same. */
    public Site site(ReaderProfile reader) {
        Instant now = settings.clock.instant();
        Snapshot snapshot = Snapshot.read(store, ledger, settings.language);
        EditionMaker editions = new EditionMaker(snapshot, settings.ranking.forReader(reader), settings.editions);
        PageMaker maker = new PageMaker(
                snapshot,
                editions,
                settings.related,
                settings.freshness,
                settings.front,
                reader,
                settings.language,
                settings.zone,
                now);
        return new Site(snapshot, maker, editions, settings.zone, now);
    }

    /** The edition of a period; short for {@code site().edition(span)}. */
    public EditionPage edition(EditionSpan span) {
        return site().edition(span);
    }

    /** The page of a story; short for {@code site().story(idOrSlug)}. */
    public Optional<StoryPage> story(String idOrSlug) {
        return site().story(idOrSlug);
    }

    /** The store. */
    public StoryStore store() {
        return store;
    }

    /** The predictions that were published, and how they turned out. */
    public Ledger ledger() {
        return ledger;
    }

    /** Stops what is running, completes the events, closes the store, and the executor unless it was given. */
    @Override
    public void close() {
        RunLoop loop = running;
        if (loop != null) {
            loop.close();
        }
        events.close();
        node.close();
        if (ownExecutor) {
            executor.shutdownNow();
        }
        store.close();
    }

    private void poll(Poller poller, RunLog log) throws InterruptedException {
        List<Future<?>> polls = new ArrayList<>();
        for (SourceAdapter source : settings.sources) {
            log.listed(source.source().id());
            polls.add(executor.submit(() -> {
                poller.poll(source);
                return null;
            }));
        }
        int done = 0;
        try {
            for (Future<?> poll : polls) {
                log.progress(RunListener.Stage.POLL, done++, polls.size());
                finish(poll);
            }
        } finally {
            polls.forEach(poll -> poll.cancel(true));
        }
        log.progress(RunListener.Stage.POLL, done, done);
    }

    private static void finish(Future<?> poll) throws InterruptedException {
        try {
            poll.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw new InterruptedException("stopped while polling");
            }
            if (e.getCause() instanceof RuntimeException broken) {
                throw broken;
            }
            throw new TidingsException("a poll failed: " + e.getCause(), e);
        }
    }
}
