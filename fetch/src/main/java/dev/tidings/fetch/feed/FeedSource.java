// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.SourceKind;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.fetch.internal.feed.Links;
import dev.tidings.fetch.internal.source.FeedPage;
import dev.tidings.fetch.internal.source.Polling;
import dev.tidings.fetch.internal.source.Polling.Terms;
import dev.tidings.fetch.internal.source.Stopped;
import dev.tidings.fetch.internal.source.Visit;
import dev.tidings.fetch.source.DescribedSource;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A feed as a source: RSS, Atom or JSON Feed. Asks with the validators of the last answer, so that an unchanged feed
 * costs next to nothing; while the last answer is fresh by its {@code Cache-Control} or {@code Expires}, not at all. What
 * the feed declares ({@code ttl}, {@code sy:updatePeriod}) a running aggregator keeps to as well, see {@link #quietUntil}. An
 * address to which two answers in a row redirect for good (301, 308) is asked from then on in the feed's place, as long
 * as it answers; headers are told to no other host. All this is its cursor. Immutable and safe for all threads.
 */
public final class FeedSource extends DescribedSource<FeedSource> {
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
     * @param url the feed's address; one that is not allowed fails when it is polled, not here. Characters that no address
     *     may hold are escaped, as browsers do it: {@code a|b}, blanks, a percent sign without digits
     * @throws IllegalArgumentException when the id has other characters or the url is no address
     */
    public static FeedSource of(String id, String name, String url) {
        String address = Links.web(url).map(URI::toString).orElse(url);
        Source source = Source.builder()
                .id(id)
                .name(name)
                .kind(SourceKind.FEED)
                .url(URI.create(address))
                .build();
        return new FeedSource(source, address, Map.of(), FeedParser.create(), Polling.LONGEST_REST);
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
    public Optional<Instant> quietUntil(String cursor) {
        return Polling.quietUntil(cursor, url);
    }

    @Override
    protected FeedSource with(Source source) {
        return new FeedSource(source, url, headers, parser, longestRest);
    }

    @Override
    public PollResult poll(PollContext context) throws InterruptedException {
        return Polling.poll(context, source(), new Terms(url, headers, false, longestRest), this::read);
    }

    private PollResult read(Visit visit) throws Stopped, InterruptedException {
        Fetched page = visit.first(url, address -> FetchRequest.builder().url(address));
        List<FeedItem> items = FeedPage.items(visit, page, parser, Optional::of);
        return visit.items(items, visit.cursor(List.of(), Optional.empty()));
    }
}
