// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MastodonSourceTest extends ServiceContract {
    @Override
    protected SourceAdapter adapter() {
        return MastodonSource.account("@harbor@mastodon.harbor.example").withEndpoint(services.url("/mastodon"));
    }

    @Override
    String firstTarget() {
        return "/mastodon/api/v1/accounts/lookup?acct=harbor";
    }

    private static final String STATUSES =
            "/mastodon/api/v1/accounts/109302818113/statuses?limit=40&exclude_replies=true&exclude_reblogs=true";

    @Test
    void aPostHasNoTitleButTextDatesPictureAndTags() throws Exception {
        FeedItem post = items(adapter()).items().get(0);

        assertEquals(Optional.empty(), post.title());
        assertTrue(post.content().orElseThrow().contains("The Ennerdale dam has opened."));
        assertEquals(Optional.of(URI.create("https://mastodon.harbor.example/@harbor/115002009")), post.url());
        assertTrue(post.publishedAt().isPresent());
        assertEquals(Optional.of(PartialDate.of(Instant.parse("2026-11-22T10:30:00Z"))), post.updatedAt());
        assertEquals(Optional.of(URI.create("https://files.harbor.example/dam.jpg")), post.image());
        assertEquals(2, post.enclosures().size());
        assertEquals(List.of("tides"), post.categories());
        assertTrue(post.complete());
    }

    @Test
    void whatIsNotPublicIsLeftOutAndAWarningOfContentIsTheSummary() throws Exception {
        List<FeedItem> posts = items(adapter()).items();

        assertEquals(2, posts.size());
        assertEquals(Optional.of("<p>flood</p>"), posts.get(1).summary());
    }

    @Test
    void goesBackUntilItMeetsWhatItKnows() throws Exception {
        PollResult.Items first = items(adapter());
        assertEquals(2, services.asked().size());
        services.server()
                .reply(
                        STATUSES,
                        200,
                        "[{\"id\":\"115002099\",\"uri\":\"https://mastodon.harbor.example/9\",\"content\":\"<p>new</p>\"}]");
        services.server().reply(STATUSES + "&max_id=115002099", 200, services.text("mastodon-statuses.json"));

        PollResult.Items second = assertInstanceOf(PollResult.Items.class, again(adapter(), first));

        assertEquals(3, second.items().size());
        assertEquals(
                List.of(STATUSES, STATUSES + "&max_id=115002099"),
                services.asked().subList(2, services.asked().size()));
    }

    @Test
    void aPageThatFailsHalfWayIsMadeUpForLater() throws Exception {
        PollResult.Items first = items(adapter());
        services.server()
                .reply(
                        STATUSES,
                        200,
                        "[{\"id\":\"115002099\",\"uri\":\"https://mastodon.harbor.example/9\",\"content\":\"<p>new</p>\"}]");
        services.server().reply(STATUSES + "&max_id=115002099", 500, "");

        PollResult.Items second = assertInstanceOf(PollResult.Items.class, again(adapter(), first));
        assertEquals(1, second.items().size());
        assertTrue(
                second.warnings().get(0).startsWith("INCOMPLETE"),
                second.warnings().toString());

        services.server().reply(STATUSES + "&max_id=115002099", 200, services.text("mastodon-statuses.json"));
        PollResult.Items third = assertInstanceOf(PollResult.Items.class, again(adapter(), second));
        assertEquals(3, third.items().size());
    }

    @Test
    void pagesAreBounded() throws Exception {
        PollResult.Items first = items(adapter());
        for (String target : List.of("", "&max_id=1")) {
            services.server()
                    .reply(
                            STATUSES + target,
                            200,
                            "[{\"id\":\"1\",\"uri\":\"https://mastodon.harbor.example/x\",\"content\":\"<p>again</p>\"}]");
        }

        PollResult.Items second = assertInstanceOf(PollResult.Items.class, again(adapter(), first));

        assertEquals(2 + 5, services.asked().size());
        assertTrue(second.warnings().get(0).startsWith("GAP"), second.warnings().toString());
    }

    @Test
    void anAccountIsWrittenWithItsServer() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> MastodonSource.account("harbor"));
        assertTrue(e.getMessage().contains("'harbor'"), e.getMessage());
    }
}
