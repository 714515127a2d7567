// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.RunReport;
import dev.tidings.core.model.SourceReport;
import dev.tidings.core.port.PollResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what a run does. Safe for all threads. */
final class RunLog {
    private static final Comparator<Failure> FIXED =
            Comparator.comparing(Failure::thing).thenComparing(Failure::kind).thenComparing(Failure::reason);

    /** A source that fails at every item must not fill the memory of a program that runs for months. */
    private static final int MOST_FAILURES = 10_000;

    private static final int MOST_WARNINGS = 1_000;

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

    private Instant startedAt;
    private final Announcer announcer;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private final List<NewsEvent> uncommitted = new ArrayList<>();
    private int opened;
    private int changed;
    private int insights;
    private int leftOut;

    RunLog(Instant startedAt, Announcer announcer) {
        this.startedAt = startedAt;
        this.announcer = announcer;
    }

    void progress(RunListener.Stage stage, int done, int total) {
        announcer.tell(l -> l.progress(stage, done, total));
    }

    /** A source that is there, whether it will be asked or not. */
    synchronized void listed(String sourceId) {
        SourceReport report = report(sourceId, of(sourceId));
        announcer.tell(l -> l.polled(report));
    }

    synchronized void polled(String sourceId, String outcome, int items, int newItems, List<String> warnings) {
        Tally poll = new Tally();
        Tally tally = of(sourceId);
        for (Tally one : List.of(tally, poll)) {
            one.outcome = outcome;
            one.items += items;
            one.newItems += newItems;
            warnings.stream().limit(MOST_WARNINGS - one.warnings.size()).forEach(one.warnings::add);
        }
        SourceReport report = report(sourceId, tally);
        announcer.tell(l -> l.polled(report));
        announcer.happened(new NewsEvent.Polled(announcer.now(), report(sourceId, poll)));
        announcer.count("tidings.polls", 1, Map.of("outcome", outcome));
        announcer.count("tidings.items", newItems);
    }

    synchronized void article(String sourceId, Article article) {
        of(sourceId).articles++;
        uncommitted.add(
                new NewsEvent.ArticleAccepted(announcer.now(), article.id(), article.version(), article.sourceId()));
        announcer.count("tidings.articles", 1);
    }

    synchronized void duplicate(String sourceId) {
        of(sourceId).duplicates++;
        announcer.count("tidings.duplicates", 1);
    }

    synchronized void dropped(String sourceId) {
        of(sourceId).dropped++;
        announcer.count("tidings.dropped", 1);
    }

    synchronized void opened(String story) {
        opened++;
        uncommitted.add(new NewsEvent.StoryOpened(announcer.now(), story));
        announcer.count("tidings.stories", 1, Map.of("change", "opened"));
    }

    synchronized void changed(String story) {
        changed++;
        uncommitted.add(new NewsEvent.StoryChanged(announcer.now(), story));
        announcer.count("tidings.stories", 1, Map.of("change", "changed"));
    }

    synchronized void ended(String story) {
        uncommitted.add(new NewsEvent.StoryEnded(announcer.now(), story));
        announcer.count("tidings.stories", 1, Map.of("change", "ended"));
    }

    synchronized void insight(Insight made) {
        insights++;
        uncommitted.add(new NewsEvent.InsightMade(
                announcer.now(),
                made.storyId(),
                made.language(),
                made.provenance().enricher()));
        announcer.count("tidings.insights", 1);
    }

    /** What was told since the last commit is in the store now. */
    synchronized void committed() {
        uncommitted.forEach(announcer::happened);
        uncommitted.clear();
    }

    /** What was told since the last commit is not in the store, and will be told again. */
    synchronized void undone() {
        for (NewsEvent event : uncommitted) {
            if (event instanceof NewsEvent.ArticleAccepted accepted) {
                of(accepted.sourceId()).articles--;
            }
            opened -= event instanceof NewsEvent.StoryOpened ? 1 : 0;
            changed -= event instanceof NewsEvent.StoryChanged ? 1 : 0;
            insights -= event instanceof NewsEvent.InsightMade ? 1 : 0;
        }
        uncommitted.clear();
    }

    synchronized void failed(Failure failure) {
        if (failures.size() < MOST_FAILURES) {
            failures.add(failure);
        } else {
            leftOut++;
        }
        LOG.debug("{}: {} ({})", failure.thing(), failure.reason(), failure.kind());
        announcer.tell(l -> l.failed(failure));
        announcer.happened(new NewsEvent.Failed(announcer.now(), failure));
        announcer.count("tidings.failures", 1, Map.of("kind", failure.kind().name()));
    }

    /** Finding the names in an article failed; its story goes on without them. */
    void unnamed(String article, Exception e) {
        failed(article, FailureKind.ENRICHER, e);
    }

    void failed(String thing, FailureKind kind, Exception e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        failed(Failure.lasting(thing, kind, reason));
    }

    /** Whether nothing was done but asking. */
    synchronized boolean isQuiet() {
        return opened + changed + insights == 0
                && tallies.values().stream().allMatch(tally -> tally.articles + tally.duplicates + tally.dropped == 0);
    }

    /** The report of what was written down since the beginning, or since the last cut. */
    synchronized RunReport cut(Instant now, boolean cancelled) {
        RunReport report = report(now, cancelled);
        startedAt = now;
        tallies.clear();
        failures.clear();
        opened = 0;
        changed = 0;
        insights = 0;
        return report;
    }

    synchronized RunReport report(Instant finishedAt, boolean cancelled) {
        if (leftOut > 0) {
            failures.add(Failure.lasting(
                    "report", FailureKind.MISSING, leftOut + " further failures are left out of this report"));
            leftOut = 0;
        }
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
}
