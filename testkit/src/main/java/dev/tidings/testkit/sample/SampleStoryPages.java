// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.sample;

import static dev.tidings.testkit.sample.SampleArticles.NOW;
import static dev.tidings.testkit.sample.SampleArticles.chinese;
import static dev.tidings.testkit.sample.SampleArticles.english;
import static dev.tidings.testkit.sample.SampleClaims.supported;

import dev.tidings.core.model.Absent;
import dev.tidings.core.model.AbsentReason;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Audience;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.Contradiction;
import dev.tidings.core.model.ContradictionKind;
import dev.tidings.core.model.Entity;
import dev.tidings.core.model.EntityKind;
import dev.tidings.core.model.FreshnessPolicy;
import dev.tidings.core.model.Implication;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.InsightPart;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Position;
import dev.tidings.core.model.Provenance;
import dev.tidings.core.model.RelatedStory;
import dev.tidings.core.model.Relation;
import dev.tidings.core.model.Story;
import dev.tidings.core.model.TimelineEntry;
import dev.tidings.core.model.Tldr;
import dev.tidings.core.model.Topic;
import dev.tidings.core.model.Withheld;
import dev.tidings.core.page.ArticleView;
import dev.tidings.core.page.RelatedCard;
import dev.tidings.core.page.StoryPage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Story pages: with all parts, with none, by a model, in other languages, with claims that must not pass as fact. */
public final class SampleStoryPages {
    /** A sentence that no source bears; a page that shows it is wrong. */
    public static final String UNSUPPORTED = "The hall employs 9,000 people.";

    /** A sentence that nobody has checked; shown with a mark or not at all. */
    public static final String UNCHECKED = "The hall is the greatest of its kind.";

    /** A sentence whose evidence may bear it or not. */
    public static final String UNCERTAIN = "The hall in Kestrel Bay draws 40 megawatts.";

    private static final String POWER = "The hall draws 40 megawatts and is cooled by sea water.";
    private static final String OPENED = "Norvale opened a compute hall in Kestrel Bay on 20 November 2026.";

    private SampleStoryPages() {}

    /** All parts filled, made without a model; the leading article is Chinese. */
    public static StoryPage full() {
        return page(Optional.of(insight().build()))
                .addRelated(new RelatedCard(
                        new RelatedStory("s-port", Relation.SAME_TOPIC, "Compute"),
                        SamplePages.cards().get(2)))
                .recap(SamplePages.link())
                .addEntityPage("norvale")
                .build();
    }

    /** No insight, no related story, no edition, no topic. */
    public static StoryPage bare() {
        return page(Optional.empty())
                .story(story().topics(List.of()).entities(List.of()).build())
                .build();
    }

    /** An insight in which every part says why it is absent. */
    public static StoryPage absent() {
        Insight.Builder none = Insight.builder()
                .storyId("s-tide-hall")
                .storyVersion(1)
                .language("en")
                .provenance(provenance().build());
        for (InsightPart part : InsightPart.values()) {
            none.addAbsent(new Absent(part, AbsentReason.NOT_STATED, ""));
        }
        return page(Optional.of(none.build())).build();
    }

    /** Made by a model, with a forecast of its own. */
    public static StoryPage byModel() {
        Claim headline = Claim.builder()
                .from(supported(english(), OPENED))
                .text("Norvale switches on a compute hall cooled by the sea")
                .build();
        return page(Optional.of(insight()
                        .headline(headline)
                        .provenance(provenance()
                                .enricher("llm")
                                .model("example-model-1")
                                .promptVersion("7")
                                .degradedFrom("a larger model: budget used up")
                                .build())
                        .addImplication(Implication.builder()
                                .id("p-model")
                                .prediction(SampleClaims.modelForecast("Other harbours will follow."))
                                .addRationale(supported(english(), POWER))
                                .build())
                        .build()))
                .build();
    }

