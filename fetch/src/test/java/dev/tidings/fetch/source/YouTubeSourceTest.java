// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.testkit.http.LoopbackServices;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YouTubeSourceTest extends ServiceContract {
    @Override
    protected SourceAdapter adapter() {
        return YouTubeSource.channel(LoopbackServices.YOUTUBE_CHANNEL).withEndpoint(services.url("/youtube"));
    }

    @Override
    String firstTarget() {
        return "/youtube/feeds/videos.xml?channel_id=" + LoopbackServices.YOUTUBE_CHANNEL;
    }

    @Test
    void readsTheVideoWithItsDescriptionAndPicture() throws Exception {
        FeedItem video = items(adapter()).items().get(0);

        assertEquals(Optional.of("The dam opens: a film"), video.title());
        assertEquals(Optional.of(URI.create("https://www.youtube.com/watch?v=dQw4w9Ennrd")), video.url());
        assertEquals(Optional.of(URI.create("https://i1.ytimg.com/vi/dQw4w9Ennrd/hqdefault.jpg")), video.image());
        assertTrue(video.summary().or(video::content).orElseThrow().contains("nine minutes"));
        assertEquals(Optional.of(PartialDate.of(Instant.parse("2026-11-20T18:30:05Z"))), video.publishedAt());
    }

    @Test
    void aHandleIsNoIdOfAChannel() {
        assertThrows(IllegalArgumentException.class, () -> YouTubeSource.channel("@harbor"));
    }
}
