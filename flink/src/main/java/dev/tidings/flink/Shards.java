// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import org.apache.flink.runtime.state.KeyGroupRangeAssignment;

/** Keys of shards that Flink spreads evenly, whatever the parallelism. */
final class Shards {
    /** Of the operators by shard. Fixed: it decides where keys are found in a checkpoint. */
    static final int MAX_PARALLELISM = 128;

    private Shards() {}

    static int[] keys(int shards) {
        int[] keys = new int[shards];
        for (int shard = 0; shard < shards; shard++) {
            int group = shard * MAX_PARALLELISM / shards;
            int key = 0;
            while (KeyGroupRangeAssignment.assignToKeyGroup(key, MAX_PARALLELISM) != group) {
                key++;
            }
            keys[shard] = key;
        }
        return keys;
    }
}
