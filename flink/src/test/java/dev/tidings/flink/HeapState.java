// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;
import org.jspecify.annotations.Nullable;

/** A state of one key in memory, to look into. */
final class HeapState implements MapState<String, byte[]> {
    final Map<String, byte[]> values = new HashMap<>();

    @Override
    public byte @Nullable [] get(String key) {
        return values.get(key);
    }

    @Override
    public void put(String key, byte[] value) {
        values.put(key, value);
    }

    @Override
    public void putAll(Map<String, byte[]> map) {
        values.putAll(map);
    }

    @Override
    public void remove(String key) {
        values.remove(key);
    }

    @Override
    public boolean contains(String key) {
        return values.containsKey(key);
    }

    @Override
    public Iterable<Map.Entry<String, byte[]>> entries() {
        return values.entrySet();
    }

    @Override
    public Iterable<String> keys() {
        return values.keySet();
    }

    @Override
    public Iterable<byte[]> values() {
        return values.values();
    }

    @Override
    public Iterator<Map.Entry<String, byte[]>> iterator() {
        return values.entrySet().iterator();
    }

    @Override
    public boolean isEmpty() {
        return values.isEmpty();
    }

    @Override
    public void clear() {
        values.clear();
    }
}
