// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.model.RunReport;
import dev.tidings.core.model.SourceReport;
import dev.tidings.core.port.PollResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what a run does. Safe for all threads. */
final class RunLog {
    private static final Comparator<Failure> FIXED =
            Comparator.comparing(Failure::thing).thenComparing(Failure::kind).thenComparing(Failure::reason);

    private static final Logger LOG = LoggerFactory.getLogger(Aggregator.class);

    private static final class Tally {
        String outcome = PollResult.Unchanged.class.getSimpleName();
        int items;
        int newItems;
        int articles;
        int duplicates;
        int dropped;
        final List<String> warnings = new ArrayList<>();
    }

    private final Instant startedAt;
    private final RunListener listener;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private int opened;
    private int changed;
    private int insights;

    RunLog(Instant startedAt, RunListener listener) {
        this.startedAt = startedAt;
        this.listener = listener;
    }

    void progress(RunListener.Stage stage, int done, int total) {
        tell(l -> l.progress(stage, done, total));
    }

    synchronized void polled(String sourceId, String outcome, int items, int newItems, List<String> warnings) {
        Tally tally = of(sourceId);
        tally.outcome = outcome;
        tally.items += items;
        tally.newItems += newItems;
        tally.warnings.addAll(warnings);
        SourceReport report = report(sourceId, tally);
        tell(l -> l.polled(report));
    }

    synchronized void article(String sourceId) {
        of(sourceId).articles++;
    }

    synchronized void duplicate(String sourceId) {
        of(sourceId).duplicates++;
    }

    synchronized void dropped(String sourceId) {
        of(sourceId).dropped++;
    }

    synchronized void opened() {
        opened++;
    }

    synchronized void changed() {
        changed++;
    }

    synchronized void insight() {
        insights++;
    }

    synchronized void failed(Failure failure) {
        failures.add(failure);
        LOG.debug("{}: {} ({})", failure.thing(), failure.reason(), failure.kind());
        tell(l -> l.failed(failure));
    }

    void failed(String thing, FailureKind kind, Exception e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        failed(Failure.lasting(thing, kind, reason));
    }

    synchronized RunReport report(Instant finishedAt, boolean cancelled) {
        return RunReport.builder()
                .startedAt(startedAt)
                .finishedAt(finishedAt)
                .sources(tallies.entrySet().stream()
                        .map(e -> report(e.getKey(), e.getValue()))
                        .toList())
                .storiesOpened(opened)
                .storiesChanged(changed)
                .insights(insights)
                .cancelled(cancelled)
                // pages are read at the same time, so they fail in no fixed order
                .failures(failures.stream().sorted(FIXED).toList())
                .build();
    }

    private static SourceReport report(String sourceId, Tally tally) {
        return SourceReport.builder()
                .sourceId(sourceId)
                .outcome(tally.outcome)
                .items(tally.items)
                .newItems(tally.newItems)
                .articles(tally.articles)
                .duplicates(tally.duplicates)
                .dropped(tally.dropped)
                .warnings(tally.warnings)
                .build();
    }

    private Tally of(String sourceId) {
        return tallies.computeIfAbsent(sourceId, any -> new Tally());
    }

    private void tell(Consumer<RunListener> news) {
        try {
            news.accept(listener);
        } catch (RuntimeException e) {
            LOG.warn("the run listener failed and is ignored: {}", e.toString());
        }
    }
}
