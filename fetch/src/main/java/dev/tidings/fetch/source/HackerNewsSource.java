// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Person;
import dev.tidings.core.port.FetchPurpose;
import dev.tidings.core.port.PollResult;
import dev.tidings.fetch.internal.source.PollCursor;
import dev.tidings.fetch.internal.source.Stopped;
import dev.tidings.fetch.internal.source.Visit;
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
public final class HackerNewsSource extends ServiceSource<HackerNewsSource> {
    /** Where it is asked by default. */
    private static final String ENDPOINT = "https://hacker-news.firebaseio.com";

    private static final String SITE = "https://news.ycombinator.com/";
    private static final int LONGEST = 500;

    private final String list;
    private final int limit;
    private final int minimumScore;

    private HackerNewsSource(Setup setup, String list, int limit, int minimumScore) {
        super(setup);
        this.list = list;
        this.limit = limit;
        this.minimumScore = minimumScore;
    }

    private static HackerNewsSource of(String list) {
        String path = "/v0/" + list + "stories.json";
        Setup setup = Setup.api(ENDPOINT, "hackernews-" + list, "Hacker News", path, SITE);
        return new HackerNewsSource(setup, list, 30, 0);
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
        return new HackerNewsSource(setup, list, stories, minimumScore);
    }

    /** Without stories of fewer points; they are looked at again as long as they are on the list. */
    public HackerNewsSource withMinimumScore(int points) {
        return new HackerNewsSource(setup, list, limit, points);
    }

    @Override
    HackerNewsSource with(Setup setup) {
        return new HackerNewsSource(setup, list, limit, minimumScore);
    }

    @Override
    String address() {
        return at("/v0/" + list + "stories.json");
    }

    @Override
    PollResult collect(Visit visit) throws Stopped, InterruptedException {
        JsonNode ids = Json.read(visit, visit.first(address(), Paging.asking(FetchPurpose.OTHER)));
        if (!ids.isArray()) {
            throw visit.unreadable("the list of stories is no JSON array but " + ids.getNodeType());
        }
        Set<String> known = Set.copyOf(visit.before().known());
        Set<String> kept = new LinkedHashSet<>();
        List<FeedItem> items = new ArrayList<>();
        int most = Math.min(limit, ids.size());
        int looked = 0;
        for (; looked < most && items.size() < visit.context().maxItems(); looked++) {
            if (!ids.get(looked).isIntegralNumber()) {
                visit.warn("SKIPPED: no number of a story: " + Json.start(ids.get(looked)));
                continue;
            }
            String id = ids.get(looked).asString();
            if (known.contains(id)) {
                kept.add(id);
                continue;
            }
            try {
                JsonNode story = ask(visit, id);
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
        PollCursor next = visit.cursor(kept, Optional.empty());
        PollCursor cursor = kept.size() == most ? next : next.unfinished();
        return items.isEmpty() && kept.equals(known) ? visit.unchanged(cursor) : visit.items(items, cursor);
    }

    private JsonNode ask(Visit visit, String story) throws Stopped, InterruptedException {
        String url = at("/v0/item/" + story + ".json");
        return Json.read(
                visit, visit.fetch(Paging.asking(FetchPurpose.OTHER).apply(url).build()));
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
