// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import dev.tidings.core.Values;
import java.net.URI;
import java.util.Optional;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Where items come from: a feed, a page, a mailbox, an application. */
@Values
@Value.Immutable
@JsonDeserialize(builder = Source.Builder.class)
@SuppressWarnings("exports")
public sealed interface Source permits ImmutableSource {
    /** Stable and unique among the sources of an aggregator: lower-case letters, digits, dots, dashes, underscores. */
    String id();

    /** The name that readers see, in the publisher's own writing. */
    String name();

    /** How items are collected. Default FEED. */
    @Value.Default
    default SourceKind kind() {
        return SourceKind.FEED;
    }

    /** An emoji or an image. */
    Optional<Icon> icon();

    /** The address that is polled; absent for push sources and folders. */
    Optional<URI> url();

    /** The publisher's front page. */
    Optional<URI> homepage();

    /** The language of the items as BCP 47, when all share one. */
    Optional<String> language();

    /** What the publisher allows. */
    @Value.Default
    default Rights rights() {
        return Rights.cautious();
    }

    /** How much a mention by this source counts in ranking, 0 to 10. Default 1. */
    @Value.Default
    default double weight() {
        return 1.0;
    }

    /** Starts a Source; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a Source; refuses bad values with the value named. */
    final class Builder extends ImmutableSource.Builder {
        Builder() {}

        @Override
        public Source build() {
            Source built = super.build();
            Check.id(built.id(), "Source.id");
            Check.text(built.name(), "Source.name");
            Check.between(0, built.weight(), 10, "Source.weight");
            return built;
        }
    }
}
