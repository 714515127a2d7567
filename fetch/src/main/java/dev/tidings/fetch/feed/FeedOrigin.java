// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import dev.tidings.core.Values;
import dev.tidings.core.model.PartialDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The feed that an entry was taken from, when an aggregating feed names it: RSS and Atom {@code source}. */
@Values
@Value.Immutable
@SuppressWarnings("exports")
public sealed interface FeedOrigin permits ImmutableFeedOrigin {
    /** The feed's title. */
    Optional<FeedText> title();

    /** RSS {@code source url}, Atom {@code link}. */
    Optional<String> link();

    /** Atom {@code id}. */
    Optional<String> id();

    /** Atom {@code updated}. */
    Optional<PartialDate> updated();

    /** Atom {@code author}: they count for the entry, when it names none. */
    List<FeedPerson> authors();

    /** Atom {@code contributor}. */
    List<FeedPerson> contributors();

    /** Atom {@code category}. */
    List<FeedCategory> categories();

    /** Atom {@code rights}. */
    Optional<FeedText> rights();

    /** Atom {@code generator}. */
    Optional<String> generator();

    /** Starts an origin without any part. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a FeedOrigin. */
    final class Builder extends ImmutableFeedOrigin.Builder {
        Builder() {}
    }
}
