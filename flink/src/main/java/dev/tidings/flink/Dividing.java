// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import dev.tidings.core.model.Article;
import dev.tidings.core.port.ClusterState;
import dev.tidings.pipeline.Stages;
import dev.tidings.pipeline.cluster.StoryShards;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Gives each article to the shard where its words went, one after the other. What an item or an address became goes where it
 * went before, so that it stays one article.
 */
final class Dividing extends SavingFunction<Integer> {
    private static final long serialVersionUID = 1L;

    /** Between the shard and the item in the keys of what comes out. */
    private static final char SEPARATOR = ' ';

    private final int shards;
    private final Duration keep;
    private transient @Nullable MapState<String, Integer> homes;
    private transient @Nullable ValueState<byte[]> words;
    private transient @Nullable StoryShards divider;
    private transient boolean changed;

    Dividing(int shards, Duration keep) {
        this.shards = shards;
        this.keep = keep;
    }

    @Override
    public void open(OpenContext context) {
        MapStateDescriptor<String, Integer> described = new MapStateDescriptor<>("homes", Types.STRING, Types.INT);
        described.enableTimeToLive(StateTtlConfig.newBuilder(keep)
                .setUpdateType(StateTtlConfig.UpdateType.OnReadAndWrite)
                .build());
        homes = getRuntimeContext().getMapState(described);
        words = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("words", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    }

    @Override
    public void processElement(Tuple2<String, byte[]> packet, Context context, Collector<Tuple2<String, byte[]>> out)
            throws Exception {
        Stages.ReadItem read = Packet.read(packet, Stages.ReadItem.class);
        out.collect(Tuple2.of("" + shard(read) + SEPARATOR + packet.f0, packet.f1));
    }

    /** The shard of a packet that came out of here. */
    static int shardOf(String key) {
        return Integer.parseInt(key.substring(0, key.indexOf(SEPARATOR)));
    }

    private int shard(Stages.ReadItem read) throws Exception {
        MapState<String, Integer> known = Lazy.opened(homes);
        String item = "item " + read.item().id();
        Optional<String> address = read.article().map(article -> "article " + article.id());
        Integer home = known.get(item);
        if (home == null && address.isPresent()) {
            home = known.get(address.get());
        }
        int shard = home != null
                ? home
                : read.article().isPresent() ? divide(read.article().get()) : 0;
        if (address.isPresent()) {
            known.put(item, shard);
            known.put(address.get(), shard);
        }
        return shard;
    }

    private int divide(Article article) throws Exception {
        changed = true;
        return divider().route(article);
    }

    private StoryShards divider() throws Exception {
        StoryShards opened = divider;
        if (opened == null) {
            byte[] saved = Lazy.opened(words).value();
            opened = StoryShards.open(
                    shards, saved == null ? Optional.empty() : Optional.of(Packet.read(saved, ClusterState.class)));
            divider = opened;
        }
        return opened;
    }

    @Override
    Set<Integer> unsaved() {
        return changed ? Set.of(0) : Set.of();
    }

    @Override
    void save(Integer key) throws Exception {
        Lazy.opened(words).update(Packet.bytes(divider().state()));
        changed = false;
    }
}
