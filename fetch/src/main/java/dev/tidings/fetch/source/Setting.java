// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import java.util.Optional;
import java.util.function.BiFunction;

/** Settings that may be absent. */
final class Setting {
    private Setting() {}

    /** The source changed by the value, or as it is without one. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    static <S, V> S apply(S source, Optional<V> value, BiFunction<S, V, S> change) {
        return value.map(given -> change.apply(source, given)).orElse(source);
    }
}
