// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import dev.tidings.core.model.OutcomeKind;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.page.ArticleView;
import dev.tidings.core.page.PredictionsPage;
import dev.tidings.core.page.StoryCard;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.view.ListViews.PredictionView;
import dev.tidings.render.internal.view.ListViews.PredictionsView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the views of predictions. */
public final class PredictionViews {
    private PredictionViews() {}

    /** The ledger, ready for a form. */
    public static PredictionsView page(PredictionsPage page, RenderContext context, MediaType type) {
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
                Part.of(of(common, open, page.stories(), page.cited()), common.labels.get("predictions.absent")),
                of(common, settled, page.stories(), page.cited()),
                told == 0 ? null : common.labels.get("predictions.score", right, told),
                new Pictures(common).calibration(settled));
    }

    private static OutcomeKind kind(Prediction prediction) {
        return prediction.outcome().orElseThrow().kind();
    }

    /** Predictions that may be shown. */
    static List<PredictionView> of(
            Common common, List<Prediction> predictions, Map<String, StoryCard> stories, List<ArticleView> cited) {
        Map<String, ArticleView> articles = new HashMap<>();
        cited.forEach(article -> articles.put(article.id(), article));
        Claims claims = common.claims(articles);
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
                        .map(x -> common.labels.get("likelihood", common.percent(x)))
                        .orElse(null),
                common.labels.get("prediction.made", common.dates.day(p.madeAt()), Text.clean(p.enricher())),
                common.labels.get("outcome." + kind) + when,
                style(kind),
                symbol(kind),
                p.outcome().flatMap(o -> o.note()).map(Text::clean).orElse(null),
                Optional.ofNullable(stories.get(p.storyId())).map(common::story).orElse(null));
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
}
