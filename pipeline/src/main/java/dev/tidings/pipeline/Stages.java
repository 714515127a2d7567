// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.core.port.SourceState;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.fetch.http.SiteReservations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an {@link Aggregator} does, stage by stage: ask a source, take its items in, read them, make articles and stories of
 * them, enrich stories, publish insights. For programs that run the stages themselves, on machines of their choice: each
 * stage takes values and gives values, and what it has to remember stands in a store that the caller gives it. Safe for all
 * threads.
 */
public final class Stages {
    /**
     * What a source answered.
     *
     * @param source the source
     * @param state what is known of it now
     * @param backlog whether this was the first answer, so that its items may be old
     * @param more whether the source has more to deliver at once
     * @param items as delivered, known ones among them
     * @param failure why there is no answer
     */
    public record Polled(
            Source source,
            SourceState state,
            boolean backlog,
            boolean more,
            List<FeedItem> items,
            Optional<Failure> failure) {
        /** Keeps a copy of the list. */
        public Polled {
            items = List.copyOf(items);
        }
    }

    /**
     * What was made of an item.
     *
     * @param source the source of the item
     * @param item the item
     * @param article absent when nothing can be made of it
     * @param failures what went wrong; there may be some beside an article
     */
    public record ReadItem(Source source, FeedItem item, Optional<Article> article, List<Failure> failures) {
        /** Keeps a copy of the list. */
        public ReadItem {
            failures = List.copyOf(failures);
        }
    }

    /**
     * What came of enriching a story.
     *
     * @param insight absent when every enricher failed
     * @param failures of enrichers, in their order
     */
    public record Enriched(Optional<Insight> insight, List<Failure> failures) {
        /** Keeps a copy of the list. */
        public Enriched {
            failures = List.copyOf(failures);
        }
    }

    private final AggregatorBuilder settings;
    private final SiteReservations sites;
    private final Announcer announcer;

    Stages(AggregatorBuilder settings) {
        this.settings = settings;
        this.sites = SiteReservations.through(settings.fetcher(), settings.clock);
        this.announcer = new Announcer(
                settings.listener,
                new EventFeed(settings.eventBuffer, Runnable::run),
                settings.metrics,
                settings.clock);
    }

    /** The sources, in the order in which they were given. */
    public List<SourceAdapter> sources() {
        return List.copyOf(settings.sources);
    }

    /** What tells when sources are asked, and how many at once. */
    public PollPolicy polling() {
        return settings.polling;
    }

    /** What counts of a state for a source as it is set up now; see {@link SourceState#at}. */
    public SourceState known(SourceAdapter adapter, Optional<SourceState> stored) {
        return stored.orElseGet(() ->
                        SourceState.builder().sourceId(adapter.source().id()).build())
                .at(adapter.place());
    }

    /** When a source is to be asked next; {@code Instant.MAX} when it is gone. */
    public Instant nextPoll(SourceState state) {
        return PollQueue.next(state);
    }

    /**
     * Asks a source, unless it is gone or wants to be left alone. What goes wrong is part of the answer.
     *
     * @param state what is known of it; of this place, see {@link #known}
     * @param isNew whether an item was not there before; how often the source is asked hangs on it
     * @throws InterruptedException when the thread is interrupted
     */
    public Polled poll(SourceAdapter adapter, SourceState state, Predicate<FeedItem> isNew, Instant now)
            throws InterruptedException {
        Asking asking = new Asking(settings, now);
        RunLog log = new RunLog(now, announcer);
        SourceState before = state.seenFrom(now);
        boolean backlog = before.cursor().isEmpty();
        if (asking.rests(before).isPresent()) {
            return new Polled(adapter.source(), before, backlog, false, List.of(), Optional.empty());
        }
        PollResult result = asking.ask(adapter, before);
        List<FeedItem> items = result instanceof PollResult.Items some ? some.items() : List.of();
        int fresh = (int) items.stream().filter(isNew).count();
        SourceState after = asking.after(adapter, before, result, fresh);
        boolean failed = !(result instanceof PollResult.Items || result instanceof PollResult.Unchanged);
        Optional<Failure> failure = failed ? after.failure() : Optional.empty();
        failure.ifPresent(log::failed);
        boolean more = result instanceof PollResult.Items some && some.more();
        return new Polled(adapter.source(), after, backlog, more, items, failure);
    }

