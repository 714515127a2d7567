// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.port.Key;
import dev.tidings.pipeline.Stages;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** By source: lets through what is new or changed, and forgets items that the source has not listed for long. */
final class TakeIn extends KeyedProcessFunction<String, Tuple2<String, byte[]>, Tuple2<String, byte[]>> {
    private static final long serialVersionUID = 1L;

    private final SharedStages shared;
    private final OutputTag<Tuple2<String, byte[]>> changes;
    private final Duration keep;
    private transient @Nullable Stages stages;
    private transient @Nullable KeyedStore memory;

    TakeIn(SharedStages shared, OutputTag<Tuple2<String, byte[]>> changes, Duration keep) {
        this.shared = shared;
        this.changes = changes;
        this.keep = keep;
    }

    @Override
    public void open(OpenContext context) {
        MapStateDescriptor<String, byte[]> items =
                new MapStateDescriptor<>("items", Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
        items.enableTimeToLive(StateTtlConfig.newBuilder(keep)
                .setUpdateType(StateTtlConfig.UpdateType.OnReadAndWrite)
                .build());
        memory = new KeyedStore(getRuntimeContext().getMapState(items));
        stages = shared.take();
    }

    @Override
    public void processElement(Tuple2<String, byte[]> packet, Context context, Collector<Tuple2<String, byte[]>> out) {
        Stages ours = Lazy.opened(stages);
        KeyedStore store = Lazy.opened(memory);
        Stages.Polled polled = Packet.read(packet, Stages.Polled.class);
        for (FeedItem item : ours.takeIn(store, polled, Instant.ofEpochMilli(context.timestamp()))) {
            String host = Hosts.of(item.url(), item.sourceId());
            out.collect(Packet.of(host, new ToRead(polled.source(), item)));
        }
        store.take(); // an item is written with its article
        Changes written = new Changes();
        written.put(Key.source(polled.source().id()), Packet.bytes(polled.source()));
        written.put(Key.sourceState(polled.source().id()), Packet.bytes(polled.state()));
        context.output(changes, Tuple2.of(StoreSink.CHANGES, written.toBytes()));
    }

    @Override
    public void close() {
        if (stages != null) {
            shared.giveBack();
        }
    }
}
