// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.readme;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.Provenance;
import dev.tidings.core.text.Sentences;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.Draft;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Enricher;
import dev.tidings.enrich.Statement;

/** The README's own enricher: the first sentence of each article is a takeaway. */
public final class FirstSentence implements Enricher {
    /** Makes one. */
    public FirstSentence() {}

    @Override
    public String name() {
        return "first-sentence";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Draft enrich(Dossier dossier, EnrichContext context) {
        Draft.Builder draft = Draft.builder()
                .provenance(Provenance.builder()
                        .enricher(name())
                        .enricherVersion(version())
                        .inputHash(ArticleText.hash(dossier.story().id()))
                        .madeAt(context.now())
                        .build());
        for (Article article : dossier.articles()) {
            Sentences.of(article.text().value()).stream()
                    .findFirst()
                    .ifPresent(first ->
                            draft.addTakeaway(Statement.verbatim(Evidence.inText(article, first), article.language())));
        }
        return draft.build();
    }
}
