// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.EvidencePart;
import dev.tidings.core.model.Finding;
import dev.tidings.enrich.Checker;
import dev.tidings.enrich.Statement;
import dev.tidings.enrich.Verifier;
import java.util.ArrayList;
import java.util.List;

/**
 * The verifier that needs no model and no network. Aligns a sentence with the text or headline of each article and
 * compares the facts inside the aligned span; a sentence in another language than the articles can be refuted by its
 * numbers, dates and names, but is never more than uncertain. Safe for all threads; the same input gives the same finding.
 *
 * <p>A source's forecast, opinion or advice is judged like a fact: the finding says whether the source says so.
 */
public final class OfflineVerifier implements Verifier {
    private static final String NAME = "offline";
    private static final String VERSION = "4";

    private OfflineVerifier() {}

    /** The verifier with its fitted weights; there is nothing to set. */
    public static OfflineVerifier create() {
        return new OfflineVerifier();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public Checker over(List<Article> articles) {
        List<Part> parts = new ArrayList<>();
        for (Article article : articles) {
            if (!article.text().isEmpty()) {
                parts.add(new Part(article, EvidencePart.TEXT));
            }
            parts.add(new Part(article, EvidencePart.HEADLINE));
        }
        TextChecker texts = TextChecker.over(
                parts.stream().map(Part::text).toList(),
                parts.stream().map(part -> part.article().language()).toList());
        return statement -> finding(statement, parts, texts);
    }

    private static Finding finding(Statement statement, List<Part> parts, TextChecker texts) {
        TextFinding found = texts.check(statement.text(), statement.language());
        List<Evidence> evidence =
                found.passages().stream().map(p -> parts.get(p.text()).quote(p)).toList();
        return new Finding(found.verdict(), found.score(), found.reason(), evidence, NAME, VERSION, found.method());
    }

    private record Part(Article article, EvidencePart part) {
        String text() {
            return part == EvidencePart.TEXT ? article.text().value() : article.title();
        }

        Evidence quote(TextFinding.Passage passage) {
            return part == EvidencePart.TEXT
                    ? Evidence.inText(article, passage.span())
                    : Evidence.inHeadline(article, passage.span());
        }
    }
}
