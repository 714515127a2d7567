// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.time.TimeExpression;
import dev.tidings.core.time.TimeExpressions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Whether a quoted span states a date. */
final class DateBinding {
    private DateBinding() {}

    /** Whether the quote holds an expression that means the date, read on the day of its article. */
    static boolean states(Evidence evidence, Dossier dossier, PartialDate date) {
        return dossier.article(evidence.articleId())
                .filter(article -> TimeExpressions.find(evidence.quote(), written(article), language(article)).stream()
                        .anyMatch(expression -> means(expression, date)))
                .isPresent();
    }

    /** Whether the quote states the date, or one that can be the same. */
    static boolean agrees(Evidence evidence, Dossier dossier, PartialDate date) {
        return dossier.article(evidence.articleId())
                .filter(article -> TimeExpressions.find(evidence.quote(), written(article), language(article)).stream()
                        .anyMatch(expression -> overlaps(expression, date)))
                .isPresent();
    }

    private static boolean overlaps(TimeExpression expression, PartialDate date) {
        if (expression instanceof TimeExpression.At at) {
            return at.date().overlaps(date);
        }
        return expression instanceof TimeExpression.Between between
                && (between.from().overlaps(date) || between.to().overlaps(date));
    }

    private static boolean means(TimeExpression expression, PartialDate date) {
        if (expression instanceof TimeExpression.At at) {
            return at.date().equals(date);
        }
        return expression instanceof TimeExpression.Between between
                && (between.from().equals(date) || between.to().equals(date));
    }

    private static LocalDate written(Article article) {
        return article.publishedAt()
                .map(PartialDate::firstDay)
                .orElseGet(() -> LocalDate.ofInstant(article.collectedAt(), ZoneOffset.UTC));
    }

    private static Locale language(Article article) {
        return Locale.forLanguageTag(article.language().orElse("en"));
    }
}
