// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BlueskySourceTest extends ServiceContract {
    @Override
    protected SourceAdapter adapter() {
        return BlueskySource.account("@harbor.example").withEndpoint(services.url("/bluesky"));
    }

    @Override
    String firstTarget() {
        return "/bluesky/xrpc/app.bsky.feed.getAuthorFeed?actor=harbor.example&limit=50&filter=posts_no_replies";
    }

    @Test
    void aPostHasItsLinksWhereTheBytesSay() throws Exception {
        FeedItem post = items(adapter()).items().get(0);

        assertEquals(Optional.empty(), post.title());
        assertEquals(
                "<p>🌊 Der Damm ist offen: <a href=\"https://harbor.example/dam\">harbor.example/dam</a></p><p>Mehr am Abend.</p>"
                        + "<p><a href=\"https://harbor.example/dam\">Ennerdale dam opens</a></p>",
                post.content().orElseThrow());
        assertEquals(
                Optional.of(URI.create("https://bsky.app/profile/did:plc:harborledger234567abcdef/post/3lbk2xyz22k2a")),
                post.url());
        assertEquals(Optional.of("de"), post.language());
        assertTrue(post.complete());
    }

    @Test
    void aDateAfterThePostWasSeenIsNotBelieved() throws Exception {
        FeedItem post = items(adapter()).items().get(1);

        assertEquals(Optional.of(PartialDate.of(Instant.parse("2026-11-21T20:00:00Z"))), post.publishedAt());
        assertEquals(Optional.empty(), post.language());
    }

    @Test
    void repostsComeOnlyWhenWanted() throws Exception {
        assertEquals(2, items(adapter()).items().size());
        SourceAdapter all = BlueskySource.account("harbor.example")
                .withEndpoint(services.url("/bluesky"))
                .withReposts(true);
        PollResult.Items items = items(all);
        assertEquals(3, items.items().size());
        assertEquals("Someone", items.items().get(1).authors().get(0).name());
    }

    @Test
    void oneBadPostIsAWarning() throws Exception {
        assertTrue(items(adapter()).warnings().get(0).contains("'at://broken'"));
    }
}
