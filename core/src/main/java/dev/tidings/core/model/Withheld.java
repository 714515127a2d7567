// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/**
 * Something that the gate did not let through. The text itself is not kept, so that it reaches no page.
 *
 * @param part where it should have stood
 * @param reason what was wrong with it, one sentence
 */
public record Withheld(InsightPart part, String reason) {}
