// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.websub;

import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.Headers;
import dev.tidings.fetch.feed.FeedParse;
import dev.tidings.fetch.feed.FeedParser;
import dev.tidings.fetch.internal.feed.LinkHeaders;
import dev.tidings.fetch.internal.feed.Links;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a feed can be subscribed to.
 *
 * @param topic what to subscribe to: the feed as its publisher calls it
 * @param hubs where, in the publisher's order
 */
public record WebSubTopic(URI topic, List<URI> hubs) {
    /** Copies the list. */
    public WebSubTopic {
        hubs = List.copyOf(hubs);
    }

    /** From {@code Link} headers, else from the feed itself; empty when no hub is named. */
    public static Optional<WebSubTopic> of(Fetched answer) {
        List<URI> hubs = new ArrayList<>(links(answer.headers(), answer.finalUrl(), "hub"));
        Optional<URI> self =
                links(answer.headers(), answer.finalUrl(), "self").stream().findFirst();
        FeedParse parse = FeedParser.create()
                .parse(
                        answer.body().toArray(),
                        answer.contentType().orElse(null),
                        answer.finalUrl().toString());
        if (parse instanceof FeedParse.Parsed parsed) {
            if (hubs.isEmpty()) {
                parsed.feed().hubs().forEach(hub -> Links.web(hub).ifPresent(hubs::add));
            }
            self = self.or(() -> parsed.feed().self().flatMap(Links::web));
        }
        return hubs.isEmpty() ? Optional.empty() : Optional.of(new WebSubTopic(self.orElse(answer.finalUrl()), hubs));
    }

    /** The targets of a relation in the {@code Link} headers. */
    static List<URI> links(Headers headers, URI base, String relation) {
        return LinkHeaders.of(headers, base).stream()
                .filter(link -> link.is(relation))
                .map(LinkHeaders.Link::target)
                .toList();
    }
}
