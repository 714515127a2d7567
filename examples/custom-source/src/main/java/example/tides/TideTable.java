// SPDX-License-Identifier: Apache-2.0
package example.tides;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Source;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import java.net.URI;
import java.util.List;

/** A custom source. */
public record TideTable(Source source, List<String> readings) implements SourceAdapter {
    /** What a ServiceLoader makes; a source that is only written down in code needs no such constructor. */
    public TideTable() {
        this(Source.builder().id("tides").name("Tide table").build(), List.of("06-12", "18-40"));
    }

    @Override
    public PollResult poll(PollContext context) {
        return PollResult.Items.of(readings.stream()
                .map(reading -> FeedItem.builder()
                        .id(source.id() + ":" + reading)
                        .sourceId(source.id())
                        .url(URI.create("https://tides.example/" + reading))
                        .title("High water at " + reading)
                        .collectedAt(context.now())
                        .build())
                .toList());
    }
}
