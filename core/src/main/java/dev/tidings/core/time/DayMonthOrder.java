// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import java.util.Locale;
import java.util.Set;

/** What the first number of a date such as {@code 03/04/2022} is. */
public enum DayMonthOrder {
    /** Not known: such a date is read only when one of the numbers can be no month. */
    UNKNOWN,
    /** The day: 3 April 2022. */
    DAY_FIRST,
    /** The month: 4 March 2022. */
    MONTH_FIRST;

    private static final Set<String> MONTH_FIRST_COUNTRIES = Set.of("US", "PH", "PR", "GU", "FM", "PW");
    private static final Set<String> MIXED_COUNTRIES = Set.of("CA", "ZA", "KE", "GH", "MY");

    /** The order that a language and country write; {@link #UNKNOWN} for English without a country. */
    public static DayMonthOrder of(Locale locale) {
        String country = locale.getCountry();
        boolean english = locale.getLanguage().equals("en");
        if (MONTH_FIRST_COUNTRIES.contains(country)) {
            return MONTH_FIRST;
        }
        boolean open = locale.getLanguage().isEmpty() || (english && country.isEmpty());
        return open || MIXED_COUNTRIES.contains(country) ? UNKNOWN : DAY_FIRST;
    }
}
