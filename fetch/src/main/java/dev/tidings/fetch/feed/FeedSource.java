// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.SourceKind;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.fetch.internal.feed.FeedCursor;
import dev.tidings.fetch.internal.feed.FeedCursor.Answer;
import dev.tidings.fetch.internal.source.Outcomes;
import dev.tidings.fetch.source.DescribedSource;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A feed as a source: RSS, Atom or JSON Feed. Asks with the validators of the last answer, so that an unchanged feed
 * costs next to nothing; while the last answer is fresh by its {@code Cache-Control} or {@code Expires}, not at all. An
 * address to which two answers in a row redirect for good (301, 308) is asked from then on in the feed's place, as long
 * as it answers; headers are told to no other host. All this is its cursor. Immutable and safe for all threads.
 */
public final class FeedSource extends DescribedSource<FeedSource> {
    private static final Duration LONGEST_REST = Duration.ofHours(6);

    private final String url;
    private final Map<String, String> headers;
    private final FeedParser parser;
    private final Duration longestRest;

    private FeedSource(
            Source source, String url, Map<String, String> headers, FeedParser parser, Duration longestRest) {
        super(source);
        this.url = url;
        this.headers = Map.copyOf(headers);
        this.parser = parser;
        this.longestRest = longestRest;
    }

    /**
     * A feed.
     *
     * @param id stable and unique among the sources; lower-case letters, digits, dots, dashes, underscores
     * @param name the publisher's name, as readers see it
     * @param url the feed's address; one that is not allowed fails when it is polled, not here
     * @throws IllegalArgumentException when the id has other characters or the url is no address
     */
    public static FeedSource of(String id, String name, String url) {
        Source source = Source.builder()
                .id(id)
                .name(name)
                .kind(SourceKind.FEED)
                .url(URI.create(url))
                .build();
        return new FeedSource(source, url, Map.of(), FeedParser.create(), LONGEST_REST);
    }

    /** With further request headers, credentials among them; they go to the feed's host alone. */
    public FeedSource withHeaders(Map<String, String> headers) {
        return new FeedSource(source(), url, headers, parser, longestRest);
    }

    /** With other limits than the parser's defaults. */
    public FeedSource withParser(FeedParser parser) {
        return new FeedSource(source(), url, headers, parser, longestRest);
    }

    /**
     * How long the feed is left alone at most when its last answer says that it stays fresh. Default 6 hours; zero asks
     * at each poll.
     */
    public FeedSource withLongestRest(Duration rest) {
        return new FeedSource(source(), url, headers, parser, rest);
    }

    @Override
    protected FeedSource with(Source source) {
        return new FeedSource(source, url, headers, parser, longestRest);
    }

    @Override
    public PollResult poll(PollContext context) throws InterruptedException {
        FeedCursor cursor = FeedCursor.read(context.cursor());
        if (cursor.isFresh(context.now())) {
            return new PollResult.Unchanged();
        }
        Optional<URI> moved = cursor.confirmedMove().filter(this::mayAsk);
        if (moved.isPresent()) {
            PollResult there = ask(moved.get().toString(), cursor, true, context);
            if (!isLost(there)) {
                return there;
            }
            cursor = FeedCursor.none(); // a move that leads nowhere is forgotten
        }
        return ask(url, cursor, false, context);
    }

    /** Headers are for the host that they were given for. */
    private boolean mayAsk(URI target) {
        return headers.isEmpty() || URI.create(url).resolve("/").equals(target.resolve("/"));
    }

    private static boolean isLost(PollResult result) {
        return result instanceof PollResult.Gone
                || (result instanceof PollResult.Failed failed
                        && !failed.failure().retryable());
    }

    private PollResult ask(String address, FeedCursor cursor, boolean moved, PollContext context)
            throws InterruptedException {
        FetchResult result = context.fetcher()
                .fetch(FetchRequest.builder()
                        .url(address)
                        .validators(cursor.validators())
                        .headers(headers)
                        .build());
        if (result instanceof FetchResult.Fetched fetched) {
            Answer answer = new Answer(fetched.validators(), fetched.freshFor(), fetched.movedTo());
            return read(fetched, cursor.after(answer, moved, context.now(), longestRest), context);
        }
        if (result instanceof FetchResult.NotModified same) {
            Answer answer = new Answer(same.validators(), same.freshFor(), same.movedTo());
            String next =
                    cursor.after(answer, moved, context.now(), longestRest).write();
            return new PollResult.Unchanged(Optional.of(next));
        }
        return Outcomes.of(result, source().id());
    }

    private PollResult read(FetchResult.Fetched fetched, FeedCursor next, PollContext context) {
        FeedParse parse = parser.parse(
                fetched.body().toArray(),
                fetched.contentType().orElse(null),
                fetched.finalUrl().toString());
        if (parse instanceof FeedParse.Parsed parsed) {
            List<FeedItem> items = FeedItems.of(parsed.feed(), source().id(), context.now());
            List<FeedItem> newest = items.subList(0, Math.min(items.size(), context.maxItems())).stream()
                    .map(item -> reserved(item, fetched.reservations()))
                    .toList();
            return new PollResult.Items(
                    newest, next.write(), false, warnings(fetched, parsed, items.size(), newest.size()));
        }
        FeedParse.Refused refused = (FeedParse.Refused) parse;
        return new PollResult.Failed(
                Failure.lasting(source().id(), FailureKind.UNREADABLE, url + " is no feed: " + refused.detail()));
    }

    private static FeedItem reserved(FeedItem item, List<String> reservations) {
        return reservations.isEmpty()
                ? item
                : FeedItem.builder().from(item).reservations(reservations).build();
    }

    /** The answer's, the parser's, and what became of entries that are no items of their own: a report accounts for each. */
    private static List<String> warnings(FetchResult.Fetched fetched, FeedParse.Parsed parsed, int items, int taken) {
        List<String> out = new ArrayList<>();
        fetched.warnings().forEach(warning -> out.add("ANSWER: " + warning));
        parsed.warnings().forEach(w -> out.add(w.kind() + ": " + w.detail()));
        int entries = parsed.feed().entries().size();
        if (entries > items) {
            out.add("SAME_ITEM: " + (entries - items) + " of " + entries + " entries have the identity of another");
        }
        if (items > taken) {
            out.add("TOO_MANY: " + (items - taken) + " of " + items + " items left out, the feed's last");
        }
        return List.copyOf(out);
    }
}
