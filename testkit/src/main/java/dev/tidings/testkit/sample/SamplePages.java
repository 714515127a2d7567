// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.sample;

import dev.tidings.core.model.Edition;
import dev.tidings.core.model.EditionEntry;
import dev.tidings.core.model.EditionNumbers;
import dev.tidings.core.model.EditionSection;
import dev.tidings.core.model.EditionSpan;
import dev.tidings.core.model.Entity;
import dev.tidings.core.model.EntityKind;
import dev.tidings.core.model.Factor;
import dev.tidings.core.model.FreshnessPolicy;
import dev.tidings.core.model.Importance;
import dev.tidings.core.model.Outcome;
import dev.tidings.core.model.OutcomeKind;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.model.Topic;
import dev.tidings.core.page.ArchivePage;
import dev.tidings.core.page.EditionLink;
import dev.tidings.core.page.EditionPage;
import dev.tidings.core.page.EntityLink;
import dev.tidings.core.page.EntityPage;
import dev.tidings.core.page.FrontPage;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.PredictionsPage;
import dev.tidings.core.page.Section;
import dev.tidings.core.page.StoryCard;
import dev.tidings.core.page.TopicLink;
import dev.tidings.core.page.TopicPage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Pages of each kind with invented content, for tests of renderers and for looking at. */
public final class SamplePages {
    private static final Topic COMPUTE = new Topic("compute", "Compute");
    private static final Topic HARBOUR = new Topic("harbour", "Harbour");

    private static final Entity NORVALE = new Entity("norvale", "Norvale", EntityKind.ORGANISATION);

    private SamplePages() {}

    /** One page of each kind, all parts filled. */
    public static List<Page> all() {
        return List.of(SampleStoryPages.full(), front(), edition(), topic(), entity(), archive(), predictions());
    }

    /** A front page. */
    public static FrontPage front() {
        return FrontPage.builder()
                .asOf(SampleArticles.NOW)
                .top(cards())
                .addSection(new Section(HARBOUR, List.of(card("seawall", "Old sea wall gets a new gate", "en", 40))))
                .topics(List.of(new TopicLink(COMPUTE, 3), new TopicLink(HARBOUR, 2)))
                .addEntity(new EntityLink(NORVALE, 2))
                .editions(List.of(link(), EditionLink.of(edition().edition())))
                .addSource(SampleArticles.source(SampleArticles.chinese(), "🌉"))
                .addSource(SampleArticles.source(SampleArticles.english(), "🪶"))
                .build();
    }

    /** A weekly edition. */
    public static EditionPage edition() {
        EditionSpan span = EditionSpan.week(LocalDate.of(2026, 11, 20), ZoneOffset.UTC);
        return EditionPage.builder()
                .edition(Edition.builder()
                        .id(span.id())
                        .span(span)
                        .addEntry(new EditionEntry("s-tide-hall", 1, importance(), 3, true))
                        .addEntry(new EditionEntry("s-ferry", 2, importance(), 2, false))
                        .addEntry(new EditionEntry("s-port", 3, importance(), 2, false))
                        .addSection(new EditionSection(COMPUTE, List.of("s-tide-hall", "s-ferry")))
                        .numbers(new EditionNumbers(12, 41, 6, 3))
                        .previous("2026-W46")
                        .madeAt(SampleArticles.NOW)
                        .build())
                .cards(cards())
                .previous(link())
                .numbersBefore(new EditionNumbers(9, 30, 6, 3))
                .addDue(prediction("p-due", Optional.empty()))
                .addCited(SampleArticles.view(SampleArticles.english(), 1, "🪶"))
                .build();
    }

    /** A topic page. */
    public static TopicPage topic() {
        return TopicPage.builder()
                .topic(COMPUTE)
                .cards(cards())
                .addNeighbour(new TopicLink(HARBOUR, 2))
                .build();
    }