    /**
     * Of what a source delivered, what is new or changed, as it is to be read.
     *
     * @param memory the items that are known; only those of this source are looked for
     */
    public List<FeedItem> takeIn(StoryStore memory, Polled polled, Instant now) {
        Commit.Builder commit = Commit.builder();
        RunLog log = new RunLog(now, announcer);
        List<String> warnings = new ArrayList<>();
        int fresh = new Intake(memory, settings.retention(), now)
                .takeAll(commit, polled.source(), polled.items(), polled.backlog(), warnings::add);
        memory.commit(commit.build());
        String outcome = polled.failure().isPresent() ? "FAILED" : "ITEMS";
        log.polled(polled.source().id(), outcome, polled.items().size(), fresh, warnings);
        List<FeedItem> taken = new ArrayList<>();
        Commit.Builder done = Commit.builder();
        for (Work work : memory.queue().open(WorkKind.FETCH_PAGE, Integer.MAX_VALUE)) {
            memory.find(Key.item(work.subject())).ifPresent(taken::add);
            done.close(work);
        }
        memory.commit(done.build());
        return taken;
    }

    /**
     * Makes an article of an item: from the feed where it carries the text, else from the page. Blocks on the network.
     *
     * @throws InterruptedException when the thread is interrupted
     */
    public ReadItem read(Source source, FeedItem item) throws InterruptedException {
        List<Failure> failures = new ArrayList<>();
        ItemReader reader = new ItemReader(
                settings.fetcher(), sites, settings.extractor, new TextLimit(settings.longestText), failures::add);
        try {
            Optional<Article> article = reader.read(item, source);
            return new ReadItem(source, item, article, failures);
        } catch (RuntimeException | StackOverflowError e) { // what one page holds may be too deep
            failures.add(Failure.lasting(item.id(), FailureKind.ADAPTER, String.valueOf(e)));
            return new ReadItem(source, item, Optional.empty(), failures);
        }
    }

    /** Goes on with the articles and stories of a store, or begins with an empty one. */
    public StorySequencer sequencer(StoryStore memory) {
        return new StorySequencer(settings, sites, memory, announcer);
    }

    /**
     * Has a story enriched: the first enricher that does not fail proposes, the gate decides. May block on a model.
     *
     * @throws InterruptedException when the thread is interrupted
     */
    public Enriched enrich(Dossier dossier, Instant now) throws InterruptedException {
        Proposals.Made made = new Proposals(
                        settings.enrichers(), settings.gate(), new EnrichContext(now, settings.language))
                .of(dossier);
        return new Enriched(made.insight(), made.failures());
    }

    /**
     * Adds an insight to a commit, with its predictions; older insights of the story lose what no longer stands. Nothing
     * when the store has no such story any more.
     *
     * @param store as it will be when the commit is carried out, but for insights
     */
    public void publish(Commit.Builder commit, StoryStore store, String storyId, Enriched enriched, Instant now) {
        Optional<Story> story = store.find(Key.story(storyId));
        if (story.isPresent()) {
            List<Article> articles = story.get().articleIds().stream()
                    .flatMap(id -> store.find(Key.article(id)).stream())
                    .toList();
            EnrichContext context = new EnrichContext(now, settings.language);
            new Publication(store, settings.gate(), settings.ledger(store), context)
                    .write(
                            commit,
                            story.get(),
                            articles,
                            new Proposals.Made(enriched.insight(), enriched.failures()),
                            new RunLog(now, announcer));
        }
    }
}
