// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.call;

/** Guesses tokens, rather too many than too few: what is reserved must be enough. */
public final class TokenCount {
    private static final double LETTERS_A_TOKEN = 3;
    private static final double TOKENS_A_SIGN = 1.3;

    private TokenCount() {}

    /** One for three characters of an alphabet, more than one for a character of any other script. */
    public static long estimate(String text) {
        long alphabet = text.chars().filter(c -> c < 0x250).count();
        return (long) Math.ceil(alphabet / LETTERS_A_TOKEN + (text.length() - alphabet) * TOKENS_A_SIGN);
    }
}
