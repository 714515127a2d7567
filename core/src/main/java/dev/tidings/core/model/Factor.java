// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/**
 * One reason of a score.
 *
 * @param name a stable key, such as {@code publishers}
 * @param value what was measured, scaled to 0 to 1
 * @param weight how much it counts
 * @param reason what a person can read, such as "4 publishers"
 */
public record Factor(String name, double value, double weight, String reason) {}
