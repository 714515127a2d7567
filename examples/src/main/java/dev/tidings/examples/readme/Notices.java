// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.readme;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Source;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import java.net.URI;
import java.util.Map;

/**
 * The README's own source: notices of a town by their number.
 *
 * @param source the source
 * @param notices texts by number
 */
public record Notices(Source source, Map<String, String> notices) implements SourceAdapter {
    @Override
    public PollResult poll(PollContext context) {
        return PollResult.Items.of(notices.entrySet().stream()
                .map(notice -> FeedItem.builder()
                        .id(source.id() + ":" + notice.getKey())
                        .sourceId(source.id())
                        .url(URI.create("https://town.example/notices/" + notice.getKey()))
                        .title("Notice " + notice.getKey())
                        .content(notice.getValue())
                        .collectedAt(context.now())
                        .build())
                .toList());
    }
}
