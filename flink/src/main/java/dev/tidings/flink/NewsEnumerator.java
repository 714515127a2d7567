// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import dev.tidings.core.model.Source;
import dev.tidings.core.port.SourceAdapter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.jspecify.annotations.Nullable;

/**
 * Gives each source to the reader that talks to its host. Waits for all readers first, since each may bring back the states
 * of sources that now belong to others: when the job goes on with another parallelism, or with other sources.
 */
final class NewsEnumerator implements SplitEnumerator<NewsSplit, NewsSource.Nothing> {
    private final SplitEnumeratorContext<NewsSplit> context;
    private final boolean ends;
    /** The host of each source, by the id of the source. */
    private final Map<String, String> hosts = new LinkedHashMap<>();

    private final Map<String, NewsSplit> returned = new HashMap<>();
    private final Map<String, Integer> owners = new HashMap<>();

    NewsEnumerator(SplitEnumeratorContext<NewsSplit> context, List<SourceAdapter> sources, boolean ends) {
        this.context = context;
        this.ends = ends;
        for (SourceAdapter adapter : sources) {
            Source source = adapter.source();
            hosts.put(source.id(), Hosts.of(source.url(), source.id()));
        }
    }

    @Override
    public void start() {}

    @Override
    public void addReader(int reader) {
        owners.values().removeIf(owner -> owner == reader);
        ReaderInfo registered = context.registeredReaders().get(reader);
        if (registered != null) {
            registered
                    .<NewsSplit>getReportedSplitsOnRegistration()
                    .forEach(split -> returned.put(split.sourceId(), split));
        }
        if (context.registeredReaders().size() == context.currentParallelism()) {
            assign();
        }
    }

    private void assign() {
        Map<Integer, List<NewsSplit>> assignment = new HashMap<>();
        hosts.forEach((id, host) -> {
            if (!owners.containsKey(id)) {
                int reader = Hosts.subtask(host, context.currentParallelism());
                NewsSplit split = returned.getOrDefault(id, NewsSplit.fresh(id));
                assignment.computeIfAbsent(reader, any -> new ArrayList<>()).add(split);
                owners.put(id, reader);
            }
        });
        returned.clear();
        if (!assignment.isEmpty()) {
            context.assignSplits(new SplitsAssignment<>(assignment));
        }
        if (ends) {
            context.registeredReaders().keySet().forEach(context::signalNoMoreSplits);
        }
    }

    @Override
    public void addSplitsBack(List<NewsSplit> splits, int reader) {
        for (NewsSplit split : splits) {
            owners.remove(split.sourceId());
            returned.putIfAbsent(split.sourceId(), split);
        }
    }

    @Override
    public void handleSplitRequest(int reader, @Nullable String host) {}

    @Override
    public NewsSource.Nothing snapshotState(long checkpoint) {
        return new NewsSource.Nothing();
    }

    @Override
    public void close() {}
}
