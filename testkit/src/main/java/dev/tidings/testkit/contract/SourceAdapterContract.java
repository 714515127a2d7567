// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.Fetcher;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.testkit.fake.FakeFetcher;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What every source adapter does. A test extends this and says how to make one that has at least one item. */
public abstract class SourceAdapterContract {
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    /** For subclasses. */
    protected SourceAdapterContract() {}

    /** An adapter whose source has at least one item to deliver at its first poll. */
    protected abstract SourceAdapter adapter();

    /** The network that the adapter may ask. Default: one in which nothing is. */
    protected Fetcher fetcher() {
        return new FakeFetcher();
    }

    private PollContext first() {
        return PollContext.builder().now(NOW).fetcher(fetcher()).build();
    }

    private List<FeedItem> items() throws Exception {
        return assertInstanceOf(PollResult.Items.class, adapter().poll(first())).items();
    }

    @Test
    void namesTheSameSourceEachTime() {
        SourceAdapter adapter = adapter();
        assertEquals(adapter.source(), adapter.source());
    }

    @Test
    void deliversItemsOfItsSource() throws Exception {
        assertFalse(items().isEmpty());
        items().forEach(item -> assertEquals(adapter().source().id(), item.sourceId()));
    }

    @Test
    void givesEachItemAnIdOfItsOwn() throws Exception {
        Set<String> ids = new HashSet<>();
        items().forEach(item -> assertTrue(ids.add(item.id()), "twice: " + item.id()));
    }

    @Test
    void givesTheSameItemTheSameIdAtTheNextPoll() throws Exception {
        assertEquals(
                items().stream().map(FeedItem::id).toList(),
                items().stream().map(FeedItem::id).toList());
    }

    @Test
    void takesTheTimeOfCollectionFromTheContext() throws Exception {
        items().forEach(item -> assertEquals(NOW, item.collectedAt()));
    }

    @Test
    void deliversItemsThatSurviveTheStore() throws Exception {
        for (FeedItem item : items()) {
            assertEquals(item, TidingsJson.read(TidingsJson.write(item), FeedItem.class));
        }
    }

    /** Without this a model might be shown what its publisher reserved. Holds for adapters that ask the network. */
    @Test
    void recordsOnEachItemWhatTheAnswerThatDeliveredItReserves() throws Exception {
        List<String> reserved = List.of("noai", "tdm-reservation");
        AtomicBoolean asked = new AtomicBoolean();
        Fetcher network = fetcher();
        PollResult result = adapter()
                .poll(PollContext.builder()
                        .now(NOW)
                        .fetcher(request -> {
                            FetchResult answer = network.fetch(request);
                            if (!(answer instanceof FetchResult.Fetched fetched)) {
                                return answer;
                            }
                            asked.set(true);
                            return FetchResult.Fetched.builder()
                                    .from(fetched)
                                    .reservations(reserved)
                                    .build();
                        })
                        .build());
        for (FeedItem item : assertInstanceOf(PollResult.Items.class, result).items()) {
            assertTrue(!asked.get() || item.reservations().containsAll(reserved), "not reserved: " + item);
        }
    }

    @Test
    void goesOnFromItsOwnCursor() throws Exception {
        PollResult.Items before =
                assertInstanceOf(PollResult.Items.class, adapter().poll(first()));
        PollResult after = adapter()
                .poll(PollContext.builder()
                        .now(NOW.plusSeconds(3600))
                        .fetcher(fetcher())
                        .cursor(before.cursor())
                        .build());
        assertFalse(after instanceof PollResult.Failed, "failed with its own cursor: " + after);
    }
}
