// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/**
 * What one side of a contradiction states.
 *
 * @param value the number, date or name, as written
 * @param publisher who states it
 * @param claim the sentence
 */
public record Position(String value, String publisher, Claim claim) {}
