// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import dev.tidings.core.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What Tidings says about a story, for one story version, language and enricher. Every sentence is a {@link
 * Claim}. A part without content says why in {@link #absent}.
 */
@Values
@Value.Immutable
@JsonDeserialize(builder = Insight.Builder.class)
@SuppressWarnings("exports")
public sealed interface Insight permits ImmutableInsight {
    /** The story. */
    String storyId();

    /** The version of the story that was read. */
    int storyVersion();

    /** The reader's language that was asked for, BCP 47. Parts that could not be translated carry their own. */
    String language();

    /** What made it. */
    Provenance provenance();

    /** In the reader's language where that could be had. */
    Optional<Claim> headline();

    /** One sentence of at most 120 characters. */
    Optional<Claim> hook();

    /** Thirty seconds of reading. */
    @Value.Default
    default Tldr tldr() {
        return Tldr.none();
    }

    /** Who should care. */
    List<Audience> audiences();

    /** Most important first. */
    List<Claim> takeaways();

    /** What may come. */
    List<Implication> implications();

    /** In order of date. */
    List<TimelineEntry> timeline();

    /** What publishers state differently. */
    List<Contradiction> contradictions();

    /** Why parts are missing, in page order. */
    List<Absent> absent();

    /** What the gate did not let through, without its text. */
    List<Withheld> withheld();

    /** Whether the part has content. */
    default boolean has(InsightPart part) {
        return switch (part) {
            case HEADLINE -> headline().isPresent();
            case HOOK -> hook().isPresent();
            case WHAT_CHANGED -> !tldr().whatChanged().isEmpty();
            case WHY_IT_MATTERS -> !tldr().whyItMatters().isEmpty();
            case WHAT_TO_DO_NEXT -> !tldr().whatToDoNext().isEmpty();
            case AUDIENCES -> !audiences().isEmpty();
            case TAKEAWAYS -> !takeaways().isEmpty();
            case IMPLICATIONS -> !implications().isEmpty();
            case TIMELINE -> !timeline().isEmpty();
            case CONTRADICTIONS -> !contradictions().isEmpty();
        };
    }

    /** Why the part has no content; absent when it has. */
    default Optional<Absent> absence(InsightPart part) {
        return absent().stream().filter(a -> a.part() == part).findFirst();
    }

    /** Every claim, in page order. */
    default List<Claim> claims() {
        List<Claim> all = new ArrayList<>();
        headline().ifPresent(all::add);
        hook().ifPresent(all::add);
        all.addAll(tldr().claims());
        all.addAll(takeaways());
        for (Implication implication : implications()) {
            all.add(implication.prediction());
            all.addAll(implication.rationale());
        }
        timeline().forEach(entry -> all.add(entry.claim()));
        contradictions().forEach(c -> c.positions().forEach(p -> all.add(p.claim())));
        return List.copyOf(all);
    }

    /** Everything that it cites, in the order of its parts. */
    default Stream<Evidence> cited() {
        return Stream.concat(
                claims().stream().flatMap(Claim::cited), audiences().stream().flatMap(a -> a.evidence().stream()));
    }

    /** Starts an Insight; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a Insight; refuses bad values with the value named. */
    final class Builder extends ImmutableInsight.Builder {
        Builder() {}

        @Override
        public Insight build() {
            Insight built = super.build();
            Check.text(built.storyId(), "Insight.storyId");
            built.hook()
                    .ifPresent(hook -> Check.atMost(
                            120, hook.text().codePointCount(0, hook.text().length()), "length of Insight.hook"));
            for (InsightPart part : InsightPart.values()) {
                if (!built.has(part) && built.absence(part).isEmpty()) {
                    throw new IllegalArgumentException("Insight has neither " + part + " nor a reason for its absence");
                }
            }
            return built;
        }
    }
}
