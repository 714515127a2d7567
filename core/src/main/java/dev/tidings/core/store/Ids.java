// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.store;

import java.util.Comparator;

/** The order of ids: by code points, as databases compare UTF-8. */
final class Ids {
    static final Comparator<String> ORDER = Ids::compare;

    private Ids() {}

    private static int compare(String a, String b) {
        int shared = Math.min(a.length(), b.length());
        for (int i = 0; i < shared; i++) {
            char one = a.charAt(i);
            char other = b.charAt(i);
            if (one != other) {
                boolean high = Character.isSurrogate(one);
                return high == Character.isSurrogate(other) ? one - other : high ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }
}
