// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values with every attribute set, for tests of the model itself. */
public final class Samples {
    static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final URI PAGE = URI.create("https://harbor.example/dam");

    private Samples() {}

    /** One value of each type that is stored or published. */
    public static List<Object> all() {
        return List.of(
                source(),
                item(),
                article(),
                story(),
                claim(),
                implication(),
                entry(),
                insight(),
                edition(),
                prediction(),
                report(),
                PartialDate.parse("2022-02~"),
                new StoryChange.Merged("a", "b"),
                new StoryChange.Moved("x", "a", "b"),
                FreshnessPolicy.daily());
    }

    static Source source() {
        return Source.builder()
                .id("harbor")
                .name("Harbor Ledger")
                .icon(new Icon.Emoji("⚓"))
                .url(URI.create("https://harbor.example/feed.xml"))
                .homepage(URI.create("https://harbor.example/"))
                .language("en")
                .rights(Rights.builder().excerptLimit(200).license("CC-BY-4.0").build())
                .weight(2)
                .build();
    }

    static FeedItem item() {
        return FeedItem.builder()
                .id("harbor:1")
                .sourceId("harbor")
                .guid("1")
                .url(PAGE)
                .title("Dam opens")
                .summary("<p>The dam opened.</p>")
                .addAuthor(new Person("A. Example", Optional.of("a@harbor.example"), Optional.empty()))
                .publishedAt(PartialDate.parse("2026-11-20T08:00Z"))
                .addCategory("water")
                .addEnclosure(new Enclosure(PAGE, Optional.of("audio/mpeg"), Optional.of(12L)))
                .collectedAt(NOW)
                .build();
    }

    /** An article of two sentences. */
    public static Article article() {
        return Article.builder()
                .id("a1")
                .sourceId("harbor")
                .publisher("Harbor Ledger")
                .url(PAGE)
                .title("Dam opens")
                .language("en")
                .publishedAt(PartialDate.parse("2026-11-20"))
                .collectedAt(NOW)
                .text(ArticleText.ofPlain("The dam opened on 20 November 2026.\n\nIt holds 3 million cubic metres."))
                .putOrigin("publishedAt", FieldOrigin.FEED)
                .addCopy(new Copy("mill", "Mill Gazette", URI.create("https://mill.example/1"), NOW))
                .build();
    }

    static Story story() {
        return Story.builder()
                .id("s1")
                .slug("dam-opens")
                .headline("Dam opens")
                .language("en")
                .addArticleId("a1")
                .addTopic(new Topic("water", "Water"))
                .addEntity(new Entity("example-dam", "Example Dam", EntityKind.PLACE))
                .firstSeen(NOW)
                .lastUpdated(NOW)
                .importance(Importance.of(List.of(new Factor("publishers", 0.5, 2, "1 publisher"))))
                .addAlias("s0")
                .correctedAt(NOW)
                .build();
    }

    /** A claim with its evidence and a finding. */
    public static Claim claim() {
        Evidence evidence = Evidence.inText(article(), new Span(0, 35));
        return Claim.builder()
                .text(evidence.quote())
                .language("en")
                .addEvidence(evidence)
                .addFinding(new Finding(
                        Verdict.SUPPORTED,
                        1,
                        "It is a span of the article.",
                        List.of(evidence),
                        "offline",
                        "1",
                        Method.VERBATIM))
                .build();
    }

    static Implication implication() {
        return Implication.builder()
                .id("p1")
                .prediction(Claim.builder()
                        .from(claim())
                        .kind(ClaimKind.FORECAST)
                        .speaker("the ministry")
                        .build())
                .addRationale(claim())
                .horizon(PartialDate.of(2028))
                .likelihood(0.6)
                .build();
    }

    static TimelineEntry entry() {
        return TimelineEntry.builder()
                .date(PartialDate.of(LocalDate.of(2026, 11, 20)))
                .end(PartialDate.of(2026, 12))
                .claim(claim())
                .addPublisher("Harbor Ledger")
                .build();
    }

    static Insight insight() {
        List<Absent> absent = new ArrayList<>();
        absent.add(new Absent(InsightPart.WHAT_TO_DO_NEXT, AbsentReason.NEEDS_MODEL, "No source gives advice."));
        absent.add(new Absent(InsightPart.WHY_IT_MATTERS, AbsentReason.NOT_STATED, "No source says why."));
        return Insight.builder()
                .storyId("s1")
                .storyVersion(1)
                .language("en")
                .provenance(Provenance.builder()
                        .enricher("extractive")
                        .enricherVersion("1")
                        .inputHash(ArticleText.hash("x"))
                        .cost(new BigDecimal("0.0125"))
                        .latency(Duration.ofMillis(1500))
                        .madeAt(NOW)
                        .build())
                .headline(claim())
                .hook(claim())
                .tldr(new Tldr(List.of(claim()), List.of(), List.of()))
                .addAudience(new Audience("operators", "Operators", "topic:water", List.of()))
                .addTakeaway(claim())
                .addImplication(implication())
                .addTimeline(entry())
                .addContradiction(new Contradiction(
                        "cubic metres",
                        ContradictionKind.NUMBER,
                        List.of(
                                new Position("3 million", "Harbor Ledger", claim()),
                                new Position("4 million", "Mill Gazette", claim()))))
                .absent(absent)
                .addWithheld(new Withheld(InsightPart.TAKEAWAYS, "The number stands in no source."))
                .build();
    }

    static Edition edition() {
        EditionSpan span = EditionSpan.week(LocalDate.of(2026, 11, 22), ZoneId.of("Asia/Shanghai"));
        return Edition.builder()
                .id(span.id())
                .span(span)
                .addEntry(new EditionEntry("s1", 1, Importance.none(), 2, false))
                .addSection(new EditionSection(new Topic("water", "Water"), List.of("s1")))
                .numbers(new EditionNumbers(1, 2, 2, 1))
                .previous("2026-W46")
                .madeAt(NOW)
                .build();
    }

    static Prediction prediction() {
        return Prediction.builder()
                .id("p1")
                .storyId("s1")
                .statement(claim())
                .horizon(PartialDate.of(2028))
                .likelihood(0.5)
                .enricher("extractive")
                .madeAt(NOW)
                .outcome(new Outcome(OutcomeKind.HAPPENED, NOW, claim().evidence(), Optional.of("seen")))
                .build();
    }

    static RunReport report() {
        return RunReport.builder()
                .startedAt(NOW)
                .finishedAt(NOW)
                .addSource(SourceReport.builder()
                        .sourceId("harbor")
                        .outcome("ITEMS")
                        .build())
                .addFailure(Failure.passing("harbor", FailureKind.NETWORK, "connection cut"))
                .build();
    }
}
