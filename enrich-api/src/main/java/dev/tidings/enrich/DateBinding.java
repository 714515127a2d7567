// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.PartialDate;

/** Whether a quoted span states a date. */
final class DateBinding {
    private DateBinding() {}

    /** Whether the quote holds an expression that means the date, read on the day of its article. */
    static boolean states(Evidence evidence, Dossier dossier, PartialDate date) {
        return dossier.article(evidence.articleId()).isPresent()
                && evidence.quote().contains(Integer.toString(date.day() != 0 ? date.day() : date.year()));
    }
}
