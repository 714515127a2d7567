// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Person;
import dev.tidings.core.model.Source;
import dev.tidings.core.port.FetchPurpose;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.PollResult;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A list of Hacker News, through its official interface: one request for the list, then one for each story that the
 * last poll did not deliver. The link is the story's; the discussion is in {@link FeedItem#comments}. Defaults: the first
 * 30 of the list, whatever their score.
 */
public final class HackerNewsSource extends WebSource<HackerNewsSource> {
    /** Where it is asked by default. */
    private static final String ENDPOINT = "https://hacker-news.firebaseio.com";

    private static final String SITE = "https://news.ycombinator.com/";
    private static final int LONGEST = 500;

    private final String list;
    private final String endpoint;
    private final int limit;
    private final int minimumScore;

    private HackerNewsSource(Source source, String list, String endpoint, int limit, int minimumScore) {
        super(source);
        this.list = list;
        this.endpoint = endpoint;
        this.limit = limit;
        this.minimumScore = minimumScore;
    }

    private static HackerNewsSource of(String list) {
        String url = ENDPOINT + "/v0/" + list + "stories.json";
        return new HackerNewsSource(Names.api("hackernews-" + list, "Hacker News", url, SITE), list, ENDPOINT, 30, 0);
    }

    /** The front page and what follows it. */
    public static HackerNewsSource top() {
        return of("top");
    }

    /** The newest stories. */
    public static HackerNewsSource newest() {
        return of("new");
    }

    /** The best of the last days. */
    public static HackerNewsSource best() {
        return of("best");
    }

    /** Questions to the readers. */
    public static HackerNewsSource ask() {
        return of("ask");
    }

    /** What readers have made. */
    public static HackerNewsSource show() {
        return of("show");
    }

    /** Jobs. */
    public static HackerNewsSource jobs() {
        return of("job");
    }

    /**
     * With so many stories of the list.
     *
     * @throws IllegalArgumentException when it is not 1 to 500, the service's most
     */
    public HackerNewsSource withLimit(int stories) {
        if (stories < 1 || stories > LONGEST) {
            throw new IllegalArgumentException("limit is " + stories + ", not within 1 to " + LONGEST);
        }
        return new HackerNewsSource(source(), list, endpoint, stories, minimumScore);
    }

    /** Without stories of fewer points; they are looked at again as long as they are on the list. */
    public HackerNewsSource withMinimumScore(int points) {
        return new HackerNewsSource(source(), list, endpoint, limit, points);
    }

    /** With another place to ask, such as a mirror. */
    public HackerNewsSource withEndpoint(String address) {
        return new HackerNewsSource(source(), list, Names.endpoint(address), limit, minimumScore);
    }

    @Override
    protected HackerNewsSource with(Source source) {
        return new HackerNewsSource(source, list, endpoint, limit, minimumScore);
    }

    @Override
    PollResult collect(Visit visit) throws Stopped, InterruptedException {
        JsonNode ids = ask(visit, list + "stories");
        if (!ids.isArray()) {
            throw visit.unreadable("the list of stories is no JSON array but " + ids.getNodeType());
        }
        Set<String> known = PageCursor.of(visit.context.cursor()).known();
        Set<String> kept = new LinkedHashSet<>();
        List<FeedItem> items = new ArrayList<>();
        int most = Math.min(limit, ids.size());
        for (int i = 0; i < most && items.size() < visit.context.maxItems(); i++) {
            if (!ids.get(i).isIntegralNumber()) {
                visit.warn("SKIPPED: no number of a story: " + Json.start(ids.get(i)));
                continue;
            }
            String id = ids.get(i).asString();
            if (known.contains(id)) {
                kept.add(id);
                continue;
            }
            try {
                JsonNode story = ask(visit, "item/" + id);
                if (story.path("score").asInt(0) >= minimumScore) {
                    items.addAll(visit.read(List.of(story), node -> read(visit, node)));
                    kept.add(id);
                }
            } catch (Stopped stopped) {
                visit.warn("MISSING: story " + id + " comes with a later poll: " + stopped.getMessage());
                if (stopped.result() instanceof PollResult.RetryAfter) {
                    break;
                }
            }
        }
        if (items.isEmpty() && kept.equals(known)) {
            return new PollResult.Unchanged();
        }
        PageCursor cursor = new PageCursor(PageCursor.NONE.validators(), kept, Optional.empty());
        return visit.items(items, cursor.write());
    }

    private JsonNode ask(Visit visit, String what) throws Stopped, InterruptedException {
        return Json.read(
                visit,
                visit.fetch(FetchRequest.builder()
                        .url(endpoint + "/v0/" + what + ".json")
                        .purpose(FetchPurpose.OTHER)
                        .build()));
    }

    /** Deleted and dead stories, and null for one that never was, are no items. */
    private static Optional<FeedItem> read(Visit visit, JsonNode story) {
        boolean gone =
                story.path("deleted").asBoolean(false) || story.path("dead").asBoolean(false);
        if (story.isNull() || gone) {
            return Optional.empty();
        }
        String id = Json.need(story, "id");
        URI discussion = URI.create(SITE + "item?id=" + Names.query(id));
        Optional<URI> link = Json.web(story, "url");
        FeedItem.Builder item = visit.item(id)
                .url(link.orElse(discussion))
                .title(Json.text(story, "title"))
                .content(Json.text(story, "text"))
                .comments(discussion)
                .complete(link.isEmpty());
        Json.text(story, "by").map(Person::of).ifPresent(item::addAuthor);
        if (story.path("time").isIntegralNumber()) {
            item.publishedAt(
                    PartialDate.of(Instant.ofEpochSecond(story.path("time").asLong())));
        }
        return Optional.of(item.build());
    }
}
