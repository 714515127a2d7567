// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.fetch.feed.FeedSource;
import java.net.URI;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The kinds that a {@link SourceFile} knows by itself. */
final class SourceKinds {
    private SourceKinds() {}

    static Map<String, SourceFactory> all() {
        Map<String, SourceFactory> out = new LinkedHashMap<>();
        out.put("feed", s -> FeedSource.of(id(s), name(s), url(s)));
        out.put("rsshub", SourceKinds::rssHub);
        out.put("list", SourceKinds::list);
        out.put("watch", SourceKinds::watch);
        out.put("sitemap", SourceKinds::sitemap);
        out.put("json", SourceKinds::json);
        out.put("hackernews", SourceKinds::hackerNews);
        out.put("reddit", SourceKinds::reddit);
        out.put("arxiv", SourceKinds::arxiv);
        out.put("github", SourceKinds::gitHub);
        out.put("youtube", SourceKinds::youTube);
        out.put("mastodon", SourceKinds::mastodon);
        out.put("bluesky", SourceKinds::bluesky);
        out.put("telegram", SourceKinds::telegram);
        out.put("directory", SourceKinds::directory);
        return out;
    }

    private static String url(SourceSettings settings) {
        String written = settings.required("url");
        try {
            URI url = URI.create(written);
            if (url.getHost() != null) {
                return written;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new IllegalArgumentException("'url' is no absolute address: '" + written + "'");
    }

    private static String host(String url) {
        return URI.create(url).getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    private static String id(SourceSettings settings) {
        return settings.text("id").orElseGet(() -> Names.id(host(url(settings))));
    }

    private static String name(SourceSettings settings) {
        return settings.text("name").orElseGet(() -> host(url(settings)));
    }

    private static SourceAdapter rssHub(SourceSettings s) {
        String instance = s.text("instance").orElse("https://rsshub.app");
        String route = s.required("route");
        String id = s.text("id").orElseGet(() -> Names.id("rsshub" + route.replace('/', '-')));
        return RssHub.route(id, s.text("name").orElse(id), instance, route);
    }

    private static SourceAdapter list(SourceSettings s) {
        PageListSource out = PageListSource.of(id(s), name(s), url(s), s.required("entries"));
        out = Setting.apply(out, s.text("link"), PageListSource::withLink);
        out = Setting.apply(out, s.text("title"), PageListSource::withTitle);
        out = Setting.apply(out, s.text("summary"), PageListSource::withSummary);
        out = Setting.apply(out, s.text("date"), PageListSource::withDate);
        out = Setting.apply(out, s.text("image"), PageListSource::withImage);
        out = Setting.apply(out, s.text("author"), PageListSource::withAuthor);
        out = Setting.apply(out, s.text("locale").map(SourceKinds::locale), PageListSource::withLocale);
        int pages = s.number("pages").orElse(5);
        return Setting.apply(out, s.text("nextPage"), (list, next) -> list.withNextPage(next, pages));
    }

    private static Locale locale(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("'locale' is no BCP 47 language tag: '" + tag + "'", e);
        }
    }

    private static SourceAdapter watch(SourceSettings s) {
        PageWatchSource out = PageWatchSource.of(id(s), name(s), url(s));
        out = Setting.apply(out, s.text("selector"), PageWatchSource::withSelector);
        return Setting.apply(out, s.text("ignored"), PageWatchSource::withIgnored);
    }

    private static SourceAdapter sitemap(SourceSettings s) {
        SitemapSource out = SitemapSource.of(id(s), name(s), url(s));
        out = Setting.apply(out, s.text("included"), SitemapSource::withIncluded);
        return Setting.apply(out, s.text("excluded"), SitemapSource::withExcluded);
    }

    private static SourceAdapter json(SourceSettings s) {
        SourceSettings places = s.inner("mapping");
        JsonMapping.Builder mapping = JsonMapping.builder();
        places.text("items").ifPresent(mapping::items);
        places.text("id").ifPresent(mapping::id);
        places.text("url").ifPresent(mapping::url);
        places.text("title").ifPresent(mapping::title);
        places.text("summary").ifPresent(mapping::summary);
        places.text("content").ifPresent(mapping::content);
        places.text("published").ifPresent(mapping::published);
        places.text("updated").ifPresent(mapping::updated);
        places.text("author").ifPresent(mapping::author);
        places.text("category").ifPresent(mapping::category);
        places.text("language").ifPresent(mapping::language);
        places.text("image").ifPresent(mapping::image);
        places.text("comments").ifPresent(mapping::comments);
        places.text("nextPage").ifPresent(mapping::nextPage);
        places.flag("complete").ifPresent(mapping::complete);
        places.refuseUnknown();
        return JsonApiSource.of(id(s), name(s), url(s), mapping.build())
                .withPages(s.number("pages").orElse(1));
    }

    private static SourceAdapter hackerNews(SourceSettings s) {
        String list = s.text("list").orElse("top");
        HackerNewsSource out = switch (list) {
            case "top" -> HackerNewsSource.top();
            case "new" -> HackerNewsSource.newest();
            case "best" -> HackerNewsSource.best();
            case "ask" -> HackerNewsSource.ask();
            case "show" -> HackerNewsSource.show();
            case "job" -> HackerNewsSource.jobs();
            default ->
                throw new IllegalArgumentException(
                        "'list' is '" + list + "', not one of [top, new, best, ask, show, job]");
        };
        out = Setting.apply(out, s.number("limit"), HackerNewsSource::withLimit);
        out = Setting.apply(out, s.number("minimumScore"), HackerNewsSource::withMinimumScore);
        return Setting.apply(out, s.text("endpoint"), HackerNewsSource::withEndpoint);
    }

    private static SourceAdapter reddit(SourceSettings s) {
        RedditSource out = RedditSource.subreddit(s.required("subreddit"));
        out = Setting.apply(out, s.constant("listing", RedditSource.Listing.class), RedditSource::withListing);
        return Setting.apply(out, s.text("endpoint"), RedditSource::withEndpoint);
    }

    private static SourceAdapter arxiv(SourceSettings s) {
        ArxivSource out = s.text("category")
                .map(ArxivSource::category)
                .or(() -> s.text("search").map(ArxivSource::search))
                .orElseThrow(() -> new IllegalArgumentException("'category' or 'search' is missing"));
        out = Setting.apply(out, s.number("limit"), ArxivSource::withLimit);
        return Setting.apply(out, s.text("endpoint"), ArxivSource::withEndpoint);
    }

    private static SourceAdapter gitHub(SourceSettings s) {
        String repository = s.required("repository");
        int slash = repository.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("'repository' is not owner/name: '" + repository + "'");
        }
        GitHubReleasesSource out =
                GitHubReleasesSource.of(repository.substring(0, slash), repository.substring(slash + 1));
        out = Setting.apply(out, s.secret("token"), GitHubReleasesSource::withToken);
        out = Setting.apply(out, s.flag("prereleases"), GitHubReleasesSource::withPrereleases);
        return Setting.apply(out, s.text("endpoint"), GitHubReleasesSource::withEndpoint);
    }

    private static SourceAdapter youTube(SourceSettings s) {
        YouTubeSource out = s.text("channel")
                .map(YouTubeSource::channel)
                .or(() -> s.text("playlist").map(YouTubeSource::playlist))
                .orElseThrow(() -> new IllegalArgumentException("'channel' or 'playlist' is missing"));
        return Setting.apply(out, s.text("endpoint"), YouTubeSource::withEndpoint);
    }

    private static SourceAdapter mastodon(SourceSettings s) {
        MastodonSource out = MastodonSource.account(s.required("account"));
        out = Setting.apply(out, s.flag("replies"), MastodonSource::withReplies);
        out = Setting.apply(out, s.flag("boosts"), MastodonSource::withBoosts);
        return Setting.apply(out, s.text("endpoint"), MastodonSource::withEndpoint);
    }

    private static SourceAdapter bluesky(SourceSettings s) {
        BlueskySource out = BlueskySource.account(s.required("account"));
        out = Setting.apply(out, s.flag("replies"), BlueskySource::withReplies);
        out = Setting.apply(out, s.flag("reposts"), BlueskySource::withReposts);
        return Setting.apply(out, s.text("endpoint"), BlueskySource::withEndpoint);
    }

    private static SourceAdapter telegram(SourceSettings s) {
        TelegramSource out = TelegramSource.channel(s.required("channel"));
        return Setting.apply(out, s.text("endpoint"), TelegramSource::withEndpoint);
    }

    private static SourceAdapter directory(SourceSettings s) {
        String path = s.required("path");
        String id = s.text("id")
                .orElseGet(() -> "directory-" + ArticleText.hash(path).substring(0, 8));
        DirectorySource out = DirectorySource.of(id, s.text("name").orElse(path), s.path("path"));
        return Setting.apply(out, s.text("baseUrl"), DirectorySource::withBaseUrl);
    }
}
