// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Correction;
import dev.tidings.core.model.CorrectionKind;
import dev.tidings.core.model.Revision;
import dev.tidings.core.model.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells readers what was changed after it was collected. */
final class Corrections {
    private static final int MOST = 10;

    private Corrections() {}

    /** When the article was corrected, the last time; an article that only grew was not. */
    static Optional<Instant> at(Article article) {
        return article.revisions().stream()
                .filter(r -> r.kind() == CorrectionKind.CORRECTED)
                .map(Revision::at)
                .max(Comparator.naturalOrder());
    }

    /** Of a story, newest first; the new wording is left out where the source allows no excerpt of its length. */
    static List<Correction> of(Story story, List<Article> articles) {
        List<Correction> all = new ArrayList<>(story.withdrawals());
        for (Article article : articles) {
            for (Revision revision : article.revisions()) {
                all.add(new Correction(
                        revision.kind(),
                        revision.at(),
                        article.publisher(),
                        revision.headline(),
                        allowed(article, revision),
                        0));
            }
        }
        return all.stream()
                .sorted(Comparator.comparing(Correction::at)
                        .reversed()
                        .thenComparing(Correction::kind)
                        .thenComparing(Correction::publisher))
                .limit(MOST)
                .toList();
    }

    /** Only what still stands in the latest version; all of it together within the excerpt limit. */
    private static List<String> allowed(Article article, Revision revision) {
        List<String> allowed = new ArrayList<>();
        int left = article.rights().excerptLimit();
        for (String sentence : revision.sentences()) {
            if (sentence.length() <= left && article.text().value().contains(sentence)) {
                allowed.add(sentence);
                left -= sentence.length();
            }
        }
        return allowed;
    }
}
