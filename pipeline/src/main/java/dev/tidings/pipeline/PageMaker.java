// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.Copy;
import dev.tidings.core.model.Edition;
import dev.tidings.core.model.EditionSpan;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.Factor;
import dev.tidings.core.model.ForecastScore;
import dev.tidings.core.model.Freshness;
import dev.tidings.core.model.FreshnessPolicy;
import dev.tidings.core.model.Importance;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Latency;
import dev.tidings.core.model.Outcome;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.model.ReaderProfile;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.Story;
import dev.tidings.core.page.ArchivePage;
import dev.tidings.core.page.ArticleView;
import dev.tidings.core.page.EditionLink;
import dev.tidings.core.page.EditionPage;
import dev.tidings.core.page.FrontPage;
import dev.tidings.core.page.PredictionsPage;
import dev.tidings.core.page.RelatedCard;
import dev.tidings.core.page.SourceView;
import dev.tidings.core.page.StoryCard;
import dev.tidings.core.page.StoryPage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes pages of what is in the store; all text in them is cut to the rights of its source. */
final class PageMaker {
    /** Open ones first by horizon, then settled ones, newest first. */
    private static final Comparator<Prediction> PREDICTIONS = Comparator.comparing(
                    (Prediction p) -> p.outcome().isPresent())
            .thenComparing(p -> p.outcome().map(Outcome::recordedAt).orElse(Instant.MAX), Comparator.reverseOrder())
            .thenComparing(p -> p.horizon().isEmpty())
            .thenComparing(p -> p.horizon().map(Object::toString).orElse(""))
            .thenComparing(Prediction::id);

    private final Snapshot snapshot;
    private final RelatedStories related;
    private final EditionMaker editions;
    private final FreshnessPolicy freshness;
    private final FrontPolicy front;
    private final ReaderProfile reader;
    private final Locale language;
    private final ZoneId zone;
    private final Instant now;
    private final PublicView view;
    private final Subjects subjects;
    private final Map<String, SourceView> views = new HashMap<>();
    private final Map<String, StoryCard> cards = new HashMap<>();

    PageMaker(
            Snapshot snapshot,
            EditionMaker editions,
            RelatedPolicy related,
            FreshnessPolicy freshness,
            FrontPolicy front,
            ReaderProfile reader,
            Locale language,
            ZoneId zone,
            Instant now) {
        this.snapshot = snapshot;
        this.related = RelatedStories.among(snapshot, related);
        this.editions = editions;
        this.freshness = freshness;
        this.front = front;
        this.reader = reader;
        this.language = language;
        this.zone = zone;
        this.now = now;
        this.subjects = new Subjects(snapshot.stories());
        this.view = new PublicView(
                id -> snapshot.head(id).map(a -> a.rights().excerptLimit()).orElse(0));
    }

    Subjects subjects() {
        return subjects;
    }

    StoryPage story(Story story) {
        List<Article> articles = articles(story);
        List<ArticleView> views = new ArrayList<>();
        articles.forEach(article -> views.add(view(article, views.size() + 1)));
        Optional<Insight> insight = snapshot.insight(story);
        EditionSpan week = EditionSpan.week(story.lastUpdated().atZone(zone).toLocalDate(), zone);
        return StoryPage.builder()
                .story(story)
                .freshness(freshness(story))
                .lead(views.get(0))
                .articles(views)
                .background(background(story, insight, views.size()))
                .insight(insight.map(view::of))
                .corrections(Corrections.of(story, articles))
                .related(related.of(story).stream()
                        .flatMap(r -> snapshot.story(r.storyId()).stream().map(s -> new RelatedCard(r, card(s))))
                        .toList())
                .recap(EditionLink.of(editions.make(week, now)))
                .entityPages(subjects.pagesOf(story))
                .indexing(
                        snapshot.heads(story).stream().allMatch(a -> a.rights().indexing()))
                .build();
    }

    /** With their texts, the lead first. */
    private List<Article> articles(Story story) {
        List<ArticleHead> ordered = new ArrayList<>(snapshot.heads(story));
        ArticleHead lead = Leads.lead(ordered, language);
        ordered.remove(lead);
        ordered.add(0, lead);
        return ordered.stream().map(snapshot::article).toList();
    }

