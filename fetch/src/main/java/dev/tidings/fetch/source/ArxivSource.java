// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.port.PollResult;
import dev.tidings.fetch.html.HtmlText;
import dev.tidings.fetch.internal.source.Stopped;
import dev.tidings.fetch.internal.source.Visit;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Papers of arXiv, newest first, through its search interface. A paper is one item, whatever its version; the abstract is
 * its summary. arXiv asks for three seconds between requests; one poll is one request. Default: the newest 50.
 */
public final class ArxivSource extends ServiceSource<ArxivSource> {
    private static final String ENDPOINT = "https://export.arxiv.org";
    private static final Pattern CATEGORY = Pattern.compile("[a-z]+(-[a-z]+)?(\\.[A-Za-z-]{2,})?");
    private static final Pattern PAPER =
            Pattern.compile("https?://[^/]+/abs/((?:[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})|\\d{4}\\.\\d{4,5})(?:v\\d+)?");
    private static final int MOST = 500;

    private final String query;
    private final int limit;

    private ArxivSource(Setup setup, String query, int limit) {
        super(setup);
        this.query = query;
        this.limit = limit;
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
        String path = "/api/query?search_query=" + Names.query(query);
        return new ArxivSource(Setup.api(ENDPOINT, id, name, path, homepage), query, 50);
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
        return new ArxivSource(setup, query, papers);
    }

    @Override
    ArxivSource with(Setup setup) {
        return new ArxivSource(setup, query, limit);
    }

    @Override
    String address() {
        return at("/api/query?search_query=" + Names.query(query)
                + "&sortBy=submittedDate&sortOrder=descending&start=0&max_results=" + limit);
    }

    @Override
    PollResult collect(Visit visit) throws Stopped, InterruptedException {
        return Paging.feed(visit, address(), item -> paper(visit, item));
    }

    /** A query that arXiv does not take is answered with one entry, named Error, that says why. */
    private Optional<FeedItem> paper(Visit visit, FeedItem item) throws Stopped {
        Matcher id = PAPER.matcher(item.guid().orElse(""));
        if (!id.matches()) {
            if (item.title().filter("Error"::equals).isPresent()) {
                throw visit.unreadable("arXiv refuses the query '" + query + "': "
                        + HtmlText.line(item.summary().or(item::title).orElse("")));
            }
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
