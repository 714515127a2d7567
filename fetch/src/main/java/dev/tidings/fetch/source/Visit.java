// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Source;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.fetch.internal.source.Outcomes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One poll: what it was given, and what is said about it. Used by one thread, once. */
final class Visit {
    private static final int ID_DIGITS = 24;
    private static final int MOST_WARNINGS = 50;

    final PollContext context;
    final Source source;
    private final List<String> warnings = new ArrayList<>();
    private List<String> reserved = List.of();

    Visit(PollContext context, Source source) {
        this.context = context;
        this.source = source;
    }

    /** Reads one raw entry; empty for what is no item, an exception for what cannot be read. */
    @FunctionalInterface
    interface EntryReader<T> {
        Optional<FeedItem> read(T entry);
    }

    /** The body, or the end of the poll. */
    Fetched fetch(FetchRequest request) throws Stopped, InterruptedException {
        FetchResult result = context.fetcher().fetch(request);
        if (result instanceof Fetched fetched) {
            reserved = fetched.reservations();
            return fetched;
        }
        throw new Stopped(Outcomes.of(result, source.id()));
    }

    Stopped unreadable(String reason) {
        return Stopped.unreadable(source.id(), reason);
    }

    void warn(String warning) {
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add(warning);
        }
    }

    /** Starts an item whose id depends on source and identity alone. */
    FeedItem.Builder item(String identity) {
        return FeedItem.builder()
                .id(id(identity))
                .sourceId(source.id())
                .guid(identity)
                .collectedAt(context.now());
    }

    String id(String identity) {
        return source.id() + "-" + ArticleText.hash(identity).substring(0, ID_DIGITS);
    }

    /** Adds what the last answer reserves within itself to what its server says. */
    void reserve(List<String> further) {
        Set<String> all = new TreeSet<>(reserved);
        all.addAll(further);
        reserved = List.copyOf(all);
    }

    /**
     * The items of the entries of the last answer, each id once, with what that answer reserves; one that cannot be read
     * becomes a warning. All items of all adapters that ask the web come through here.
     */
    <T> List<FeedItem> read(Iterable<T> entries, EntryReader<T> reader) {
        Map<String, FeedItem> out = new LinkedHashMap<>();
        int number = 0;
        for (T entry : entries) {
            number++;
            try {
                reader.read(entry).ifPresent(item -> out.computeIfAbsent(item.id(), id -> reserved(item)));
            } catch (RuntimeException e) {
                warn("BAD_ITEM: entry " + number + " is left out: " + e.getMessage());
            }
        }
        return List.copyOf(out.values());
    }

    private FeedItem reserved(FeedItem item) {
        return reserved.isEmpty()
                ? item
                : FeedItem.builder().from(item).reservations(reserved).build();
    }

    /** The end of a poll that went well. */
    PollResult items(List<FeedItem> items, String cursor) {
        int most = context.maxItems();
        if (items.size() > most) {
            warn("TOO_MANY: " + (items.size() - most) + " of " + items.size() + " items left out, the last ones");
        }
        return new PollResult.Items(items.subList(0, Math.min(most, items.size())), cursor, false, warnings);
    }
}
