// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.port.SourceAdapter;
import dev.tidings.fetch.feed.FeedSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;
import org.junit.jupiter.api.Test;

class NewsEnumeratorTest {
    private static final class Readers implements SplitEnumeratorContext<NewsSplit> {
        private final int parallelism;
        private final Map<Integer, ReaderInfo> registered = new HashMap<>();
        private final Map<Integer, List<NewsSplit>> assigned = new HashMap<>();
        private final Set<Integer> complete = new HashSet<>();

        Readers(int parallelism) {
            this.parallelism = parallelism;
        }

        void register(NewsEnumerator enumerator, int reader, List<NewsSplit> reported) {
            registered.put(reader, ReaderInfo.createReaderInfo(reader, "here", reported));
            enumerator.addReader(reader);
        }

        List<NewsSplit> all() {
            return assigned.values().stream().flatMap(List::stream).toList();
        }

        @Override
        public SplitEnumeratorMetricGroup metricGroup() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void sendEventToSourceReader(int reader, SourceEvent event) {}

        @Override
        public int currentParallelism() {
            return parallelism;
        }

        @Override
        public Map<Integer, ReaderInfo> registeredReaders() {
            return registered;
        }

        @Override
        public void assignSplits(SplitsAssignment<NewsSplit> splits) {
            splits.assignment()
                    .forEach((reader, more) -> assigned.computeIfAbsent(reader, any -> new ArrayList<>())
                            .addAll(more));
        }

        @Override
        public void signalNoMoreSplits(int reader) {
            complete.add(reader);
        }

        @Override
        public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler) {}

        @Override
        public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler, long delay, long period) {}

        @Override
        public void runInCoordinatorThread(Runnable runnable) {
            runnable.run();
        }
    }

    /** Two feeds for each of so many hosts. */
    private static List<SourceAdapter> sources(int hosts) {
        List<SourceAdapter> sources = new ArrayList<>();
        for (int i = 0; i < 2 * hosts; i++) {
            sources.add(FeedSource.of("s" + i, "S", "https://host" + i / 2 + ".example/" + i));
        }
        return sources;
    }

    private static NewsSplit asked(String id) {
        return new NewsSplit(id, 3, Optional.empty(), List.of());
    }

    @Test
    void sourcesOfOneHostGoToOneReaderAndNoneIsForgotten() {
        Readers readers = new Readers(3);
        NewsEnumerator enumerator = new NewsEnumerator(readers, sources(20), true);
        readers.register(enumerator, 0, List.of());
        readers.register(enumerator, 1, List.of());
        assertEquals(List.of(), readers.all(), "it waits for all readers");
        readers.register(enumerator, 2, List.of());
        assertEquals(40, readers.all().size());
        assertEquals(Set.of(0, 1, 2), readers.complete);
        readers.assigned.values().forEach(splits -> {
            Set<String> ids = new HashSet<>();
            splits.forEach(split -> ids.add(split.sourceId()));
            ids.forEach(id -> assertTrue(ids.contains("s" + (Integer.parseInt(id.substring(1)) ^ 1)), ids.toString()));
        });
    }

    @Test
    void withAnotherParallelismSourcesMoveWithWhatIsKnownOfThem() {
        Readers readers = new Readers(2);
        NewsEnumerator enumerator = new NewsEnumerator(readers, sources(4), false);
        readers.register(enumerator, 0, List.of(asked("s0"), asked("s3"), asked("gone")));
        readers.register(enumerator, 1, List.of(asked("s1"), asked("s2")));
        assertEquals(8, readers.all().size(), "what is no longer wanted is left out, what is new begins");
        List<String> known = readers.all().stream()
                .filter(split -> split.round() == 3)
                .map(NewsSplit::sourceId)
                .sorted()
                .toList();
        assertEquals(List.of("s0", "s1", "s2", "s3"), known);
        assertEquals(Set.of(), readers.complete, "a job that goes on waits for more");
    }

    @Test
    void whatALostReaderHadGoesBackToIt() {
        Readers readers = new Readers(2);
        NewsEnumerator enumerator = new NewsEnumerator(readers, sources(6), false);
        readers.register(enumerator, 0, List.of());
        readers.register(enumerator, 1, List.of());
        List<NewsSplit> lost = List.copyOf(readers.assigned.getOrDefault(1, List.of()));
        readers.assigned.clear();
        readers.registered.remove(1);
        enumerator.addSplitsBack(lost, 1);
        readers.register(enumerator, 1, List.of());
        assertEquals(Map.of(1, lost), readers.assigned);
    }
}
