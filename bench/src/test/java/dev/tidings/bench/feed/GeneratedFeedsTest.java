// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.feed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.fetch.feed.FeedParse.Parsed;
import dev.tidings.fetch.feed.FeedParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedFeedsTest {
    private final List<byte[]> feeds = GeneratedFeeds.of(6, 20_000, 7);

    @Test
    void areCleanAndReadAlikeByAll() {
        for (byte[] feed : feeds) {
            Parsed parsed = (Parsed) FeedParser.create().parse(feed);

            assertEquals(List.of(), parsed.warnings());
            assertTrue(parsed.feed().entries().size() > 10, "entries");
            assertEquals(parsed.feed().entries().size(), Ways.tidings(feed).size());
            assertEquals(parsed.feed().entries().size(), Ways.rome(feed));
        }
    }

    @Test
    void haveTheSizeAskedFor() {
        feeds.forEach(feed -> assertEquals(20_000, feed.length, 1_500));
    }

    @Test
    void areTheSameForTheSameSeed() {
        assertArrayEquals(feeds.get(5), GeneratedFeeds.of(6, 20_000, 7).get(5));
    }
}
