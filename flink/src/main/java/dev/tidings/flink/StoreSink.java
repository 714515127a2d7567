// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import dev.tidings.core.TidingsException;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.StoryStore;
import dev.tidings.pipeline.Stages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Writes to a store what a checkpoint made sure of, when it is complete: what a failed attempt did is seen by nobody. What
 * was sure but not yet written, or written and not noted, is written again after a failure, which changes nothing.
 */
final class StoreSink implements Sink<Tuple2<String, byte[]>>, SupportsCommitter<byte[]> {
    private static final long serialVersionUID = 1L;

    /** The key of packets that hold {@link Changes}. */
    static final String CHANGES = "changes";
    /** The key of packets that hold a {@link ToPublish}. */
    static final String INSIGHT = "insight";

    /** Of what is written in one transaction. */
    private static final int MOST_BYTES = 4 << 20;

    private final SharedStages shared;
    private final StoreAccess access;

    StoreSink(SharedStages shared, StoreAccess access) {
        this.shared = shared;
        this.access = access;
    }

    @Override
    public CommittingSinkWriter<Tuple2<String, byte[]>, byte[]> createWriter(WriterInitContext context) {
        return new Writer();
    }

    @Override
    public Committer<byte[]> createCommitter(CommitterInitContext context) {
        return new StoreCommitter(shared, access);
    }

    @Override
    public SimpleVersionedSerializer<byte[]> getCommittableSerializer() {
        return new AsTheyAre();
    }

    /** Collects packets until the next checkpoint. */
    private static final class Writer implements CommittingSinkWriter<Tuple2<String, byte[]>, byte[]> {
        private final List<byte[]> full = new ArrayList<>();
        private ByteArrayOutputStream collected = new ByteArrayOutputStream();

        @Override
        public void write(Tuple2<String, byte[]> packet, Context context) throws IOException {
            DataOutputStream out = new DataOutputStream(collected);
            out.writeUTF(packet.f0);
            out.writeInt(packet.f1.length);
            out.write(packet.f1);
            out.flush();
            if (collected.size() > MOST_BYTES) {
                next();
            }
        }

        private void next() {
            if (collected.size() > 0) {
                full.add(collected.toByteArray());
                collected = new ByteArrayOutputStream();
            }
        }

        @Override
        public void flush(boolean endOfInput) {}

        @Override
        public Collection<byte[]> prepareCommit() {
            next();
            List<byte[]> ready = List.copyOf(full);
            full.clear();
            return ready;
        }

        @Override
        public void close() {}
    }

    /** Writes what is sure. */
    private static final class StoreCommitter implements Committer<byte[]> {
        private final SharedStages shared;
        private final Stages stages;
        private final StoryStore store;

        StoreCommitter(SharedStages shared, StoreAccess access) {
            this.shared = shared;
            this.store = access.open();
            this.stages = shared.take();
        }

        @Override
        public void commit(Collection<CommitRequest<byte[]>> requests) throws IOException {
            for (CommitRequest<byte[]> request : requests) {
                write(request.getCommittable());
            }
        }

        private void write(byte[] packets) throws IOException {
            Changes changes = new Changes();
            List<ToPublish> insights = new ArrayList<>();
            try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packets))) {
                while (in.available() > 0) {
                    String key = in.readUTF();
                    byte[] body = in.readNBytes(in.readInt());
                    if (key.equals(CHANGES)) {
                        changes.add(Changes.of(body));
                    } else {
                        insights.add(Packet.read(body, ToPublish.class));
                    }
                }
            }
            Commit.Builder values = Commit.builder();
            changes.addTo(values);
            write(values);
            for (ToPublish insight : insights) {
                Commit.Builder commit = Commit.builder();
                stages.publish(commit, store, insight.storyId(), insight.enriched(), insight.now());
                write(commit);
            }
        }

        private void write(Commit.Builder commit) {
            Commit built = commit.build();
            if (!built.isEmpty() && store.commit(built) instanceof CommitResult.Rejected rejected) {
                throw new TidingsException("the store refused what the job wrote: "
                        + rejected.failure().reason());
            }
        }

        @Override
        public void close() {
            store.close();
            shared.giveBack();
        }
    }

    private static final class AsTheyAre implements SimpleVersionedSerializer<byte[]> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(byte[] bytes) {
            return bytes;
        }

        @Override
        public byte[] deserialize(int version, byte[] bytes) {
            return bytes;
        }
    }
}
