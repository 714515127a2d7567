// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Insight;
import dev.tidings.core.port.StoryStore;
import dev.tidings.store.jdbc.JdbcStore;
import dev.tidings.testkit.http.ChatServer;
import dev.tidings.testkit.http.ScriptedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that ask a model, against a server that speaks its protocol. */
class ModelCommandsTest {
    private static final String TEXT =
            "The ferry to Marlowick runs again since Monday. The harbour office repaired its engine in six weeks.";

    private static final String REPLY = """
            {"headline": {"text": "The ferry to Marlowick runs again", "kind": "fact", "speaker": null,
               "evidence": [{"article": "A1", "quote": "The ferry to Marlowick runs again since Monday."}]},
             "hook": {"text": "The harbour office repaired its engine in six weeks.", "kind": "fact", "speaker": null,
               "evidence": [{"article": "A1", "quote": "The harbour office repaired its engine in six weeks."}]},
             "what_changed": [{"text": "The ferry to Marlowick runs again since Monday.", "kind": "fact", "speaker": null,
               "evidence": [{"article": "A1", "quote": "The ferry to Marlowick runs again since Monday."}]}],
             "why_it_matters": [{"text": "The repair took six weeks.", "kind": "fact", "speaker": null,
               "evidence": [{"article": "A1", "quote": "The harbour office repaired its engine in six weeks."}]}],
             "what_to_do_next": [], "implications": [], "timeline": [], "names": [],
             "takeaways": [{"text": "The harbour office repaired its engine in six weeks.", "kind": "fact",
               "speaker": null,
               "evidence": [{"article": "A1", "quote": "The harbour office repaired its engine in six weeks."}]}]}
            """;

    @TempDir
    Path folder;

    private Path stories() throws IOException {
        return Files.writeString(
                folder.resolve("stories.jsonl"),
                "{\"id\":\"s1\",\"articles\":[{\"url\":\"https://harbor.example/ferry\",\"title\":\"Ferry is back\",\"text\":\""
                        + TEXT + "\"}]}\n");
    }

    private static ChatServer.Turn[] replies(int count) {
        ChatServer.Turn[] turns = new ChatServer.Turn[count];
        Arrays.fill(turns, ChatServer.says(REPLY));
        return turns;
    }

    private static String row(String table, String label) {
        return table.lines().filter(l -> l.startsWith(label)).findFirst().orElseThrow();
    }

    @Test
    void twoModelsStandSideBySideWithTheOneThatNeedsNone() throws IOException {
        Path prices = Files.writeString(folder.resolve("prices"), "big 2 10\nsmall 0.2 1\n");
        try (ChatServer server = ChatServer.open(replies(4))) {
            String table = Said.out(
                    0,
                    "evaluate",
                    "--input",
                    stories().toString(),
                    "--model",
                    server.url(),
                    "--model-name",
                    "big",
                    "--against-model",
                    "small",
                    "--prices",
                    prices.toString());
            assertTrue(
                    table.lines().findFirst().orElseThrow().matches(" +\\| extractive +\\| big +\\| small.*"), table);
            assertTrue(row(table, "stories").matches("stories +\\| 1 +\\| 1 +\\| 1 *"), table);
            assertTrue(row(table, "failed / degraded").matches(".*\\| 0 / 0 +\\| 0 / 0 +\\| 0 / 0 *"), table);
            assertTrue(row(table, "headline").contains("100 %, 6 words"), table);
            assertTrue(row(table, "grounded").matches("grounded +\\| 100 % +\\| 100 % +\\| 100 % *"), table);
            assertTrue(row(table, "languages").contains("{en="), table);
            assertFalse(row(table, "dollars").contains("unknown"), table);
            List<String> bodies = server.bodies();
            assertTrue(bodies.get(0).contains("\"big\""), bodies.get(0));
            assertTrue(bodies.get(bodies.size() - 1).contains("\"small\""), bodies.toString());
        }
    }

    @Test
    void twoVersionsOfThePromptAreComparedByTheirNames() throws IOException {
        Path prompt = Files.writeString(
                folder.resolve("mine-2.txt"),
                "MINE. Write JSON about the articles, in {{language}}, between {{boundary}}.");
        try (ChatServer server = ChatServer.open(replies(4))) {
            String table = Said.out(
                    0,
                    "evaluate",
                    "--input",
                    stories().toString(),
                    "--model",
                    server.url(),
                    "--against-prompt",
                    prompt.toString());
            assertTrue(table.contains("default mine-2.txt"), table);
            List<String> bodies = server.bodies();
            assertFalse(bodies.get(0).contains("MINE."), bodies.get(0));
            assertTrue(bodies.get(bodies.size() - 1).contains("MINE."), bodies.toString());
        }
    }

    @Test
    void aDryRunAsksNobodyAndTellsWhatItWouldCost() throws IOException {
        Path prices = Files.writeString(folder.resolve("prices"), "* 2 10\n");
        try (ChatServer server = ChatServer.open(replies(1))) {
            String said = Said.out(
                    0,
                    "evaluate",
                    "--dry-run",
                    "--input",
                    stories().toString(),
                    "--model",
                    server.url(),
                    "--prices",
                    prices.toString());
            assertTrue(
                    said.matches("(?s)1 call, at most \\d+ tokens, 0\\.0\\d+ dollars: Ferry is back\n1 call.*"), said);
            assertEquals(List.of(), server.bodies());
        }
    }

    @Test
    void aDryRunWithoutAModelIsRefused() throws IOException {
        Said.out(1, "evaluate", "--dry-run", "--input", stories().toString());
        Said.out(1, "demo", "--dry-run", "--out", folder.resolve("site").toString());
    }

    @Test
    void aRunAsksTheModelAndOneWithoutBudgetIsMadeUpForLater() throws IOException {
        try (ScriptedServer news = ScriptedServer.open();
                ChatServer model = ChatServer.open(replies(2))) {
            serve(news);
            assertTrue(run(news, model, "2026-11-25T08:00:00Z", "--dry-run").contains("1 call, at most"));
            assertFalse(Files.exists(folder.resolve("site.db")));
            run(news, model, "2026-11-25T09:00:00Z", "--max-calls", "0");
            assertEquals(List.of(), model.bodies());
            run(news, model, "2026-11-25T10:00:00Z", "--max-calls", "2");
            int asked = model.bodies().size();
            assertTrue(asked >= 1);
            run(news, model, "2026-11-25T11:00:00Z", "--max-calls", "2");
            assertEquals(asked, model.bodies().size());
        }
        try (StoryStore store = JdbcStore.sqlite(folder.resolve("site.db"))) {
            assertTrue(store.all(Insight.class).stream()
                    .anyMatch(i -> i.provenance().enricher().equals("llm")
                            && i.provenance().model().orElseThrow().equals("default")));
        }
    }

    private String run(ScriptedServer news, ChatServer model, String now, String... more) {
        String[] fixed = {
            "run",
            "--allow",
            "127.0.0.1:" + news.port(),
            "--out",
            folder.resolve("site").toString(),
            "--model",
            model.url(),
            "--now",
            now,
            news.url("/feed")
        };
        String[] all = Arrays.copyOf(fixed, fixed.length + more.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        return Said.out(0, all);
    }

    private static void serve(ScriptedServer server) {
        byte[] feed = ("<rss version='2.0'><channel><title>Harbor</title><item><title>The ferry is back</title>"
                        + "<link>" + server.url("/ferry") + "</link><guid>1</guid><description>" + TEXT
                        + "</description></item></channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
        server.on("/feed", (request, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: " + feed.length
                            + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(feed);
        });
    }
}