    /** An entity page. */
    public static EntityPage entity() {
        return EntityPage.builder()
                .entity(NORVALE)
                .cards(cards().subList(0, 2))
                .addNeighbour(new EntityLink(new Entity("kestrel-bay", "Kestrel Bay", EntityKind.PLACE), 2))
                .addTopic(new TopicLink(COMPUTE, 2))
                .build();
    }

    /** The archive. */
    public static ArchivePage archive() {
        EditionSpan month = EditionSpan.month(LocalDate.of(2025, 12, 1), ZoneOffset.UTC);
        EditionSpan day = EditionSpan.day(LocalDate.of(2026, 11, 20), ZoneOffset.UTC);
        return ArchivePage.builder()
                .addEdition(new EditionLink(day.id(), day, 1))
                .addEdition(link())
                .addEdition(new EditionLink(month.id(), month, 30))
                .build();
    }

    /** The ledger: one open prediction, one that came true and one that did not. */
    public static PredictionsPage predictions() {
        return PredictionsPage.builder()
                .asOf(SampleArticles.NOW)
                .addPrediction(prediction("p-open", Optional.empty()))
                .addPrediction(prediction("p-yes", Optional.of(OutcomeKind.HAPPENED)))
                .addPrediction(prediction("p-no", Optional.of(OutcomeKind.DID_NOT_HAPPEN)))
                .putStory("s-tide-hall", cards().get(0))
                .addCited(SampleArticles.view(SampleArticles.english(), 1, "🪶"))
                .build();
    }

    /** Three cards: a Chinese story, an Arabic one, an English one. */
    public static List<StoryCard> cards() {
        return List.of(
                StoryCard.builder()
                        .from(card("tide-hall", "诺维尔启用海水冷却算力中心", "zh", 6))
                        .hook(SampleClaims.supported(
                                SampleArticles.english(), "The hall draws 40 megawatts and is cooled by sea water."))
                        .contradicted(true)
                        .build(),
                card("ferry", "تجربة عبّارة كهربائية في المرفأ", "ar", 30),
                card("port", "Port office publishes its crane schedule", "en", 100));
    }

    private static StoryCard card(String slug, String headline, String language, int hours) {
        Instant updated = SampleArticles.NOW.minusSeconds(3600L * hours);
        return StoryCard.builder()
                .storyId("s-" + slug)
                .slug(slug)
                .headline(headline)
                .language(language)
                .addTopic(COMPUTE)
                .addTopic(HARBOUR)
                .addSource(SampleArticles.source(SampleArticles.chinese(), "🌉"))
                .addSource(SampleArticles.source(SampleArticles.english(), "🪶"))
                .articles(3)
                .freshness(FreshnessPolicy.daily().judge(updated, SampleArticles.NOW))
                .importance(importance())
                .lastUpdated(updated)
                .build();
    }

    static Importance importance() {
        return Importance.of(List.of(
                new Factor("publishers", 0.75, 2, "3 publishers"),
                new Factor("freshness", 0.9, 1, "updated 6 hours ago"),
                new Factor("source-weight", 0.5, 0.5, "source weights sum to 1.0")));
    }

    static EditionLink link() {
        EditionSpan span = EditionSpan.week(LocalDate.of(2026, 11, 13), ZoneOffset.UTC);
        return new EditionLink(span.id(), span, 9);
    }

    private static Prediction prediction(String id, Optional<OutcomeKind> outcome) {
        return Prediction.builder()
                .id(id)
                .storyId("s-tide-hall")
                .statement(SampleClaims.forecast(
                        SampleArticles.english(), "We expect to double the hall by 2028", "Mira Oduya"))
                .horizon(PartialDate.of(2028))
                .likelihood(0.6)
                .enricher("extractive")
                .madeAt(SampleArticles.NOW)
                .outcome(outcome.map(kind -> new Outcome(kind, SampleArticles.NOW, List.of(), Optional.of("As told."))))
                .build();
    }
}
