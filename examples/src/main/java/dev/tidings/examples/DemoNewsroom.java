// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples;

import dev.tidings.core.model.RunReport;
import dev.tidings.core.port.Links;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.fetch.feed.FeedSource;
import dev.tidings.fetch.http.HttpFetcher;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.pipeline.AggregatorBuilder;
import dev.tidings.pipeline.RunListener;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.newsroom.Document;
import dev.tidings.testkit.newsroom.Newsroom;
import dev.tidings.testkit.newsroom.NewsroomSet;
import dev.tidings.testkit.newsroom.Publisher;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The example newsroom on a loopback server, and an aggregator that watches it over four weeks of its own time. The
 * publishers keep fixed names under {@code .example}: a resolver maps them to the server's port, so that ids and pages
 * do not depend on it.
 */
public final class DemoNewsroom implements AutoCloseable {
    /** How often the demo's clock stops for a poll: often enough that latencies look like life. */
    private static final Duration ROUND = Duration.ofMinutes(97);

    private static final int PORT = 80;

    private final NewsroomSet set;
    private final Newsroom server;
    private final FakeClock clock;
    private final Instant now;
    private final HttpFetcher fetcher;

    private DemoNewsroom(NewsroomSet set, Newsroom server, Instant now) {
        this.set = set;
        this.server = server;
        this.now = now;
        this.clock = FakeClock.at(now.toString());
        HttpFetcher.Builder builder = HttpFetcher.builder()
                .clock(clock)
                .resolver((host, port) -> {
                    if (!set.hosts().contains(host)) {
                        throw new UnknownHostException(host);
                    }
                    return List.of(new InetSocketAddress(
                            server.address().getAddress(), server.address().getPort()));
                })
                .gate(gate -> gate.spacing(Duration.ZERO).concurrency(8));
        set.hosts().forEach(host -> builder.allow(host, PORT));
        this.fetcher = builder.build();
    }

    /** Starts the server. */
    public static DemoNewsroom open(NewsroomSet set, Instant now) throws IOException {
        return new DemoNewsroom(set, Newsroom.open(set), now);
    }

    /** The time at which the demo ends. */
    public Instant now() {
        return now;
    }

    /** An aggregator of all publishers; closing it is the caller's. */
    public Aggregator aggregator(Locale language, RunListener listener) {
        return builder(language, listener).build();
    }

    /** The same, to be changed. */
    public AggregatorBuilder builder(Locale language, RunListener listener) {
        return Aggregator.builder()
                .sources(sources())
                .fetcher(fetcher)
                .clock(clock)
                .readerLanguage(language)
                .listener(listener);
    }

    private List<SourceAdapter> sources() {
        List<SourceAdapter> sources = new ArrayList<>();
        for (Publisher publisher : server.publishers()) {
            sources.add(FeedSource.of(publisher.id(), publisher.name(), publisher.feedUrl())
                    .withIcon(publisher.icon())
                    .withHomepage(publisher.home())
                    .withLanguage(publisher.language()));
        }
        return sources;
    }

    /** Lives through the newsroom's weeks: publishes what is out at each time, and polls. */
    public List<RunReport> run(Aggregator aggregator) {
        List<RunReport> reports = new ArrayList<>();
        for (Instant time : rounds()) {
            clock.set(time);
            server.publish(set.until(time));
            reports.add(aggregator.run());
        }
        return reports;
    }

    /** From the first article to {@link #now}, rounds in which nothing was published left out. */
    private List<Instant> rounds() {
        List<Instant> out = set.items().stream()
                .flatMap(item -> item.published().stream())
                .sorted()
                .toList();
        List<Instant> rounds = new ArrayList<>();
        if (out.isEmpty()) {
            return List.of(now);
        }
        Instant before = out.get(0);
        for (Instant time = before.plus(ROUND); time.isBefore(now); time = time.plus(ROUND)) {
            Instant from = before;
            Instant to = time;
            if (rounds.isEmpty() || out.stream().anyMatch(o -> o.isAfter(from) && !o.isAfter(to))) {
                rounds.add(time);
            }
            before = time;
        }
        rounds.add(now);
        return rounds;
    }

    /** Links to originals lead to the copies that {@link #originals} gives. */
    public Links links() {
        Links site = Links.relative();
        Map<String, String> copies = copies();
        return new Links() {
            @Override
            public String href(String from, String to, String extension) {
                return site.href(from, to, extension);
            }

            @Override
            public String original(String from, URI url) {
                String copy = copies.get(url.toString());
                return copy == null
                        ? url.toString()
                        : "../".repeat((int) from.chars().filter(c -> c == '/').count()) + copy;
            }
        };
    }

    /** The publishers' pages by their place in the site, so that "read original" leads somewhere. */
    public Map<String, byte[]> originals() {
        Map<String, Document> documents = set.documents();
        Map<String, byte[]> originals = new TreeMap<>();
        copies().forEach((url, path) -> originals.put(
                path, Objects.requireNonNull(documents.get(url), url).body()));
        return originals;
    }

    private Map<String, String> copies() {
        Map<String, String> copies = new TreeMap<>();
        set.documents().forEach((url, document) -> {
            if (document.contentType().startsWith("text/html")) {
                URI uri = URI.create(url);
                String path = uri.getPath().replaceAll("[^A-Za-z0-9/._-]", "-").replaceAll("^/+|/+$", "");
                String name = path.isEmpty()
                        ? "index"
                        : path.replaceAll("\\.html?$", "").replace('/', '-');
                copies.put(url, "originals/" + uri.getHost() + "/" + name + ".html");
            }
        });
        return copies;
    }

    @Override
    public void close() {
        server.close();
        fetcher.close();
    }
}
