// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.port.FetchPurpose;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.Fetcher;
import dev.tidings.fetch.charset.Charsets;
import dev.tidings.fetch.feed.FeedDiscovery.FoundFeed;
import dev.tidings.fetch.feed.FeedSearch.CheckedFeed;
import dev.tidings.fetch.feed.FeedSearch.Origin;
import dev.tidings.fetch.internal.feed.Links;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the feeds of a site, and asks each whether it is one. At most 20 addresses are asked: the site's own, which may be
 * a feed; those that its page declares, in its {@code Link} headers too, and those it links to; where none of them is a
 * feed, some usual ones, below the address first. Then
 * robots.txt, for the sitemaps it names. Immutable and safe for all threads.
 */
public final class FeedFinder {
    private static final int MOST = 12;
    private static final int MOST_ASKED = 19;
    private static final int MOST_SITEMAPS = 20;
    private static final List<String> USUAL =
            List.of("/feed", "/rss", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml", "/feed.json");

    private final Fetcher fetcher;
    private final FeedParser parser = FeedParser.create();

    private FeedFinder(Fetcher fetcher) {
        this.fetcher = Objects.requireNonNull(fetcher, "fetcher");
    }

    /** With a way to the network. */
    public static FeedFinder with(Fetcher fetcher) {
        return new FeedFinder(fetcher);
    }

    /**
     * The feeds of the site at an address, which is one of https when it names no scheme; where the site itself cannot be had, none, and the reason.
     *
     * @throws InterruptedException when the thread is interrupted
     */
    public FeedSearch find(String address) throws InterruptedException {
        String site = address.contains("://") ? address : "https://" + address;
        List<Failure> failures = new ArrayList<>();
        Map<String, CheckedFeed> found = new LinkedHashMap<>();
        FetchResult answer = fetcher.fetch(FetchRequest.page(site));
        if (!(answer instanceof Fetched page)) {
            answer.failure(site).ifPresent(failures::add);
            return new FeedSearch(List.of(), List.of(), failures);
        }
        Optional<CheckedFeed> itself = check(page, Optional.empty(), Origin.ITSELF);
        if (itself.isPresent()) {
            return new FeedSearch(List.of(itself.get()), List.of(), List.of());
        }
        String html = Charsets.decode(page.body().toArray(), page.contentType().orElse(null))
                .text();
        List<FoundFeed> named = named(page, html);
        for (FoundFeed candidate : named) {
            Origin origin = candidate.declared() ? Origin.DECLARED : Origin.LINKED;
            ask(candidate.url().toString(), candidate.title(), origin, found)
                    .filter(failure -> candidate.declared())
                    .ifPresent(failures::add);
        }
        if (found.isEmpty()) {
            for (URI place : usual(page.finalUrl(), MOST_ASKED - named.size())) {
                ask(place.toString(), Optional.empty(), Origin.USUAL_PLACE, found);
            }
        }
        return new FeedSearch(List.copyOf(found.values()), sitemaps(page.finalUrl()), failures);
    }

    /** What header and page name, each address once, the declared ones first. */
    private static List<FoundFeed> named(Fetched page, String html) {
        Map<URI, FoundFeed> out = new LinkedHashMap<>();
        Stream.concat(
                        FeedDiscovery.find(page.headers(), page.finalUrl()).stream(),
                        FeedDiscovery.find(html, page.finalUrl().toString()).stream())
                .sorted(Comparator.comparing(FoundFeed::declared).reversed())
                .forEach(feed -> out.putIfAbsent(feed.url(), feed));
        return out.values().stream().limit(MOST).toList();
    }

    /** The usual places below a path, such as that of a blog, and then those of the site. */
    private static Set<URI> usual(URI page, int most) {
        String path = page.getRawPath() == null ? "" : page.getRawPath();
        int last = path.lastIndexOf('/') + 1;
        String folder = path.indexOf('.', last) >= 0
                ? path.substring(0, last)
                : path.substring(last).isEmpty() ? path : path + "/";
        Set<URI> out = new LinkedHashSet<>();
        for (String below : folder.length() > 1 ? List.of(folder.substring(0, folder.length() - 1), "") : List.of("")) {
            USUAL.forEach(place -> out.add(page.resolve(below + place)));
        }
        return out.stream().limit(most).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Keeps the feed at an address, each but once; else says why it is none. */
    private Optional<Failure> ask(String url, Optional<String> title, Origin origin, Map<String, CheckedFeed> found)
            throws InterruptedException {
        FetchResult answer = fetcher.fetch(FetchRequest.of(url));
        if (!(answer instanceof Fetched fetched)) {
            return answer.failure(url);
        }
        Optional<CheckedFeed> feed = check(fetched, title, origin);
        feed.ifPresent(checked -> found.putIfAbsent(checked.url().toString(), checked));
        return feed.isPresent()
                ? Optional.empty()
                : Optional.of(Failure.lasting(url, FailureKind.UNREADABLE, url + " is no feed"));
    }

    private Optional<CheckedFeed> check(Fetched fetched, Optional<String> title, Origin origin) {
        FeedParse parse = parser.parse(
                fetched.body().toArray(),
                fetched.contentType().orElse(null),
                fetched.finalUrl().toString());
        if (!(parse instanceof FeedParse.Parsed parsed)) {
            return Optional.empty();
        }
        Feed feed = parsed.feed();
        return Optional.of(new CheckedFeed(
                fetched.finalUrl(),
                feed.title()
                        .map(FeedText::plain)
                        .filter(text -> !text.isEmpty())
                        .or(() -> title),
                feed.format(),
                feed.entries().size(),
                feed.language(),
                feed.link().flatMap(Links::web),
                feed.hubs(),
                origin));
    }

    private List<URI> sitemaps(URI site) throws InterruptedException {
        FetchResult answer = fetcher.fetch(FetchRequest.builder()
                .url(site.resolve("/robots.txt").toString())
                .purpose(FetchPurpose.ROBOTS)
                .build());
        if (!(answer instanceof Fetched robots)) {
            return List.of();
        }
        return robots.body()
                .text(StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("sitemap:"))
                .flatMap(line -> Links.web(line.substring("sitemap:".length()).strip()).stream())
                .distinct()
                .limit(MOST_SITEMAPS)
                .toList();
    }
}
