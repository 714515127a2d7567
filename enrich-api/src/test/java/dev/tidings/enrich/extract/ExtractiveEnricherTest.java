// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.AbsentReason;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.InsightPart;
import dev.tidings.core.model.Method;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Position;
import dev.tidings.core.model.Story;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Gate;
import dev.tidings.enrich.verify.OfflineVerifier;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExtractiveEnricherTest {
    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");
    private static final String COURIER = """
            By Lena Fischer

            The town of Marlow Bay will replace its ferry with a cable car, the council decided on 2 May 2026. \
            The cable car carries 1,200 passengers an hour. It will run until midnight.

            "This is the day we hoped for," said Mayor Tom Okafor. "Nobody will miss the old boat."

            The council expects the cable car to open in June 2028. The decision matters because the ferry is the \
            only link for 3,400 islanders. Critics say the cable car may be stopped by wind.

            The first ferry ran in 1931. Subscribe to our newsletter for more.""";
    private static final String HERALD = """
            Marlow Bay is to get a cable car that carries 900 passengers an hour, the council announced on Sunday. \
            Rumours that the ferry company is bankrupt were denied by its director.

            Harbour master Ines Vidal advised islanders to book seats early in the first weeks.""";
    private static final String CHINESE = """
            马洛湾议会5月2日决定，用缆车取代渡轮。议会表示，缆车每小时可运送1200名乘客。

            议会预计，缆车将于2028年6月通车。渡轮公司破产的传闻未经证实。""";

    private static Article article(String id, String publisher, String language, String title, String text) {
        return Article.builder()
                .id(id)
                .sourceId(id)
                .publisher(publisher)
                .url(URI.create("https://" + id + ".example/"))
                .title(title)
                .language(language)
                .publishedAt(PartialDate.parse("2026-05-03"))
                .collectedAt(NOW)
                .text(ArticleText.ofPlain(text))
                .build();
    }

    private static final Article FIRST = article("one", "Courier", "en", "Marlow Bay votes for a cable car", COURIER);
    private static final Article SECOND = article("two", "Herald", "en", "Cable car for Marlow Bay", HERALD);
    private static final Article THIRD = article("three", "湾报", "zh", "马洛湾将建缆车", CHINESE);

    private static Dossier dossier(Article... articles) {
        Story story = Story.builder()
                .id("s-1")
                .slug("cable-car")
                .headline(articles[0].title())
                .articleIds(List.of(articles).stream().map(Article::id).toList())
                .firstSeen(NOW)
                .lastUpdated(NOW)
                .build();
        return new Dossier(story, List.of(articles));
    }

    private static Insight insight(Locale reader, Article... articles) throws InterruptedException {
        Dossier dossier = dossier(articles);
        EnrichContext context = new EnrichContext(NOW, reader);
        return Gate.with(OfflineVerifier.create())
                .admit(ExtractiveEnricher.create().enrich(dossier, context), dossier, context);
    }

    @Test
    void everyClaimIsVerbatimAndSupported() throws Exception {
        Insight insight = insight(Locale.ENGLISH, FIRST, SECOND, THIRD);
        assertTrue(insight.claims().size() > 6, insight.toString());
        for (Claim claim : insight.claims()) {
            assertTrue(claim.supported(), claim.text());
            assertEquals(Method.VERBATIM, claim.findings().get(0).method(), claim.text());
            assertEquals(claim.text(), claim.evidence().get(0).quote());
        }
        assertEquals(List.of(), insight.withheld());
    }

    @Test
    void sentencesThatMisleadAloneAreNotChosen() throws Exception {
        for (Claim claim : insight(Locale.ENGLISH, FIRST, SECOND).claims()) {
            assertFalse(claim.text().contains("Nobody will miss"), claim.text());
            assertFalse(claim.text().startsWith("It will run"), claim.text());
            assertFalse(claim.text().contains("newsletter") || claim.text().startsWith("By "), claim.text());
        }
    }

    @Test
    void totalsThatDifferAreAContradictionInWhateverWords() throws Exception {
        Article one = article(
                "one",
                "Courier",
                "en",
                "Port and towns sign harbour plan",
                "The port signed the plan with nine towns on Monday, worth about 40 million pounds in all. Work on the "
                        + "quays begins in the spring, and three towns will pay for the road.");
        Article other = article(
                "two",
                "Herald",
                "en",
                "Harbour plan signed",
                "Nine towns have joined the plan for the harbour. The mayor put the combined value at 52 million "
                        + "pounds. The road is paid for by three of them.");
        Insight insight = insight(Locale.ENGLISH, one, other);
        assertEquals(
                1, insight.contradictions().size(), insight.contradictions().toString());
        assertEquals(
                List.of("Courier", "Herald"),
                insight.contradictions().get(0).positions().stream()
                        .map(Position::publisher)
                        .toList());
    }

    @Test
    void whatShouldBeReadyOneDayIsNoAdvice() throws Exception {
        Article article = article(
                "one",
                "Courier",
                "en",
                "Three halls for Marlow Bay",
                "Three halls are planned at the bay. The first of them should be ready in March 2027, the mayor said. "
                        + "The police advised residents to avoid the harbour road until Friday.");
        List<Claim> advice = insight(Locale.ENGLISH, article).tldr().whatToDoNext();
        assertTrue(advice.stream().noneMatch(claim -> claim.text().contains("should be ready")), advice.toString());
    }

    @Test
    void aForecastIsItsSpeakersWithTheHorizonTheyGive() throws Exception {
        Insight insight = insight(Locale.ENGLISH, FIRST, SECOND);
        Claim forecast = insight.implications().get(0).prediction();
        assertTrue(forecast.text().startsWith("The council expects"), forecast.text());
        assertEquals("The council", forecast.speaker().orElseThrow());
        assertEquals(
                PartialDate.of(2028, 6), insight.implications().get(0).horizon().orElseThrow());
    }

    @Test
    void chineseForecastsAreFoundAlike() throws Exception {
        Insight insight = insight(Locale.CHINESE, THIRD);
        assertEquals(
                PartialDate.of(2028, 6), insight.implications().get(0).horizon().orElseThrow());
        assertEquals("议会", insight.implications().get(0).prediction().speaker().orElseThrow());
    }

    @Test
    void numbersThatPublishersStateDifferentlyStandSideBySide() throws Exception {
        Insight insight = insight(Locale.ENGLISH, FIRST, SECOND);
        assertEquals(
                List.of("1,200", "900"),
                insight.contradictions().get(0).positions().stream()
                        .map(p -> p.value())
                        .toList());
    }

    @Test
    void adviceComesFromASourceThatIsNamed() throws Exception {
        Claim advice =
                insight(Locale.ENGLISH, FIRST, SECOND).tldr().whatToDoNext().get(0);
        assertTrue(advice.text().contains("book seats early"), advice.text());
        assertTrue(advice.speaker().orElseThrow().contains("Ines Vidal"), advice.toString());
    }

    @Test
    void aForecastWithoutASpeakerNamesNone() throws Exception {
        Insight insight = insight(
                Locale.ENGLISH, article("one", "Courier", "en", "New ferry", "The new ferry will start in June 2028."));
        assertEquals(
                Optional.empty(), insight.implications().get(0).prediction().speaker());
    }

    @Test
    void whatSellsSomethingAndWhatHangsOnAnotherSentenceIsNotChosen() throws Exception {
        Insight insight = insight(Locale.ENGLISH, article("one", "Courier", "en", "Lighthouse gets servers", """
                        The lighthouse at Gull Rock gets eleven servers. From next month it will hold the tide records.

                        One letter each morning, no weather. Enter your address and we will write.

                        The other servers stand in the old harbour office."""));
        for (Claim claim : insight.claims()) {
            assertTrue(
                    claim.text().startsWith("The lighthouse") || claim.text().startsWith("Lighthouse"), claim.text());
        }
    }

    @Test
    void eachEmptyPartSaysWhyInItsOwnWords() throws Exception {
        Insight insight =
                insight(Locale.ENGLISH, article("one", "Courier", "en", "A bridge", "The bridge at Penn Ford closed."));
        assertTrue(insight.absent().stream().noneMatch(a -> a.detail().contains("proposed nothing")));
    }

    @Test
    void theTimelineIsInOrderAndStatesItsDates() throws Exception {
        Insight insight = insight(Locale.ENGLISH, FIRST, SECOND);
        assertEquals(PartialDate.of(1931), insight.timeline().get(0).date());
        assertTrue(insight.timeline().stream().anyMatch(e -> e.date().equals(PartialDate.parse("2026-05-02"))));
    }

    @Test
    void theHookIsShort() throws Exception {
        String hook =
                insight(Locale.ENGLISH, FIRST, SECOND).hook().orElseThrow().text();
        assertTrue(hook.length() <= 120, hook);
    }

    @Test
    void thePartsAreReadInThirtySeconds() throws Exception {
        Insight insight = insight(Locale.ENGLISH, FIRST, SECOND);
        int words = insight.tldr().claims().stream()
                .mapToInt(c -> c.text().split(" ").length)
                .sum();
        assertTrue(words <= 120, words + " words");
    }

    @Test
    void aHeadlineIsNotTranslatedWithoutAModel() throws Exception {
        Insight insight = insight(Locale.ENGLISH, THIRD);
        assertTrue(insight.headline().isEmpty());
        assertEquals(
                AbsentReason.NEEDS_MODEL,
                insight.absence(InsightPart.HEADLINE).orElseThrow().reason());
        assertFalse(insight.takeaways().isEmpty() && insight.hook().isEmpty());
        insight.claims().forEach(c -> assertEquals("zh", c.language().orElseThrow()));
    }

    @Test
    void theReadersLanguageIsQuotedWhereItCanBeHad() throws Exception {
        for (Claim claim : insight(Locale.CHINESE, FIRST, SECOND, THIRD).takeaways()) {
            assertEquals("zh", claim.language().orElseThrow(), claim.text());
        }
    }

    @Test
    void anArticleWithoutTextSaysWhatIsMissing() throws Exception {
        Insight insight = insight(Locale.ENGLISH, article("four", "Wire", "en", "Cable car approved", ""));
        assertEquals("Cable car approved", insight.headline().orElseThrow().text());
        assertEquals(
                AbsentReason.TOO_SHORT,
                insight.absence(InsightPart.TAKEAWAYS).orElseThrow().reason());
        assertEquals(
                AbsentReason.ONE_SOURCE,
                insight.absence(InsightPart.CONTRADICTIONS).orElseThrow().reason());
    }

    @Test
    void theSameDossierGivesTheSameBytes() throws Exception {
        assertEquals(
                TidingsJson.write(insight(Locale.ENGLISH, FIRST, SECOND, THIRD)),
                TidingsJson.write(insight(Locale.ENGLISH, FIRST, SECOND, THIRD)));
    }
}
