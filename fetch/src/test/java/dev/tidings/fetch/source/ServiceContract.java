// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.port.Fetcher;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.fetch.http.HttpFetcher;
import dev.tidings.testkit.contract.SourceAdapterContract;
import dev.tidings.testkit.http.LoopbackServices;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract, over real HTTP, against services on loopback. */
abstract class ServiceContract extends SourceAdapterContract {
    static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    LoopbackServices services;
    HttpFetcher http;

    @BeforeEach
    void openServices() throws IOException {
        services = LoopbackServices.open();
        http = HttpFetcher.builder()
                .allow("127.0.0.1", services.server().port())
                .gate(gate -> gate.spacing(Duration.ZERO).concurrency(8))
                .deadline(Duration.ofSeconds(30))
                .build();
    }

    @AfterEach
    void closeServices() throws IOException {
        http.close();
        services.close();
    }

    @Override
    protected Fetcher fetcher() {
        return http;
    }

    /** What the adapter asks for first, to be replaced by a pause. */
    abstract String firstTarget();

    PollContext.Builder context() {
        return PollContext.builder().now(NOW).fetcher(http);
    }

    PollResult.Items items(SourceAdapter adapter) throws Exception {
        return assertInstanceOf(PollResult.Items.class, adapter.poll(context().build()));
    }

    PollResult again(SourceAdapter adapter, PollResult.Items before) throws Exception {
        return adapter.poll(context().cursor(before.cursor()).build());
    }

    static Map<String, FeedItem> byTitle(PollResult.Items items) {
        return items.items().stream()
                .collect(Collectors.toMap(item -> item.title().orElse(item.id()), Function.identity()));
    }

    static List<String> titles(PollResult.Items items) {
        return items.items().stream().map(item -> item.title().orElse("–")).toList();
    }

    @Test
    void leavesTheServiceAloneForAsLongAsItAsks() throws Exception {
        services.pause(firstTarget(), 600);
        Instant before = Instant.now();

        PollResult.RetryAfter pause = assertInstanceOf(
                PollResult.RetryAfter.class, adapter().poll(context().build()));

        Duration wait = Duration.between(before, pause.at());
        assertEquals(10, Math.round(wait.toSeconds() / 60.0));
    }

    @Test
    void saysWhatIsWrongWhenTheAnswerIsSomethingElse() throws Exception {
        services.server().reply(firstTarget(), 200, "<html><body>Please sign in</body></html>");

        PollResult result = adapter().poll(context().build());

        PollResult.Failed failed = assertInstanceOf(PollResult.Failed.class, result);
        assertEquals(adapter().source().id(), failed.failure().thing());
    }

    @Test
    void endsAtAnAddressThatIsGone() throws Exception {
        services.server().reply(firstTarget(), 410, "");

        assertInstanceOf(PollResult.Gone.class, adapter().poll(context().build()));
    }
}
