// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Source;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.testkit.sample.InventedWords;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A source that publishes an item every so often, by the clock of whoever asks, and remembers when it was asked. */
final class Wire implements SourceAdapter {
    static final Instant BEGIN = Instant.parse("2026-11-20T00:00:00Z");
    private static final int SHOWN = 10;

    /** What a wire answers in the place of its items. */
    @FunctionalInterface
    interface Answer {
        PollResult to(PollContext context) throws IOException, InterruptedException;
    }

    final List<Instant> asked = new CopyOnWriteArrayList<>();
    private Source source;
    private final Duration every;
    private volatile Answer answer = this::items;
    private volatile Duration quiet = Duration.ZERO;

    Wire(String id, Duration every) {
        this.source = Source.builder()
                .id(id)
                .name("Wire " + id)
                .url(URI.create("https://" + id + ".example/feed"))
                .build();
        this.every = every;
    }

    Wire answering(Answer other) {
        answer = other;
        return this;
    }

    Wire at(URI url) {
        source = Source.builder().from(source).url(url).build();
        return this;
    }

    Wire quietFor(Duration time) {
        quiet = time;
        return this;
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public PollResult poll(PollContext context) throws IOException, InterruptedException {
        asked.add(context.now());
        return answer.to(context);
    }

    @Override
    public Optional<Instant> quietUntil(String cursor) {
        return quiet.isZero()
                ? Optional.empty()
                : Optional.of(Instant.parse(cursor).plus(quiet));
    }

    /** The last ten items until now. */
    PollResult items(PollContext context) {
        List<FeedItem> items = new ArrayList<>();
        long last = Duration.between(BEGIN, context.now()).dividedBy(every);
        for (long number = last; number >= 0 && number > last - SHOWN; number--) {
            items.add(item(number, context.now()));
        }
        return new PollResult.Items(items, context.now().toString(), false, List.of());
    }

    FeedItem item(long number, Instant now) {
        String id = source.id();
        return FeedItem.builder()
                .id(id + ":" + number)
                .sourceId(id)
                .url(URI.create("https://" + id + ".example/" + number))
                .title(InventedWords.of(31L * id.hashCode() + number, 6))
                .content("<p>" + InventedWords.of(37L * id.hashCode() - number, 30) + ".</p>")
                .complete(true)
                .publishedAt(PartialDate.of(BEGIN.plus(every.multipliedBy(number))))
                .collectedAt(now)
                .build();
    }
}
