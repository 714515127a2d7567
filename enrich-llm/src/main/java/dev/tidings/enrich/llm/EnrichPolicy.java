// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import dev.tidings.core.model.Article;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.EnrichContext;
import java.time.Duration;
import java.util.Optional;

/**
 * Which stories are worth a model's time. The others get what needs no model. Safe for all threads. New methods will
 * always be default methods.
 */
@FunctionalInterface
public interface EnrichPolicy {
    /** Why no model is asked about the story, one sentence; absent when one is. */
    Optional<String> against(Dossier dossier, EnrichContext context);

    /** Both must be content; the first reason counts. */
    default EnrichPolicy and(EnrichPolicy other) {
        return (dossier, context) -> against(dossier, context).or(() -> other.against(dossier, context));
    }

    /** All stories. */
    static EnrichPolicy all() {
        return (dossier, context) -> Optional.empty();
    }

    /** Stories that so many publishers tell. */
    static EnrichPolicy publishers(int least) {
        return (dossier, context) -> {
            long publishers = dossier.articles().stream()
                    .map(Article::publisher)
                    .distinct()
                    .count();
            return publishers >= least
                    ? Optional.empty()
                    : Optional.of("The story has " + publishers + " of " + least + " publishers.");
        };
    }

    /** Stories of at least this importance, as the ranking gave it. */
    static EnrichPolicy importance(double least) {
        return (dossier, context) -> {
            double score = dossier.story().importance().score();
            return score >= least ? Optional.empty() : Optional.of("The story's importance is below " + least + ".");
        };
    }

    /** Stories that were updated within this time before the run. */
    static EnrichPolicy updatedWithin(Duration time) {
        return (dossier, context) ->
                dossier.story().lastUpdated().isBefore(context.now().minus(time))
                        ? Optional.of("The story was last updated before "
                                + context.now().minus(time) + ".")
                        : Optional.empty();
    }
}
