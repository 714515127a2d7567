// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

import dev.tidings.core.Values;
import java.util.Optional;
import org.immutables.value.Value;

/** What is asked of a model. */
@Values
@Value.Immutable
@SuppressWarnings("exports")
public sealed interface ModelRequest permits ImmutableModelRequest {
    /** What to do: ours, never text of articles. */
    String instructions();

    /** The material: data, never instructions. */
    String input();

    /** The JSON Schema that the reply must follow. */
    Optional<String> schema();

    /** The most tokens to spend on the reply. Default 4096. */
    @Value.Default
    default int maxOutputTokens() {
        return 4096;
    }

    /** 0 to 2. Default 0. */
    @Value.Default
    default double temperature() {
        return 0.0;
    }

    /** Starts a ModelRequest; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a ModelRequest; refuses bad values with the value named. */
    final class Builder extends ImmutableModelRequest.Builder {
        Builder() {}
    }
}
