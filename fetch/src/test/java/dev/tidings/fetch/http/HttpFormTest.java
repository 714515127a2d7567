// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.Validators;
import dev.tidings.testkit.http.ScriptedServer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpFormTest {
    private ScriptedServer server;
    private HttpFetcher fetcher;

    @BeforeEach
    void open() throws IOException {
        server = ScriptedServer.open();
        server.reply("/hub", 202, "").redirect("/moved", 307, "/hub");
        fetcher = HttpFetcher.builder().allow("127.0.0.1", server.port()).build();
    }

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        server.close();
    }

    private FetchResult post(String path) throws InterruptedException {
        return fetcher.fetch(FetchRequest.builder()
                .url(server.url(path))
                .validators(Validators.etag("\"x\""))
                .putForm("hub.mode", "subscribe")
                .putForm("hub.topic", "https://harbor.example/ä?a=1&b=2")
                .build());
    }

    @Test
    void aFormIsPostedInUtf8AndNeverConditional() throws InterruptedException {
        FetchResult.Fetched answer = assertInstanceOf(FetchResult.Fetched.class, post("/hub"));

        assertEquals(202, answer.status());
        ScriptedServer.Request request = server.requests().get(0);
        assertEquals("POST", request.method());
        assertEquals("application/x-www-form-urlencoded", request.headers().get("content-type"));
        assertFalse(request.headers().containsKey("if-none-match"));
        assertEquals(
                "hub.mode=subscribe&hub.topic=https%3A%2F%2Fharbor.example%2F%C3%A4%3Fa%3D1%26b%3D2", request.body());
    }

    @Test
    void aFormIsNotSentElsewhere() throws InterruptedException {
        FetchResult.Failed failed = assertInstanceOf(FetchResult.Failed.class, post("/moved"));

        assertEquals(FetchFailure.REDIRECT, failed.kind());
        assertEquals(1, server.requests().size());
    }
}
