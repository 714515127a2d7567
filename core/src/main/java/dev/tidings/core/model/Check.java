// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Refuses bad values, with the thing and the value named. */
final class Check {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,199}");

    private Check() {}

    static void text(String value, String name) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is blank: '" + value + "'");
        }
    }

    /** ASCII letters in lower case, digits, dots, dashes, underscores; safe in file names and addresses. */
    static void id(String value, String name) {
        if (!ID.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    name + " may hold lower-case letters, digits, dots, dashes and underscores only: '" + value + "'");
        }
    }

    static void web(URI value, String name) {
        String scheme = value.getScheme() == null ? "" : value.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || value.getRawAuthority() == null) {
            throw new IllegalArgumentException(name + " is no absolute http(s) address: '" + value + "'");
        }
    }

    static void atLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + ", at least " + least + " is needed");
        }
    }

    static void atMost(int most, int value, String name) {
        if (value > most) {
            throw new IllegalArgumentException(name + " is " + value + ", at most " + most + " is allowed");
        }
    }

    static void between(double least, double value, double most, String name) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " is " + value + ", not within " + least + " to " + most);
        }
    }
}
