// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.rome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tidings.core.model.Source;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.testkit.fake.FakeFetcher;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RomeSourceTest {
    private static final String URL = "https://paper.example/feed";
    private final RomeSource source =
            new RomeSource(Source.builder().id("paper").name("The Paper").build(), URL);

    private PollResult poll(String body) throws IOException, InterruptedException {
        FakeFetcher network = new FakeFetcher();
        if (!body.isEmpty()) {
            network.page(URL, "application/rss+xml", body);
        }
        return source.poll(PollContext.builder()
                .now(Instant.parse("2026-11-25T12:00:00Z"))
                .fetcher(network)
                .build());
    }

    @Test
    void aFeedThroughRomeIsASourceLikeAnyOther() throws Exception {
        PollResult.Items items = assertInstanceOf(
                PollResult.Items.class,
                poll(
                        "<rss version='2.0'><channel><title>T</title><link>https://paper.example/</link><description>d</description>"
                                + "<item><title>One</title><link>https://paper.example/1</link><guid>g1</guid></item></channel></rss>"));

        assertEquals("paper:g1", items.items().get(0).id());
        assertEquals(Optional.of("One"), items.items().get(0).title());
    }

    @Test
    void whatRomeCannotReadAndWhatDoesNotAnswerAreFailuresOfTheSource() throws Exception {
        assertThrows(IOException.class, () -> poll("<html></html>"));
        assertInstanceOf(PollResult.Failed.class, poll(""));
    }
}
