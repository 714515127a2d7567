// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Source;
import dev.tidings.core.port.Ledger;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.WorkKind;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.fetch.http.SiteReservations;
import dev.tidings.pipeline.duplicates.NearDuplicates;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Does the open work of a store: articles, then stories, then insights. One thread at a time. */
final class WorkDesk {
    private static final Duration DAY = Duration.ofDays(1);

    private final AggregatorBuilder settings;
    private final StoryStore store;
    private final Ledger ledger;
    private final ExecutorService executor;
    private final SiteReservations sites;
    private Instant retained = Instant.EPOCH;
    private NearDuplicates duplicates;

    WorkDesk(AggregatorBuilder settings, StoryStore store, Ledger ledger, ExecutorService executor) {
        this.settings = settings;
        this.store = store;
        this.ledger = ledger;
        this.executor = executor;
        this.sites = SiteReservations.through(settings.fetcher(), settings.clock);
        this.duplicates = known(store);
    }

    private static NearDuplicates known(StoryStore store) {
        NearDuplicates known = NearDuplicates.create();
        store.all(Article.class).stream()
                .filter(a -> a.withdrawnAt().isEmpty())
                .sorted(EventTime.ORDER)
                .forEach(a -> known.add(a.id(), a.title(), a.text().value()));
        return known;
    }

    /** Whether anything waits to be done at once. */
    boolean hasWork() {
        return Stream.of(WorkKind.values())
                .filter(kind -> kind != WorkKind.RETRY)
                .anyMatch(kind -> !store.queue().open(kind, 1).isEmpty());
    }

    /** Works off what waits, but makes {@code most} insights at most. */
    synchronized void work(RunLog log, Instant now, Brake brake, int most) throws InterruptedException {
        ItemReader reader = new ItemReader(
                settings.fetcher(), sites, settings.extractor, new TextLimit(settings.longestText), log::failed);
        new ArticleDesk(store, reader, duplicates, executor, log, brake, now).work();
        if (store.queue().open(WorkKind.CLUSTER, 1).isEmpty()) {
            log.progress(RunListener.Stage.STORIES, 0, 0);
        } else {
            new StoryDesk(store, settings.clusterer, storyMaker(), log, brake).work();
        }
        new InsightDesk(
                        store,
                        settings.enrichers(),
                        settings.gate(),
                        ledger,
                        new EnrichContext(now, settings.language),
                        log,
                        brake,
                        executor,
                        settings.insightsAtOnce)
                .work(most);
        retain(now);
    }

    /** Removes what is too old, once a day. */
    private void retain(Instant now) {
        Duration since = Duration.between(retained, now).abs();
        if (settings.retention().isPresent() && since.compareTo(DAY) >= 0) {
            if (settings.retention().get().apply(store, ledger, now).articles() > 0) {
                duplicates = known(store);
            }
            retained = now;
        }
    }

    synchronized Withdrawal withdraw(String articleId, Instant now) {
        return new WithdrawalDesk(
                        store, ledger, storyMaker(), settings.gate(), new EnrichContext(now, settings.language))
                .withdraw(articleId);
    }

    private StoryMaker storyMaker() {
        Map<String, Source> sources =
                store.all(Source.class).stream().collect(Collectors.toMap(Source::id, Function.identity()));
        return new StoryMaker(
                articles -> settings.taxonomy.topics(articles, settings.language),
                settings.entities(),
                settings.ranking,
                sources,
                settings.language);
    }
}
