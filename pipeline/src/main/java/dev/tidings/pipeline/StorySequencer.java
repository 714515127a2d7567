// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import dev.tidings.enrich.Dossier;
import dev.tidings.fetch.http.SiteReservations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes articles of what was read, and stories of articles: the part of an aggregator that does one thing after the other.
 * It finds all that it knows in a store of its own and leaves there all that it does, but for the state of the clustering,
 * which is left by {@link #save}. A sequencer that is opened on a store after {@link #save} goes on where that one ended.
 * Used by one thread.
 */
public final class StorySequencer {
    private static final int BATCH = 200;
    private static final Comparator<Stages.ReadItem> ORDER =
            Comparator.comparing(Stages.ReadItem::item, ArticleDesk.ORDER);

    private final AggregatorBuilder settings;
    private final StoryStore memory;
    private final Announcer announcer;
    private final SiteReservations sites;
    private final RecentTexts recent;
    private final StoryBook book;
    private final Map<String, Source> sources = new HashMap<>();

    StorySequencer(AggregatorBuilder settings, SiteReservations sites, StoryStore memory, Announcer announcer) {
        this.settings = settings;
        this.sites = sites;
        this.memory = memory;
        this.announcer = announcer;
        this.recent = new RecentTexts(memory);
        this.book = new StoryBook(memory, settings.clusterer, memory.find(Key.clustering()));
        memory.each(Source.class, source -> sources.put(source.id(), source));
    }

    /**
     * Takes in what was read, in the order of event time and id, whatever the order of the list: as one run of an aggregator
     * does.
     *
     * @param now when the run would be
     * @return the ids of the stories that changed and are still there, in the order in which they changed first
     * @throws InterruptedException when the thread is interrupted; not everything is taken in then
     */
    public List<String> take(List<Stages.ReadItem> read, Instant now) throws InterruptedException {
        RunLog log = new RunLog(now, announcer);
        ItemReader reader = new ItemReader(
                settings.fetcher(), sites, settings.extractor, new TextLimit(settings.longestText), log::failed);
        Acceptance acceptance = new Acceptance(memory, reader, recent, log, now);
        for (Stages.ReadItem one : read.stream().sorted(ORDER).toList()) {
            accept(acceptance, reader, one, log);
        }
        StoryMaker maker = StoryMaker.of(settings, sources, log::unnamed);
        List<Work> batch = memory.queue().open(WorkKind.CLUSTER, BATCH);
        while (!batch.isEmpty()) {
            Commit.Builder commit = Commit.builder();
            for (Work work : batch) {
                memory.find(Key.article(work.subject())).ifPresent(book::accept);
                commit.close(work);
            }
            book.write(commit, maker, log);
            memory.commit(commit.build());
            log.committed();
            batch = memory.queue().open(WorkKind.CLUSTER, BATCH);
        }
        return changed();
    }

    private void accept(Acceptance acceptance, ItemReader reader, Stages.ReadItem read, RunLog log)
            throws InterruptedException {
        read.failures().forEach(log::failed);
        Commit.Builder commit = Commit.builder();
        if (!read.source().equals(sources.put(read.source().id(), read.source()))) {
            commit.put(Key.source(read.source().id()), read.source());
        }
        FeedItem item = FeedItem.builder()
                .from(read.item())
                .articleId(memory.find(Key.item(read.item().id())).flatMap(FeedItem::articleId))
                .build();
        commit.put(Key.item(item.id()), item);
        Optional<Article> article = ItemReader.isApart(item) ? reader.readApart(item, read.source()) : read.article();
        Runnable then = () -> {};
        if (article.isPresent()) {
            then = acceptance.accept(commit, read.source(), item, article.get());
        } else {
            log.dropped(item.sourceId());
        }
        memory.commit(commit.build());
        then.run();
        log.committed();
    }

    private List<String> changed() {
        List<String> stories = new ArrayList<>();
        Commit.Builder done = Commit.builder();
        for (Work work : memory.queue().open(WorkKind.ENRICH, Integer.MAX_VALUE)) {
            stories.add(work.subject());
            done.close(work);
        }
        // stories that cite a changed article are among those that changed: it is in them
        memory.queue().open(WorkKind.RECHECK, Integer.MAX_VALUE).forEach(done::close);
        memory.commit(done.build());
        return stories;
    }

    /** A story with its articles, for an enricher, without earlier stories; absent when it is not there. */
    public Optional<Dossier> dossier(String storyId) {
        return memory.find(Key.story(storyId)).map(story -> new Dossier(story, articles(story), List.of()));
    }

    private List<Article> articles(Story story) {
        return story.articleIds().stream()
                .flatMap(id -> memory.find(Key.article(id)).stream())
                .toList();
    }

    /** Leaves the state of the clustering in the store. */
    public void save() {
        memory.commit(Commit.builder().put(Key.clustering(), book.state()).build());
    }

    /**
     * Removes from its store what belongs to stories that did not change since then; none of it may be open in the
     * clustering any more. An article that changes after that is news.
     *
     * @return how many stories
     */
    public int forget(Instant before) {
        List<Story> old = new ArrayList<>();
        memory.each(Story.class, story -> {
            if (story.lastUpdated().isBefore(before)) {
                old.add(story);
            }
        });
        for (Story story : old) {
            Commit.Builder commit = Commit.builder().remove(Key.story(story.id()));
            for (Article article : articles(story)) {
                commit.remove(Key.article(article.id()));
                article.itemId().ifPresent(item -> commit.remove(Key.item(item)));
                memory.textsOfCopies(article).forEach(commit::remove);
            }
            memory.commit(commit.build());
            book.forget(story);
        }
        recent.letGo();
        return old.size();
    }
}
