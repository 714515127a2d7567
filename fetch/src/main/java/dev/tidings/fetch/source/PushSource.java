// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.SourceKind;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/**
 * Items that the application hands in, kept in memory until a poll takes them. They stay until the poll after that one
 * shows that they were stored, so none is lost between poll and store; but all that wait are lost when the process ends.
 * For items that must not be lost, {@code Aggregator.offer} returns when they are stored.
 *
 * <p>Safe for all threads. A changed copy (other name, icon) shares the waiting items.
 */
public final class PushSource extends DescribedSource<PushSource> {
    private static final int CAPACITY = 10_000;

    private record Waiting(long number, FeedItem item) {}

    /** What copies share. */
    private static final class Line {
        final String name = UUID.randomUUID().toString();
        final Deque<Waiting> waiting = new ArrayDeque<>();
        long last;
    }

    private final Line line;

    private PushSource(Source source, Line line) {
        super(source);
        this.line = line;
    }

    /** An empty source. */
    public static PushSource of(String id, String name) {
        return new PushSource(
                Source.builder().id(id).name(name).kind(SourceKind.PUSH).build(), new Line());
    }

    /**
     * Adds an item; one with the id of another that waits takes its place in the order of arrival.
     *
     * @return false when 10,000 items wait already, and this one does not
     * @throws IllegalArgumentException when it belongs to another source
     */
    public boolean push(FeedItem item) {
        if (!item.sourceId().equals(source().id())) {
            throw new IllegalArgumentException(
                    "item '" + item.id() + "' belongs to '" + item.sourceId() + "', not to '" + source().id() + "'");
        }
        synchronized (line) {
            line.waiting.removeIf(other -> other.item().id().equals(item.id()));
            if (line.waiting.size() >= CAPACITY) {
                return false;
            }
            return line.waiting.add(new Waiting(++line.last, item));
        }
    }

    @Override
    protected PushSource with(Source source) {
        return new PushSource(source, line);
    }

    @Override
    public PollResult poll(PollContext context) {
        synchronized (line) {
            String prefix = line.name + ":";
            context.cursor()
                    .filter(cursor -> cursor.startsWith(prefix))
                    .map(cursor -> Long.parseLong(cursor.substring(prefix.length())))
                    .ifPresent(stored -> line.waiting.removeIf(waiting -> waiting.number() <= stored));
            List<Waiting> taken =
                    line.waiting.stream().limit(context.maxItems()).toList();
            if (taken.isEmpty()) {
                return new PollResult.Unchanged();
            }
            List<FeedItem> items = taken.stream()
                    .map(waiting -> FeedItem.builder()
                            .from(waiting.item())
                            .collectedAt(context.now())
                            .build())
                    .toList();
            boolean more = line.waiting.size() > taken.size();
            return new PollResult.Items(
                    items, prefix + taken.get(taken.size() - 1).number(), more, List.of());
        }
    }
}
