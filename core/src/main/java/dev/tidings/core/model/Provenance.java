// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import dev.tidings.core.Values;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What made an insight, so that a reader can judge it and a machine can repeat it. */
@Values
@Value.Immutable
@JsonDeserialize(builder = Provenance.Builder.class)
@SuppressWarnings("exports")
public sealed interface Provenance permits ImmutableProvenance {
    /** The name of the enricher, such as {@code extractive}. */
    String enricher();

    /** The version of its rules. */
    String enricherVersion();

    /** The model as its provider names it; absent when no model was called. */
    Optional<String> model();

    /** The version of the prompts. */
    Optional<String> promptVersion();

    /** SHA-256 of the schema that the reply had to follow. */
    Optional<String> schemaHash();

    /** SHA-256 of everything that went in. */
    String inputHash();

    /** Tokens sent; 0 without a model. */
    @Value.Default
    default long inputTokens() {
        return 0;
    }

    /** Tokens received; 0 without a model. */
    @Value.Default
    default long outputTokens() {
        return 0;
    }

    /** In US dollars, by the price table in use. */
    Optional<BigDecimal> cost();

    /** How long the model took; absent without a model, so that reruns give the same bytes. */
    Optional<Duration> latency();

    /** The run's clock. */
    Instant madeAt();

    /** The enricher that should have made it, and why it did not. */
    Optional<String> degradedFrom();

    /**
     * What happened on the way, one sentence each, in order: replies that were mended, parts that were asked for again or
     * taken from elsewhere, text that was kept from the model.
     */
    List<String> notes();

    /** Starts a Provenance; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a Provenance; refuses bad values with the value named. */
    final class Builder extends ImmutableProvenance.Builder {
        Builder() {}
    }
}
