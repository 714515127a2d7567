// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.model.chat.ChatModel;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.Verdict;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.RenderContext;
import dev.tidings.mail.MailSender;
import dev.tidings.mail.SendResult;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.pipeline.SourceHealth;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.fake.FakeFetcher;
import dev.tidings.testkit.sample.SampleArticles;
import dev.tidings.testkit.sample.SamplePages;
import dev.tidings.testkit.sample.SampleStories;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's programs do what it says, and its output is theirs. */
class ReadmeProgramsTest {
    private static final String FEED = "http://harbor-ledger.example/feed.xml";

    private static FakeFetcher network() {
        Article dam = SampleStories.dam().articles().get(0);
        String item = "<item><title>" + dam.title() + "</title><link>http://harbor-ledger.example/dam</link>"
                + "<pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate><description><![CDATA[<p>"
                + dam.text().value().replace("\n\n", "</p><p>") + "</p>]]></description></item>";
        return new FakeFetcher()
                .page(
                        FEED,
                        "application/rss+xml",
                        "<rss version=\"2.0\"><channel><title>Harbor</title>" + item + "</channel></rss>");
    }

    @Test
    void theFirstProgramPrintsWhatTheReadmeShows() throws IOException {
        String printed = Embedding.run(FEED, network());
        String readme = Files.readString(Path.of("..", "README.md"), StandardCharsets.UTF_8);
        String shown =
                readme.substring(readme.indexOf("```text\n") + 8, readme.indexOf("\n```", readme.indexOf("```text")));
        int from = 0;
        for (String part : shown.split("\n…\n")) {
            int at = printed.indexOf(part, from);
            assertTrue(at >= 0, "the README shows\n" + part + "\nbut the program prints\n" + printed);
            from = at + part.length();
        }
    }

    @Test
    void whatRunsByItselfKnowsHowItsSourceIsDoing() throws InterruptedException {
        assertEquals(
                SourceHealth.Condition.WELL, Running.run(FEED, network()).get(0).condition());
    }

    @Test
    void whatWasKeptIsFoundByALaterRunThatGetsNothing(@TempDir Path folder) {
        Path file = folder.resolve("news.db");
        assertEquals(1, Keeping.run(FEED, network(), file).size());
        assertEquals(1, Keeping.run(FEED, new FakeFetcher(), file).size());
    }

    @Test
    void aLetterSaysHowToLeaveAndAServerThatIsNotThereIsAFailure() throws IOException {
        String letter = Newsletter.letter(
                SamplePages.edition(),
                RenderContext.at(SampleArticles.NOW),
                "one@reader.example",
                URI.create("https://news.example/leave?reader=1"));
        assertTrue(letter.contains("List-Unsubscribe: <https://news.example/leave?reader=1>"), letter);
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        SendResult result =
                Newsletter.send(MailSender.builder("127.0.0.1", port).build(), letter, "one@reader.example");
        assertTrue(result.failures().get(0).retryable(), result.toString());
    }

    @Test
    void anArticleIsTakenBackAndAReaderRanks() {
        Source town = Source.builder().id("town").name("The town").build();
        try (Aggregator news = Aggregator.builder()
                .source(new Notices(
                        town,
                        Map.of(
                                "dam",
                                SampleStories.dam().articles().get(0).text().value())))
                .fetcher(new FakeFetcher())
                .clock(FakeClock.at("2026-11-22T18:00:00Z"))
                .build()) {
            news.run();
            assertEquals(1, Correcting.frontFor(news).top().size());
            String id =
                    news.site().articles(news.site().stories().get(0)).get(0).id();
            assertTrue(Correcting.takeBack(news, id).contains("statements taken back"));
            assertEquals("gone since 2026-11-22T18:00:00Z", Correcting.takeBack(news, id));
            assertEquals("no such article", Correcting.takeBack(news, "a-none"));
            assertEquals(0, Correcting.frontFor(news).top().size());
        }
    }

    @Test
    void theOwnSourceAndTheOwnEnricherMakeAPageForTheOwnRenderer() {
        Source town = Source.builder().id("town").name("The town").build();
        try (Aggregator news = Aggregator.builder()
                .source(new Notices(town, Map.of("17", "The bridge is closed on Monday. Use the ferry.")))
                .enricher(new FirstSentence())
                .fetcher(new FakeFetcher())
                .clock(FakeClock.at("2026-11-22T18:00:00Z"))
                .build()) {
            news.run();
            StoryPage page = news.story(news.site().stories().get(0).id()).orElseThrow();
            assertEquals(
                    "The bridge is closed on Monday.",
                    page.insight().orElseThrow().takeaways().get(0).text());
            assertEquals("The town: Notice 17\n", new Headlines().toString(page, RenderContext.at(SampleStories.NOW)));
        }
    }

    @Test
    void eachStageWorksAlone() {
        byte[] feed = "<rss version=\"2.0\"><channel><item><title>One</title></item></channel></rss>"
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(1, Stages.parseFeed(feed).size());
        String sentence = "The dam opened on Friday after five years of work, and the valley came to look at it. ";
        byte[] page = ("<html><body><article><h1>Dam</h1><p>" + sentence.repeat(3) + "</p><p>" + sentence.repeat(3)
                        + "</p></article></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        assertTrue(Stages.extractPage(page).value().contains("the valley came"));
        assertEquals("2026-03", Stages.findDates().get(0).timex());
        assertEquals(
                Verdict.UNSUPPORTED,
                Stages.verifyClaim(SampleStories.dam().articles().get(0)).verdict());
        assertEquals("https://harbor.example/dam", Stages.canonicaliseUrl());
    }

    @Test
    void aModelIsAskedOnlyAboutStoriesOfTwoPublishersAndTheRestNeedsNone(@TempDir Path folder) {
        ChatModel never = new ChatModel() {};
        try (Aggregator news = AskingAModel.build(never, never, folder, FEED, network())) {
            news.run();
            StoryPage page = news.story(news.site().stories().get(0).id()).orElseThrow();
            assertEquals(
                    "llm: The story has 1 of 2 publishers.",
                    page.insight().orElseThrow().provenance().degradedFrom().orElseThrow());
        }
    }
}
