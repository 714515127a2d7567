// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import dev.tidings.core.model.Prediction;
import dev.tidings.core.page.ArchivePage;
import dev.tidings.core.page.ArticleView;
import dev.tidings.core.page.EditionLink;
import dev.tidings.core.page.EditionPage;
import dev.tidings.core.page.EntityPage;
import dev.tidings.core.page.FrontPage;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.PredictionsPage;
import dev.tidings.core.page.StoryCard;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.page.TopicPage;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.site.Addresses;
import dev.tidings.render.internal.view.ListViews.EntityView;
import dev.tidings.render.internal.view.ListViews.FrontView;
import dev.tidings.render.internal.view.ListViews.Group;
import dev.tidings.render.internal.view.ListViews.MessageView;
import dev.tidings.render.internal.view.ListViews.PredictionView;
import dev.tidings.render.internal.view.ListViews.TopicView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the views of the pages that list stories. */
public final class PageViews {
    private static final int MOST_ENTITIES = 40;

    private PageViews() {}

    /** The front page. */
    public static FrontView front(FrontPage page, RenderContext context, MediaType type) {
        Common common = new Common(context, page.path(), type);
        List<CardView> top = new ArrayList<>();
        page.top().forEach(card -> top.add(common.card(card, top.size() + 1, null)));
        return new FrontView(
                common.shell(common.labels.get("front.title"), common.labels.get("front.description"), true, 0)
                        .withNotice(Attribution.of(common.labels, Attribution.cards(page)))
                        .withData(new StructuredData(common).list("WebSite", common.context.siteName(), page.top())),
                common.labels.get("as-of", common.dates.time(page.asOf())),
                Part.of(top, common.labels.get("stories.absent")),
                page.sections().stream()
                        .map(s -> new Group(common.topic(s.topic()), common.cards(s.cards())))
                        .toList(),
                page.topics().stream().map(common::topic).toList(),
                page.entities().stream()
                        .limit(MOST_ENTITIES)
                        .map(common::entity)
                        .toList(),
                page.editions().stream().limit(12).map(common::edition).toList(),
                page.sources().stream().map(common::source).toList());
    }

    /** What a page is called where it stands alone: the name of the site for its front page. */
    public static String title(Page page, RenderContext context, MediaType type) {
        Shell shell = shell(page, context, type);
        return page instanceof FrontPage ? shell.site() : shell.title();
    }

    /** What surrounds a page. */
    public static Shell shell(Page page, RenderContext context, MediaType type) {
        if (page instanceof StoryPage story) {
            return StoryViews.of(story, context, type).shell();
        }
        if (page instanceof PredictionsPage predictions) {
            return PredictionViews.page(predictions, context, type).shell();
        }
        if (page instanceof FrontPage front) {
            return front(front, context, type).shell();
        }
        if (page instanceof EditionPage edition) {
            return EditionViews.of(edition, context, type).shell();
        }
        if (page instanceof TopicPage topic) {
            return topic(topic, context, type).shell();
        }
        if (page instanceof EntityPage entity) {
            return entity(entity, context, type).shell();
        }
        if (page instanceof ArchivePage archive) {
            return ArchiveViews.of(archive, context, type).shell();
        }
        throw new IllegalArgumentException("no view of page " + page.path());
    }

    /** A story in a list. */
    public static CardView card(StoryCard card, RenderContext context, MediaType type) {
        return new Common(context, "stories/" + card.slug(), type).card(card, 0, null);
    }

    /** Whose content a story in a list is, and what made it. */
    public static List<Text> rights(StoryCard card, RenderContext context, MediaType type) {
        return Attribution.of(new Common(context, "stories/" + card.slug(), type), card);
    }

    /** A prediction; nothing for one that may not be shown. */
    public static Optional<PredictionView> prediction(
            Prediction prediction,
            Optional<StoryCard> story,
            List<ArticleView> cited,
            RenderContext context,
            MediaType type) {
        Map<String, StoryCard> stories =
                story.map(card -> Map.of(card.storyId(), card)).orElse(Map.of());
        return PredictionViews.of(new Common(context, "predictions", type), List.of(prediction), stories, cited)
                .stream()
                .findFirst();
    }

    /** An edition in a list. */
    public static LinkView edition(EditionLink edition, RenderContext context, MediaType type) {
        return new Common(context, "archive", type).edition(edition);
    }

    /** A topic. */
    public static TopicView topic(TopicPage page, RenderContext context, MediaType type) {
        Common common = new Common(context, page.path(), type);
        return new TopicView(
                listing(common, common.name(page.topic()).value(), page.cards()),
                common.name(page.topic()),
                Part.of(common.cards(page.cards()), common.labels.get("stories.absent")),
                page.neighbours().stream().map(common::topic).toList());
    }

    /** The shell of a page that is a list of stories. */
    static Shell listing(Common common, String title, List<StoryCard> cards) {
        String description = cards.stream().limit(3).map(StoryCard::headline).collect(Collectors.joining(" · "));
        Shell shell = common.shell(title, description.isEmpty() ? null : description, true, -1)
                .withNotice(Attribution.of(common.labels, cards));
        shell = new Addresses(common.context, common.path, "atom")
                .published(common.path)
                .map(url -> LinkView.own(Text.clean(title), url))
                .map(shell::withFeed)
                .orElse(shell);
        return !common.type.equals(MediaType.HTML)
                ? shell
                : shell.withData(new StructuredData(common).list("CollectionPage", Text.clean(title), cards));
    }

    /** An entity. */
    public static EntityView entity(EntityPage page, RenderContext context, MediaType type) {
        Common common = new Common(context, page.path(), type);
        return new EntityView(
                listing(common, page.entity().name(), page.cards()),
                Text.name(page.entity().name()),
                common.labels.get("entity." + page.entity().kind().name()),
                Part.of(common.cards(page.cards()), common.labels.get("stories.absent")),
                page.neighbours().stream()
                        .limit(MOST_ENTITIES)
                        .map(common::entity)
                        .toList(),
                page.topics().stream().map(common::topic).toList());
    }

    /** The page that searches the site. */
    public static MessageView search(RenderContext context, MediaType type) {
        Common common = new Common(context, "search", type);
        return new MessageView(
                common.shell(common.labels.get("search.title"), common.labels.get("search.lead"), true, 3),
                common.labels.get("search.title"),
                common.labels.get("search.lead"),
                LinkView.own(common.labels.get("nav.archive"), common.addresses.page("archive")),
                null);
    }

    /** What a reader gets who follows a dead link. */
    public static MessageView notFound(RenderContext context, MediaType type) {
        Common common = new Common(context, "404", type);
        String home = common.addresses.published("index").orElseGet(() -> common.addresses.page("index"));
        return new MessageView(
                common.shell(common.labels.get("missing.title"), null, false, -1),
                common.labels.get("missing.title"),
                common.labels.get("missing.text"),
                LinkView.own(common.labels.get("missing.link"), home),
                null);
    }

    /** What a reader gets who follows the former address of a page. */
    public static MessageView moved(String from, String to, RenderContext context, MediaType type) {
        Common common = new Common(context, from, type);
        String href = common.addresses.page(to);
        Shell shell = common.shell(common.labels.get("moved.title"), null, false, -1);
        return new MessageView(
                shell,
                common.labels.get("moved.title"),
                common.labels.get("moved.text"),
                LinkView.own(common.labels.get("moved.link"), href),
                href);
    }
}
