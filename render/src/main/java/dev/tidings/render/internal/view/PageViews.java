// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import dev.tidings.core.model.EditionNumbers;
import dev.tidings.core.model.OutcomeKind;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.page.ArchivePage;
import dev.tidings.core.page.EditionLink;
import dev.tidings.core.page.EditionPage;
import dev.tidings.core.page.FrontPage;
import dev.tidings.core.page.PredictionsPage;
import dev.tidings.core.page.StoryCard;
import dev.tidings.core.page.TopicPage;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.view.ListViews.ArchiveView;
import dev.tidings.render.internal.view.ListViews.EditionView;
import dev.tidings.render.internal.view.ListViews.Figure;
import dev.tidings.render.internal.view.ListViews.FrontView;
import dev.tidings.render.internal.view.ListViews.Group;
import dev.tidings.render.internal.view.ListViews.MessageView;
import dev.tidings.render.internal.view.ListViews.PredictionView;
import dev.tidings.render.internal.view.ListViews.PredictionsView;
import dev.tidings.render.internal.view.ListViews.TopicView;
import dev.tidings.render.internal.view.ListViews.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the views of the pages that list stories. */
public final class PageViews {
    private PageViews() {}

    /** The front page. */
    public static FrontView front(FrontPage page, RenderContext context, MediaType type) {
        Common common = new Common(context, page.path(), type);
        List<CardView> top = new ArrayList<>();
        page.top().forEach(card -> top.add(common.card(card, top.size() + 1, null)));
        return new FrontView(
                common.shell(common.labels.get("front.title"), common.labels.get("front.description"), true, 0),
                common.labels.get("as-of", common.dates.time(page.asOf())),
                Part.of(top, common.labels.get("stories.absent")),
                page.sections().stream()
                        .map(s -> new Group(common.topic(s.topic()), common.cards(s.cards())))
                        .toList(),
                page.topics().stream().map(common::topic).toList(),
                page.editions().stream().limit(12).map(common::edition).toList(),
                page.sources().stream().map(common::source).toList());
    }

    /** An edition: the first story leads, the others stand by topic, those without a topic last. */
    public static EditionView edition(EditionPage page, RenderContext context, MediaType type) {
        Common common = new Common(context, page.path(), type);
        Map<String, CardView> cards = new LinkedHashMap<>();
        for (StoryCard card : page.cards()) {
            boolean continued = page.edition().entries().stream()
                    .anyMatch(e -> e.storyId().equals(card.storyId()) && e.continued());
            cards.put(
                    card.storyId(),
                    common.card(
                            card,
                            cards.size() + 1,
                            continued ? common.labels.get("edition.continued") : common.labels.get("edition.new")));
        }
        List<CardView> lead = cards.values().stream().limit(1).toList();
        cards.keySet().stream().findFirst().ifPresent(cards::remove);
        List<Group> groups = new ArrayList<>();
        page.edition().sections().forEach(section -> {
            List<CardView> own = section.storyIds().stream()
                    .flatMap(id -> Optional.ofNullable(cards.remove(id)).stream())
                    .toList();
            if (!own.isEmpty()) {
                groups.add(new Group(common.topic(section.topic()), own));
            }
        });
        if (!cards.isEmpty()) {
            groups.add(
                    new Group(LinkView.own(common.labels.get("edition.further"), null), List.copyOf(cards.values())));
        }
        String title = common.dates.period(page.edition().span());
        String kicker =
                common.labels.get("edition.kind." + page.edition().span().kind().name());
        return new EditionView(
                common.shell(kicker + ": " + title, null, true, -1),
                title,
                kicker,
                common.dates.days(page.edition().span()),
                figures(common, page.edition().numbers()),
                Part.of(lead, common.labels.get("stories.absent")),
                groups,
                predictions(common, page.due(), Map.of()),
                page.previous().map(common::edition).orElse(null),
                page.next().map(common::edition).orElse(null));
    }

    private static List<Figure> figures(Common common, EditionNumbers numbers) {
        return List.of(
                new Figure(Integer.toString(numbers.stories()), common.labels.get("figure.stories")),
                new Figure(Integer.toString(numbers.articles()), common.labels.get("figure.articles")),
                new Figure(Integer.toString(numbers.publishers()), common.labels.get("figure.publishers")),
                new Figure(Integer.toString(numbers.languages()), common.labels.get("figure.languages")));
    }

