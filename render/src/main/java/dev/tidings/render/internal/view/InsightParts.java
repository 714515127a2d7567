// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import dev.tidings.core.model.Absent;
import dev.tidings.core.model.Audience;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.Contradiction;
import dev.tidings.core.model.Implication;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.InsightPart;
import dev.tidings.core.model.Method;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Position;
import dev.tidings.core.model.Provenance;
import dev.tidings.core.model.TimelineEntry;
import dev.tidings.core.model.Topic;
import dev.tidings.core.page.ArticleView;
import dev.tidings.render.internal.view.StoryView.AudienceView;
import dev.tidings.render.internal.view.StoryView.ContradictionView;
import dev.tidings.render.internal.view.StoryView.ImplicationView;
import dev.tidings.render.internal.view.StoryView.Side;
import dev.tidings.render.internal.view.StoryView.TimelineView;
import dev.tidings.render.internal.view.StoryView.Titled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of a story page that come from its insight, each with its content or the reason for its absence. */
final class InsightParts {
    private final Common common;
    private final Claims claims;
    private final Optional<Insight> insight;
    private final List<Topic> topics;

    InsightParts(Common common, Claims claims, Optional<Insight> insight, List<Topic> topics) {
        this.common = common;
        this.claims = claims;
        this.insight = insight;
        this.topics = topics;
    }

    /** The headline with its evidence, unless it is the leading article's own or nobody has checked it. */
    @Nullable
    ClaimView headline(ArticleView lead) {
        return insight.flatMap(Insight::headline)
                .filter(c -> c.verdict().isPresent() && !c.text().equals(lead.title()))
                .flatMap(claims::of)
                .orElse(null);
    }

    Part<ClaimView> hook() {
        return part(InsightPart.HOOK, insight.flatMap(Insight::hook).stream().toList());
    }

    List<Titled> tldr() {
        return List.of(
                titled(
                        "tldr.what-changed",
                        InsightPart.WHAT_CHANGED,
                        list(i -> i.tldr().whatChanged())),
                titled(
                        "tldr.why-it-matters",
                        InsightPart.WHY_IT_MATTERS,
                        list(i -> i.tldr().whyItMatters())),
                titled(
                        "tldr.what-to-do-next",
                        InsightPart.WHAT_TO_DO_NEXT,
                        list(i -> i.tldr().whatToDoNext())));
    }

    Part<AudienceView> audiences() {
        List<AudienceView> all =
                list(Insight::audiences).stream().map(this::audience).toList();
        return Part.of(all, absence(InsightPart.AUDIENCES));
    }

    Part<ClaimView> takeaways() {
        return part(InsightPart.TAKEAWAYS, list(Insight::takeaways));
    }

    List<ContradictionView> contradictions() {
        return list(Insight::contradictions).stream().map(this::contradiction).toList();
    }

    Part<ImplicationView> implications() {
        List<ImplicationView> all = list(Insight::implications).stream()
                .flatMap(i -> implication(i).stream())
                .toList();
        return Part.of(all, absence(InsightPart.IMPLICATIONS));
    }

    Part<TimelineView> timeline() {
        List<TimelineView> all =
                list(Insight::timeline).stream().flatMap(t -> entry(t).stream()).toList();
        return Part.of(all, absence(InsightPart.TIMELINE));
    }

    Part<String> withheld() {
        List<String> all = list(Insight::withheld).stream()
                .map(w -> common.labels.get("part." + w.part().name()) + ": "
                        + common.labels.isolated(Text.clean(w.reason())))
                .toList();
        return Part.of(all, common.labels.get("withheld.none"));
    }

