// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.reply;

import dev.tidings.core.model.ClaimKind;
import dev.tidings.core.model.InsightPart;
import dev.tidings.core.model.PartialDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a model proposed, read but not checked.
 *
 * @param parts the sentences of each part, in order; implications and timeline stand apart
 * @param implications its predictions
 * @param timeline its dates
 * @param names how it writes names of the sources, by the name in the source
 * @param given parts that the reply has, empty ones too
 */
public record Proposal(
        Map<InsightPart, List<Sentence>> parts,
        List<Forecast> implications,
        List<Dated> timeline,
        Map<String, String> names,
        Set<InsightPart> given) {

    /**
     * A quotation.
     *
     * @param article the article as the model names it
     * @param text what it quotes
     */
    public record Quote(Optional<String> article, String text) {}

    /**
     * A sentence.
     *
     * @param text as it came
     * @param kind what it says it is
     * @param speaker who says it, for a source's forecasts and opinions
     * @param quotes its evidence
     * @param cut whether the reply ended within it
     */
    public record Sentence(String text, ClaimKind kind, Optional<String> speaker, List<Quote> quotes, boolean cut) {
        /** Keeps a copy of the list. */
        public Sentence {
            quotes = List.copyOf(quotes);
        }
    }

    /**
     * A prediction.
     *
     * @param sentence the prediction
     * @param rationale why
     * @param horizon by when
     * @param likelihood 0 to 1
     */
    public record Forecast(
            Sentence sentence, List<Sentence> rationale, Optional<PartialDate> horizon, Optional<Double> likelihood) {
        /** Keeps a copy of the list. */
        public Forecast {
            rationale = List.copyOf(rationale);
        }
    }

    /**
     * An entry of the timeline.
     *
     * @param date when
     * @param sentence what happened
     */
    public record Dated(Optional<PartialDate> date, Sentence sentence) {}

    /** The sentences of a part. */
    public List<Sentence> of(InsightPart part) {
        return parts.getOrDefault(part, List.of());
    }

    /** Whether there is no whole sentence in it. */
    public boolean isEmpty() {
        return parts.values().stream().flatMap(List::stream).allMatch(Sentence::cut)
                && implications.stream().allMatch(f -> f.sentence().cut())
                && timeline.stream().allMatch(d -> d.sentence().cut());
    }
}
