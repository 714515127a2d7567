// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.newsroom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewsroomTest {
    private static final String FEED = "http://harbor-ledger.example/feed.xml";

    private static final NewsroomSet TECHNOLOGY = NewsroomSet.technology();

    private Newsroom room;
    private Client client;

    @BeforeEach
    void open() throws IOException {
        room = Newsroom.open(TECHNOLOGY);
        client = new Client(room);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void servesEveryDocumentOfEveryPublisherAsPrinted() throws Exception {
        for (Document document : room.set().documents().values()) {
            Client.Response response = client.get(document.url());
            assertEquals(document.status(), response.status(), document.url());
            assertArrayEquals(document.body(), response.body(), document.url());
            assertEquals(document.contentType(), response.header("Content-Type"));
        }
    }

    @Test
    void tellsPublishersApartByTheHostHeader() throws Exception {
        try (Socket socket = new Socket(room.address().getAddress(), room.port())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: QUILLWIRE.example:80\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.contains("<title>Quillwire</title>"), answer);
        }
    }

    @Test
    void answersAConditionalRequestWith304AndNoBody() throws Exception {
        Client.Response first = client.get(FEED);
        String etag = first.header("ETag");
        String modified = first.header("Last-Modified");

        Client.Response byTag = client.get(FEED, "If-None-Match", etag);
        assertEquals(304, byTag.status());
        assertEquals(0, byTag.body().length);
        assertEquals(304, client.get(FEED, "If-Modified-Since", modified).status());
        assertEquals(200, client.get(FEED, "If-None-Match", "\"other\"").status());
        assertEquals(
                200,
                client.get(FEED, "If-Modified-Since", "Mon, 26 Oct 2026 00:00:00 GMT")
                        .status());
        assertEquals(200, client.get(FEED, "If-Modified-Since", "yesterday").status());
    }

    @Test
    void findsATrackedLinkWithItsTrackingAndWithout() throws Exception {
        NewsItem item = room.set().item("quillwire/lumenforge-orrin-3").orElseThrow();
        assertTrue(item.link().contains("utm_source"), item.link());
        assertArrayEquals(client.get(item.url()).body(), client.get(item.link()).body());
    }

    @Test
    void answers404ForWhatNobodyPublished() throws Exception {
        assertEquals(404, client.get("http://quillwire.example/nothing").status());
        assertEquals(404, client.get("http://stranger.example/feed.xml").status());
    }

    @Test
    void logsRequestsWithStatusAndHeaders() throws Exception {
        client.get(FEED, "X-Reader", "test");
        Newsroom.Request request = room.requests().get(0);
        assertEquals(FEED, request.url());
        assertEquals("GET", request.method());
        assertEquals(200, request.status());
        assertEquals("test", request.headers().get("x-reader"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SERVER_ERROR", "TOO_MANY_REQUESTS", "REDIRECT_LOOP"})
    void failsWithTheFaultsStatusUntilRestored(Fault fault) throws Exception {
        room.fail("harbor-ledger", fault);
        int expected = switch (fault) {
            case SERVER_ERROR -> 500;
            case TOO_MANY_REQUESTS -> 429;
            default -> 302;
        };
        assertEquals(expected, client.get(FEED).status());
        assertEquals(200, client.get("http://quillwire.example/feed.xml").status());
        room.restore("harbor-ledger");
        assertEquals(200, client.get(FEED).status());
    }

    @Test
    void dropsTheConnectionOfAPublisherThatIsDown() {
        room.fail("harbor-ledger", Fault.DOWN);
        assertThrows(IOException.class, () -> client.get(FEED));
    }

    @Test
    void sendsTheSameNoiseForGarbageEachTime() throws Exception {
        room.fail("harbor-ledger", Fault.GARBAGE);
        byte[] first = client.get(FEED).body();
        assertEquals(4096, first.length);
        assertArrayEquals(first, client.get(FEED).body());
    }

    @Test
    void sendsTheWholeDocumentWhenSlow() throws Exception {
        String robots = "http://harbor-ledger.example/robots.txt";
        byte[] whole = client.get(robots).body();
        room.fail("harbor-ledger", Fault.SLOW);
        assertArrayEquals(whole, client.get(robots).body());
    }

    @Test
    void stallsAfterHalfAnAnswerUntilItCloses() throws Exception {
        room.fail("harbor-ledger", Fault.STALLED);
        try (Socket socket = request(FEED)) {
            byte[] start = socket.getInputStream().readNBytes(200);
            assertTrue(new String(start, StandardCharsets.UTF_8).startsWith("HTTP/1.1 200"));
            room.close();
            byte[] rest = socket.getInputStream().readAllBytes();
            int whole = room.set().documents().get(FEED).body().length;
            assertTrue(rest.length < whole, "only half arrived");
        }
    }

    @Test
    void keepsSendingWhenEndless() throws Exception {
        room.fail("harbor-ledger", Fault.ENDLESS);
        try (Socket socket = request(FEED)) {
            byte[] bytes = socket.getInputStream().readNBytes(3_000_000);
            assertEquals(3_000_000, bytes.length);
        }
    }

    @Test
    void refusesToFailAPublisherItDoesNotHave() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> room.fail("nobody", Fault.DOWN));
        assertTrue(e.getMessage().contains("'nobody'"), e.getMessage());
    }

    @Test
    void publishesALaterStateWhileRunning() throws Exception {
        NewsroomSet all = room.set();
        room.publish(all.until(Instant.parse("2026-10-28T00:00:00Z")));
        byte[] early = client.get(FEED).body();
        room.publish(all);
        byte[] late = client.get(FEED).body();
        assertTrue(early.length < late.length);
        assertTrue(Arrays.equals(late, all.documents().get(FEED).body()));
    }

    private Socket request(String url) throws IOException {
        Socket socket = new Socket(room.address().getAddress(), room.port());
        socket.setSoTimeout(20_000);
        String request = "GET " + url + " HTTP/1.1\r\nHost: harbor-ledger.example\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
