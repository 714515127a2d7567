// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.FeedItem;
import dev.tidings.fetch.feed.Opml;
import dev.tidings.testkit.http.LoopbackServices;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that poll sources, against services on loopback. */
class SourcesCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();
    private LoopbackServices services;
    private PrintStream stdout;

    @BeforeEach
    void open() throws IOException {
        services = LoopbackServices.open();
        stdout = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() throws IOException {
        System.setOut(stdout);
        services.close();
    }

    private int run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--allow", "127.0.0.1:" + services.server().port()));
        return Tidings.commandLine().setErr(new PrintWriter(err, true)).execute(all.toArray(new String[0]));
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String endpoint(String service) {
        return "endpoint=" + services.url("/" + service);
    }

    @Test
    void printsTheItemsOfASourceAndWhereTheNextPollGoesOn() {
        assertEquals(0, run("source", "github", "repository=harbor/tide", endpoint("github")));

        FeedItem first = TidingsJson.read(lines().get(0), FeedItem.class);
        assertEquals(Optional.of("harbor/tide 2.1.0: wind correction"), first.title());
        JsonNode end = JsonMapper.shared().readTree(lines().get(2));
        assertEquals("ITEMS", end.path("outcome").asString());
        assertEquals(2, end.path("items").asInt());

        out.reset();
        String cursor = end.path("cursor").asString();
        assertEquals(0, run("source", "github", "repository=harbor/tide", endpoint("github"), "--cursor", cursor));
        assertEquals(List.of("{\"outcome\":\"UNCHANGED\"}"), lines());
    }

    @Test
    void takesAMappingOnTheCommandLine() {
        assertEquals(
                0,
                run(
                        "source",
                        "json",
                        "url=" + services.url("/api/search?query=tides"),
                        "mapping={\"items\":\"/hits\",\"id\":\"/objectID\",\"url\":\"/url\",\"title\":\"/title\"}"));

        assertEquals(
                Optional.of("Ennerdale & its dam"),
                TidingsJson.read(lines().get(0), FeedItem.class).title());
    }

    @Test
    void aSettingThatIsWrongIsNamedInOneLine() {
        assertEquals(1, run("source", "hackernews", "limit=many"));
        assertTrue(err.toString().contains("'limit' is not a whole number: \"many\""), err.toString());
    }

    @Test
    void aSourceThatFailsEndsWithStatusOne() {
        assertEquals(1, run("source", "telegram", "channel=harborclosed", endpoint("telegram")));
        assertTrue(lines().get(0).contains("FAILED"), lines().toString());
    }

    @Test
    void discoversTheFeedsAndSitemapsOfASite() {
        assertEquals(0, run("discover", services.url("/site/")));

        JsonNode feed = JsonMapper.shared().readTree(lines().get(0));
        assertEquals(services.url("/site/feed.xml"), feed.path("feed").asString());
        assertEquals("DECLARED", feed.path("found").asString());
        assertEquals(2, feed.path("entries").asInt());
        assertEquals("{\"sitemap\":\"" + services.url("/sitemap.xml") + "\"}", lines().get(1));
    }

    @Test
    void discoveredFeedsAreSubscriptions() {
        assertEquals(0, run("discover", "--opml", services.url("/site/")));

        Opml opml = Opml.read(out.toByteArray());
        assertEquals(services.url("/site/feed.xml"), opml.subscriptions().get(0).feedUrl());
    }

    @Test
    void aSiteWithoutFeedEndsWithStatusOne() {
        assertEquals(1, run("discover", services.url("/nowhere")));
    }

    @Test
    void runsAFileOfSources() throws IOException {
        Files.writeString(folder.resolve("letter.eml"), """
                From: The Harbor Letter <letter@harbor.example>
                Subject: The dam opens
                Date: Sun, 22 Nov 2026 09:00:00 +0100
                Message-ID: <1@harbor.example>
                Archived-At: <https://harbor.example/letters/1>

                The Ennerdale dam opens today after five years of work.
                """);
        Path sources = Files.writeString(folder.resolve("sources.json"), """
                {"sources": [
                  {"kind": "mastodon", "account": "@harbor@mastodon.harbor.example", "endpoint": "%1$s/mastodon"},
                  {"kind": "telegram", "channel": "harborledger", "endpoint": "%1$s/telegram"},
                  {"kind": "mailbox", "path": "letter.eml", "id": "letter", "name": "The Harbor Letter"}
                ]}
                """.formatted(services.url("")));
        Path site = folder.resolve("site");

        int status = run("run", "--now", "2026-11-22T18:00:00Z", "--out", site.toString(), sources.toString());

        assertEquals(0, status, err.toString());
        JsonNode report = JsonMapper.shared().readTree(Files.readString(site.resolve("run-report.json")));
        assertEquals(3, report.path("sources").size());
        for (JsonNode source : report.path("sources")) {
            assertTrue(source.path("articles").asInt() > 0, source.toString());
        }
    }

    @Test
    void anIdThatIsUsedTwiceIsRefused() throws IOException {
        String json = "[{\"kind\":\"arxiv\",\"category\":\"cs.CL\"}]";
        Path one = Files.writeString(folder.resolve("one.json"), json);
        Path two = Files.writeString(folder.resolve("two.json"), json);

        assertEquals(1, run("run", one.toString(), two.toString()));
        assertTrue(err.toString().contains("'arxiv-cs.cl'"), err.toString());
    }
}
