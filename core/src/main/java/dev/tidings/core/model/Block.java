// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/**
 * A piece of an article's structure.
 *
 * @param kind what it is
 * @param text plain text; lines are kept in CODE alone
 */
public record Block(BlockKind kind, String text) {}
