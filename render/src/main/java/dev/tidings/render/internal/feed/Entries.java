// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.feed;

import dev.tidings.core.model.Entity;
import dev.tidings.core.model.Outcome;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.model.Topic;
import dev.tidings.core.page.ArticleView;
import dev.tidings.core.page.EditionLink;
import dev.tidings.core.page.SourceView;
import dev.tidings.core.page.StoryCard;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.feed.FeedEntry.Line;
import dev.tidings.render.internal.feed.FeedEntry.Publisher;
import dev.tidings.render.internal.feed.FeedEntry.Tag;
import dev.tidings.render.internal.label.Labels;
import dev.tidings.render.internal.label.Scripts;
import dev.tidings.render.internal.site.Addresses;
import dev.tidings.render.internal.site.Outward;
import dev.tidings.render.internal.text.HtmlForm;
import dev.tidings.render.internal.text.ListOutline;
import dev.tidings.render.internal.text.StoryOutline;
import dev.tidings.render.internal.view.CardView;
import dev.tidings.render.internal.view.ClaimView;
import dev.tidings.render.internal.view.LinkView;
import dev.tidings.render.internal.view.PageViews;
import dev.tidings.render.internal.view.StoryView;
import dev.tidings.render.internal.view.StoryViews;
import dev.tidings.render.internal.view.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes the entries of feeds, with links that work wherever they are read. */
final class Entries {
    private final RenderContext context;
    private final RenderContext outward;
    private final Labels labels;

    Entries(RenderContext context) {
        this.context = context;
        this.outward = Outward.of(context);
        this.labels = Labels.of(context.locale(), context.labels());
    }

    /** A story with all that its page tells. */
    FeedEntry story(StoryPage page) {
        StoryView view = StoryViews.of(page, outward, Outward.PAGES);
        return new FeedEntry(
                id("story " + page.story().id()),
                link(page.path()),
                title(view.headline(), page.story().slug()),
                language(view.headline()),
                view.hook().items().stream().findFirst().map(this::line),
                StoryOutline.write(view, HtmlForm.untitled()),
                Optional.ofNullable(Addresses.web(page.lead().url())),
                publishers(page.articles().stream().map(ArticleView::source).toList()),
                tags(page.story().topics(), page.story().entities()),
                Optional.of(page.story().firstSeen()),
                page.story().lastUpdated(),
                join(view.rights()));
    }

    /** A story with what a list tells of it. */
    FeedEntry card(StoryCard card) {
        CardView view = PageViews.card(card, outward, Outward.PAGES);
        Text headline = view.headline().text();
        List<Text> rights = PageViews.rights(card, outward, Outward.PAGES);
        return new FeedEntry(
                id("story " + card.storyId()),
                link("stories/" + card.slug()),
                title(headline, card.slug()),
                language(headline),
                Optional.ofNullable(view.hook()).map(this::line),
                ListOutline.write(view, rights, labels, HtmlForm.untitled()),
                Optional.empty(),
                publishers(card.sources()),
                tags(card.topics(), List.of()),
                card.firstSeen(),
                card.lastUpdated(),
                join(rights));
    }

    /** An edition; it is finished when its period ends. */
    FeedEntry edition(EditionLink edition) {
        LinkView view = PageViews.edition(edition, outward, Outward.PAGES);
        String note = view.note() == null ? "" : view.note();
        Instant end = edition.span().to();
        Instant today = context.now().truncatedTo(ChronoUnit.DAYS);
        Instant begun = today.isBefore(edition.span().from()) ? edition.span().from() : today;
        Instant done = end.isAfter(context.now()) ? begun : end;
        HtmlForm content = HtmlForm.untitled();
        content.paragraph(content.link(view.text().value(), view.href()) + " " + content.muted(note));
        return new FeedEntry(
                id("edition " + edition.id()),
                link("editions/" + edition.id()),
                view.text().value(),
                Optional.empty(),
                Optional.of(new Line(note, Optional.empty())),
                content.result(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(done),
                done,
                "");
    }

    /** A prediction, and what came of it; nothing for one that may not be shown. */
    Optional<FeedEntry> prediction(Prediction prediction, Optional<StoryCard> story, List<ArticleView> cited) {
        return PageViews.prediction(prediction, story, cited, outward, Outward.PAGES)
                .map(view -> {
                    List<Text> rights = story.map(card -> PageViews.rights(card, outward, Outward.PAGES))
                            .orElse(List.of());
                    Instant told = prediction.outcome().map(Outcome::recordedAt).orElse(prediction.madeAt());
                    return new FeedEntry(
                            id("prediction " + prediction.id()),
                            link(story.map(card -> "stories/" + card.slug()).orElse("predictions")),
                            title(view.claim().text(), prediction.id()),
                            language(view.claim().text()),
                            Optional.of(line(view.claim())),
                            ListOutline.write(view, rights, labels, HtmlForm.untitled()),
                            Optional.empty(),
                            publishers(story.map(StoryCard::sources).orElse(List.of())),
                            tags(story.map(StoryCard::topics).orElse(List.of()), List.of()),
                            Optional.of(prediction.madeAt()),
                            told,
                            join(rights));
                });
    }

    /** Never empty, as readers show nothing else. */
    private static String title(Text headline, String slug) {
        return headline.value().isBlank() ? slug : headline.value();
    }

    private String link(String path) {
        return new Addresses(context, "feed", "html").published(path).orElse("");
    }

    private List<Tag> tags(List<Topic> topics, List<Entity> entities) {
        List<Tag> tags = new ArrayList<>();
        topics.forEach(t -> tags.add(tag("topics", t.slug(), t.label())));
        entities.forEach(e -> tags.add(tag("entities", e.slug(), e.name())));
        return tags.stream().distinct().toList();
    }

    private Tag tag(String kind, String slug, String label) {
        Optional<String> scheme = new Addresses(context, "feed", "html")
                .published(kind + "/index")
                .map(url -> url.substring(0, url.lastIndexOf('/') + 1));
        String name = Text.clean(label);
        return new Tag(slug, scheme, name.isBlank() ? slug : name);
    }

    private static List<Publisher> publishers(Collection<SourceView> sources) {
        return sources.stream()
                .map(s -> new Publisher(
                        Text.clean(s.name()), s.homepage().flatMap(home -> Optional.ofNullable(Addresses.web(home)))))
                .filter(p -> !p.name().isBlank())
                .distinct()
                .toList();
    }

    private Line line(ClaimView claim) {
        String says = claim.says() == null ? "" : claim.says() + " ";
        String mark =
                claim.mark().style().equals("ok") ? "" : " (" + claim.mark().label() + ")";
        return new Line(says + claim.text().value() + mark, language(claim.text()));
    }

    /** The language of a text, where it is a tag; a text without one has the page's, or nobody knows. */
    private static Optional<String> language(Text text) {
        return Optional.ofNullable(text.lang()).filter(Scripts::isTag);
    }

    private static String join(List<Text> lines) {
        return String.join(" ", lines.stream().map(Text::value).toList());
    }

    private static String id(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
