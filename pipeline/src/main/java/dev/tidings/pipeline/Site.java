// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Edition;
import dev.tidings.core.model.EditionSpan;
import dev.tidings.core.model.Story;
import dev.tidings.core.page.ArchivePage;
import dev.tidings.core.page.EditionPage;
import dev.tidings.core.page.EntityPage;
import dev.tidings.core.page.FrontPage;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.PredictionsPage;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.page.TopicPage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All pages, as they are at one moment: which stories there are, their order and their headlines do not change with later
 * runs. Texts and insights stay in the store and are read when a page is made, so that a site takes little memory however
 * long the texts are. Unless the store is in memory, it has to be open, a page that is made after a later run may show that
 * run's insight of its story, and no page shows the text of an article that was withdrawn before it was made. All text in the
 * pages is cut to the rights of its source. Used by one thread at a time.
 */
public final class Site {
    private final Snapshot snapshot;
    private final PageMaker maker;
    private final EditionMaker editions;
    private final ZoneId zone;
    private final Instant now;

    @Nullable
    private List<Edition> periods;

    Site(Snapshot snapshot, PageMaker maker, EditionMaker editions, ZoneId zone, Instant now) {
        this.snapshot = snapshot;
        this.maker = maker;
        this.editions = editions;
        this.zone = zone;
        this.now = now;
    }

    /** The stories, the one that was updated last first. */
    public List<Story> stories() {
        return snapshot.stories();
    }

    /** The articles of a story with their full text, in the order of acceptance. Not for publication. */
    public List<Article> articles(Story story) {
        return snapshot.articles(story);
    }

    /** The page of a story, by its id, its slug, or the id or slug of a story that was merged into it. */
    public Optional<StoryPage> story(String idOrSlug) {
        return stories().stream()
                .filter(s -> s.id().equals(idOrSlug)
                        || s.slug().equals(idOrSlug)
                        || s.aliases().contains(idOrSlug))
                .findFirst()
                .map(maker::story);
    }

    /** The front page. */
    public FrontPage front() {
        return maker.front(periods());
    }

    /** The edition of a period; empty of stories when nothing was told in it. */
    public EditionPage edition(EditionSpan span) {
        return maker.edition(
                editions.make(span, now), periods().stream().map(Edition::id).collect(Collectors.toSet()));
    }

    /** The page of a topic that some story has. */
    public Optional<TopicPage> topic(String slug) {
        return maker.subjects().topic(slug, maker::card);
    }

    /** The page of an entity that several stories have. */
    public Optional<EntityPage> entity(String slug) {
        return maker.subjects().entity(slug, maker::card);
    }

    /** All editions that hold a story. */
    public ArchivePage archive() {
        return PageMaker.archive(periods());
    }

    /** Past predictions and how they turned out. */
    public PredictionsPage predictions() {
        return maker.predictions();
    }

    /**
     * Every page of the site: front, stories, topics, entities, editions, archive, predictions. The list makes a page each
     * time it is asked for it and keeps none, so that one page at a time is in memory; it is for one thread, as the site is.
     */
    public List<Page> pages() {
        List<Supplier<Page>> makers = new ArrayList<>();
        makers.add(this::front);
        stories().forEach(story -> makers.add(() -> maker.story(story)));
        maker.subjects()
                .topics()
                .forEach(l -> makers.add(() -> topic(l.topic().slug()).orElseThrow()));
        maker.subjects()
                .entities()
                .forEach(l -> makers.add(() -> entity(l.entity().slug()).orElseThrow()));
        periods().forEach(edition -> makers.add(() -> edition(edition.span())));
        makers.add(this::archive);
        makers.add(this::predictions);
        return new AbstractList<>() {
            @Override
            public Page get(int index) {
                return makers.get(index).get();
            }

            @Override
            public int size() {
                return makers.size();
            }
        };
    }

    /** The days, weeks and months in which something was told, newest first, longer ones before shorter ones. */
    private List<Edition> periods() {
        if (periods == null) {
            periods = findPeriods();
        }
        return periods;
    }

    private List<Edition> findPeriods() {
        Set<EditionSpan> spans = new LinkedHashSet<>();
        for (Story story : stories()) {
            for (ArticleHead article :
                    snapshot.heads(story).stream().filter(ArticleHead::dated).toList()) {
                LocalDate day = article.eventTime().atZone(zone).toLocalDate();
                spans.add(EditionSpan.day(day, zone));
                spans.add(EditionSpan.week(day, zone));
                spans.add(EditionSpan.month(day, zone));
            }
        }
        return spans.stream()
                .sorted(Comparator.comparing(EditionSpan::end)
                        .thenComparing(EditionSpan::kind)
                        .reversed())
                .map(span -> editions.make(span, now))
                .toList();
    }
}
