// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.label;

import java.util.Set;

/** The plural categories of CLDR for whole numbers, for the languages whose labels are shipped. */
final class Plurals {
    static final Set<String> LANGUAGES = Set.of("en", "zh", "de", "es", "fr", "ja", "ar");

    private Plurals() {}

    static String form(String language, long number) {
        return switch (language) {
            case "zh", "ja" -> "other";
            case "fr" -> number < 2 ? "one" : "other";
            case "ar" -> arabic(number);
            default -> number == 1 ? "one" : "other";
        };
    }

    private static String arabic(long number) {
        if (number <= 2) {
            return number == 0 ? "zero" : number == 1 ? "one" : "two";
        }
        long rest = number % 100;
        if (rest >= 3 && rest <= 10) {
            return "few";
        }
        return rest >= 11 ? "many" : "other";
    }
}
