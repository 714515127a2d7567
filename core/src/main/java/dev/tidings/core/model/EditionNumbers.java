// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/**
 * A period in numbers.
 *
 * @param stories stories that had an article in it
 * @param articles articles collected in it
 * @param publishers publishers of those articles
 * @param languages languages of those articles
 */
public record EditionNumbers(int stories, int articles, int publishers, int languages) {}
