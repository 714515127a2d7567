// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import dev.tidings.core.TidingsException;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is to be written to a store, all or nothing: for each name the last word counts. Not safe for several threads. */
final class Changes {
    private static final Map<String, Class<?>> TYPES =
            Key.types().stream().collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    private static final byte[] REMOVED = {};

    private final Map<String, byte[]> last = new LinkedHashMap<>();

    void put(Key<?> key, byte[] json) {
        last.remove(name(key));
        last.put(name(key), json);
    }

    void remove(Key<?> key) {
        put(key, REMOVED);
    }

    /** Takes over what came later. */
    void add(Changes later) {
        later.last.forEach((name, json) -> {
            last.remove(name);
            last.put(name, json);
        });
    }

    boolean isEmpty() {
        return last.isEmpty();
    }

    /** Under which a value is kept. */
    static String name(Key<?> key) {
        return key.type().getSimpleName() + '/' + key.id();
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(last.size());
            for (Map.Entry<String, byte[]> entry : last.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().length);
                out.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Changes of(byte[] bytes) {
        Changes changes = new Changes();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (int left = in.readInt(); left > 0; left--) {
                changes.last.put(in.readUTF(), in.readNBytes(in.readInt()));
            }
        } catch (IOException e) {
            throw new TidingsException("broken changes", e);
        }
        return changes;
    }

    void addTo(Commit.Builder commit) {
        last.forEach((name, json) -> {
            int slash = name.indexOf('/');
            Class<?> type = TYPES.get(name.substring(0, slash));
            if (type == null) {
                throw new TidingsException("unknown type in '" + name + "'");
            }
            add(commit, new Key<>(type, name.substring(slash + 1)), json);
        });
    }

    private static <T> void add(Commit.Builder commit, Key<T> key, byte[] json) {
        if (json.length == 0) {
            commit.remove(key);
        } else {
            commit.put(key, Packet.read(json, key.type()));
        }
    }
}
