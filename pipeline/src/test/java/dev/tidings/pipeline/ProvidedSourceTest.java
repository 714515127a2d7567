// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tidings.core.model.RunReport;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.SourceReport;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.testkit.fake.FakeFetcher;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProvidedSourceTest {
    /** A source that the class path of these tests provides. */
    public static final class Provided implements SourceAdapter {
        @Override
        public Source source() {
            return Source.builder().id("provided").name("Provided").build();
        }

        @Override
        public PollResult poll(PollContext context) {
            return PollResult.Items.of(List.of());
        }
    }

    private static List<String> polled(AggregatorBuilder builder) {
        try (Aggregator news = builder.fetcher(new FakeFetcher()).build()) {
            RunReport report = news.run();
            return report.sources().stream().map(SourceReport::sourceId).toList();
        }
    }

    @Test
    void sourcesOnTheClassPathAreUsedOnlyWhenAskedFor() {
        assertEquals(List.of(), polled(Aggregator.builder()));
        assertEquals(List.of("provided"), polled(Aggregator.builder().sourcesFromServiceLoader()));
    }

    @Test
    void anIdThatIsTakenIsRefused() {
        AggregatorBuilder builder = Aggregator.builder().source(new Provided());
        assertThrows(IllegalArgumentException.class, builder::sourcesFromServiceLoader);
    }
}
