// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.running;

import dev.tidings.core.port.Bytes;
import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.Fetcher;
import dev.tidings.core.port.Headers;
import dev.tidings.core.port.Validators;
import dev.tidings.testkit.sample.InventedWords;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Feeds that publish at a pace of their own, and a network that fails as networks do: of a hundred requests, one each is
 * answered by 503, a deadline, a cut connection, a document that is no feed, and 429. Some feeds are gone (410) one day.
 */
final class FaultyWeb implements Fetcher {
    private static final int SHOWN = 8;
    private static final int GONE_OF = 50;
    private static final int WORDS = 5000;

    private final Clock clock;
    private final Instant begin;
    private final Duration pace;
    private final Map<String, AtomicLong> asked = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong faults = new AtomicLong();

    /** Each feed has an item every {@code pace}, at an hour of its own. */
    FaultyWeb(Clock clock, Duration pace) {
        this.clock = clock;
        this.begin = clock.instant();
        this.pace = pace;
    }

    static String url(int feed) {
        return "https://feed" + feed + ".example/rss";
    }

    long requests() {
        return requests.get();
    }

    long faults() {
        return faults.get();
    }

    @Override
    public FetchResult fetch(FetchRequest request) {
        requests.incrementAndGet();
        String url = request.url();
        int feed = number(url);
        if (feed < 0 || !url.equals(url(feed))) {
            return fault(FetchFailure.STATUS, false);
        }
        long time = asked.computeIfAbsent(url, any -> new AtomicLong()).incrementAndGet();
        Instant now = clock.instant();
        if (feed % GONE_OF == 0 && now.isAfter(begin.plus(pace.multipliedBy(10)))) {
            return fault(FetchFailure.GONE, false);
        }
        return switch ((int) ((feed * 31L + time * 17L) % 100)) {
            case 1 -> fault(FetchFailure.STATUS, true);
            case 2 -> fault(FetchFailure.TIMEOUT, true);
            case 3 -> fault(FetchFailure.CONNECTION, true);
            case 4 -> {
                faults.incrementAndGet();
                yield fetched(url, "<html><body>Back soon</body></html>", Validators.none());
            }
            case 5 -> {
                faults.incrementAndGet();
                yield new FetchResult.Failed(
                        FetchFailure.RATE_LIMITED, "429", Optional.of(429), true, Optional.of(now.plusSeconds(3600)));
            }
            default -> feed(request, url, feed, now);
        };
    }

    private FetchResult fault(FetchFailure kind, boolean retryable) {
        faults.incrementAndGet();
        return new FetchResult.Failed(kind, kind.name(), Optional.empty(), retryable, Optional.empty());
    }

    private FetchResult feed(FetchRequest request, String url, int feed, Instant now) {
        Duration offset = pace.multipliedBy(feed % 97).dividedBy(97);
        long last = Duration.between(begin.minus(pace), now.minus(offset)).dividedBy(pace);
        String etag = "\"" + last + "\"";
        if (request.validators().etag().filter(etag::equals).isPresent()) {
            return new FetchResult.NotModified(
                    URI.create(url), request.validators(), Optional.empty(), Optional.empty());
        }
        StringBuilder rss = new StringBuilder("<rss version='2.0'><channel><title>Feed</title>");
        for (long item = last; item >= 0 && item > last - SHOWN; item--) {
            Instant at = begin.minus(pace).plus(offset).plus(pace.multipliedBy(item));
            rss.append("<item><guid>")
                    .append(item)
                    .append("</guid><link>https://feed")
                    .append(feed)
                    .append(".example/")
                    .append(item)
                    .append("</link><title>")
                    .append(InventedWords.ofVocabulary(WORDS, feed * 100_000L + item, 7))
                    .append("</title><description>")
                    .append(InventedWords.ofVocabulary(WORDS, -feed * 100_000L - item - 1, 160))
                    .append(".</description>");
            if (feed % 10 != 1) { // one feed of ten gives no dates
                rss.append("<pubDate>")
                        .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)))
                        .append("</pubDate>");
            }
            rss.append("</item>");
        }
        return fetched(url, rss.append("</channel></rss>").toString(), Validators.etag(etag));
    }

    private static FetchResult fetched(String url, String body, Validators validators) {
        return FetchResult.Fetched.builder()
                .finalUrl(URI.create(url))
                .headers(Headers.of("content-type", "application/rss+xml"))
                .body(Bytes.utf8(body))
                .validators(validators)
                .build();
    }

    private static int number(String url) {
        String digits = url.replaceAll("^https://feed(\\d+)\\.example/.*$", "$1");
        return digits.equals(url) ? -1 : Integer.parseInt(digits);
    }
}
