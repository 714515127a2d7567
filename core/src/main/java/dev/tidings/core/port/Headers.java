// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The headers of an answer. Names are in lower case and keep the order of the answer; lookups ignore case.
 *
 * @param values per name its values, in order
 */
public record Headers(Map<String, List<String>> values) {
    private static final Headers NONE = new Headers(Map.of());

    /** Copies, with names in lower case; names that differ in case alone are joined. */
    public Headers {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, given) -> copy.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                .addAll(given));
        copy.replaceAll((name, joined) -> List.copyOf(joined));
        values = Collections.unmodifiableMap(copy);
    }

    /** No headers. */
    public static Headers none() {
        return NONE;
    }

    /** One header. */
    public static Headers of(String name, String value) {
        return new Headers(Map.of(name, List.of(value)));
    }

    /** The first value of that name. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** All values of that name, in order; empty when there are none. */
    public List<String> all(String name) {
        return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }
}
