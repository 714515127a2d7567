// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.websub;

import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.Headers;
import dev.tidings.fetch.feed.FeedParse;
import dev.tidings.fetch.feed.FeedParser;
import dev.tidings.fetch.internal.feed.Links;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a feed can be subscribed to.
 *
 * @param topic what to subscribe to: the feed as its publisher calls it
 * @param hubs where, in the publisher's order
 */
public record WebSubTopic(URI topic, List<URI> hubs) {
    private static final Pattern LINK = Pattern.compile("<([^<>]*)>((?:\\s*;\\s*[^;,\"]+(?:\"[^\"]*\")?)*+)");
    private static final Pattern REL = Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^;,\\s]+))");

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

    /** The targets of a relation in the {@code Link} headers (RFC 8288). */
    static List<URI> links(Headers headers, URI base, String relation) {
        List<URI> out = new ArrayList<>();
        for (String value : headers.all("link")) {
            Matcher link = LINK.matcher(value);
            while (link.find()) {
                Matcher rel = REL.matcher(link.group(2));
                if (rel.find() && names(rel.group(1) == null ? rel.group(2) : rel.group(1), relation)) {
                    resolve(base, link.group(1)).ifPresent(out::add);
                }
            }
        }
        return out;
    }

    private static boolean names(String relations, String wanted) {
        return List.of(relations.strip().split("\\s+", 20)).stream().anyMatch(wanted::equalsIgnoreCase);
    }

    private static Optional<URI> resolve(URI base, String reference) {
        try {
            return Links.web(base.resolve(reference.strip()).toString());
        } catch (IllegalArgumentException e) {
            return Links.web(reference);
        }
    }
}
