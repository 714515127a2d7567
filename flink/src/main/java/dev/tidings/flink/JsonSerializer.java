// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Writes values as JSON, which later versions can read as well. */
final class JsonSerializer<T> implements SimpleVersionedSerializer<T> {
    private static final int VERSION = 1;

    private final Class<T> type;

    JsonSerializer(Class<T> type) {
        this.type = type;
    }

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(T value) {
        return Packet.bytes(value);
    }

    @Override
    public T deserialize(int version, byte[] serialized) throws IOException {
        if (version != VERSION) {
            throw new IOException(
                    "a " + type.getSimpleName() + " of version " + version + " cannot be read, only " + VERSION);
        }
        return Packet.read(serialized, type);
    }
}
