// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedditSourceTest extends ServiceContract {
    @Override
    protected SourceAdapter adapter() {
        return RedditSource.subreddit("energy").withEndpoint(services.url("/reddit"));
    }

    @Override
    String firstTarget() {
        return "/reddit/r/energy/hot/.rss?limit=100";
    }

    @Test
    void aLinkPostLinksToItsTargetAndDiscussesOnReddit() throws Exception {
        FeedItem post = byTitle(items(adapter())).get("Ennerdale dam opens");

        assertEquals(Optional.of(URI.create("https://harbor.example/dam")), post.url());
        assertEquals(
                Optional.of(URI.create("https://www.reddit.com/r/energy/comments/1abcd1/ennerdale_dam_opens/")),
                post.comments());
        assertEquals(Optional.empty(), post.content());
        assertFalse(post.complete());
    }

    @Test
    void aTextPostIsItsText() throws Exception {
        FeedItem post = byTitle(items(adapter())).get("Tide tables?");

        assertEquals(post.comments(), post.url());
        assertEquals(
                "<p>Who has seen the tide tables of the new dam?</p>",
                post.content().orElseThrow());
        assertTrue(post.complete());
    }

    @Test
    void anUnchangedListIsNotSentAgain() throws Exception {
        assertInstanceOf(PollResult.Unchanged.class, again(adapter(), items(adapter())));
    }

    @Test
    void aNameThatRedditHasNotIsRefusedByValue() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> RedditSource.subreddit("r/java"));
        assertTrue(e.getMessage().contains("'r/java'"), e.getMessage());
    }
}
