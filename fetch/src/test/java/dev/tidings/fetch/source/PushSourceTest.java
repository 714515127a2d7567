// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.testkit.contract.SourceAdapterContract;
import dev.tidings.testkit.fake.FakeFetcher;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PushSourceTest extends SourceAdapterContract {
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    private final PushSource source = PushSource.of("cms", "Our desk").withIcon("✍");

    private static FeedItem item(String key) {
        return FeedItem.builder()
                .id("cms:" + key)
                .sourceId("cms")
                .url(URI.create("https://desk.example/" + key))
                .title("Article " + key)
                .collectedAt(Instant.EPOCH)
                .build();
    }

    @Override
    protected SourceAdapter adapter() {
        source.push(item("a"));
        return source;
    }

    private PollResult poll(Optional<String> cursor, int most) {
        return source.poll(PollContext.builder()
                .now(NOW)
                .fetcher(new FakeFetcher())
                .cursor(cursor)
                .maxItems(most)
                .build());
    }

    @Test
    void itemsStayUntilTheNextPollShowsThatTheyWereStored() {
        source.push(item("a"));
        PollResult.Items first = assertInstanceOf(PollResult.Items.class, poll(Optional.empty(), 10));
        PollResult.Items repeated = assertInstanceOf(PollResult.Items.class, poll(Optional.empty(), 10));
        assertEquals(first.items(), repeated.items());

        assertInstanceOf(PollResult.Unchanged.class, poll(Optional.of(repeated.cursor()), 10));
    }

    @Test
    void aCursorOfAnEarlierProcessTakesNothingAway() {
        source.push(item("a"));

        assertInstanceOf(PollResult.Items.class, poll(Optional.of("another-process:99"), 10));
    }

    @Test
    void moreThanAPollMayTakeWaitsForTheNext() {
        List.of("a", "b", "c").forEach(key -> source.push(item(key)));

        PollResult.Items first = assertInstanceOf(PollResult.Items.class, poll(Optional.empty(), 2));
        PollResult.Items second = assertInstanceOf(PollResult.Items.class, poll(Optional.of(first.cursor()), 2));

        assertTrue(first.more());
        assertFalse(second.more());
        assertEquals("cms:c", second.items().get(0).id());
    }

    @Test
    void anItemOfAnotherSourceIsRefusedByValue() {
        FeedItem foreign = FeedItem.builder().from(item("a")).sourceId("other").build();

        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> source.push(foreign));
        assertTrue(e.getMessage().contains("'other'"), e.getMessage());
    }

    @Test
    void aFullLineSaysNo() {
        for (int i = 0; i < 10_000; i++) {
            source.push(item("n" + i));
        }
        assertFalse(source.push(item("one-more")));
    }
}
