// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.fetch.feed.Feed;
import dev.tidings.fetch.feed.FeedItems;
import dev.tidings.fetch.feed.FeedParse;
import dev.tidings.fetch.feed.FeedParser;
import java.util.List;
import java.util.Optional;

/** Services that answer with a feed. */
final class FeedPage {
    private static final FeedParser PARSER = FeedParser.create();

    private FeedPage() {}

    static Feed parse(Visit visit, Fetched page) throws Stopped {
        FeedParse parse = PARSER.parse(
                page.body().toArray(),
                page.contentType().orElse(null),
                page.finalUrl().toString());
        if (parse instanceof FeedParse.Parsed parsed) {
            parsed.warnings().forEach(w -> visit.warn(w.kind() + ": " + w.detail()));
            return parsed.feed();
        }
        FeedParse.Refused refused = (FeedParse.Refused) parse;
        throw visit.unreadable(page.finalUrl() + " is no feed: " + refused.detail());
    }

    static List<FeedItem> items(Visit visit, Fetched page) throws Stopped {
        return visit.read(FeedItems.of(parse(visit, page), visit.source.id(), visit.context.now()), Optional::of);
    }
}
