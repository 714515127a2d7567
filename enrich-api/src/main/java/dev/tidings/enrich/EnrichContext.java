// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

import java.time.Instant;
import java.util.Locale;

/**
 * For whom and when a story is enriched.
 *
 * @param now the run's clock; an enricher asks no other
 * @param language the reader's language
 */
public record EnrichContext(Instant now, Locale language) {}