    /** A topic. */
    public static TopicView topic(TopicPage page, RenderContext context, MediaType type) {
        Common common = new Common(context, page.path(), type);
        return new TopicView(
                common.shell(page.topic().label(), null, true, -1),
                Text.name(page.topic().label()),
                Part.of(common.cards(page.cards()), common.labels.get("stories.absent")),
                page.neighbours().stream().map(common::topic).toList());
    }

    /** The archive, by year. */
    public static ArchiveView archive(ArchivePage page, RenderContext context, MediaType type) {
        Common common = new Common(context, page.path(), type);
        Map<Integer, List<LinkView>> years = new LinkedHashMap<>();
        for (EditionLink link : page.editions()) {
            years.computeIfAbsent(link.span().start().getYear(), y -> new ArrayList<>())
                    .add(common.edition(link));
        }
        List<Year> all = years.entrySet().stream()
                .map(e -> new Year(Integer.toString(e.getKey()), e.getValue()))
                .toList();
        return new ArchiveView(
                common.shell(common.labels.get("archive.title"), null, true, 1),
                Part.of(all, common.labels.get("archive.absent")));
    }

    /** The ledger of predictions. */
    public static PredictionsView predictions(PredictionsPage page, RenderContext context, MediaType type) {
        Common common = new Common(context, page.path(), type);
        List<Prediction> open =
                page.predictions().stream().filter(p -> p.outcome().isEmpty()).toList();
        List<Prediction> settled =
                page.predictions().stream().filter(p -> p.outcome().isPresent()).toList();
        long told = settled.stream().filter(p -> kind(p) != OutcomeKind.UNCLEAR).count();
        long right =
                settled.stream().filter(p -> kind(p) == OutcomeKind.HAPPENED).count();
        return new PredictionsView(
                common.shell(common.labels.get("predictions.title"), null, true, 2),
                Part.of(predictions(common, open, page.stories()), common.labels.get("predictions.absent")),
                predictions(common, settled, page.stories()),
                told == 0 ? null : common.labels.get("predictions.score", right, told));
    }

    private static OutcomeKind kind(Prediction prediction) {
        return prediction.outcome().orElseThrow().kind();
    }

    private static List<PredictionView> predictions(
            Common common, List<Prediction> predictions, Map<String, StoryCard> stories) {
        Claims claims = common.claims(Map.of());
        List<PredictionView> views = new ArrayList<>();
        for (Prediction p : predictions) {
            claims.of(p.statement()).ifPresent(claim -> views.add(prediction(common, p, claim, stories)));
        }
        return views;
    }

    private static PredictionView prediction(
            Common common, Prediction p, ClaimView claim, Map<String, StoryCard> stories) {
        String kind = p.outcome().map(o -> o.kind().name()).orElse("OPEN");
        String when =
                p.outcome().map(o -> " · " + common.dates.day(o.recordedAt())).orElse("");
        return new PredictionView(
                claim,
                p.horizon()
                        .map(h -> common.labels.get("horizon", common.dates.partial(h)))
                        .orElseGet(() -> common.labels.get("horizon.none")),
                p.likelihood()
                        .map(x -> common.labels.get("likelihood", Common.percent(x)))
                        .orElse(null),
                common.labels.get("prediction.made", common.dates.day(p.madeAt()), Text.clean(p.enricher())),
                common.labels.get("outcome." + kind) + when,
                style(kind),
                symbol(kind),
                p.outcome().flatMap(o -> o.note()).map(Text::clean).orElse(null),
                Optional.ofNullable(stories.get(p.storyId()))
                        .map(c -> new LinkView(
                                common.text(c.headline(), c.language()),
                                common.addresses.page("stories/" + c.slug()),
                                null))
                        .orElse(null));
    }

    private static String style(String outcome) {
        return switch (outcome) {
            case "HAPPENED" -> "ok";
            case "DID_NOT_HAPPEN" -> "no";
            case "UNCLEAR" -> "maybe";
            default -> "open";
        };
    }

    private static String symbol(String outcome) {
        return switch (outcome) {
            case "HAPPENED" -> "✓";
            case "DID_NOT_HAPPEN" -> "✗";
            case "UNCLEAR" -> "≈";
            default -> "○";
        };
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
