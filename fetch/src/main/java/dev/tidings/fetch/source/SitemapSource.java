// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.SourceKind;
import dev.tidings.core.port.FetchPurpose;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.time.PublicationDates;
import dev.tidings.fetch.internal.feed.Links;
import dev.tidings.fetch.internal.feed.SitemapReading;
import dev.tidings.fetch.internal.feed.SitemapReading.Entry;
import dev.tidings.fetch.internal.feed.SitemapReading.News;
import dev.tidings.fetch.internal.feed.SitemapReading.Sitemap;
import dev.tidings.fetch.internal.source.PollCursor;
import dev.tidings.fetch.internal.source.Stopped;
import dev.tidings.fetch.internal.source.Visit;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The pages that a sitemap lists, newest first: a sitemap, a news sitemap, an index of sitemaps, a list of addresses in
 * plain text; also gzipped. A news sitemap gives title, date and language. A plain one gives an address and perhaps when
 * the page was changed, which is not when it was published: the rest comes from the page.
 *
 * <p>Of an index the ten most recently changed sitemaps are read, and later only those whose {@code lastmod} has changed.
 * Where nothing has a date, the first pages of the document are taken. Default: all pages, as many as a poll may deliver.
 */
public final class SitemapSource extends WebSource<SitemapSource> {
    private static final int MOST_MAPS = 10;
    private static final Function<String, FetchRequest.Builder> ASKING = Paging.asking(FetchPurpose.OTHER);

    private static final Comparator<FeedItem> NEWEST_FIRST =
            Comparator.comparing(item -> item.publishedAt().or(item::updatedAt), SitemapSource::compareDates);

    private final Optional<Pattern> including;
    private final Optional<Pattern> excluding;

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private SitemapSource(Setup setup, Optional<Pattern> including, Optional<Pattern> excluding) {
        super(setup);
        this.including = including;
        this.excluding = excluding;
    }

    /** The sitemap at an address. A site's robots.txt often names it. */
    public static SitemapSource of(String id, String name, String url) {
        return new SitemapSource(Setup.at(id, name, SourceKind.SITEMAP, url), Optional.empty(), Optional.empty());
    }

    /**
     * With only the pages in whose address the regular expression is found, such as {@code /news/20\\d\\d/}.
     *
     * @throws IllegalArgumentException when it is none
     */
    public SitemapSource withIncluded(String expression) {
        return new SitemapSource(setup, Optional.of(pattern(expression)), excluding);
    }

    /**
     * Without the pages in whose address the regular expression is found.
     *
     * @throws IllegalArgumentException when it is none
     */
    public SitemapSource withExcluded(String expression) {
        return new SitemapSource(setup, including, Optional.of(pattern(expression)));
    }

    private static Pattern pattern(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("no regular expression: '" + expression + "'", e);
        }
    }

    @Override
    SitemapSource with(Setup setup) {
        return new SitemapSource(setup, including, excluding);
    }

    @Override
    String address() {
        return setup.endpoint();
    }

    @Override
    PollResult collect(Visit visit) throws Stopped, InterruptedException {
        Sitemap root = parse(visit, visit.first(address(), ASKING));
        if (!root.index()) {
            return visit.items(items(visit, root.entries()), visit.cursor(Set.of(), Optional.empty()));
        }
        List<FeedItem> items = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        boolean whole = true;
        for (Entry map : newest(root.entries())) {
            String mark = map.loc() + map.lastmod().map(date -> " " + date).orElse("");
            whole &= map.lastmod().isPresent(); // else the index says nothing of what is new in its maps
            boolean unchanged =
                    map.lastmod().isPresent() && visit.before().known().contains(mark);
            try {
                if (!unchanged) {
                    items.addAll(items(visit, entries(visit, map.loc())));
                }
                known.add(mark);
            } catch (Stopped stopped) {
                visit.warn("MISSING: the sitemap " + map.loc() + ": " + stopped.getMessage());
                whole = false;
            }
        }
        items.sort(NEWEST_FIRST);
        PollCursor cursor = visit.cursor(known, Optional.empty());
        return visit.items(items, whole ? cursor : cursor.unfinished());
    }

    private static List<Entry> newest(List<Entry> maps) {
        return maps.stream()
                .sorted(Comparator.comparing(
                        (Entry map) -> map.lastmod().flatMap(PublicationDates.forFeeds()::parse),
                        SitemapSource::compareDates))
                .limit(MOST_MAPS)
                .toList();
    }

    private static List<Entry> entries(Visit visit, String url) throws Stopped, InterruptedException {
        Sitemap map = parse(visit, visit.fetch(ASKING.apply(url).build()));
        if (map.index()) {
            throw visit.unreadable(url + " is an index within an index");
        }
        return map.entries();
    }

    private static Sitemap parse(Visit visit, Fetched page) throws Stopped {
        byte[] bytes = Gunzip.maybe(visit, page);
        Sitemap map = SitemapReading.read(bytes, page.contentType().orElse(null))
                .orElseThrow(() -> visit.unreadable(page.finalUrl() + " is no sitemap"));
        if (!map.whole()) {
            visit.breaksOff();
        }
        map.warnings().forEach(warning -> visit.warn(warning + ", in " + page.finalUrl()));
        return map;
    }

    private List<FeedItem> items(Visit visit, List<Entry> entries) throws Stopped {
        List<FeedItem> out = new ArrayList<>(visit.read(entries, entry -> item(visit, entry)));
        out.sort(NEWEST_FIRST);
        return out;
    }

    private Optional<FeedItem> item(Visit visit, Entry entry) {
        URI url = Links.web(entry.loc())
                .orElseThrow(() -> new IllegalArgumentException("no address of the web: '" + entry.loc() + "'"));
        String address = url.toString();
        boolean wanted = including.map(p -> p.matcher(address).find()).orElse(true)
                && !excluding.map(p -> p.matcher(address).find()).orElse(false);
        if (!wanted) {
            return Optional.empty();
        }
        Optional<News> news = entry.news();
        return Optional.of(visit.item(address)
                .url(url)
                .title(news.flatMap(News::title))
                .publishedAt(news.flatMap(News::date).flatMap(PublicationDates.forFeeds()::parse))
                .updatedAt(entry.lastmod().flatMap(PublicationDates.forFeeds()::parse))
                .language(news.flatMap(News::language))
                .categories(news.map(News::keywords).orElse(List.of()))
                .build());
    }

    /** Newest first, undated last; a stable order for the rest. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static int compareDates(Optional<PartialDate> one, Optional<PartialDate> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        return other.get().compareTo(one.get());
    }
}
