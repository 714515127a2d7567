// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal;

/** Takes English inflection off a word: light on purpose, so that different words rarely become one. */
final class Stems {
    private Stems() {}

    static String of(String word) {
        String w = word;
        if (w.length() > 2 && (w.endsWith("'s") || w.endsWith("s'"))) {
            w = w.substring(0, w.length() - 2);
        }
        if (w.length() < 4 || w.charAt(w.length() - 1) > 'z') {
            return w;
        }
        w = plural(w);
        if (w.length() > 5 && w.endsWith("ing") && vowelBefore(w, 3)) {
            return undouble(w.substring(0, w.length() - 3));
        }
        if (w.length() > 4 && w.endsWith("ed") && vowelBefore(w, 2)) {
            return undouble(w.endsWith("ied") ? w.substring(0, w.length() - 3) + "y" : w.substring(0, w.length() - 2));
        }
        if (w.length() > 5 && w.endsWith("ly")) {
            return w.substring(0, w.length() - 2);
        }
        return w.length() > 3 && w.endsWith("e") ? w.substring(0, w.length() - 1) : w;
    }

    private static String plural(String w) {
        if (w.endsWith("ies") && w.length() > 4) {
            return w.substring(0, w.length() - 3) + "y";
        }
        if (w.endsWith("sses") || w.endsWith("shes") || w.endsWith("ches") || w.endsWith("xes")) {
            return w.substring(0, w.length() - 2);
        }
        boolean plain = w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is");
        return plain ? w.substring(0, w.length() - 1) : w;
    }

    private static boolean vowelBefore(String w, int suffix) {
        for (int i = 0; i < w.length() - suffix; i++) {
            if ("aeiouy".indexOf(w.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String undouble(String w) {
        int n = w.length();
        if (n > 3 && w.charAt(n - 1) == w.charAt(n - 2) && "lsz".indexOf(w.charAt(n - 1)) < 0) {
            return w.substring(0, n - 1);
        }
        return n > 3 && w.endsWith("e") ? w.substring(0, n - 1) : w;
    }
}
