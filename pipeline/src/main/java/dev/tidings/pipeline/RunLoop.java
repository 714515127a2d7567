// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.FailureKind;
import dev.tidings.core.model.RunReport;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.core.port.SourceState;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.WorkKind;
import dev.tidings.fetch.http.LocalHostGate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an aggregator going. One thread decides what begins when; polls and the work on articles, stories and insights go
 * on beside it in the executor. All that is shared is changed under the lock of this object, and nobody waits, calls
 * plug-ins or reads the store under it.
 */
final class RunLoop implements RunningAggregator {
    private static final Logger LOG = LoggerFactory.getLogger(Aggregator.class);
    /** Between two slices of insights, articles and stories get their turn. */
    private static final int INSIGHTS_AT_ONCE = 20;
    /** The clock may jump, and a laptop sleep: nobody waits longer without a look at it. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private static final Duration CLOSING = Duration.ofSeconds(30);

    private final AggregatorBuilder settings;
    private final StoryStore store;
    private final Node node;
    private final WorkDesk desk;
    private final ExecutorService executor;
    private final Announcer announcer;
    private final PollQueue queue;
    private final RunLog log;
    private final Brake brake = new Brake();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "tidings-running");
    private final ExecutorService worker = Executors.single("tidings-work");
    private final List<Task> tasks = new ArrayList<>();

    private boolean working;
    private boolean workToDo = true;
    private boolean news;
    private boolean sleeping;
    private boolean stopping;
    private int storeFailures;
    private Instant workNotBefore = Instant.MIN;
    private Instant pollNotBefore = Instant.MIN;
    private Instant nextLook = Instant.MIN;
    /** When each source was polled last, by whichever node, as far as this one knows. */
    private final Map<String, Optional<Instant>> polledAt = new ConcurrentHashMap<>();

    private volatile int waiting;

    RunLoop(
            AggregatorBuilder settings,
            StoryStore store,
            Node node,
            WorkDesk desk,
            ExecutorService executor,
            Announcer announcer) {
        this.settings = settings;
        this.store = store;
        this.node = node;
        this.desk = desk;
        this.executor = executor;
        this.announcer = announcer;
        this.queue = new PollQueue(settings.polling);
        this.log = new RunLog(announcer.now(), announcer);
        thread.setDaemon(true);
    }

    void start() {
        Instant now = announcer.now();
        for (SourceAdapter source : settings.sources) {
            String id = source.source().id();
            Optional<SourceState> known = store.find(Key.sourceState(id)).map(state -> state.at(source.place()));
            polledAt.put(id, known.flatMap(SourceState::polledAt));
            queue.add(source, known, now);
        }
        announcer.gauge("tidings.waiting", () -> waiting);
        announcer.gauge("tidings.polling", queue::going);
        thread.start();
    }

    private void run() {
        try {
            do {
                for (SourceAdapter source : ready()) {
                    String id = source.source().id();
                    execute(executor, new Task(() -> poll(source), () -> polled(id, Instant.MAX)));
                }
                look();
                if (takeWork()) {
                    execute(worker, new Task(this::work, () -> worked(false, Duration.ZERO)));
                }
            } while (pause());
            report();
        } catch (InterruptedException e) {
            LOG.warn("the running aggregator was interrupted and ends");
        } catch (RejectedExecutionException e) {
            LOG.error("the running aggregator ends, since its executor takes no more work: {}", e.toString());
        } finally {
            worker.shutdown();
            rest();
            ended.countDown();
        }
    }

    /** Other nodes open work too, and die: from time to time a node looks for what is left. */
    private synchronized void look() {
        Instant now = announcer.now();
        if (node.isShared() && !nextLook.isAfter(now)) {
            nextLook = now.plus(node.pulse());
            workToDo = true;
        }
    }

    private void rest() {
        try {
            node.rest();
        } catch (RuntimeException e) {
            LOG.warn("leases could not be given back and end by themselves: {}", e.toString());
        }
    }

    /** The sources to ask now, marked as being asked. */
    private List<SourceAdapter> ready() {
        Instant now = announcer.now();
        boolean due = !queue.nextDue(now).isAfter(now);
        synchronized (this) {
            news = false;
            if (stopping || !due || now.isBefore(pollNotBefore)) {
                return List.of();
            }
        }
        try {
            int limit = settings.polling.waiting();
            waiting = store.queue().open(WorkKind.FETCH_PAGE, limit).size();
            if (waiting < limit) {
                return queue.take(now);
            }
            synchronized (this) {
                boolean here = node.isSequencer();
                pollNotBefore = here ? Instant.MAX : now.plus(node.pulse()); // until work is done
                workToDo |= here;
            }
        } catch (RuntimeException e) {
            storeFailed(e);
        }
        return List.of();
    }

    private synchronized boolean takeWork() {
        if (stopping || working || !workToDo || announcer.now().isBefore(workNotBefore)) {
            return false;
        }
        working = true;
        workToDo = false;
        return true;
    }

    private void execute(ExecutorService by, Task task) {
        synchronized (this) {
            tasks.removeIf(Task::isOver);
            tasks.add(task);
        }
        by.execute(task);
    }

