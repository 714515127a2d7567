// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.fetch.feed.FeedFinder;
import dev.tidings.fetch.feed.FeedSearch;
import dev.tidings.fetch.feed.FeedSearch.CheckedFeed;
import dev.tidings.fetch.http.HttpFetcher;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code tidings discover}: the feeds of a site; see docs/inspectors/discover.md. */
@Command(
        name = "discover",
        description = "Finds the feeds of a site and asks each whether it is one. Prints JSON lines.",
        mixinStandardHelpOptions = true)
final class DiscoverCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "URL", description = "A page of the site.")
    String site = "";

    @Option(names = "--opml", description = "Print the feeds as OPML instead, for tidings run and feed readers.")
    boolean opml;

    @Mixin
    NetworkOptions network = new NetworkOptions();

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (HttpFetcher http = network.fetcher()) {
            FeedSearch found = FeedFinder.with(http).find(site);
            if (opml) {
                out.print(found.opml().write());
            } else {
                print(found, out);
            }
            found.failures().forEach(failure -> System.err.println(failure.thing() + ": " + failure.reason()));
            out.flush();
            return found.feeds().isEmpty() ? 1 : 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static void print(FeedSearch found, PrintStream out) {
        for (CheckedFeed feed : found.feeds()) {
            ObjectNode line = JsonMapper.shared()
                    .createObjectNode()
                    .put("feed", feed.url().toString());
            feed.title().ifPresent(title -> line.put("title", title));
            line.put("format", feed.format().name()).put("entries", feed.entries());
            feed.language().ifPresent(language -> line.put("language", language));
            feed.site().ifPresent(site -> line.put("site", site.toString()));
            feed.hubs().forEach(line.withArray("/hubs")::add);
            out.print(line.put("found", feed.origin().name()) + "\n");
        }
        found.sitemaps()
                .forEach(
                        map -> out.print(JsonMapper.shared().createObjectNode().put("sitemap", map.toString()) + "\n"));
    }
}
