// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.testkit.http.ScriptedServer;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class WatchTest {
    private static final String FEED =
            "<rss version='2.0'><channel><title>Harbor</title><item><title>The ferry is back</title>"
                    + "<link>%s</link><guid>1</guid><description>The ferry runs again since Monday.</description></item></channel></rss>";

    private static Process start(Path folder, ScriptedServer server) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tidings.class.getName(),
                        "run",
                        "--watch",
                        "--allow",
                        "127.0.0.1:" + server.port(),
                        "--out",
                        folder.resolve("site").toString(),
                        server.url("/feed"))
                .redirectErrorStream(true)
                .start();
    }

    @Test
    void watchesUntilItIsAskedToEndAndEndsInGoodOrder(@TempDir Path folder) throws Exception {
        try (ScriptedServer server = ScriptedServer.open()) {
            byte[] feed = FEED.formatted(server.url("/ferry")).getBytes(StandardCharsets.UTF_8);
            server.on("/feed", (request, out) -> {
                out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: " + feed.length
                                + "\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                out.write(feed);
            });
            List<String> said = new ArrayList<>();
            Process process = start(folder, server);
            try (BufferedReader lines = process.inputReader()) {
                String line = lines.readLine();
                while (line != null && !line.startsWith("Look at")) {
                    said.add(line);
                    line = lines.readLine();
                }
                assertTrue(process.isAlive(), said.toString());
                process.toHandle().destroy();
                for (line = lines.readLine(); line != null; line = lines.readLine()) {
                    said.add(line);
                }
                assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            } finally {
                process.destroyForcibly();
            }
            assertEquals("Stopped. What remains to be done is kept.", said.get(said.size() - 1), said.toString());
            assertTrue(Files.readString(folder.resolve("site").resolve("index.html"))
                    .contains("The ferry is back"));
            assertTrue(Files.exists(folder.resolve("site.db")));
        }
    }
}
