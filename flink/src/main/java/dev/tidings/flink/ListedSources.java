// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.fetch.feed.FeedSource;
import dev.tidings.fetch.feed.Opml;
import dev.tidings.fetch.http.HttpFetcher;
import dev.tidings.fetch.source.SourceFile;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.pipeline.AggregatorBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The sources that a text lists, which so needs to be on no other machine.
 *
 * @param text JSON, OPML, or an address a line
 * @param allowed private hosts with their ports
 */
record ListedSources(String text, List<String> allowed) implements Settings {
    ListedSources {
        sources(text); // what is wrong with it is told where the job is started
        allowed.forEach(ListedSources::port);
    }

    @Override
    public AggregatorBuilder create() {
        HttpFetcher.Builder fetcher = HttpFetcher.builder();
        allowed.forEach(host -> fetcher.allow(host.substring(0, host.lastIndexOf(':')), port(host)));
        return Aggregator.builder().sources(sources(text)).fetcher(fetcher.build());
    }

    private static int port(String host) {
        try {
            return Integer.parseInt(host.substring(host.lastIndexOf(':') + 1));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no HOST:PORT: '" + host + "'", e);
        }
    }

    private static List<SourceAdapter> sources(String text) {
        String start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return SourceFile.standard().withVariables(System.getenv()).parse(text, Path.of("."));
        }
        List<Opml.Subscription> named = text.toLowerCase(Locale.ROOT).contains("<opml")
                ? Opml.read(text.getBytes(StandardCharsets.UTF_8)).subscriptions()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("http://") || line.startsWith("https://"))
                        .map(Opml.Subscription::of)
                        .toList();
        Map<String, SourceAdapter> sources = new LinkedHashMap<>();
        for (Opml.Subscription feed : named) {
            String url = feed.feedUrl();
            String host = Hosts.of(
                            FeedSource.of("feed", "feed", url).source().url().map(URI::normalize), "feed")
                    .replaceAll("[^a-z0-9.-]", "-");
            String id = sources.containsKey(host)
                    ? host + "-" + ArticleText.hash(url).substring(0, 6)
                    : host;
            sources.put(id, FeedSource.of(id, feed.title().orElse(host), url));
        }
        if (sources.isEmpty()) {
            throw new IllegalArgumentException(
                    "the sources name no feed: neither JSON, nor OPML with feeds, nor a list of http(s) addresses");
        }
        return List.copyOf(sources.values());
    }
}
