// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TelegramSourceTest extends ServiceContract {
    @Override
    protected SourceAdapter adapter() {
        return TelegramSource.channel("harborledger").withEndpoint(services.url("/telegram"));
    }

    @Override
    String firstTarget() {
        return "/telegram/s/harborledger";
    }

    @Test
    void readsThePostsNewestFirst() throws Exception {
        List<FeedItem> posts = items(adapter()).items();

        assertEquals(
                List.of(
                        Optional.of(URI.create("https://t.me/harborledger/42")),
                        Optional.of(URI.create("https://t.me/harborledger/41"))),
                posts.stream().map(FeedItem::url).toList());
        assertEquals(
                Optional.of(PartialDate.parse("2026-11-22T09:20Z")),
                posts.get(0).publishedAt());
        assertEquals("Ada Strand", posts.get(0).authors().get(0).name());
        assertTrue(posts.get(0).content().orElseThrow().contains("Ennerdale dam opens"));
        assertEquals(Optional.of("Ferry News"), posts.get(1).origin());
        assertEquals(
                Optional.of(URI.create("https://cdn4.cdn-telegram.org/file/abc.jpg")),
                posts.get(1).image());
        posts.forEach(post -> assertEquals(Optional.empty(), post.title()));
    }

    @Test
    void aChannelWithoutPreviewSaysSo() throws Exception {
        PollResult.Failed failed = assertInstanceOf(
                PollResult.Failed.class,
                TelegramSource.channel("harborclosed")
                        .withEndpoint(services.url("/telegram"))
                        .poll(context().build()));
        assertTrue(
                failed.failure().reason().contains("private"), failed.failure().reason());
    }
}
