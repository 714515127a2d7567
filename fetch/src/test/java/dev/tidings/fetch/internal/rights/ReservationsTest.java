// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.tidings.core.port.Bytes;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.Headers;
import dev.tidings.fetch.http.HttpFetcher;
import dev.tidings.testkit.http.ScriptedServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReservationsTest {
    private static final String FILE = """
            [{"location": "/news/open/*", "tdm-reservation": 0},
             {"location": "/news/", "tdm-reservation": 1, "tdm-policy": "https://paper.example/policy"},
             {"location": "*.pdf$", "tdm-reservation": "1"},
             {"location": "/a*b*c$", "tdm-reservation": 1},
             {"tdm-reservation": 1}]""";

    @ParameterizedTest
    @CsvSource({
        "/news/1, true",
        "/news/open/1, false",
        "/other, false",
        "/files/report.pdf, true",
        "/files/report.pdf?page=1, false",
        "/a-b-c, true",
        "/abc, true",
        "/abcb, false",
        "/acb, false"
    })
    void theFirstRuleThatMatchesCounts(String path, boolean reserved) {
        TdmRules rules = TdmRules.parse(Bytes.utf8(FILE));
        assertEquals(reserved, rules.reserve(URI.create("https://paper.example" + path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>not found</html>", "{}", "[]", "[1, null]", "\"text\"", "[{\"location\": 7}]"})
    void whatIsNoFileOfTheProtocolReservesNothing(String text) {
        assertEquals(false, TdmRules.parse(Bytes.utf8(text)).reserve(URI.create("https://paper.example/")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "noai, noimageai          | noai noimageai",
                "NoAI                     | noai",
                "none                     | noindex",
                "max-snippet:0, nofollow  | nosnippet",
                "max-snippet:50           | ''",
                "googlebot: noai          | ''",
                "otherbot: noindex, noai  | ''",
                "tidings: noai            | noai",
                "noindex, otherbot: noai  | noindex",
                "unavailable_after: 25 Jun 2010 15:00:00 PST, noai | noai"
            })
    void robotsHeadersCountForUsOrForAll(String value, String expected) {
        List<String> words = expected.isEmpty() ? List.of() : List.of(expected.split(" "));
        assertEquals(words, Directives.of(Headers.of("X-Robots-Tag", value), "Tidings"));
    }

    @Test
    void theFetcherAsksEachSiteOnceAndTellsWhatIsReserved() throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.open();
                HttpFetcher fetcher = HttpFetcher.builder()
                        .allow("127.0.0.1", server.port())
                        .gate(gate -> gate.spacing(Duration.ZERO))
                        .build()) {
            server.reply("/.well-known/tdmrep.json", 200, FILE)
                    .reply("/news/1", 200, "x")
                    .reply("/news/open/2", 200, "x", "X-Robots-Tag", "nosnippet")
                    .reply("/three", 200, "x", "tdm-reservation", "1");
            assertEquals(List.of("tdm-reservation"), reservations(fetcher, server.url("/news/1")));
            assertEquals(List.of("nosnippet"), reservations(fetcher, server.url("/news/open/2")));
            assertEquals(List.of("tdm-reservation"), reservations(fetcher, server.url("/three")));
            assertEquals(4, server.requests().size());
        }
    }

    private static List<String> reservations(HttpFetcher fetcher, String url) throws InterruptedException {
        return assertInstanceOf(Fetched.class, fetcher.fetch(FetchRequest.of(url)))
                .reservations();
    }
}