    /** Holds an unsupported, an unchecked and an uncertain statement in every list of claims. */
    public static StoryPage doubtful() {
        List<Claim> doubtful = List.of(
                SampleClaims.unsupported(UNSUPPORTED, SampleArticles.quote(english(), POWER)),
                SampleClaims.unchecked(UNCHECKED),
                SampleClaims.uncertain(UNCERTAIN, SampleArticles.quote(english(), POWER)));
        return page(Optional.of(insight()
                        .headline(doubtful.get(0))
                        .hook(doubtful.get(0))
                        .tldr(new Tldr(doubtful, doubtful, doubtful))
                        .takeaways(doubtful)
                        .build()))
                .build();
    }

    /** Led by the Arabic article. */
    public static StoryPage arabic() {
        return StoryPage.builder()
                .from(full())
                .lead(SampleArticles.views().get(2))
                .build();
    }

    private static StoryPage.Builder page(Optional<Insight> insight) {
        List<ArticleView> articles = SampleArticles.views();
        return StoryPage.builder()
                .story(story().build())
                .freshness(FreshnessPolicy.daily().judge(Instant.parse("2026-11-21T07:00:00Z"), NOW))
                .lead(articles.get(0))
                .articles(articles)
                .insight(insight);
    }

    private static Story.Builder story() {
        return Story.builder()
                .id("s-tide-hall")
                .slug("tide-hall")
                .headline(chinese().title())
                .language("zh")
                .addArticleIds("a-chenqiao", "a-kestrel", "a-marfa")
                .addTopic(new Topic("compute", "Compute"))
                .addEntity(new Entity("norvale", "Norvale", EntityKind.ORGANISATION))
                .firstSeen(NOW.minusSeconds(200_000))
                .lastUpdated(NOW.minusSeconds(126_000))
                .importance(SamplePages.importance())
                .addAlias("s-older");
    }

    private static Provenance.Builder provenance() {
        return Provenance.builder()
                .enricher("extractive")
                .enricherVersion("1")
                .inputHash(ArticleText.hash("sample"))
                .madeAt(NOW);
    }

    private static Insight.Builder insight() {
        return Insight.builder()
                .storyId("s-tide-hall")
                .storyVersion(1)
                .language("en")
                .provenance(provenance().build())
                .headline(supported(english(), OPENED))
                .hook(supported(english(), POWER))
                .tldr(new Tldr(List.of(supported(chinese(), "诺维尔公司11月20日在凯斯特湾启用一座算力中心。")), List.of(), List.of()))
                .addAudience(new Audience(
                        "operators", "Operators", "topic:compute", List.of(SampleArticles.quote(english(), POWER))))
                .addTakeaway(supported(english(), POWER))
                .addTakeaway(supported(chinese(), "该中心耗电38兆瓦，采用海水冷却。"))
                .addImplication(Implication.builder()
                        .id("p-double")
                        .prediction(
                                SampleClaims.forecast(english(), "We expect to double the hall by 2028", "Mira Oduya"))
                        .addRationale(supported(english(), POWER))
                        .horizon(PartialDate.of(2028))
                        .likelihood(0.6)
                        .build())
                .addTimeline(entry("2024-02", "Work on the site began in February 2024."))
                .addTimeline(entry("2026-11-20", OPENED))
                .addTimeline(entry("2028~", "We expect to double the hall by 2028"))
                .addContradiction(new Contradiction(
                        "megawatts",
                        ContradictionKind.NUMBER,
                        List.of(
                                new Position("40 megawatts", "Kestrel Courier", supported(english(), POWER)),
                                new Position("38兆瓦", "晨桥日报", supported(chinese(), "该中心耗电38兆瓦，采用海水冷却。")))))
                .addAbsent(new Absent(InsightPart.WHY_IT_MATTERS, AbsentReason.NOT_STATED, ""))
                .addAbsent(new Absent(InsightPart.WHAT_TO_DO_NEXT, AbsentReason.NEEDS_MODEL, ""))
                .addWithheld(new Withheld(InsightPart.TAKEAWAYS, "The number stands in no source."));
    }

    private static TimelineEntry entry(String date, String sentence) {
        return TimelineEntry.builder()
                .date(PartialDate.parse(date))
                .claim(supported(english(), sentence))
                .addPublisher("Kestrel Courier")
                .build();
    }
}
