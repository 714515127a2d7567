// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.page.Page;
import dev.tidings.core.port.RenderContext;
import dev.tidings.core.port.Renderer;
import dev.tidings.render.JsonRenderer;
import dev.tidings.testkit.sample.SampleArticles;
import dev.tidings.testkit.sample.SamplePages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RenderCommandTest {
    private static final RenderContext CONTEXT = RenderContext.at(SampleArticles.NOW);

    @TempDir
    Path folder;

    private static List<JsonNode> run(RenderCommand command) throws IOException {
        StringBuilder lines = new StringBuilder();
        SamplePages.all().forEach(page -> lines.append(JsonRenderer.lines().toString(page, CONTEXT)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        command.now = SampleArticles.NOW;
        command.run(
                new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> (JsonNode) JsonLinesCommand.JSON.readTree(line))
                .toList();
    }

    @Test
    void every_format_answers_as_its_renderer_writes_and_names_the_pages_that_it_does_not_know() throws IOException {
        for (String format : List.of(
                "html", "md", "txt", "json", "jsonl", "atom", "rss", "feed.json", "telegram", "slack", "eml", "ansi")) {
            RenderCommand command = new RenderCommand();
            command.format = format;
            List<JsonNode> answers = run(command);
            assertEquals(SamplePages.all().size(), answers.size());
            for (int i = 0; i < answers.size(); i++) {
                Page page = SamplePages.all().get(i);
                Renderer renderer = Forms.of(format);
                if (renderer.kinds().contains(page.kind())) {
                    assertEquals(page.path(), answers.get(i).path("path").asString());
                    assertEquals(
                            renderer.toString(page, CONTEXT),
                            answers.get(i).path("content").asString());
                } else {
                    String error = answers.get(i).path("error").asString();
                    assertTrue(error.contains("no '" + format + "' of a page of kind " + page.kind()), error);
                }
            }
        }
    }

    @Test
    void files_have_the_extension_of_their_format() throws IOException {
        RenderCommand command = new RenderCommand();
        command.format = "slack";
        command.out = folder;
        run(command);
        assertTrue(
                Files.readString(folder.resolve("stories/tide-hall.slack.json")).contains("mrkdwn"));
        assertFalse(Files.exists(folder.resolve("archive.slack.json")));
    }
}
