// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.rome;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Source;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A feed through Rome, for who has a Rome module of his own; see docs/decisions/0010. */
public record RomeSource(Source source, String url) implements SourceAdapter {
    @Override
    public PollResult poll(PollContext context) throws IOException, InterruptedException {
        FetchResult result = context.fetcher().fetch(FetchRequest.of(url));
        if (!(result instanceof FetchResult.Fetched fetched)) {
            return new PollResult.Failed(result.failure(source.id()).orElseThrow());
        }
        try (XmlReader reader = new XmlReader(fetched.body().stream())) {
            List<SyndEntry> entries = new SyndFeedInput().build(reader).getEntries();
            return PollResult.Items.of(
                    entries.stream().map(entry -> item(entry, context)).toList());
        } catch (FeedException | IllegalArgumentException e) {
            throw new IOException(url + " is no feed for Rome", e);
        }
    }

    private FeedItem item(SyndEntry entry, PollContext context) {
        return FeedItem.builder() // entry.getModule(…) is the place of a module's own fields
                .id(source.id() + ":" + entry.getUri())
                .sourceId(source.id())
                .url(Optional.ofNullable(entry.getLink()).map(URI::create))
                .title(Optional.ofNullable(entry.getTitle()))
                .collectedAt(context.now())
                .build();
    }
}
