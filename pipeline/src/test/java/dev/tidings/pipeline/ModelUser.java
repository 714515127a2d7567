// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.Draft;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Enricher;
import dev.tidings.enrich.extract.ExtractiveEnricher;
import java.util.List;

/**
 * Keeps to the rights as every enricher with a model has to.
 *
 * @param shown what it would show to the model is noted here
 */
record ModelUser(List<Article> shown) implements Enricher {
    @Override
    public String name() {
        return "model-user";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Draft enrich(Dossier dossier, EnrichContext context) throws InterruptedException {
        dossier.articles().stream()
                .filter(article -> article.rights().modelUse())
                .forEach(shown::add);
        return ExtractiveEnricher.create().enrich(dossier, context);
    }
}