    List<String> provenance() {
        if (insight.isEmpty()) {
            return List.of(common.labels.get("provenance.none"));
        }
        Provenance made = insight.get().provenance();
        List<String> lines = new ArrayList<>();
        String when = common.dates.time(made.madeAt());
        if (made.model().isPresent()) {
            lines.add(common.labels.get(
                    "provenance.model", Text.clean(made.model().get()), when));
        } else {
            lines.add(common.labels.get(verbatim() ? "provenance.verbatim" : "provenance.algorithm", when));
        }
        String maker = Text.clean(made.enricher() + " " + made.enricherVersion());
        lines.add(common.labels.get("provenance.maker", maker)
                + made.promptVersion()
                        .map(v -> " · " + common.labels.get("provenance.prompt", Text.clean(v)))
                        .orElse(""));
        made.degradedFrom().ifPresent(d -> lines.add(common.labels.get("provenance.degraded", Text.clean(d))));
        return lines;
    }

    /** Whether every sentence is one of its sources', so that the page may say so. */
    private boolean verbatim() {
        return list(Insight::claims).stream()
                .allMatch(c -> c.findings().stream().anyMatch(f -> f.method() == Method.VERBATIM)
                        || c.evidence().stream().anyMatch(e -> e.quote().contains(c.text())));
    }

    /** A rule names a topic or a word; a rule of another form is shown as it is. */
    private String why(String rule) {
        if (rule.startsWith("word:")) {
            return common.labels.get("audience.word", rule.substring(5));
        }
        if (!rule.startsWith("topic:")) {
            return rule;
        }
        String slug = rule.substring(6);
        String label = topics.stream()
                .filter(t -> t.slug().equals(slug))
                .map(t -> Text.clean(t.label()))
                .findFirst()
                .orElse(slug.replace('-', ' '));
        return common.labels.get("audience.topic", label);
    }

    private AudienceView audience(Audience audience) {
        return new AudienceView(
                Text.clean(audience.label()), why(Text.clean(audience.rule())), claims.quotes(audience.evidence()));
    }

    private ContradictionView contradiction(Contradiction contradiction) {
        return new ContradictionView(
                Text.name(contradiction.subject()),
                common.labels.get("contradiction." + contradiction.kind().name()),
                contradiction.positions().stream().map(this::side).toList());
    }

    private Side side(Position position) {
        return new Side(
                Text.name(position.value()),
                Text.name(position.publisher()),
                claims.of(position.claim()).orElse(null));
    }

    private Optional<ImplicationView> implication(Implication implication) {
        return claims.of(implication.prediction())
                .map(claim -> new ImplicationView(
                        claim,
                        claims.of(implication.rationale()),
                        implication
                                .horizon()
                                .map(h -> common.labels.get("horizon", common.dates.partial(h)))
                                .orElse(null),
                        implication
                                .likelihood()
                                .map(p -> common.labels.get("likelihood", common.percent(p)))
                                .orElse(null)));
    }

    private Optional<TimelineView> entry(TimelineEntry entry) {
        PartialDate date = entry.date();
        String words = entry.end()
                .map(end -> common.labels.get("date.range", common.dates.partial(date), common.dates.partial(end)))
                .orElseGet(() -> common.dates.partial(date));
        boolean ahead = date.earliest(common.context.zone()).isAfter(common.context.now());
        return claims.of(entry.claim())
                .map(claim -> new TimelineView(
                        words,
                        entry.end().isEmpty() ? date.toString().replace("~", "") : null,
                        claim,
                        entry.publishers().stream().map(Text::name).toList(),
                        ahead));
    }

    private Titled titled(String key, InsightPart part, List<Claim> given) {
        return new Titled(common.labels.get(key), part(part, given));
    }

    private Part<ClaimView> part(InsightPart part, List<Claim> given) {
        return Part.of(claims.of(given), absence(part));
    }

    private String absence(InsightPart part) {
        return insight.map(i -> i.absence(part).map(this::reason).orElseGet(() -> common.labels.get("absent.UNKNOWN")))
                .orElseGet(() -> common.labels.get("absent.NO_INSIGHT"));
    }

    private String reason(Absent absent) {
        String detail = Text.clean(absent.detail());
        String label = common.labels.get("absent." + absent.reason().name());
        return detail.isBlank() || !common.context.locale().getLanguage().equals("en") ? label : label + " " + detail;
    }

    private <T> List<T> list(java.util.function.Function<Insight, List<T>> of) {
        return insight.map(of).orElse(List.of());
    }
}
