// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import dev.tidings.pipeline.Stages;
import dev.tidings.pipeline.StorySequencer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * By shard: makes articles and stories of what was read. What was polled within one turn waits until everything that was
 * polled by then is there, and is taken in its order; so the stories do not hang on which machine was faster.
 */
final class Grouping extends SavingFunction<Integer> {
    private static final long serialVersionUID = 1L;
    private static final long DAY = Duration.ofDays(1).toMillis();

    /** A shard at work. */
    private record Desk(KeyedStore memory, StorySequencer sequencer) {}

    private final SharedStages shared;
    private final OutputTag<Tuple2<String, byte[]>> changes;
    private final long turn;
    private final long keep;
    private transient @Nullable Stages stages;
    private transient @Nullable MapState<String, byte[]> waiting;
    private transient @Nullable MapState<String, byte[]> memory;
    private transient @Nullable ValueState<Long> forgotten;
    private transient @Nullable Map<Integer, Desk> desks;
    private transient @Nullable Set<Integer> unsaved;

    Grouping(SharedStages shared, OutputTag<Tuple2<String, byte[]>> changes, Duration turn, Duration keep) {
        this.shared = shared;
        this.changes = changes;
        this.turn = turn.toMillis();
        this.keep = keep.toMillis();
    }

    @Override
    public void open(OpenContext context) {
        waiting = getRuntimeContext().getMapState(bytes("waiting"));
        memory = getRuntimeContext().getMapState(bytes("news"));
        forgotten = getRuntimeContext().getState(new ValueStateDescriptor<>("forgotten", Types.LONG));
        desks = new HashMap<>();
        unsaved = new HashSet<>();
        stages = shared.take();
    }

    private static MapStateDescriptor<String, byte[]> bytes(String name) {
        return new MapStateDescriptor<>(name, Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
    }

    @Override
    public void processElement(Tuple2<String, byte[]> packet, Context context, Collector<Tuple2<String, byte[]>> out)
            throws Exception {
        long polled = context.timestamp();
        long due = Math.floorDiv(polled + turn - 1, turn) * turn;
        Lazy.opened(waiting).put("%016x/%016x/%s".formatted(due, polled, packet.f0), packet.f1);
        context.timerService().registerEventTimeTimer(due);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Tuple2<String, byte[]>> out) throws Exception {
        List<String> names = new ArrayList<>();
        String prefix = "%016x/".formatted(time);
        for (String name : Lazy.opened(waiting).keys()) {
            if (name.startsWith(prefix)) {
                names.add(name);
            }
        }
        if (names.isEmpty()) {
            return;
        }
        names.sort(null);
        List<Stages.ReadItem> read = new ArrayList<>();
        for (String name : names) {
            read.add(Packet.read(Lazy.opened(waiting).get(name), Stages.ReadItem.class));
            Lazy.opened(waiting).remove(name);
        }
        String last = names.get(names.size() - 1);
        long polled = Long.parseLong(last.substring(prefix.length(), 2 * prefix.length() - 1), 16);
        work(context, read, Instant.ofEpochMilli(polled), out);
    }

    private void work(
            OnTimerContext context, List<Stages.ReadItem> read, Instant now, Collector<Tuple2<String, byte[]>> out)
            throws Exception {
        int shard = context.getCurrentKey();
        Desk desk = desk(shard);
        List<String> changed = desk.sequencer().take(read, now);
        Lazy.opened(unsaved).add(shard);
        Changes written = desk.memory().take();
        if (!written.isEmpty()) {
            context.output(changes, Tuple2.of(StoreSink.CHANGES, written.toBytes()));
        }
        for (String story : changed) {
            desk.sequencer()
                    .dossier(story)
                    .ifPresent(dossier -> out.collect(Packet.of(story, new ToEnrich(now, dossier))));
        }
        forget(desk, now.toEpochMilli());
    }

    /** Once a day, what is too old leaves the state. */
    private void forget(Desk desk, long now) throws Exception {
        ValueState<Long> last = Lazy.opened(forgotten);
        Long before = last.value();
        if (before == null || now - before >= DAY) {
            desk.memory().silently(() -> desk.sequencer().forget(Instant.ofEpochMilli(now - keep)));
            last.update(now);
        }
    }

    private Desk desk(int shard) {
        return Lazy.opened(desks).computeIfAbsent(shard, any -> {
            KeyedStore store = new KeyedStore(Lazy.opened(memory));
            return new Desk(store, Lazy.opened(stages).sequencer(store));
        });
    }

    @Override
    Set<Integer> unsaved() {
        return Lazy.opened(unsaved);
    }

    @Override
    void save(Integer shard) {
        desk(shard).sequencer().save();
        Lazy.opened(unsaved).remove(shard);
    }

    @Override
    public void close() {
        if (stages != null) {
            shared.giveBack();
        }
    }
}
