// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

/**
 * One side of a proposed contradiction.
 *
 * @param value as written in the statement
 * @param publisher who states it
 * @param statement the sentence
 */
public record DraftPosition(String value, String publisher, Statement statement) {}
