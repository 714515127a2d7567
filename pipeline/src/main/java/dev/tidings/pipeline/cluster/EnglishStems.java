// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

/** Takes the commonest endings off English words, so that "recalls", "recalled" and "recalling" are one term. */
final class EnglishStems {
    private EnglishStems() {}

    static String stem(String word) {
        int length = word.length();
        if (length < 4 || !isPlain(word)) {
            return word;
        }
        String base = word;
        if (base.endsWith("ies") && length > 4) {
            base = base.substring(0, length - 3) + "y";
        } else if (base.endsWith("sses")) {
            base = base.substring(0, length - 2);
        } else if (base.endsWith("s") && !base.endsWith("ss") && !base.endsWith("us") && !base.endsWith("is")) {
            base = base.substring(0, length - 1);
        }
        if (base.endsWith("ing") && base.length() > 5) {
            base = undouble(base.substring(0, base.length() - 3));
        } else if (base.endsWith("ed") && base.length() > 4) {
            base = undouble(base.substring(0, base.length() - 2));
        }
        if (base.endsWith("e") && base.length() > 3) {
            base = base.substring(0, base.length() - 1);
        }
        return base;
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static String undouble(String stem) {
        int last = stem.length() - 1;
        boolean doubled =
                last > 1 && stem.charAt(last) == stem.charAt(last - 1) && "lsz".indexOf(stem.charAt(last)) < 0;
        return doubled ? stem.substring(0, last) : stem;
    }
}
