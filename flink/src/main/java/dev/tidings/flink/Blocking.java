// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import dev.tidings.pipeline.Stages;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;
import org.jspecify.annotations.Nullable;

/** A stage that waits for the network, some packets at once. */
abstract class Blocking extends RichAsyncFunction<Tuple2<String, byte[]>, Tuple2<String, byte[]>> {
    private static final long serialVersionUID = 1L;

    private final SharedStages shared;
    private final int atOnce;
    private transient @Nullable Stages stages;
    private transient @Nullable ExecutorService executor;

    Blocking(SharedStages shared, int atOnce) {
        this.shared = shared;
        this.atOnce = atOnce;
    }

    /** What becomes of a packet. */
    abstract Tuple2<String, byte[]> work(Stages stages, Tuple2<String, byte[]> packet) throws InterruptedException;

    @Override
    public void open(OpenContext context) {
        stages = shared.take();
        executor = Executors.newFixedThreadPool(atOnce, Daemons.named("tidings-task"));
    }

    @Override
    public void asyncInvoke(Tuple2<String, byte[]> packet, ResultFuture<Tuple2<String, byte[]>> result) {
        Stages ours = Lazy.opened(stages);
        Lazy.opened(executor).execute(() -> {
            try {
                result.complete(List.of(work(ours, packet)));
            } catch (InterruptedException | RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
    }

    @Override
    public void close() {
        if (executor != null) {
            executor.shutdownNow();
        }
        if (stages != null) {
            shared.giveBack();
        }
    }

    /** Makes articles of items. */
    static final class Reading extends Blocking {
        private static final long serialVersionUID = 1L;

        Reading(SharedStages shared, int atOnce) {
            super(shared, atOnce);
        }

        @Override
        Tuple2<String, byte[]> work(Stages stages, Tuple2<String, byte[]> packet) throws InterruptedException {
            ToRead read = Packet.read(packet, ToRead.class);
            return Packet.of(read.item().id(), stages.read(read.source(), read.item()));
        }
    }

    /** Makes insights of stories. */
    static final class Enriching extends Blocking {
        private static final long serialVersionUID = 1L;

        Enriching(SharedStages shared, int atOnce) {
            super(shared, atOnce);
        }

        @Override
        Tuple2<String, byte[]> work(Stages stages, Tuple2<String, byte[]> packet) throws InterruptedException {
            ToEnrich story = Packet.read(packet, ToEnrich.class);
            return Packet.of(
                    StoreSink.INSIGHT,
                    new ToPublish(
                            story.dossier().story().id(), story.now(), stages.enrich(story.dossier(), story.now())));
        }
    }
}
