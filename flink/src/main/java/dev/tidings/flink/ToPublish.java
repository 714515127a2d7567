// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import dev.tidings.pipeline.Stages;
import java.time.Instant;

/** What came of enriching a story as it was at a time. */
record ToPublish(String storyId, Instant now, Stages.Enriched enriched) {}
