// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.Finding;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.StoryStore;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Gate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks stored insights against the articles as they are now. */
final class Rechecking {
    private final StoryStore store;
    private final Gate gate;
    private final EnrichContext context;

    Rechecking(StoryStore store, Gate gate, EnrichContext context) {
        this.store = store;
        this.gate = gate;
        this.context = context;
    }

    static Key<Insight> key(Insight insight) {
        return Key.insight(
                insight.storyId(), insight.language(), insight.provenance().enricher());
    }

    /** Every insight of a story, whatever its language and enricher. */
    List<Insight> insights(String storyId) {
        return StoredInsights.of(store, storyId);
    }

    /** The insight with what still stands; articles that are {@code gone} are not read, whatever the store says. */
    Insight recheck(Insight insight, Story story, List<Article> articles, Set<String> gone) {
        Set<String> elsewhere = citedArticles(insight);
        articles.forEach(a -> elsewhere.remove(a.id()));
        elsewhere.removeAll(gone);
        List<Article> background = elsewhere.stream()
                .flatMap(id -> store.find(Key.article(id)).stream())
                .filter(a -> a.withdrawnAt().isEmpty())
                .toList();
        return gate.readmit(
                insight,
                new Dossier(story, articles, background),
                new EnrichContext(context.now(), Locale.forLanguageTag(insight.language())));
    }

    /** The articles that an insight cites, in the order of its parts. */
    static Set<String> citedArticles(Insight insight) {
        Set<String> ids = new LinkedHashSet<>();
        insight.cited().map(Evidence::articleId).forEach(ids::add);
        return ids;
    }

    /** Whether all evidence stands in the articles as the store has them. */
    boolean stands(Insight insight) {
        return insight.cited()
                .allMatch(e -> store.find(Key.article(e.articleId()))
                        .filter(e::standsIn)
                        .isPresent());
    }

    static boolean cites(Insight insight, String articleId) {
        return citesAny(insight, Set.of(articleId));
    }

    static boolean citesAny(Insight insight, Set<String> articleIds) {
        return insight.cited().anyMatch(e -> articleIds.contains(e.articleId()));
    }

    static boolean cites(Prediction prediction, String articleId) {
        return prediction.cited().anyMatch(e -> e.articleId().equals(articleId));
    }

    /** How many claims of the one are no longer in the other. */
    static int lost(Insight before, Insight after) {
        Set<String> left = new HashSet<>();
        after.claims().forEach(claim -> left.add(claim.text()));
        Set<String> lost = new HashSet<>();
        before.claims().stream()
                .map(Claim::text)
                .filter(text -> !left.contains(text))
                .forEach(lost::add);
        return lost.size();
    }

    /** The prediction without what the article says; nothing when it was said there, or stood on nothing else. */
    static Optional<Prediction> without(Prediction prediction, String articleId) {
        return without(prediction.statement(), articleId)
                .map(statement -> Prediction.builder()
                        .from(prediction)
                        .statement(statement)
                        .rationale(prediction.rationale().stream()
                                .flatMap(claim -> without(claim, articleId).stream())
                                .toList())
                        .build());
    }

    private static Optional<Claim> without(Claim claim, String articleId) {
        List<Evidence> left = without(claim.evidence(), articleId);
        boolean quoted = claim.evidence().stream().anyMatch(e -> e.quote().contains(claim.text()));
        boolean stillQuoted = left.stream().anyMatch(e -> e.quote().contains(claim.text()));
        if ((left.isEmpty() && !claim.evidence().isEmpty()) || (quoted && !stillQuoted)) {
            return Optional.empty();
        }
        return Optional.of(Claim.builder()
                .from(claim)
                .evidence(left)
                .findings(claim.findings().stream()
                        .map(f -> new Finding(
                                f.verdict(),
                                f.score(),
                                f.reason(),
                                without(f.evidence(), articleId),
                                f.verifier(),
                                f.version(),
                                f.method()))
                        .toList())
                .build());
    }

    private static List<Evidence> without(List<Evidence> evidence, String articleId) {
        return evidence.stream().filter(e -> !e.articleId().equals(articleId)).toList();
    }
}
