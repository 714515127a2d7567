// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.source;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.fetch.feed.FeedItems;
import dev.tidings.fetch.feed.FeedParse;
import dev.tidings.fetch.feed.FeedParser;
import dev.tidings.fetch.feed.FeedWarning;
import dev.tidings.fetch.internal.source.Visit.EntryReader;
import java.time.Duration;
import java.util.List;

/** Answers that are feeds. */
public final class FeedPage {
    private static final FeedParser PARSER = FeedParser.create();

    private FeedPage() {}

    /** The items as the service's adapter reads them, with the default limits. */
    public static List<FeedItem> items(Visit visit, Fetched page, EntryReader<FeedItem> reader) throws Stopped {
        return items(visit, page, PARSER, reader);
    }

    /** The items; the parser's warnings, and what became of entries that are no items of their own, are the visit's. */
    public static List<FeedItem> items(Visit visit, Fetched page, FeedParser parser, EntryReader<FeedItem> reader)
            throws Stopped {
        FeedParse parse = parser.parse(
                page.body().toArray(),
                page.contentType().orElse(null),
                page.finalUrl().toString());
        if (!(parse instanceof FeedParse.Parsed parsed)) {
            throw visit.unreadable(page.finalUrl() + " is no feed: " + ((FeedParse.Refused) parse).detail());
        }
        parsed.warnings().forEach(w -> visit.warn(w.kind() + ": " + w.detail()));
        parsed.feed().ttlMinutes().map(Duration::ofMinutes).ifPresent(visit::rest);
        if (parsed.warnings().stream().anyMatch(w -> w.kind() == FeedWarning.Kind.TRUNCATED)) {
            visit.breaksOff();
        }
        List<FeedItem> items =
                FeedItems.of(parsed.feed(), visit.source().id(), visit.context().now());
        int entries = parsed.feed().entries().size();
        if (entries > items.size()) {
            visit.warn("SAME_ITEM: " + (entries - items.size()) + " of " + entries
                    + " entries have the identity of another");
        }
        return visit.read(items, reader);
    }
}
