// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

import dev.tidings.core.Values;
import dev.tidings.core.model.Absent;
import dev.tidings.core.model.Audience;
import dev.tidings.core.model.Provenance;
import dev.tidings.core.model.Withheld;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What an enricher proposes for a story. Parts that it cannot make say so in {@link #absent}; parts that are
 * neither there nor explained are explained by the gate.
 */
@Values
@Value.Immutable
@SuppressWarnings("exports")
public sealed interface Draft permits ImmutableDraft {
    /** What made it. */
    Provenance provenance();

    /** In the reader's language where that can be had. */
    Optional<Statement> headline();

    /** At most 120 characters. */
    Optional<Statement> hook();

    /** For the TL;DR. */
    List<Statement> whatChanged();

    /** For the TL;DR. */
    List<Statement> whyItMatters();

    /** For the TL;DR; kind ADVICE. */
    List<Statement> whatToDoNext();

    /** Who should care. */
    List<Audience> audiences();

    /** Most important first. */
    List<Statement> takeaways();

    /** What may come. */
    List<DraftImplication> implications();

    /** In any order. */
    List<DraftEntry> timeline();

    /** What publishers state differently. */
    List<DraftContradiction> contradictions();

    /** Why parts are missing. */
    List<Absent> absent();

    /** What the enricher itself threw away, such as replies of a model that cite nothing. */
    List<Withheld> withheld();

    /** Starts a Draft; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a Draft; refuses bad values with the value named. */
    final class Builder extends ImmutableDraft.Builder {
        Builder() {}
    }
}
