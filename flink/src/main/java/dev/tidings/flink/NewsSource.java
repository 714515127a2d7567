// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import java.io.Serializable;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SupportsSplitReassignmentOnRecovery;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** All news sources as one source of Flink: a split is a source, its state is what is known of it between polls. */
final class NewsSource
        implements Source<Tuple2<String, byte[]>, NewsSplit, NewsSource.Nothing>, SupportsSplitReassignmentOnRecovery {
    private static final long serialVersionUID = 1L;

    /** What the enumerator keeps: sources come from the settings, and their states from the readers. */
    record Nothing() implements Serializable {}

    private final SharedStages stages;
    private final PollPlan plan;

    NewsSource(SharedStages stages, PollPlan plan) {
        this.stages = stages;
        this.plan = plan;
    }

    @Override
    public Boundedness getBoundedness() {
        return plan.ends() ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SourceReader<Tuple2<String, byte[]>, NewsSplit> createReader(SourceReaderContext context) {
        return new NewsReader(stages, plan);
    }

    @Override
    public SplitEnumerator<NewsSplit, Nothing> createEnumerator(SplitEnumeratorContext<NewsSplit> context) {
        return new NewsEnumerator(context, stages.create().sources(), plan.ends());
    }

    @Override
    public SplitEnumerator<NewsSplit, Nothing> restoreEnumerator(
            SplitEnumeratorContext<NewsSplit> context, Nothing saved) {
        return createEnumerator(context);
    }

    @Override
    public SimpleVersionedSerializer<NewsSplit> getSplitSerializer() {
        return new JsonSerializer<>(NewsSplit.class);
    }

    @Override
    public SimpleVersionedSerializer<Nothing> getEnumeratorCheckpointSerializer() {
        return new JsonSerializer<>(Nothing.class);
    }
}
