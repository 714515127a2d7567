// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import dev.tidings.enrich.Dossier;
import java.time.Instant;

/** A story that changed, as it was at a time. */
record ToEnrich(Instant now, Dossier dossier) {}
