// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

/**
 * A right that one holder has at a time, until it is over and somebody else takes it.
 *
 * @param name what it is a right to
 * @param holder who has it
 * @param number grows each time the name is taken, so that a late holder can be told from the one after it
 */
public record Lease(String name, String holder, long number) {}