    /** What the insight cites besides the story's own articles. */
    private List<ArticleView> background(Story story, Optional<Insight> insight, int number) {
        Set<String> ids = insight.map(Rechecking::citedArticles).orElse(Set.of());
        List<ArticleView> views = new ArrayList<>();
        for (String id : ids) {
            if (!story.articleIds().contains(id)) {
                snapshot.head(id).map(snapshot::article).ifPresent(a -> views.add(view(a, number + views.size() + 1)));
            }
        }
        return views;
    }

    private ArticleView view(Article article, int number) {
        return ArticleView.builder()
                .id(article.id())
                .number(number)
                .source(source(ArticleHead.of(article)))
                .title(article.title())
                .language(article.language())
                .url(article.url())
                .authors(article.authors())
                .publishedAt(article.publishedAt())
                .collectedAt(article.collectedAt())
                .latency(Latency.of(article))
                .excerpt(excerpt(article.text(), article.rights().excerptLimit()))
                .image(article.image().filter(image -> article.rights().images()))
                .copies(article.copies().stream().map(Copy::withoutText).toList())
                .correctedAt(Corrections.at(article))
                .build();
    }

    private static Optional<String> excerpt(ArticleText text, int limit) {
        String value = text.value().replace("\n\n", " ");
        if (value.isEmpty() || limit == 0) {
            return Optional.empty();
        }
        if (value.length() <= limit) {
            return Optional.of(value);
        }
        int cut = value.lastIndexOf(' ', limit - 1);
        int end = cut > limit / 2 ? cut : limit - 1;
        if (Character.isHighSurrogate(value.charAt(end - 1))) {
            end--;
        }
        return Optional.of(value.substring(0, end) + "…");
    }

    private SourceView source(ArticleHead article) {
        Source source = snapshot.sources().get(article.sourceId());
        return source != null
                ? views.computeIfAbsent(source.id(), any -> SourceView.of(source))
                : new SourceView(
                        article.sourceId(),
                        article.publisher(),
                        Optional.empty(),
                        Optional.empty(),
                        article.language(),
                        article.rights());
    }

    StoryCard card(Story story) {
        return cards.computeIfAbsent(story.id(), any -> newCard(story));
    }

    private StoryCard newCard(Story story) {
        List<ArticleHead> articles = snapshot.heads(story);
        Optional<Insight> insight = snapshot.insight(story).map(view::of);
        Optional<Claim> headline = insight.flatMap(Insight::headline).filter(Claim::supported);
        ArticleHead lead = Leads.lead(articles, language);
        Map<String, SourceView> sources = new LinkedHashMap<>();
        articles.forEach(a -> sources.putIfAbsent(a.sourceId(), source(a)));
        return StoryCard.builder()
                .storyId(story.id())
                .slug(story.slug())
                .headline(headline.map(Claim::text).orElse(lead.title()))
                .language(headline.isPresent() ? headline.get().language() : lead.language())
                .hook(insight.flatMap(Insight::hook))
                .topics(story.topics())
                .sources(sources.values())
                .articles(articles.size())
                .freshness(freshness(story))
                .importance(story.importance())
                .firstSeen(story.firstSeen())
                .lastUpdated(story.lastUpdated())
                .model(insight.flatMap(i -> i.provenance().model()))
                .contradicted(insight.filter(i -> !i.contradictions().isEmpty()).isPresent())
                .build();
    }

    /** A card whose importance says how fresh the story is as well, as the front page ranks it. */
    private StoryCard rankedCard(Story story) {
        return StoryCard.builder().from(card(story)).importance(ranked(story)).build();
    }

    /** Unknown where no article has a date and none appeared while its source was watched. */
    private Freshness freshness(Story story) {
        Freshness judged = freshness.judge(story.lastUpdated(), now);
        boolean known = snapshot.heads(story).stream().anyMatch(ArticleHead::dated);
        return known ? judged : new Freshness(Freshness.State.UNKNOWN, judged.since(), judged.rule());
    }

    /** The stored score, what the reader wants, and how new it is. */
    private Importance ranked(Story story) {
        boolean dated = freshness(story).state() != Freshness.State.UNKNOWN;
        List<Factor> factors = new ArrayList<>(story.importance().factors());
        factors.addAll(ReaderRanking.factors(reader, story, snapshot.heads(story)));
        factors.add(front.freshness(story, dated, now));
        return Importance.of(factors);
    }

