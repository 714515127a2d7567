// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

/**
 * What a body may cost.
 *
 * @param maxBytes as sent, and again as decoded
 * @param maxRatio decoded bytes per sent byte, once the decoded body is above {@link #RATIO_FLOOR}
 * @param cut whether a body that is too long is cut at the limit instead of refused (robots.txt: RFC 9309, 2.5)
 */
record Limits(int maxBytes, int maxRatio, boolean cut) {
    /** Below this size any ratio is harmless. */
    static final int RATIO_FLOOR = 1 << 20;
}
