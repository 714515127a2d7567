// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import dev.tidings.core.TidingsException;
import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.SourceKind;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.Validators;
import dev.tidings.fetch.internal.source.Outcomes;
import dev.tidings.fetch.source.DescribedSource;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A feed as a source: RSS, Atom or JSON Feed. Asks with the validators of the last answer, so that an unchanged feed
 * costs next to nothing; they are its cursor. Immutable and safe for all threads.
 */
public final class FeedSource extends DescribedSource<FeedSource> {
    private final String url;
    private final Map<String, String> headers;
    private final FeedParser parser;

    private FeedSource(Source source, String url, Map<String, String> headers, FeedParser parser) {
        super(source);
        this.url = url;
        this.headers = Map.copyOf(headers);
        this.parser = parser;
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
        return new FeedSource(source, url, Map.of(), FeedParser.create());
    }

    /** With further request headers, credentials among them; they go to the feed's host alone. */
    public FeedSource withHeaders(Map<String, String> headers) {
        return new FeedSource(source(), url, headers, parser);
    }

    /** With other limits than the parser's defaults. */
    public FeedSource withParser(FeedParser parser) {
        return new FeedSource(source(), url, headers, parser);
    }

    @Override
    protected FeedSource with(Source source) {
        return new FeedSource(source, url, headers, parser);
    }

    @Override
    public PollResult poll(PollContext context) throws InterruptedException {
        FetchResult result = context.fetcher()
                .fetch(FetchRequest.builder()
                        .url(url)
                        .validators(context.cursor().map(FeedSource::validators).orElse(Validators.none()))
                        .headers(headers)
                        .build());
        return result instanceof FetchResult.Fetched fetched
                ? read(fetched, context)
                : Outcomes.of(result, source().id());
    }

    private PollResult read(FetchResult.Fetched fetched, PollContext context) {
        FeedParse parse = parser.parse(
                fetched.body().toArray(),
                fetched.contentType().orElse(null),
                fetched.finalUrl().toString());
        if (parse instanceof FeedParse.Parsed parsed) {
            List<FeedItem> items = FeedItems.of(parsed.feed(), source().id(), context.now());
            List<FeedItem> newest = items.subList(0, Math.min(items.size(), context.maxItems()));
            return new PollResult.Items(
                    newest,
                    TidingsJson.write(fetched.validators()),
                    false,
                    warnings(parsed, items.size(), newest.size()));
        }
        FeedParse.Refused refused = (FeedParse.Refused) parse;
        return new PollResult.Failed(
                Failure.lasting(source().id(), FailureKind.UNREADABLE, url + " is no feed: " + refused.detail()));
    }

    /** The parser's, and what became of entries that are no items of their own: a report accounts for each. */
    private static List<String> warnings(FeedParse.Parsed parsed, int items, int taken) {
        List<String> out = new ArrayList<>();
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

    /** What an earlier poll kept; another adapter's cursor counts as none. */
    private static Validators validators(String cursor) {
        try {
            return TidingsJson.read(cursor, Validators.class);
        } catch (TidingsException e) {
            return Validators.none();
        }
    }
}
