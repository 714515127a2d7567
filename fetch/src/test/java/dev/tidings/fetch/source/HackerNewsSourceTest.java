// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

class HackerNewsSourceTest extends ServiceContract {
    @Override
    protected SourceAdapter adapter() {
        return HackerNewsSource.top().withEndpoint(services.url("/hackernews"));
    }

    @Override
    String firstTarget() {
        return "/hackernews/v0/topstories.json";
    }

    @Test
    void linksToTheStoryAndKeepsTheDiscussionBesideIt() throws Exception {
        PollResult.Items items = items(adapter());

        assertEquals(
                List.of("Ennerdale dam opens after five years", "Ask HN: How do you measure the tide?"), titles(items));
        FeedItem story = items.items().get(0);
        assertEquals(Optional.of(URI.create("https://harbor.example/dam?utm_source=hn")), story.url());
        assertEquals(Optional.of(URI.create("https://news.ycombinator.com/item?id=42100101")), story.comments());
        assertEquals("tidewatcher", story.authors().get(0).name());
        assertEquals(Optional.of(PartialDate.of(Instant.parse("2026-11-22T08:00:00Z"))), story.publishedAt());
        assertFalse(story.complete());
    }

    @Test
    void aQuestionLinksToItselfAndIsComplete() throws Exception {
        FeedItem question = items(adapter()).items().get(1);

        assertEquals(Optional.of(URI.create("https://news.ycombinator.com/item?id=42100102")), question.url());
        assertTrue(question.complete());
        assertTrue(question.content().orElseThrow().contains("correct for wind"));
    }

    @Test
    void asksOnlyForStoriesItDoesNotKnow() throws Exception {
        PollResult.Items first = items(adapter());
        services.server().reply("/hackernews/v0/topstories.json", 200, "[42100105,42100102,42100101]");
        services.server()
                .reply("/hackernews/v0/item/42100105.json", 200, "{\"id\":42100105,\"title\":\"New\",\"score\":3}");
        int before = services.asked().size();

        PollResult.Items second = assertInstanceOf(PollResult.Items.class, again(adapter(), first));

        assertEquals(List.of("New"), titles(second));
        assertEquals(
                List.of("/hackernews/v0/topstories.json", "/hackernews/v0/item/42100105.json"),
                services.asked().subList(before, services.asked().size()));
    }

    @Test
    void aStoryThatCannotBeHadComesWithALaterPoll() throws Exception {
        services.server().reply("/hackernews/v0/item/42100101.json", 503, "");
        PollResult.Items first = items(adapter());
        assertEquals(1, first.items().size());
        assertTrue(
                first.warnings().get(0).contains("42100101"), first.warnings().toString());

        services.server().reply("/hackernews/v0/item/42100101.json", 200, "{\"id\":42100101,\"title\":\"Back\"}");
        PollResult.Items second = assertInstanceOf(PollResult.Items.class, again(adapter(), first));
        assertEquals(List.of("Back"), titles(second));
    }

    @Test
    void storiesOfFewPointsWaitUntilTheyHaveMore() throws Exception {
        SourceAdapter chosen =
                HackerNewsSource.top().withEndpoint(services.url("/hackernews")).withMinimumScore(100);
        assertEquals(1, items(chosen).items().size());
    }

    @Test
    void anUnchangedListIsUnchanged() throws Exception {
        services.server().reply("/hackernews/v0/topstories.json", 200, "[42100101]");
        PollResult.Items first = items(adapter());

        assertInstanceOf(PollResult.Unchanged.class, again(adapter(), first));
    }

    @Test
    void aLimitBeyondTheServiceIsRefusedByValue() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> HackerNewsSource.best().withLimit(501));
        assertTrue(e.getMessage().contains("501"), e.getMessage());
    }

    @Test
    void whatIsNoNumberInTheListIsSkippedAndSaid() throws Exception {
        services.server().reply("/hackernews/v0/topstories.json", 200, "[{},null,\"../x\",42100102]");
        int before = services.asked().size();

        PollResult.Items items = items(adapter());

        assertEquals(List.of("Ask HN: How do you measure the tide?"), titles(items));
        assertEquals(3, items.warnings().size(), items.warnings().toString());
        assertEquals(
                List.of("/hackernews/v0/topstories.json", "/hackernews/v0/item/42100102.json"),
                services.asked().subList(before, services.asked().size()));
    }
}
