// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import java.util.List;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;

/** Runs a {@link SavingFunction}: a function of Flink is not asked for its keyed state before a checkpoint, an operator is. */
final class SavingOperator<K> extends KeyedProcessOperator<K, Tuple2<String, byte[]>, Tuple2<String, byte[]>> {
    private static final long serialVersionUID = 1L;

    private final SavingFunction<K> saving;

    SavingOperator(SavingFunction<K> function) {
        super(function);
        this.saving = function;
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpoint) throws Exception {
        super.prepareSnapshotPreBarrier(checkpoint);
        for (K key : List.copyOf(saving.unsaved())) {
            setCurrentKey(key);
            saving.save(key);
        }
    }
}
