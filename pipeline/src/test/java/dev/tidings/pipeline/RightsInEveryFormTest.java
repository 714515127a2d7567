// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Rights;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.RenderContext;
import dev.tidings.core.port.Renderer;
import dev.tidings.fetch.feed.FeedSource;
import dev.tidings.fetch.http.HttpFetcher;
import dev.tidings.render.FeedRenderer;
import dev.tidings.render.HtmlRenderer;
import dev.tidings.render.JsonRenderer;
import dev.tidings.render.MailRenderer;
import dev.tidings.render.MarkdownRenderer;
import dev.tidings.render.MessageRenderer;
import dev.tidings.render.TerminalRenderer;
import dev.tidings.render.TextRenderer;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.http.ScriptedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a source does not allow appears in no form: from its feed to whatever is written of it. */
class RightsInEveryFormTest {
    private static final String TITLE = "Ennerdale dam opens after five years of work";

    private static final List<String> CLOSED = List.of(
            "The Ennerdale dam opened on Friday after five years of work in the valley.",
            "Engineers closed the last sluice gate shortly before nine in the morning.",
            "The reservoir holds twenty million cubic metres when it is full in spring.",
            "Nobody had expected the concrete to cure so slowly during the second winter.",
            "Ennerdale Water will double the height of the dam by the end of 2031, its director Mira Oduya said.");

    private static final List<String> SHORT = List.of(
            "Five years after the first stone the Ennerdale dam was opened on Friday by the county.",
            "Farmers downstream will receive water from the reservoir from the coming April onwards.",
            "The county council paid for the works with a loan that runs for another thirty years.");

    private static final RenderContext CONTEXT = RenderContext.builder()
            .now(FakeClock.at("2026-11-22T18:00:00Z").instant())
            .baseUrl(URI.create("https://news.example/"))
            .build();

    private static Map<String, Renderer> renderers(Aggregator news) {
        Map<String, Renderer> all = new LinkedHashMap<>();
        all.put("html", HtmlRenderer.create());
        all.put("markdown", MarkdownRenderer.create());
        all.put("text", TextRenderer.create());
        all.put("json", JsonRenderer.create());
        all.put("jsonl", JsonRenderer.lines());
        for (FeedRenderer feed : List.of(FeedRenderer.atom(), FeedRenderer.rss(), FeedRenderer.jsonFeed())) {
            all.put(feed.mediaType().type(), feed.withStories(card -> news.story(card.storyId())));
        }
        all.put("mail", MailRenderer.from("recap@news.example"));
        all.put("telegram", MessageRenderer.telegram());
        all.put("slack", MessageRenderer.slack());
        all.put("terminal", TerminalRenderer.create());
        return all;
    }

    private static String article(List<String> sentences) {
        return "<!doctype html><html lang=en><head><title>" + TITLE + "</title></head><body><article><h1>" + TITLE
                + "</h1><p>" + String.join("</p><p>", sentences) + "</p></article></body></html>";
    }

    private static void publish(ScriptedServer server, String name, List<String> sentences) {
        server.reply(
                        "/" + name,
                        200,
                        "<rss version='2.0'><channel><title>x</title><item><title>" + TITLE + "</title><link>/" + name
                                + ".html</link><description>" + String.join(" ", sentences)
                                + "</description></item></channel></rss>")
                .reply("/" + name + ".html", 200, article(sentences));
    }

    private static FeedSource source(ScriptedServer server, String name, int limit) {
        return FeedSource.of(name, "The " + name + " paper", server.url("/" + name))
                .withRights(Rights.builder()
                        .excerptLimit(limit)
                        .notice("As the " + name + " paper wants to be named")
                        .build());
    }

    /** Everything that a renderer writes of a page, as one run of letters and digits. */
    private static String letters(Renderer renderer, Page page) throws IOException {
        List<ByteArrayOutputStream> parts = new ArrayList<>();
        renderer.render(page, CONTEXT, name -> {
            parts.add(new ByteArrayOutputStream());
            return parts.get(parts.size() - 1);
        });
        StringBuilder all = new StringBuilder();
        for (ByteArrayOutputStream part : parts) {
            String text = part.toString(StandardCharsets.UTF_8);
            all.append(text)
                    .append(URLDecoder.decode(text.replaceAll("%(?![0-9A-F]{2})", "%25"), StandardCharsets.UTF_8));
        }
        return letters(all.toString().replace("=\r\n", ""));
    }

