// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import dev.tidings.core.Values;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What a source allows. The defaults are cautious: a short excerpt with attribution, no pictures, indexing and
 * model use as usual.
 */
@Values
@Value.Immutable
@JsonDeserialize(builder = Rights.Builder.class)
@SuppressWarnings("exports")
public sealed interface Rights permits ImmutableRights {
    /**
     * The most characters of one article that may be quoted in a row on a public page. Default 400; 0 forbids any
     * excerpt.
     */
    @Value.Default
    default int excerptLimit() {
        return 400;
    }

    /** Whether icons and lead images may be stored and shown. Default false. */
    @Value.Default
    default boolean images() {
        return false;
    }

    /** Whether article text may be given to a language model. Default true. */
    @Value.Default
    default boolean modelUse() {
        return true;
    }

    /**
     * Whether search engines may index pages made from this source. Default true; false puts {@code noindex} on
     * them.
     */
    @Value.Default
    default boolean indexing() {
        return true;
    }

    /**
     * Whether a page that this source leads must name the original as the page that search engines should know
     * ({@code rel=canonical}). Default false.
     */
    @Value.Default
    default boolean canonicalOriginal() {
        return false;
    }

    /**
     * Whether what publishers reserve on pages and in answers ({@code noai}, {@code nosnippet},
     * {@code tdm-reservation}) is set aside, because the operator has their leave. Default false: reservations narrow
     * the rights of the article that they stand on.
     */
    @Value.Default
    default boolean overridesReservations() {
        return false;
    }

    /** A licence as an SPDX id or a URL, when the publisher names one. */
    Optional<String> license();

    /** The line of attribution that the publisher asks for. */
    Optional<String> notice();

    /**
     * These rights, less what is reserved. {@code tdm-reservation} forbids models and excerpts, {@code noai} models,
     * {@code nosnippet} excerpts, {@code noindex} indexing, {@code noimageai} pictures. The same rights when they
     * override reservations.
     *
     * @param reservations as in {@link FeedItem#reservations}; other words change nothing
     */
    default Rights narrowedBy(Collection<String> reservations) {
        if (overridesReservations() || reservations.isEmpty()) {
            return this;
        }
        boolean mining = reservations.contains("tdm-reservation");
        return builder()
                .from(this)
                .modelUse(modelUse() && !mining && !reservations.contains("noai"))
                .excerptLimit(mining || reservations.contains("nosnippet") ? 0 : excerptLimit())
                .images(images() && !reservations.contains("noimageai"))
                .indexing(indexing() && !reservations.contains("noindex"))
                .build();
    }

    /** The defaults. */
    static Rights cautious() {
        return builder().build();
    }

    /** Starts a Rights; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a Rights; refuses bad values with the value named. */
    final class Builder extends ImmutableRights.Builder {
        Builder() {}

        @Override
        public Rights build() {
            Rights built = super.build();
            Check.atLeast(0, built.excerptLimit(), "Rights.excerptLimit");
            return built;
        }
    }
}
