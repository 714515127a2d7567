// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What calls of models cost. Prices change and differ from contract to contract, so none are built in. Safe for all
 * threads. New methods will always be default methods.
 */
@FunctionalInterface
public interface Pricing {
    /** The price of one call in US dollars; absent for a model whose price is not known. */
    Optional<BigDecimal> price(String model, long inputTokens, long outputTokens);

    /** Every call costs nothing: models of one's own. */
    static Pricing free() {
        return (model, in, out) -> Optional.of(BigDecimal.ZERO);
    }

    /** No price is known: costs are left out of the provenance, and no budget of money can be set. The default. */
    static Pricing unknown() {
        return (model, in, out) -> Optional.empty();
    }

    /**
     * Prices from a table: a line {@code model dollars-per-million-sent dollars-per-million-received} for each model;
     * blank lines and those that begin with {@code #} are skipped. A model called {@code *} stands for all others.
     *
     * @throws IllegalArgumentException with the line that cannot be read
     */
    static Pricing table(String lines) {
        Map<String, BigDecimal[]> prices = new LinkedHashMap<>();
        for (String line : lines.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.strip().split("\\s+");
            try {
                prices.put(parts[0], new BigDecimal[] {new BigDecimal(parts[1]), new BigDecimal(parts[2])});
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new IllegalArgumentException("no model with two prices: '" + line + "'", e);
            }
        }
        return (model, in, out) -> Optional.ofNullable(prices.getOrDefault(model, prices.get("*")))
                .map(price -> price[0].multiply(BigDecimal.valueOf(in))
                        .add(price[1].multiply(BigDecimal.valueOf(out)))
                        .movePointLeft(6));
    }
}