    private static String letters(String text) {
        return text.replaceAll("[^A-Za-z0-9]", "");
    }

    /** Runs of words that are just longer than a limit. */
    private static List<String> runs(String sentence, int limit) {
        List<String> words = List.of(sentence.split(" "));
        return IntStream.range(0, words.size())
                .mapToObj(from -> IntStream.rangeClosed(from + 4, words.size())
                        .mapToObj(to -> String.join(" ", words.subList(from, to)))
                        .filter(run -> run.length() > limit)
                        .findFirst())
                .flatMap(java.util.Optional::stream)
                .filter(run -> !TITLE.contains(run) && !("after five years of work in").contains(run))
                .toList();
    }

    @Test
    void no_form_shows_more_of_a_source_than_it_allows_and_every_form_names_it() throws IOException {
        try (ScriptedServer server = ScriptedServer.open()) {
            publish(server, "closed", CLOSED);
            publish(server, "short", SHORT);
            try (HttpFetcher fetcher = HttpFetcher.builder()
                            .allow("127.0.0.1", server.port())
                            .gate(gate -> gate.spacing(Duration.ZERO))
                            .build();
                    Aggregator news = Aggregator.builder()
                            .source(source(server, "closed", 0))
                            .source(source(server, "short", 60))
                            .fetcher(fetcher)
                            .clock(FakeClock.at("2026-11-22T18:00:00Z"))
                            .build()) {
                news.run();
                int articles = news.site().stories().stream()
                        .mapToInt(story -> news.site().articles(story).size())
                        .sum();
                assertEquals(2, articles);
                for (Map.Entry<String, Renderer> form : renderers(news).entrySet()) {
                    check(form.getKey(), form.getValue(), news.site().pages());
                }
            }
        }
    }

    private static void check(String form, Renderer renderer, Iterable<? extends Page> pages) throws IOException {
        int seen = 0;
        for (Page page : pages) {
            if (renderer.kinds().contains(page.kind())) {
                String written = letters(renderer, page);
                for (String sentence : CLOSED) {
                    runs(sentence, 0).forEach(run -> assertFalse(written.contains(letters(run)), form + ": " + run));
                }
                for (String sentence : SHORT) {
                    runs(sentence, 60).forEach(run -> assertFalse(written.contains(letters(run)), form + ": " + run));
                }
                if (page instanceof StoryPage) {
                    assertTrue(written.contains(letters("paper wants to be named")), form + " lacks the attribution");
                    assertTrue(written.contains(letters("All content rights belong to")), form + " lacks the rights");
                }
                seen++;
            }
        }
        assertTrue(seen > 0, form);
    }

    @Test
    void the_test_would_see_a_sentence_in_every_form() throws IOException {
        try (ScriptedServer server = ScriptedServer.open()) {
            publish(server, "open", CLOSED);
            try (HttpFetcher fetcher = HttpFetcher.builder()
                            .allow("127.0.0.1", server.port())
                            .gate(gate -> gate.spacing(Duration.ZERO))
                            .build();
                    Aggregator news = Aggregator.builder()
                            .source(source(server, "open", 2000))
                            .fetcher(fetcher)
                            .clock(FakeClock.at("2026-11-22T18:00:00Z"))
                            .build()) {
                news.run();
                for (Map.Entry<String, Renderer> form : renderers(news).entrySet()) {
                    StringBuilder all = new StringBuilder();
                    for (Page page : news.site().pages()) {
                        if (form.getValue().kinds().contains(page.kind())) {
                            all.append(letters(form.getValue(), page));
                        }
                    }
                    assertTrue(
                            CLOSED.stream().anyMatch(sentence -> all.toString().contains(letters(sentence))),
                            form.getKey());
                }
            }
        }
    }
}
