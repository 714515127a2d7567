// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Story;
import dev.tidings.core.model.TimelineEntry;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Gate;
import dev.tidings.enrich.verify.OfflineVerifier;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChronicleTest {
    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");
    /** Fourteen events of one publisher that share no words. */
    private static final List<String> EVENTS = List.of(
            "The lighthouse at Gull Rock was painted on 1 March 2026.",
            "A whale swam past the northern pier on 3 March 2026.",
            "Bakers opened a school for apprentices on 5 March 2026.",
            "Snow closed the mountain railway tunnel on 7 March 2026.",
            "The chess club won its league match on 9 March 2026.",
            "Engineers replaced two bridge cables on 11 March 2026.",
            "A painter sold her largest portrait on 13 March 2026.",
            "Farmers counted record lambs in the valley on 15 March 2026.",
            "The library lent its millionth novel on 17 March 2026.",
            "Divers raised an iron anchor from the wreck on 19 March 2026.",
            "Students planted oaks behind the hospital on 21 March 2026.",
            "Police returned a stolen violin to its owner on 23 March 2026.",
            "The museum showed coins of silver and bronze on 25 March 2026.",
            "Carpenters finished the theatre roof on 27 March 2026.");

    private static Article article(String id, String publisher, String text) {
        return Article.builder()
                .id(id)
                .sourceId(id)
                .publisher(publisher)
                .url(URI.create("https://" + id + ".example/"))
                .title("News of Marlow Bay")
                .language("en")
                .publishedAt(PartialDate.parse("2026-05-03"))
                .collectedAt(NOW)
                .text(ArticleText.ofPlain(text))
                .build();
    }

    private static Insight insight(List<Article> articles, List<Article> background) throws InterruptedException {
        Story story = Story.builder()
                .id("s-1")
                .slug("marlow-bay")
                .headline("News of Marlow Bay")
                .articleIds(articles.stream().map(Article::id).toList())
                .firstSeen(NOW)
                .lastUpdated(NOW)
                .build();
        Dossier dossier = new Dossier(story, articles, background);
        EnrichContext context = new EnrichContext(NOW, Locale.ENGLISH);
        return Gate.with(OfflineVerifier.create())
                .admit(ExtractiveEnricher.create().enrich(dossier, context), dossier, context);
    }

    private static List<TimelineEntry> timeline(Article... articles) throws InterruptedException {
        return insight(List.of(articles), List.of()).timeline();
    }

    private static List<PartialDate> dates(List<TimelineEntry> timeline) {
        return timeline.stream().map(TimelineEntry::date).toList();
    }

    @Test
    void oneEventOfTwoPublishersIsOneEntryThatNamesAndQuotesBoth() throws Exception {
        List<TimelineEntry> timeline = timeline(
                article("one", "Courier", "The council of Marlow Bay chose a cable car on 2 May 2026."),
                article("two", "Herald", "The council chose the cable car for Marlow Bay on Saturday."));
        assertEquals(List.of(PartialDate.parse("2026-05-02")), dates(timeline));
        assertEquals(List.of("Courier", "Herald"), timeline.get(0).publishers());
        assertEquals(
                List.of("one", "two"),
                timeline.get(0).claim().evidence().stream()
                        .map(Evidence::articleId)
                        .toList());
    }

    @Test
    void aPublisherWithTwoArticlesCountsOnce() throws Exception {
        List<TimelineEntry> timeline = timeline(
                article("one", "Courier", "The council of Marlow Bay chose a cable car on 2 May 2026."),
                article("two", "Courier", "The council chose the cable car for Marlow Bay on Saturday."));
        assertEquals(1, timeline.size());
        assertEquals(List.of("Courier"), timeline.get(0).publishers());
    }

    @Test
    void twoEventsOfOneDayStayTwoEntries() throws Exception {
        List<TimelineEntry> timeline = timeline(
                article("one", "Courier", "The council of Marlow Bay chose a cable car on 2 May 2026."),
                article("two", "Herald", "A storm sank three fishing boats near Gull Rock on 2 May 2026."));
        assertEquals(2, timeline.size());
        timeline.forEach(entry -> assertEquals(1, entry.publishers().size()));
    }

    @Test
    void theMostPreciseDateOfAnEventLeads() throws Exception {
        List<TimelineEntry> timeline = timeline(
                article("one", "Courier", "The old harbour ferry of Marlow Bay sank off Gull Rock in April 2026."),
                article("two", "Herald", "The old harbour ferry of Marlow Bay sank off Gull Rock on 9 April 2026."));
        assertEquals(List.of(PartialDate.parse("2026-04-09")), dates(timeline));
        assertTrue(timeline.get(0).claim().text().contains("9 April"));
    }

    @Test
    void entriesAreInOrderAndTheCoarserDateStandsFirst() throws Exception {
        List<TimelineEntry> timeline = timeline(
                article("one", "Courier", "Divers raised an iron anchor from the wreck on 1 January 2024."),
                article("two", "Herald", "Carpenters finished the theatre roof in January 2024."),
                article("three", "Post", "The first museum of coins was founded in 2024."),
                article("four", "Times", "The lighthouse at Gull Rock was painted in 1931."));
        assertEquals(
                List.of(
                        PartialDate.of(1931),
                        PartialDate.of(2024),
                        PartialDate.of(2024, 1),
                        PartialDate.parse("2024-01-01")),
                dates(timeline));
    }

    @Test
    void ofMoreThanTwelveEventsThoseThatMostPublishersStateStay() throws Exception {
        List<TimelineEntry> timeline = timeline(
                article("one", "Courier", String.join("\n\n", EVENTS)), article("two", "Herald", EVENTS.get(13)));
        assertEquals(12, timeline.size());
        assertEquals(List.of("Courier", "Herald"), timeline.get(11).publishers());
        assertEquals(PartialDate.parse("2026-03-27"), timeline.get(11).date());
    }

    @Test
    void whatAnEarlierStoryDatedStandsInTheTimelineAndNowhereElse() throws Exception {
        Article own = article(
                "one",
                "Courier",
                "The council of Marlow Bay chose a cable car on 2 May 2026. The cable car carries 1,200 passengers an hour "
                        + "between the harbour and the island.\n\nThe decision matters because the ferry is the only link "
                        + "for 3,400 islanders.");
        Article earlier = article("old", "Herald", "Divers raised an iron anchor from the wreck on 19 March 2026.");
        Insight insight = insight(List.of(own), List.of(earlier));
        assertEquals(
                List.of(PartialDate.parse("2026-03-19"), PartialDate.parse("2026-05-02")), dates(insight.timeline()));
        Claim claim = insight.timeline().get(0).claim();
        assertEquals("old", claim.evidence().get(0).articleId());
        assertTrue(claim.supported());
        List<Claim> others = new ArrayList<>(insight.tldr().claims());
        others.addAll(insight.takeaways());
        assertFalse(others.isEmpty());
        assertTrue(others.stream().noneMatch(other -> other.text().contains("anchor")), others.toString());
    }

    @Test
    void ofTooManyEventsThoseOfTheStoryItselfStayBeforeEarlierOnes() throws Exception {
        Article own = article("one", "Courier", "The council of Marlow Bay chose a cable car on 2 May 2026.");
        Article earlier = article("old", "Herald", String.join("\n\n", EVENTS));
        List<TimelineEntry> timeline = insight(List.of(own), List.of(earlier)).timeline();
        assertEquals(12, timeline.size());
        assertEquals(PartialDate.parse("2026-05-02"), timeline.get(11).date());
    }
}
