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

/** One poll: what it was given, and what is said about it. Used by one thread, once. */
final class Visit {
    private static final int ID_DIGITS = 24;
    private static final int MOST_WARNINGS = 50;

    final PollContext context;
    final Source source;
    private final List<String> warnings = new ArrayList<>();

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

    /** The items of the entries, each id once; one that cannot be read becomes a warning. */
    <T> List<FeedItem> read(Iterable<T> entries, EntryReader<T> reader) {
        Map<String, FeedItem> out = new LinkedHashMap<>();
        int number = 0;
        for (T entry : entries) {
            number++;
            try {
                reader.read(entry).ifPresent(item -> out.putIfAbsent(item.id(), item));
            } catch (RuntimeException e) {
                warn("BAD_ITEM: entry " + number + " is left out: " + e.getMessage());
            }
        }
        return List.copyOf(out.values());
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
