// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import dev.tidings.core.port.Spend;

/**
 * What enriching one story would use at most, told before anything is asked.
 *
 * @param model who would be asked first; for a story that no model is asked about, why
 * @param atMost the tokens that would be reserved and their price; a part that has to be asked for again may double it
 * @param known whether the reply is in the cache, so that nothing is used
 */
public record CostEstimate(String model, Spend atMost, boolean known) {}
