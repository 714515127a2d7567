// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.port.FetchRequest;
import dev.tidings.fetch.http.HttpFetcher;
import dev.tidings.testkit.http.ScriptedServer;
import dev.tidings.testkit.http.ScriptedServer.Request;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class NetworkOptionsTest {
    private static NetworkOptions options(String... args) {
        return CommandLine.populateCommand(new NetworkOptions(), args);
    }

    @Test
    void theProxyIsAskedAndToldWhomPublishersCanReach() throws Exception {
        try (ScriptedServer proxy = ScriptedServer.open();
                HttpFetcher fetcher = options(
                                "--proxy", "127.0.0.1:" + proxy.port(), "--contact", "https://reader.example/bot")
                        .fetcher()) {
            fetcher.fetch(FetchRequest.of("http://93.184.216.34/feed"));

            Request asked = proxy.requests().get(0);
            assertEquals("http://93.184.216.34/feed", asked.target());
            assertEquals(
                    "Tidings/0.1 (+https://reader.example/bot)", asked.headers().get("user-agent"));
        }
    }

    @ParameterizedTest
    @CsvSource({"--proxy, localhost", "--proxy, localhost:http", "--allow, :80", "--contact, 'a b'"})
    void whatIsWrongIsRefusedWithItsValue(String option, String value) {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> options(option, value).fetcher());
        assertTrue(e.getMessage().contains("'" + value + "'"), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":1}|{\"id\":1,\"outcome\":\"FAILED\",\"reason\":\"url: it is missing\"}",
                "{\"id\":1,\"url\":7}|{\"id\":1,\"outcome\":\"FAILED\",\"reason\":\"url: it is no text but 7\"}"
            })
    void aLineWithoutAddressFails(String line, String answer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FetchCommand()
                .run(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), new PrintStream(out, true));
        assertEquals(answer, out.toString(StandardCharsets.UTF_8).strip());
    }
}
