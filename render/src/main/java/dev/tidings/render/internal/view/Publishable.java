// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import dev.tidings.core.model.Absent;
import dev.tidings.core.model.AbsentReason;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.Contradiction;
import dev.tidings.core.model.Implication;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.InsightPart;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.model.Tldr;
import dev.tidings.core.model.Verdict;
import dev.tidings.core.model.Withheld;
import dev.tidings.core.page.EditionPage;
import dev.tidings.core.page.EntityPage;
import dev.tidings.core.page.FrontPage;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.PredictionsPage;
import dev.tidings.core.page.RelatedCard;
import dev.tidings.core.page.Section;
import dev.tidings.core.page.StoryCard;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.page.TopicPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page without its unsupported claims: "never published" must hold for every format, the machine-readable ones too,
 * and for pages that did not come from the gate.
 */
public final class Publishable {
    private static final String REASON = "It did not pass verification.";

    private Publishable() {}

    /** The page as it may be published; the same page when there is nothing to take out. */
    public static Page of(Page page) {
        if (page instanceof StoryPage story) {
            if (isClean(story)) {
                return story;
            }
            return StoryPage.builder()
                    .from(story)
                    .insight(story.insight().map(Publishable::insight))
                    .related(story.related().stream()
                            .map(r -> new RelatedCard(r.relation(), card(r.card())))
                            .toList())
                    .build();
        }
        if (page instanceof FrontPage front) {
            List<Section> sections = front.sections().stream()
                    .map(s -> new Section(s.topic(), cards(s.cards())))
                    .toList();
            return FrontPage.builder()
                    .from(front)
                    .top(cards(front.top()))
                    .sections(sections)
                    .build();
        }
        if (page instanceof EditionPage edition) {
            return EditionPage.builder()
                    .from(edition)
                    .cards(cards(edition.cards()))
                    .due(predictions(edition.due()))
                    .build();
        }
        if (page instanceof TopicPage topic) {
            return TopicPage.builder().from(topic).cards(cards(topic.cards())).build();
        }
        if (page instanceof EntityPage entity) {
            return EntityPage.builder()
                    .from(entity)
                    .cards(cards(entity.cards()))
                    .build();
        }
        if (page instanceof PredictionsPage predictions) {
            Map<String, StoryCard> stories = new LinkedHashMap<>();
            predictions.stories().forEach((id, card) -> stories.put(id, card(card)));
            return PredictionsPage.builder()
                    .from(predictions)
                    .predictions(predictions(predictions.predictions()))
                    .stories(stories)
                    .build();
        }
        return page;
    }

    private static boolean isClean(StoryPage story) {
        return story.insight().stream().allMatch(i -> i.claims().stream().allMatch(Publishable::may))
                && story.related().stream()
                        .allMatch(r -> r.card().hook().stream().allMatch(Publishable::may));
    }

    private static boolean may(Claim claim) {
        return claim.verdict().filter(v -> v == Verdict.UNSUPPORTED).isEmpty();
    }

    private static List<StoryCard> cards(List<StoryCard> cards) {
        return cards.stream().map(Publishable::card).toList();
    }

    private static StoryCard card(StoryCard card) {
        return card.hook().filter(hook -> !may(hook)).isEmpty()
                ? card
                : StoryCard.builder()
                        .from(card)
                        .hook(card.hook().filter(Publishable::may))
                        .build();
    }

    private static List<Prediction> predictions(List<Prediction> predictions) {
        return predictions.stream()
                .filter(p -> may(p.statement()))
                .map(p -> p.rationale().stream().allMatch(Publishable::may)
                        ? p
                        : Prediction.builder()
                                .from(p)
                                .rationale(p.rationale().stream()
                                        .filter(Publishable::may)
                                        .toList())
                                .build())
                .toList();
    }

