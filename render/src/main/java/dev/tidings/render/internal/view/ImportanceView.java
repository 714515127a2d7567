// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import java.util.List;

/**
 * Why a story stands where it stands.
 *
 * @param score the sum, with two decimals
 * @param factors greatest part first
 */
public record ImportanceView(String score, List<Bar> factors) {
    /**
     * One reason.
     *
     * @param name what was measured
     * @param reason what a person can read
     * @param part what it adds to the score, with two decimals
     * @param percent its share of the score, 0 to 100
     */
    public record Bar(String name, String reason, String part, int percent) {}
}
