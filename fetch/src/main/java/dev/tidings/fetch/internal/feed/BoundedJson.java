// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** JSON of strangers: a small text of countless tiny values would need a hundred times its size as a tree. */
public final class BoundedJson {
    private static final long MOST_TOKENS = 1_000_000;

    /** Refuses documents of more than a million tokens; everything else as by default. */
    public static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .build();

    private BoundedJson() {}
}