    private static Insight insight(Insight insight) {
        if (insight.claims().stream().allMatch(Publishable::may)) {
            return insight;
        }
        List<Withheld> withheld = new ArrayList<>(insight.withheld());
        Insight.Builder out = Insight.builder().from(insight);
        out.headline(insight.headline().filter(c -> keep(c, InsightPart.HEADLINE, withheld)));
        out.hook(insight.hook().filter(c -> keep(c, InsightPart.HOOK, withheld)));
        out.tldr(new Tldr(
                claims(insight.tldr().whatChanged(), InsightPart.WHAT_CHANGED, withheld),
                claims(insight.tldr().whyItMatters(), InsightPart.WHY_IT_MATTERS, withheld),
                claims(insight.tldr().whatToDoNext(), InsightPart.WHAT_TO_DO_NEXT, withheld)));
        out.takeaways(claims(insight.takeaways(), InsightPart.TAKEAWAYS, withheld));
        out.implications(insight.implications().stream()
                .filter(i -> keep(i.prediction(), InsightPart.IMPLICATIONS, withheld))
                .map(i -> Implication.builder()
                        .from(i)
                        .rationale(claims(i.rationale(), InsightPart.IMPLICATIONS, withheld))
                        .build())
                .toList());
        out.timeline(insight.timeline().stream()
                .filter(t -> keep(t.claim(), InsightPart.TIMELINE, withheld))
                .toList());
        out.contradictions(insight.contradictions().stream()
                .flatMap(c -> contradiction(c, withheld).stream())
                .toList());
        return out.withheld(withheld).absent(absences(insight)).build();
    }

    private static boolean keep(Claim claim, InsightPart part, List<Withheld> withheld) {
        if (!may(claim)) {
            withheld.add(new Withheld(part, REASON));
            return false;
        }
        return true;
    }

    private static List<Claim> claims(List<Claim> claims, InsightPart part, List<Withheld> withheld) {
        return claims.stream().filter(c -> keep(c, part, withheld)).toList();
    }

    private static List<Contradiction> contradiction(Contradiction given, List<Withheld> withheld) {
        var left = given.positions().stream()
                .filter(p -> keep(p.claim(), InsightPart.CONTRADICTIONS, withheld))
                .toList();
        return left.size() < 2 ? List.of() : List.of(new Contradiction(given.subject(), given.kind(), left));
    }

    /** Reasons for every part, so that parts which lost all their claims have one. */
    private static List<Absent> absences(Insight insight) {
        List<Absent> absences = new ArrayList<>(insight.absent());
        for (InsightPart part : InsightPart.values()) {
            if (insight.absence(part).isEmpty() && lost(insight, part)) {
                absences.add(new Absent(part, AbsentReason.NOT_SUPPORTED, ""));
            }
        }
        return absences;
    }

    private static boolean lost(Insight insight, InsightPart part) {
        return switch (part) {
            case HEADLINE -> insight.headline().stream().noneMatch(Publishable::may);
            case HOOK -> insight.hook().stream().noneMatch(Publishable::may);
            case WHAT_CHANGED -> insight.tldr().whatChanged().stream().noneMatch(Publishable::may);
            case WHY_IT_MATTERS -> insight.tldr().whyItMatters().stream().noneMatch(Publishable::may);
            case WHAT_TO_DO_NEXT -> insight.tldr().whatToDoNext().stream().noneMatch(Publishable::may);
            case AUDIENCES -> false;
            case TAKEAWAYS -> insight.takeaways().stream().noneMatch(Publishable::may);
            case IMPLICATIONS -> insight.implications().stream().noneMatch(i -> may(i.prediction()));
            case TIMELINE -> insight.timeline().stream().noneMatch(t -> may(t.claim()));
            case CONTRADICTIONS ->
                insight.contradictions().stream()
                        .noneMatch(c -> c.positions().stream()
                                        .filter(p -> may(p.claim()))
                                        .count()
                                >= 2);
        };
    }
}
