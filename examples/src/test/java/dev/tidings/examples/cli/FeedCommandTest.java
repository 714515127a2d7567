// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedCommandTest {
    private static final String FEED =
            "<rss version='2.0'><channel><title>The Paper</title><item><title>A</title><link>/a</link>"
                    + "<pubDate>Mon, 06 May 2024 08:30:00 +0200</pubDate></item></channel></rss>";

    @TempDir
    Path folder;

    private List<JsonNode> answers(String lines) throws IOException {
        FeedCommand command = new FeedCommand();
        command.root = folder;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        command.run(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .<JsonNode>map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    @Test
    void answersEachFileWithItsFeedAndEntries() throws IOException {
        Files.writeString(folder.resolve("a.xml"), FEED);

        JsonNode answer = answers("{\"file\":\"a.xml\",\"baseUrl\":\"https://paper.example/rss\"}")
                .get(0);

        assertTrue(answer.path("ok").asBoolean());
        assertEquals("The Paper", answer.path("feed").path("title").asString());
        JsonNode entry = answer.path("entries").path(0);
        assertEquals("https://paper.example/a", entry.path("link").asString());
        assertEquals("2024-05-06T06:30:00Z", entry.path("published").asString());
        assertFalse(entry.has("summary"));
    }

    @Test
    void unpacksGzip() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.xml.gz")))) {
            out.write(FEED.getBytes(StandardCharsets.UTF_8));
        }

        assertEquals(
                1, answers("{\"file\":\"a.xml.gz\"}").get(0).path("entries").size());
    }

    @Test
    void goesOnAfterAFileThatIsNoFeedOrMissing() throws IOException {
        Files.writeString(folder.resolve("page.html"), "<!doctype html><html><title>x</title></html>");
        Files.writeString(folder.resolve("a.xml"), FEED);

        List<JsonNode> answers = answers("{\"file\":\"page.html\"}\n{\"file\":\"none.xml\"}\n{\"file\":\"a.xml\"}\n");

        assertFalse(answers.get(0).path("ok").asBoolean());
        assertTrue(answers.get(0).path("error").asString().startsWith("HTML_PAGE"));
        assertEquals("none.xml", answers.get(1).path("file").asString());
        assertTrue(answers.get(1).has("error"));
        assertTrue(answers.get(2).path("ok").asBoolean());
    }
}
