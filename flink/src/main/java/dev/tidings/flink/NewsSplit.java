// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import dev.tidings.core.port.SourceState;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * A source and how far it was asked.
 *
 * @param sourceId the source
 * @param round how many rounds are done, where there are rounds
 * @param state what is known of it
 * @param listed short marks of what it listed last
 */
record NewsSplit(String sourceId, int round, Optional<SourceState> state, List<String> listed) implements SourceSplit {
    static NewsSplit fresh(String sourceId) {
        return new NewsSplit(sourceId, 0, Optional.empty(), List.of());
    }

    @Override
    public String splitId() {
        return sourceId;
    }
}
