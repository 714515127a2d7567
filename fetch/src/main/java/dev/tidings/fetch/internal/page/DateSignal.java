// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import dev.tidings.core.model.PartialDate;

/**
 * One place that gives a date.
 *
 * @param name the place
 * @param family places that tend to be filled from one source; of a family only the strongest counts
 * @param weight how sure it is that a date at such a place is the publication date; 0.5 is enough alone
 */
record DateSignal(String name, Family family, PartialDate date, double weight) {
    enum Family {
        LINKED_DATA,
        META,
        MICRODATA,
        ADDRESS,
        SHOWN,
        TITLE,
        FEED
    }
}
