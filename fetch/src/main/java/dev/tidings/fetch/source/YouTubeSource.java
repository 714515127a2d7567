// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.port.PollResult;
import dev.tidings.fetch.internal.source.Stopped;
import dev.tidings.fetch.internal.source.Visit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The videos of a YouTube channel or playlist, through the feed that YouTube publishes of it: the newest 15. The
 * description is the summary; there is no text beyond it. The id of a channel is not its handle: {@code tidings discover}
 * finds the feed of a handle's page.
 */
public final class YouTubeSource extends ServiceSource<YouTubeSource> {
    private static final String ENDPOINT = "https://www.youtube.com";
    private static final Pattern CHANNEL = Pattern.compile("UC[A-Za-z0-9_-]{22}");
    private static final Pattern PLAYLIST = Pattern.compile("[A-Z]{2}[A-Za-z0-9_-]{10,60}");

    private final String query;

    private YouTubeSource(Setup setup, String query) {
        super(setup);
        this.query = query;
    }

    /**
     * A channel by its id, {@code UC…}.
     *
     * @throws IllegalArgumentException when it can be no such id
     */
    public static YouTubeSource channel(String id) {
        Names.check(id, CHANNEL, "no id of a channel, which begins with UC and has 24 characters");
        return of(id, "channel_id=" + id, "/channel/" + id);
    }

    /**
     * A playlist by its id.
     *
     * @throws IllegalArgumentException when it can be no such id
     */
    public static YouTubeSource playlist(String id) {
        Names.check(id, PLAYLIST, "no id of a playlist");
        return of(id, "playlist_id=" + id, "/playlist?list=" + id);
    }

    private static YouTubeSource of(String id, String query, String page) {
        String path = "/feeds/videos.xml?" + query;
        return new YouTubeSource(Setup.api(ENDPOINT, "youtube-" + id, "YouTube " + id, path, ENDPOINT + page), query);
    }

    @Override
    YouTubeSource with(Setup setup) {
        return new YouTubeSource(setup, query);
    }

    @Override
    String address() {
        return at("/feeds/videos.xml?" + query);
    }

    @Override
    PollResult collect(Visit visit) throws Stopped, InterruptedException {
        return Paging.feed(visit, address(), Optional::of);
    }
}
