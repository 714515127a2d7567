// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.port.FetchPurpose;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.PollResult;
import dev.tidings.fetch.internal.source.FeedPage;
import dev.tidings.fetch.internal.source.PollCursor;
import dev.tidings.fetch.internal.source.Stopped;
import dev.tidings.fetch.internal.source.Visit;
import dev.tidings.fetch.internal.source.Visit.EntryReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Newest first, page by page, until an item is met that the last poll knew. The first page is asked for with the
 * validators of the last answer. When a later page fails, the items so far are delivered, and the next poll goes back
 * as far as this one should have.
 *
 * @param request the request for the page at an address; validators are added
 * @param firstPages the most pages of a first poll
 * @param mostPages the most pages of any other
 */
record Paging(Function<String, FetchRequest.Builder> request, int firstPages, int mostPages) {
    /** The most ids that a cursor keeps. */
    private static final int MOST_KNOWN = 200;

    /**
     * A page.
     *
     * @param items newest first
     * @param older the address of the next page, when there is one
     */
    record Chunk(List<FeedItem> items, Optional<String> older) {
        static Chunk last(List<FeedItem> items) {
            return new Chunk(items, Optional.empty());
        }
    }

    /** Reads a page. */
    @FunctionalInterface
    interface ChunkReader {
        Chunk read(Fetched page) throws Stopped;
    }

    /** One page, which is a feed. */
    static PollResult feed(Visit visit, String address, EntryReader<FeedItem> reader)
            throws Stopped, InterruptedException {
        return new Paging(asking(FetchPurpose.FEED), 1, 1)
                .collect(visit, address, Optional.empty(), page -> Chunk.last(FeedPage.items(visit, page, reader)));
    }

    static Function<String, FetchRequest.Builder> asking(FetchPurpose purpose) {
        return url -> FetchRequest.builder().url(url).purpose(purpose);
    }

    PollResult collect(Visit visit, String first, Optional<String> note, ChunkReader reader)
            throws Stopped, InterruptedException {
        Set<String> before = Set.copyOf(visit.before().known());
        Map<String, FeedItem> items = new LinkedHashMap<>();
        Chunk chunk = reader.read(visit.first(first, request));
        Set<String> known = keys(chunk.items());
        add(items, chunk);
        int most = before.isEmpty() ? firstPages : mostPages;
        boolean whole = true;
        for (int pages = 1; goesOn(chunk, before) && pages < most; pages++) {
            try {
                chunk = reader.read(
                        visit.fetch(request.apply(chunk.older().orElseThrow()).build()));
            } catch (Stopped stopped) {
                visit.warn("INCOMPLETE: page " + (pages + 1) + " is missing: " + stopped.getMessage());
                whole = false;
                break;
            }
            add(items, chunk);
        }
        if (whole && most > 1 && !before.isEmpty() && goesOn(chunk, before)) {
            visit.warn("GAP: after " + most + " pages nothing known was met; older items are left out");
        }
        PollCursor after = whole || before.isEmpty()
                ? visit.cursor(known, note)
                : visit.cursor(visit.before().known(), note).unfinished();
        return visit.items(new ArrayList<>(items.values()), after);
    }

    private static boolean goesOn(Chunk chunk, Set<String> before) {
        return chunk.older().isPresent() && chunk.items().stream().noneMatch(item -> before.contains(item.id()));
    }

    private static void add(Map<String, FeedItem> items, Chunk chunk) {
        chunk.items().forEach(item -> items.putIfAbsent(item.id(), item));
    }

    private static Set<String> keys(List<FeedItem> items) {
        Set<String> out = new LinkedHashSet<>();
        items.stream().limit(MOST_KNOWN).map(FeedItem::id).forEach(out::add);
        return out;
    }
}
