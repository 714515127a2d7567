// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Source;
import dev.tidings.core.port.Lease;
import dev.tidings.core.port.Ledger;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.WorkKind;
import dev.tidings.core.store.Retention;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.fetch.http.SiteReservations;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the open work of a store: articles, then stories, then insights. One thread at a time. */
final class WorkDesk {
    private static final Logger LOG = LoggerFactory.getLogger(Aggregator.class);
    private static final Duration DAY = Duration.ofDays(1);

    private final AggregatorBuilder settings;
    private final StoryStore store;
    private final Node node;
    private final Ledger ledger;
    private final ExecutorService executor;
    private final SiteReservations sites;
    private Instant retained = Instant.EPOCH;
    private final RecentTexts recent;
    private final KeptBook book = new KeptBook();
    private long sequenced;

    WorkDesk(AggregatorBuilder settings, StoryStore store, Node node, Ledger ledger, ExecutorService executor) {
        this.settings = settings;
        this.store = store;
        this.node = node;
        this.ledger = ledger;
        this.executor = executor;
        this.recent = new RecentTexts(store);
        this.sites = SiteReservations.through(settings.fetcher(), settings.clock);
    }

    /** Whether anything waits to be done at once, by this node. */
    boolean hasWork() {
        boolean sequencing = node.sequencer().isPresent()
                && Stream.of(WorkKind.FETCH_PAGE, WorkKind.CLUSTER, WorkKind.RECHECK)
                        .anyMatch(kind -> !store.queue().open(kind, 1).isEmpty());
        return sequencing
                || !store.queue().claim(WorkKind.ENRICH, 1, node.life()).isEmpty();
    }

    /** Works off what waits, but makes {@code most} insights at most. */
    synchronized void work(RunLog log, Instant now, Brake brake, int most) throws InterruptedException {
        InsightDesk insights = insights(log, now, brake);
        Optional<Lease> lease = node.sequencer();
        if (lease.isPresent()) {
            try {
                sequence(lease.get(), log, now, brake);
                insights.prepare(lease.get());
            } catch (LeaseLost e) {
                LOG.info("{}", e.getMessage());
                letGo();
                log.undone();
            }
        }
        insights.work(most);
        if (node.isSequencer()) {
            retain(now);
        }
    }

    private void sequence(Lease lease, RunLog log, Instant now, Brake brake) throws InterruptedException {
        ItemReader reader = new ItemReader(
                settings.fetcher(), sites, settings.extractor, new TextLimit(settings.longestText), log::failed);
        // another node sequenced since this one did
        if (lease.number() > sequenced + 1) {
            letGo();
        }
        sequenced = lease.number();
        new ArticleDesk(store, node, lease, reader, recent, executor, log, brake, now).work();
        if (store.queue().open(WorkKind.CLUSTER, 1).isEmpty()) {
            log.progress(RunListener.Stage.STORIES, 0, 0);
        } else {
            new StoryDesk(store, node, lease, settings.clusterer, book, storyMaker(log::unnamed), log, brake).work();
        }
    }

    /** What was kept of a store that other hands changed. */
    private void letGo() {
        recent.letGo();
        book.letGo();
    }

    private InsightDesk insights(RunLog log, Instant now, Brake brake) {
        return new InsightDesk(
                store,
                node,
                settings.enrichers(),
                settings.gate(),
                ledger,
                new EnrichContext(now, settings.language),
                log,
                brake,
                executor,
                settings.insightsAtOnce);
    }

    /** Removes what is too old, once a day. */
    private void retain(Instant now) {
        Duration since = Duration.between(retained, now).abs();
        if (settings.retention().isPresent() && since.compareTo(DAY) >= 0) {
            Retention.Removed removed = settings.retention().get().apply(store, ledger, now);
            if (removed.articles() > 0 || removed.stories() > 0) {
                letGo();
            }
            retained = now;
        }
    }

    synchronized Withdrawal withdraw(String articleId, Instant now) {
        boolean sequencer = node.isSequencer();
        while (true) {
            Lease lease = node.seizeSequencer();
            try {
                letGo();
                return withdraw(articleId, lease, now);
            } catch (LeaseLost e) {
                LOG.debug("another node withdraws something: {}", e.getMessage());
            } finally {
                if (!sequencer) {
                    node.release(lease);
                }
            }
        }
    }

    private Withdrawal withdraw(String articleId, Lease lease, Instant now) {
        return new WithdrawalDesk(
                        store,
                        node,
                        lease,
                        ledger,
                        storyMaker((article, e) -> LOG.warn("no names of article {}", article, e)),
                        settings.gate(),
                        new EnrichContext(now, settings.language))
                .withdraw(articleId);
    }

    private StoryMaker storyMaker(BiConsumer<String, Exception> unnamed) {
        Map<String, Source> sources =
                store.all(Source.class).stream().collect(Collectors.toMap(Source::id, Function.identity()));
        return StoryMaker.of(settings, sources, unnamed);
    }
}