    FrontPage front(List<Edition> editions) {
        Map<String, Double> scores = new HashMap<>();
        snapshot.stories().forEach(story -> scores.put(story.id(), ranked(story).score()));
        List<Story> ranked = snapshot.stories().stream()
                .sorted(Comparator.comparingDouble((Story s) -> -scores.getOrDefault(s.id(), 0.0))
                        .thenComparing(Story::lastUpdated, Comparator.reverseOrder())
                        .thenComparing(Story::id))
                .toList();
        Set<Story> top = new LinkedHashSet<>(ranked.subList(0, Math.min(front.top(), ranked.size())));
        return FrontPage.builder()
                .asOf(ranked.stream()
                        .map(Story::lastUpdated)
                        .filter(updated -> !updated.isAfter(now))
                        .max(Comparator.naturalOrder())
                        .orElse(now))
                .top(top.stream().map(this::rankedCard).toList())
                .sections(Sections.of(ranked, top, front.perSection(), this::rankedCard))
                .topics(subjects.topics())
                .entities(subjects.entities())
                .editions(editions.stream().map(EditionLink::of).toList())
                .sources(
                        snapshot.sources().values().stream().map(SourceView::of).toList())
                .build();
    }

    EditionPage edition(Edition edition, Set<String> existing) {
        List<Prediction> due = shown(snapshot.predictions().stream()
                .filter(p -> due(p, edition.span()))
                .toList());
        return EditionPage.builder()
                .edition(edition)
                .cards(edition.entries().stream()
                        .flatMap(e -> snapshot.story(e.storyId()).stream()
                                .map(s -> StoryCard.builder()
                                        .from(card(s))
                                        .importance(e.importance())
                                        .build()))
                        .toList())
                .previous(link(edition.span().previous(), existing))
                .next(link(edition.span().next(), existing))
                .numbersBefore(edition.previous()
                        .map(any ->
                                editions.make(edition.span().previous(), now).numbers()))
                .due(due)
                .cited(cited(due))
                .build();
    }

    private Optional<EditionLink> link(EditionSpan span, Set<String> existing) {
        return existing.contains(span.id()) ? Optional.of(EditionLink.of(editions.make(span, now))) : Optional.empty();
    }

    private static boolean due(Prediction prediction, EditionSpan span) {
        return prediction
                .horizon()
                .filter(h -> !h.lastDay().isBefore(span.start()) && !h.lastDay().isAfter(span.end()))
                .isPresent();
    }

    static ArchivePage archive(List<Edition> editions) {
        return ArchivePage.builder()
                .editions(editions.stream().map(EditionLink::of).toList())
                .build();
    }

    /** Those whose words the sources allow, with quotes as long as they allow. */
    private List<Prediction> shown(List<Prediction> predictions) {
        return predictions.stream().flatMap(p -> view.of(p).stream()).toList();
    }

    private List<ArticleView> cited(List<Prediction> predictions) {
        List<ArticleView> views = new ArrayList<>();
        predictions.stream()
                .flatMap(p -> Stream.concat(Stream.of(p.statement()), p.rationale().stream()))
                .flatMap(claim -> claim.evidence().stream())
                .map(Evidence::articleId)
                .distinct()
                .flatMap(id -> snapshot.head(id).stream())
                .map(snapshot::article)
                .filter(article -> article.withdrawnAt().isEmpty())
                .forEach(article -> views.add(ArticleView.builder()
                        .from(view(article, views.size() + 1))
                        .excerpt(Optional.empty())
                        .image(Optional.empty())
                        .build()));
        return views;
    }

    PredictionsPage predictions() {
        List<Prediction> predictions =
                shown(snapshot.predictions()).stream().sorted(PREDICTIONS).toList();
        Map<String, StoryCard> stories = new LinkedHashMap<>();
        predictions.forEach(p ->
                snapshot.story(p.storyId()).ifPresent(s -> stories.computeIfAbsent(s.id(), id -> card(s))));
        return PredictionsPage.builder()
                .asOf(now)
                .predictions(predictions)
                .cited(cited(predictions))
                .scores(ForecastScore.of(snapshot.predictions()).stream()
                        .filter(score -> score.settled() + score.unclear() > 0)
                        .toList())
                .putAllStories(stories)
                .build();
    }
}
