// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Source;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.PollResult;
import dev.tidings.fetch.source.Paging.Chunk;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Papers of arXiv, newest first, through its search interface. A paper is one item, whatever its version; the abstract is
 * its summary. arXiv asks for three seconds between requests; one poll is one request. Default: the newest 50.
 */
public final class ArxivSource extends WebSource<ArxivSource> {
    private static final String ENDPOINT = "https://export.arxiv.org";
    private static final Pattern CATEGORY = Pattern.compile("[a-z]+(-[a-z]+)?(\\.[A-Za-z-]{2,})?");
    private static final Pattern PAPER =
            Pattern.compile("https?://[^/]+/abs/((?:[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})|\\d{4}\\.\\d{4,5})(?:v\\d+)?");
    private static final int MOST = 500;

    private final String query;
    private final int limit;
    private final String endpoint;

    private ArxivSource(Source source, String query, int limit, String endpoint) {
        super(source);
        this.query = query;
        this.limit = limit;
        this.endpoint = endpoint;
    }

    /**
     * A subject, such as {@code cs.CL} or {@code hep-th}.
     *
     * @throws IllegalArgumentException when it can be none
     */
    public static ArxivSource category(String subject) {
        Names.check(subject, CATEGORY, "no subject of arXiv");
        return of(
                "arxiv-" + subject,
                "arXiv " + subject,
                "cat:" + subject,
                "https://arxiv.org/list/" + subject + "/recent");
    }

    /**
     * What a query finds, in the language of the arXiv API: {@code ti:"tidal power" AND cat:physics.ao-ph}.
     *
     * @throws IllegalArgumentException when it is blank
     */
    public static ArxivSource search(String query) {
        if (query.isBlank()) {
            throw new IllegalArgumentException("a blank query: '" + query + "'");
        }
        String id = "arxiv-" + query.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return of(id.substring(0, Math.min(80, id.length())), "arXiv: " + query, query, "https://arxiv.org/");
    }

    private static ArxivSource of(String id, String name, String query, String homepage) {
        Source source = Names.api(id, name, ENDPOINT + "/api/query?search_query=" + Names.query(query), homepage);
        return new ArxivSource(source, query, 50, ENDPOINT);
    }

    /**
     * With so many papers a poll.
     *
     * @throws IllegalArgumentException when it is not 1 to 500
     */
    public ArxivSource withLimit(int papers) {
        if (papers < 1 || papers > MOST) {
            throw new IllegalArgumentException("limit is " + papers + ", not within 1 to " + MOST);
        }
        return new ArxivSource(source(), query, papers, endpoint);
    }

    /** With another place to ask. */
    public ArxivSource withEndpoint(String address) {
        return new ArxivSource(source(), query, limit, Names.endpoint(address));
    }

    @Override
    protected ArxivSource with(Source source) {
        return new ArxivSource(source, query, limit, endpoint);
    }

    @Override
    PollResult collect(Visit visit) throws Stopped, InterruptedException {
        String url = endpoint + "/api/query?search_query=" + Names.query(query)
                + "&sortBy=submittedDate&sortOrder=descending&start=0&max_results=" + limit;
        return Paging.single(address -> FetchRequest.builder().url(address))
                .collect(
                        visit,
                        url,
                        Optional.empty(),
                        page -> Chunk.last(visit.read(FeedPage.items(visit, page), item -> paper(visit, item))));
    }

    private static Optional<FeedItem> paper(Visit visit, FeedItem item) {
        Matcher id = PAPER.matcher(item.guid().orElse(""));
        if (!id.matches()) {
            // a malformed query is answered with one entry that tells so
            throw new IllegalArgumentException("no paper: '" + item.guid().orElse("") + "', "
                    + item.title().orElse("") + " " + item.summary().orElse(""));
        }
        return Optional.of(FeedItem.builder()
                .from(item)
                .id(visit.id(id.group(1)))
                .url(URI.create("https://arxiv.org/abs/" + id.group(1)))
                .build());
    }
}