    private void poll(SourceAdapter source) {
        String id = source.source().id();
        Instant from = announcer.now();
        Instant again = from.plus(settings.backoff.after(1, id));
        try {
            Optional<SourceState> state = new Poller(store, node, settings, log, from)
                    .pollUnlessPolledSince(source, polledAt.getOrDefault(id, Optional.empty()));
            state.ifPresent(known -> polledAt.put(id, known.polledAt()));
            again = state.map(known -> PollQueue.next(known.seenFrom(from))).orElse(from.plus(node.pulse()));
            announcer.time("tidings.poll", from);
            if (desk.hasWork()) {
                synchronized (this) {
                    workToDo = true;
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped while polling {}", id);
        } catch (RuntimeException e) {
            storeFailed(e);
        } finally {
            polled(id, again);
        }
    }

    private synchronized void polled(String id, Instant again) {
        queue.done(id, again);
        wake();
    }

    private void work() {
        Instant from = announcer.now();
        boolean more = true;
        try {
            desk.work(log, from, brake, INSIGHTS_AT_ONCE);
            announcer.time("tidings.turn", from);
            more = desk.hasWork();
            synchronized (this) {
                storeFailures = 0;
            }
            if (!more) {
                report();
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped while working");
        } catch (RuntimeException e) {
            storeFailed(e);
        } finally {
            worked(more, Duration.between(from, announcer.now()));
        }
    }

    /** As long a rest as the turn took: a large store is not read through again for every single item. */
    private synchronized void worked(boolean more, Duration took) {
        working = false;
        workToDo |= more;
        if (storeFailures == 0) {
            pollNotBefore = Instant.MIN;
            boolean restless = more || took.isNegative();
            Duration rest = took.compareTo(LONGEST_WAIT) < 0 ? took : LONGEST_WAIT;
            workNotBefore = announcer.now().plus(restless ? Duration.ZERO : rest);
        }
        wake();
    }

    /** Says what was done since the last report, and keeps that in the store. */
    private void report() {
        if (log.isQuiet()) {
            return;
        }
        RunReport report = log.cut(announcer.now(), brake.isPulled());
        try {
            store.commit(Commit.builder().put(Key.run(report), report).build());
            announcer.happened(new NewsEvent.Finished(announcer.now(), report));
        } catch (RuntimeException e) {
            storeFailed(e);
        }
    }

    /** Nothing but a broken store gets here: everything waits longer and longer, until it works again. */
    private void storeFailed(RuntimeException e) {
        LOG.warn("the running aggregator cannot go on and will try again: {}", e.toString());
        synchronized (this) {
            storeFailures++;
            Instant again = announcer.now().plus(settings.backoff.after(storeFailures, "store"));
            pollNotBefore = again;
            workNotBefore = again;
            workToDo = true;
        }
        log.failed("store", FailureKind.STORE, e);
    }

    /** Waits until something is to be done. False when it is over. */
    @SuppressWarnings("WaitNotInLoop") // the loop is that of run(), which looks at everything anew
    private boolean pause() throws InterruptedException {
        Duration wait;
        synchronized (this) {
            boolean idle = !working && queue.going() == 0;
            if (stopping && idle) {
                return false;
            }
            if (news) {
                return true;
            }
            wait = stopping ? LONGEST_WAIT : untilNext(announcer.now());
            if (settings.sleeper == null || !idle) {
                // with a sleeper, time passes only while nothing goes on
                wait(settings.sleeper == null ? Math.max(1, wait.toMillis()) : 0);
                return true;
            }
            sleeping = true;
        }
        sleep(settings.sleeper, wait);
        return true;
    }

    private void sleep(LocalHostGate.Sleeper sleeper, Duration wait) throws InterruptedException {
        boolean interrupted = false;
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        synchronized (this) {
            sleeping = false;
            boolean ours = Thread.interrupted() || interrupted;
            if (ours && !news) {
                throw new InterruptedException("interrupted while waiting");
            }
        }
    }

    private Duration untilNext(Instant now) {
        Instant poll = latest(queue.nextDue(now), pollNotBefore);
        Instant work = workToDo && !working ? workNotBefore : Instant.MAX;
        Instant next = poll.isBefore(work) ? poll : work;
        Instant last = now.plus(node.isShared() ? shorter(LONGEST_WAIT, node.pulse()) : LONGEST_WAIT);
        return next.isAfter(now) ? Duration.between(now, next.isBefore(last) ? next : last) : Duration.ofMillis(1);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Under the lock: something changed that the deciding thread has to look at. */
    private void wake() {
        news = true;
        notifyAll();
        if (sleeping) {
            thread.interrupt();
        }
    }

    /** There is work that no poll brought. */
    synchronized void workCame() {
        workToDo = true;
        wake();
    }

    @Override
    public boolean isRunning() {
        return ended.getCount() > 0;
    }

    @Override
    public boolean stop(Duration deadline) throws InterruptedException {
        synchronized (this) {
            stopping = true;
            brake.pull();
            wake();
        }
        boolean inTime = awaitEnd(deadline);
        if (!inTime) {
            List<Task> left;
            synchronized (this) {
                left = List.copyOf(tasks);
            }
            left.forEach(Task::cancel);
        }
        return inTime;
    }

    @Override
    public boolean awaitEnd(Duration most) throws InterruptedException {
        return ended.await(most.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public synchronized void pollNow() {
        queue.hasten(announcer.now());
        wake();
    }

    @Override
    public void close() {
        try {
            stop(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
