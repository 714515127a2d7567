// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A number with its unit.
 *
 * @param start UTF-16 offset
 * @param end offset after the last character
 * @param values what it may mean, the likeliest first; magnitudes are multiplied in
 * @param unit a key of {@code quantities.txt}; empty where none is given or known
 * @param firm whether it surely is a number: small numbers in words and articles are not
 * @param about whether the text says that it is rounded
 */
public record Amount(int start, int end, List<Double> values, String unit, boolean firm, boolean about) {
    /** The unit of times of day, in minutes since midnight or noon. */
    static final String CLOCK = "clock";

    private static final Map<String, Set<String>> LOOSE = Map.of(
            "dollar", Set.of("USD", "AUD", "CAD", "HKD", "TWD"),
            "¥", Set.of("JPY", "CNY"),
            "kilo", Set.of("km", "kg"),
            "GBP", Set.of("kg"));

    /** Keeps a copy of the list. */
    public Amount {
        values = List.copyOf(values);
    }

    /** Whether both can be the same amount. */
    public boolean agrees(Amount other) {
        return (sameUnit(other) && (sameValue(other) || rounds(other) || other.rounds(this)))
                || hourOf(other)
                || other.hourOf(this);
    }

    /** "7 heures" may be seven o'clock. */
    private boolean hourOf(Amount clock) {
        return unit.equals("hour")
                && clock.unit.equals(CLOCK)
                && values.stream().anyMatch(hours -> clock.means(hours % 12 * 60));
    }

    /** Whether both have the same value, whatever their units. */
    public boolean sameValue(Amount other) {
        return values.stream().anyMatch(other::means);
    }

    /** Whether the units do not speak against each other. */
    public boolean sameUnit(Amount other) {
        return unit.equals(other.unit)
                || unit.isEmpty()
                || other.unit.isEmpty()
                || LOOSE.getOrDefault(unit, Set.of()).contains(other.unit)
                || LOOSE.getOrDefault(other.unit, Set.of()).contains(unit);
    }

    private boolean means(double value) {
        return values.stream().anyMatch(v -> Math.abs(v - value) <= 1e-9 * Math.max(1, Math.abs(v)));
    }

    /** Said to be rounded, near the other and with fewer digits. */
    private boolean rounds(Amount exact) {
        return about
                && !values.isEmpty()
                && exact.values.stream()
                        .anyMatch(v ->
                                Math.abs(v - values.get(0)) <= 0.05 * Math.abs(v) && digits(values.get(0)) < digits(v));
    }

    private static int digits(double value) {
        return new java.math.BigDecimal(Double.toString(Math.abs(value)))
                .stripTrailingZeros()
                .precision();
    }
}
