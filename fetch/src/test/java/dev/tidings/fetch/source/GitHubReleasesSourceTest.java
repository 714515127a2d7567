// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GitHubReleasesSourceTest extends ServiceContract {
    @Override
    protected SourceAdapter adapter() {
        return GitHubReleasesSource.of("harbor", "tide").withEndpoint(services.url("/github"));
    }

    @Override
    String firstTarget() {
        return "/github/repos/harbor/tide/releases?per_page=30";
    }

    @Test
    void aReleaseIsNamedWithItsRepositoryAndComplete() throws Exception {
        FeedItem release = items(adapter()).items().get(0);

        assertEquals(Optional.of("harbor/tide 2.1.0: wind correction"), release.title());
        assertEquals(Optional.of(PartialDate.of(Instant.parse("2026-11-20T06:58:12Z"))), release.publishedAt());
        assertTrue(release.content().orElseThrow().contains("corrected for wind"));
        assertTrue(release.complete());
    }

    @Test
    void aReleaseWithoutNameHasItsTag() throws Exception {
        assertEquals(
                List.of("harbor/tide 2.1.0: wind correction", "harbor/tide v2.1.0-rc.1"), titles(items(adapter())));
    }

    @Test
    void preReleasesCanBeLeftOut() throws Exception {
        SourceAdapter stable = GitHubReleasesSource.of("harbor", "tide")
                .withEndpoint(services.url("/github"))
                .withPrereleases(false);
        assertEquals(List.of("harbor/tide 2.1.0: wind correction"), titles(items(stable)));
    }

    @Test
    void oneBadReleaseIsAWarning() throws Exception {
        assertTrue(items(adapter()).warnings().get(0).contains("it has no 'tag_name'"));
    }

    @Test
    void asksConditionallyAndSendsTheToken() throws Exception {
        SourceAdapter mine = GitHubReleasesSource.of("harbor", "tide")
                .withEndpoint(services.url("/github"))
                .withToken("secret");

        assertInstanceOf(PollResult.Unchanged.class, again(mine, items(mine)));

        assertEquals(
                "Bearer secret", services.server().requests().get(0).headers().get("authorization"));
        assertEquals(
                "application/vnd.github.html+json",
                services.server().requests().get(0).headers().get("accept"));
    }
}
