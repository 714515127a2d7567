// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.fetch;

import com.sun.management.OperatingSystemMXBean;
import dev.tidings.bench.feed.Ways;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.Validators;
import dev.tidings.fetch.feed.FeedSource;
import dev.tidings.fetch.http.HttpFetcher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Polls 2,000 feeds of 20 KB over loopback, one after the other: once all of them changed (200), once none (304). Ways
 * take turns within one run; counted is the CPU of the whole process, its garbage collector included, not the server's.
 * Arguments: rounds (7), feeds (2000).
 */
public final class Loopback {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final int WARMUPS = 3;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final OkHttpClient bare = new OkHttpClient();
    private final HttpFetcher fetcher;
    private final List<String> urls = new ArrayList<>();
    private final Map<String, FeedSource> sources = new LinkedHashMap<>();
    private final Map<String, String> cursors = new LinkedHashMap<>();

    private interface Poll {
        void of(String url) throws IOException, InterruptedException;
    }

    private Loopback(int port, int feeds) {
        fetcher = HttpFetcher.builder()
                .allow("127.0.0.1", port)
                .gate(gate -> gate.spacing(Duration.ZERO))
                .build();
        for (int i = 0; i < feeds; i++) {
            String url = "http://127.0.0.1:" + port + "/" + i;
            urls.add(url);
            sources.put(url, FeedSource.of("bench", "Bench", url));
        }
    }

    /** Starts the server, runs, prints. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 7;
        int feeds = args.length > 1 ? Integer.parseInt(args[1]) : 2_000;
        Process server = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FeedServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII))) {
            Loopback loopback = new Loopback(Integer.parseInt(String.valueOf(out.readLine())), feeds);
            loopback.changed(rounds);
            loopback.unchanged(rounds);
            loopback.fetcher.close();
        } finally {
            server.destroy();
        }
    }

    private void changed(int rounds) throws IOException, InterruptedException {
        Map<String, Poll> ways = new LinkedHashMap<>();
        ways.put("client and Rome", url -> Ways.rome(get(url, false)));
        ways.put("client and Woodstox", url -> Ways.woodstox(get(url, false)));
        ways.put("client alone", url -> get(url, false));
        ways.put("Tidings, to items", url -> poll(url, Optional.empty()));
        compare("200", ways, rounds);
    }

    private void unchanged(int rounds) throws IOException, InterruptedException {
        Map<String, Poll> ways = new LinkedHashMap<>();
        ways.put("client alone", url -> get(url, true));
        ways.put("Tidings, the fetch", url -> fetch(url));
        ways.put("Tidings, the poll", url -> poll(url, Optional.ofNullable(cursors.get(url))));
        compare("304", ways, rounds);
    }

    private byte[] get(String url, boolean conditional) throws IOException {
        Request.Builder request = new Request.Builder().url(url);
        if (conditional) {
            request.header("If-None-Match", "\"v1\"");
        }
        try (Response response = bare.newCall(request.build()).execute()) {
            check(response.code() == (conditional ? 304 : 200), url);
            return response.body().bytes();
        }
    }

    private void fetch(String url) throws InterruptedException {
        FetchResult result = fetcher.fetch(FetchRequest.builder()
                .url(url)
                .validators(Validators.etag("\"v1\""))
                .build());
        check(result instanceof FetchResult.NotModified, url);
    }

    private void poll(String url, Optional<String> cursor) throws InterruptedException {
        PollResult result = Objects.requireNonNull(sources.get(url))
                .poll(PollContext.builder()
                        .now(NOW)
                        .cursor(cursor)
                        .fetcher(fetcher)
                        .build());
        if (result instanceof PollResult.Items items) {
            check(!items.items().isEmpty(), url);
            cursors.put(url, items.cursor());
        } else {
            check(cursor.isPresent() && result instanceof PollResult.Unchanged, url);
        }
    }

    private static void check(boolean expected, String what) {
        if (!expected) {
            throw new IllegalStateException("not the answer expected: " + what);
        }
    }

    private void compare(String title, Map<String, Poll> ways, int rounds) throws IOException, InterruptedException {
        Map<String, List<Long>> costs = new LinkedHashMap<>();
        for (int round = -WARMUPS; round < rounds; round++) {
            for (Map.Entry<String, Poll> way : ways.entrySet()) {
                long start = SYSTEM.getProcessCpuTime();
                for (String url : urls) {
                    way.getValue().of(url);
                }
                if (round >= 0) {
                    costs.computeIfAbsent(way.getKey(), name -> new ArrayList<>())
                            .add(SYSTEM.getProcessCpuTime() - start);
                }
            }
        }
        System.out.println(title + ", CPU per 1,000 feeds, median of " + rounds + " rounds over " + urls.size());
        double base = Double.NaN;
        for (Map.Entry<String, List<Long>> cost : costs.entrySet()) {
            List<Long> sorted = cost.getValue().stream().sorted().toList();
            double millis = sorted.get(sorted.size() / 2) / 1e6 / urls.size() * 1_000;
            base = Double.isNaN(base) ? millis : base;
            System.out.printf(
                    Locale.ROOT, "%-22s %9.1f ms  %5.2f of the first%n", cost.getKey(), millis, millis / base);
        }
    }
}
