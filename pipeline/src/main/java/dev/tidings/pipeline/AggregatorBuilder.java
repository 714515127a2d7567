// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.FreshnessPolicy;
import dev.tidings.core.port.Clusterer;
import dev.tidings.core.port.EntityFinder;
import dev.tidings.core.port.Extractor;
import dev.tidings.core.port.Fetcher;
import dev.tidings.core.port.HostGate;
import dev.tidings.core.port.Ledger;
import dev.tidings.core.port.Metrics;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.core.store.Retention;
import dev.tidings.core.store.StoreLedger;
import dev.tidings.enrich.Enricher;
import dev.tidings.enrich.Gate;
import dev.tidings.enrich.SecondOpinion;
import dev.tidings.enrich.Verifier;
import dev.tidings.enrich.extract.ExtractiveEnricher;
import dev.tidings.enrich.extract.NameFinder;
import dev.tidings.enrich.extract.Taxonomy;
import dev.tidings.enrich.verify.OfflineVerifier;
import dev.tidings.fetch.http.Backoff;
import dev.tidings.fetch.http.HttpFetcher;
import dev.tidings.fetch.http.LocalHostGate;
import dev.tidings.fetch.page.PageExtractor;
import dev.tidings.pipeline.cluster.LexicalClusterer;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Sets up an {@link Aggregator}. Every setting has a default:
 *
 * <ul>
 *   <li>sources: none; {@link Aggregator#offer} works without any
 *   <li>store: in memory; ledger of predictions: in the store
 *   <li>fetcher: {@link HttpFetcher#create()}, which reaches public addresses alone and keeps to robots.txt
 *   <li>extractor: {@link PageExtractor}, without HTML
 *   <li>clusterer: {@link LexicalClusterer}
 *   <li>enricher: {@link ExtractiveEnricher}; it also stands in where one that was given fails
 *   <li>verifier: {@link OfflineVerifier}; second opinion: none
 *   <li>taxonomy: {@link Taxonomy#standard()}; entities: {@link NameFinder} with the names of the taxonomy
 *   <li>reader's language: English; zone: UTC; clock: the system's
 *   <li>ranking: by coverage; freshness: a day fresh, three days aging; {@link EditionPolicy#standard()}, {@link
 *       RelatedPolicy#standard()}, {@link FrontPolicy#standard()}
 *   <li>a source that failed is left alone as {@link Backoff#standard()} says: two minutes, doubling up to a day
 *   <li>an article's text: at most 400,000 characters
 *   <li>stories enriched at a time: 4
 *   <li>retention: everything is kept
 *   <li>running: as {@link PollPolicy#standard()} says; metrics: none; 1,024 events wait for a subscriber
 *   <li>where several aggregators share a store: what one that died held is free after 30 seconds
 *   <li>executor: one of its own, with virtual threads where the JDK has them
 * </ul>
 *
 * <p>Not safe for several threads; may be used again after {@link #build}.
 */
public final class AggregatorBuilder {
    private static final int EVENTS = 1024;
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);
    private static final int INSIGHTS = 4;

    final List<SourceAdapter> sources = new ArrayList<>();
    private final List<Enricher> enrichers = new ArrayList<>();
    private @Nullable StoryStore store;
    private @Nullable Ledger ledger;
    private @Nullable Fetcher fetcher;
    private @Nullable ExecutorService executor;
    private @Nullable EntityFinder entities;
    private @Nullable SecondOpinion second;
    private @Nullable Retention retention;
    LocalHostGate.@Nullable Sleeper sleeper;
    Extractor extractor = PageExtractor.builder().withoutHtml().build();
    Clusterer clusterer = LexicalClusterer.create();
    Verifier verifier = OfflineVerifier.create();
    Taxonomy taxonomy = Taxonomy.standard();
    RankingPolicy ranking = RankingPolicy.byCoverage();
    FreshnessPolicy freshness = FreshnessPolicy.daily();
    RunListener listener = RunListener.SILENT;
    Clock clock = Clock.systemUTC();
    ZoneId zone = ZoneOffset.UTC;
    Locale language = Locale.ENGLISH;
    EditionPolicy editions = EditionPolicy.standard();
    RelatedPolicy related = RelatedPolicy.standard();
    FrontPolicy front = FrontPolicy.standard();
    Backoff backoff = Backoff.standard();
    PollPolicy polling = PollPolicy.standard();
    Metrics metrics = Metrics.NONE;
    int eventBuffer = EVENTS;
    Duration lease = LEASE;
    int longestText = TextLimit.STANDARD;
    int insightsAtOnce = INSIGHTS;

    AggregatorBuilder() {}

    private AggregatorBuilder(AggregatorBuilder from) {
        sources.addAll(from.sources);
        enrichers.addAll(from.enrichers);
        store = from.store;
        ledger = from.ledger;
        fetcher = from.fetcher;
        executor = from.executor;
        entities = from.entities;
        extractor = from.extractor;
        clusterer = from.clusterer;
        verifier = from.verifier;
        second = from.second;
        taxonomy = from.taxonomy;
        ranking = from.ranking;
        freshness = from.freshness;
        listener = from.listener;
        clock = from.clock;
        zone = from.zone;
        language = from.language;
        editions = from.editions;
        related = from.related;
        front = from.front;
        backoff = from.backoff;
        polling = from.polling;
        metrics = from.metrics;
        eventBuffer = from.eventBuffer;
        lease = from.lease;
        longestText = from.longestText;
        insightsAtOnce = from.insightsAtOnce;
        sleeper = from.sleeper;
        retention = from.retention;
    }

    /**
     * Adds a source.
     *
     * @throws IllegalArgumentException when another has its id
     */
    public AggregatorBuilder source(SourceAdapter source) {
        Set<String> ids = new HashSet<>();
        sources.forEach(s -> ids.add(s.source().id()));
        if (!ids.add(source.source().id())) {
            throw new IllegalArgumentException(
                    "two sources have the id '" + source.source().id() + "'");
        }
        sources.add(source);
        return this;
    }

    /** Adds sources; as {@link #source} for each. */
    public AggregatorBuilder sources(Iterable<? extends SourceAdapter> more) {
        more.forEach(this::source);
        return this;
    }

    /**
     * Adds the sources that the class path or module path provides as services of {@link SourceAdapter}, in the order of
     * their ids. Nothing is looked for unless this is called.
     *
     * @throws java.util.ServiceConfigurationError when one cannot be made
     * @throws IllegalArgumentException when another source has the id of one
     */
    public AggregatorBuilder sourcesFromServiceLoader() {
        return sources(ServiceLoader.load(SourceAdapter.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(adapter -> adapter.source().id()))
                .toList());
    }

    /** Where everything is kept. The aggregator closes it. */
    public AggregatorBuilder store(StoryStore store) {
        this.store = Objects.requireNonNull(store, "store");
        return this;
    }

    /** Where predictions and their outcomes are kept, when not in the store. */
    public AggregatorBuilder ledger(Ledger ledger) {
        this.ledger = Objects.requireNonNull(ledger, "ledger");
        return this;
    }

    /** The way to the network. The aggregator does not close it. */
    public AggregatorBuilder fetcher(Fetcher fetcher) {
        this.fetcher = Objects.requireNonNull(fetcher, "fetcher");
        return this;
    }

    /** Finds articles on pages. */
    public AggregatorBuilder extractor(Extractor extractor) {
        this.extractor = Objects.requireNonNull(extractor, "extractor");
        return this;
    }

    /** Groups articles into stories. A store holds the state of one clusterer; keep to it. */
    public AggregatorBuilder clusterer(Clusterer clusterer) {
        this.clusterer = Objects.requireNonNull(clusterer, "clusterer");
        return this;
    }

    /** Adds an enricher: the first that was added is asked first, the next one when it fails. */
    public AggregatorBuilder enricher(Enricher enricher) {
        enrichers.add(Objects.requireNonNull(enricher, "enricher"));
        return this;
    }

    /** Checks every sentence. */
    public AggregatorBuilder verifier(Verifier verifier) {
        this.verifier = Objects.requireNonNull(verifier, "verifier");
        return this;
    }

    /** Is asked about sentences that the verifier leaves open, such as translations. */
    public AggregatorBuilder secondOpinion(SecondOpinion second) {
        this.second = Objects.requireNonNull(second, "second");
        return this;
    }

    /** Names topics and audiences. */
    public AggregatorBuilder taxonomy(Taxonomy taxonomy) {
        this.taxonomy = Objects.requireNonNull(taxonomy, "taxonomy");
        return this;
    }

    /** Finds who and what articles are about. */
    public AggregatorBuilder entities(EntityFinder entities) {
        this.entities = Objects.requireNonNull(entities, "entities");
        return this;
    }

    /** How long a source is left alone after failures in a row, unless its server asks for more. */
    public AggregatorBuilder backoff(Backoff backoff) {
        this.backoff = Objects.requireNonNull(backoff, "backoff");
        return this;
    }

    /** How often a running aggregator asks its sources; {@link Aggregator#run} asks all of them each time. */
    public AggregatorBuilder polling(PollPolicy polling) {
        this.polling = Objects.requireNonNull(polling, "polling");
        return this;
    }

    /** Removes what is older, at the end of a run and once a day while running; nothing older is taken in. */
    public AggregatorBuilder retention(Retention retention) {
        this.retention = Objects.requireNonNull(retention, "retention");
        return this;
    }

    /** Where measurements go. */
    public AggregatorBuilder metrics(Metrics metrics) {
        this.metrics = Objects.requireNonNull(metrics, "metrics");
        return this;
    }

    /**
     * The most characters (UTF-16) of one article's text; what stands behind is cut off, which the article's warnings say.
     * Time and memory of a run grow with it.
     *
     * @throws IllegalArgumentException when it is less than 1,000
     */
    public AggregatorBuilder longestText(int characters) {
        if (characters < 1000) {
            throw new IllegalArgumentException("an article needs 1,000 characters, not " + characters);
        }
        this.longestText = characters;
        return this;
    }

    /**
     * How many stories are with the enrichers at a time. More is worth it where an enricher waits for a model. What comes of
     * it is kept in the order of the stories, whichever is done first; but where a budget runs out in between, it may be
     * another story that goes without. With 1 everything is done on the thread of the run.
     *
     * @throws IllegalArgumentException when it is less than 1
     */
    public AggregatorBuilder insightsAtOnce(int stories) {
        if (stories < 1) {
            throw new IllegalArgumentException("at least 1 story at once is needed, not " + stories);
        }
        this.insightsAtOnce = stories;
        return this;
    }

    /**
     * How many events wait for a subscriber of {@link Aggregator#events} that is slower than the aggregator.
     *
     * @throws IllegalArgumentException when it is less than 2
     */
    public AggregatorBuilder eventBuffer(int events) {
        if (events < 2) {
            throw new IllegalArgumentException("an event buffer needs room for 2, not " + events);
        }
        this.eventBuffer = events;
        return this;
    }

    /**
     * How long what this aggregator holds in a store that others share stays its own when it cannot renew that any more: it
     * died, or lost the database. It renews every third of the time, and looks as often for what others left. Shorter means
     * that others go on sooner, and that a pause of the process costs it its work more easily; nothing is lost either way.
     * Means nothing for stores of one process.
     *
     * @throws IllegalArgumentException when it is less than a second
     */
    public AggregatorBuilder lease(Duration time) {
        if (time.compareTo(SHORTEST_LEASE) < 0) {
            throw new IllegalArgumentException("a lease lasts a second at least, not " + time);
        }
        this.lease = time;
        return this;
    }

    /**
     * How a running aggregator waits while nothing is to be done and nothing goes on; a test moves its clock instead, as in
     * {@code clock(clock).sleeper(clock::advance)}.
     */
    public AggregatorBuilder sleeper(LocalHostGate.Sleeper sleeper) {
        this.sleeper = Objects.requireNonNull(sleeper, "sleeper");
        return this;
    }

    /** Ranks stories. */
    public AggregatorBuilder ranking(RankingPolicy ranking) {
        this.ranking = Objects.requireNonNull(ranking, "ranking");
        return this;
    }

    /** Tells fresh from stale. */
    public AggregatorBuilder freshness(FreshnessPolicy freshness) {
        this.freshness = Objects.requireNonNull(freshness, "freshness");
        return this;
    }

    /** Is told what runs do. */
    public AggregatorBuilder listener(RunListener listener) {
        this.listener = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /** Tells the time. */
    public AggregatorBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /** Whose midnights bound days and weeks. */
    public AggregatorBuilder zone(ZoneId zone) {
        this.zone = Objects.requireNonNull(zone, "zone");
        return this;
    }

    /** The language that readers read best. Without a model nothing is translated: it decides which article leads. */
    public AggregatorBuilder readerLanguage(Locale language) {
        if (language.getLanguage().isEmpty()) {
            throw new IllegalArgumentException("no language: '" + language.toLanguageTag() + "'");
        }
        this.language = language;
        return this;
    }

    /** How much editions hold, and of what. */
    public AggregatorBuilder editions(EditionPolicy editions) {
        this.editions = Objects.requireNonNull(editions, "editions");
        return this;
    }

    /** The most stories of an edition; short for {@link #editions} with {@link EditionPolicy#ofSize}. */
    public AggregatorBuilder editionSize(int stories) {
        return editions(EditionPolicy.ofSize(stories));
    }

    /** When stories count as related. */
    public AggregatorBuilder related(RelatedPolicy related) {
        this.related = Objects.requireNonNull(related, "related");
        return this;
    }

    /** How the front page weighs what is new against what is big. */
    public AggregatorBuilder front(FrontPolicy front) {
        this.front = Objects.requireNonNull(front, "front");
        return this;
    }

    /** Runs polls, page fetches and enrichers; it decides how many at once. The aggregator does not shut it down. */
    public AggregatorBuilder executor(ExecutorService executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /** The aggregator; later changes of this builder do not change it. */
    public Aggregator build() {
        StoryStore kept = store == null ? new InMemoryStoryStore() : store;
        AggregatorBuilder copy = complete(kept.hostGate());
        ExecutorService given = copy.executor;
        return new Aggregator(copy, kept, given == null ? Executors.create() : given, given == null);
    }

    /**
     * What an aggregator does, stage by stage, for a program that runs the stages itself. Store and executor are that
     * program's business: those of this builder are not used. Of retention, it holds that nothing older is taken in.
     */
    public Stages stages() {
        return new Stages(complete(Optional.empty()));
    }

    private AggregatorBuilder complete(Optional<HostGate> gate) {
        AggregatorBuilder copy = new AggregatorBuilder(this);
        if (copy.fetcher == null) {
            HttpFetcher.Builder http = HttpFetcher.builder();
            gate.ifPresent(http::gate);
            copy.fetcher = http.build();
        }
        if (copy.entities == null) {
            copy.entities = NameFinder.with(copy.taxonomy);
        }
        copy.enrichers.add(ExtractiveEnricher.with(copy.taxonomy));
        return copy;
    }

    Ledger ledger(StoryStore of) {
        return ledger == null ? new StoreLedger(of) : ledger;
    }

    Fetcher fetcher() {
        return Objects.requireNonNull(fetcher, "fetcher");
    }

    EntityFinder entities() {
        return Objects.requireNonNull(entities, "entities");
    }

    Optional<Retention> retention() {
        return Optional.ofNullable(retention);
    }

    Gate gate() {
        Gate gate = Gate.with(verifier);
        return second == null ? gate : gate.asking(second);
    }

    List<Enricher> enrichers() {
        return enrichers;
    }
}
