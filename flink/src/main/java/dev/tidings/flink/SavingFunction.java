// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import java.util.Set;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;

/** A stage that works in memory, and leaves what it needs in its keyed state before each checkpoint. */
abstract class SavingFunction<K> extends KeyedProcessFunction<K, Tuple2<String, byte[]>, Tuple2<String, byte[]>> {
    private static final long serialVersionUID = 1L;

    /** The keys that have something in memory. */
    abstract Set<K> unsaved();

    /** Leaves in the state what is in memory of the current key. */
    abstract void save(K key) throws Exception;
}
