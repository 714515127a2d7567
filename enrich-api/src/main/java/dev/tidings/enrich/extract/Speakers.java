// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a speaker is shown before their words: with the article that the sentence puts before them. */
final class Speakers {
    private static final Pattern FRAGMENT = Pattern.compile(
            "(?i)^(?:in|on|at|as|by|for|with|after|before|while|if|when|one|some|that|which|what|there)\\b.*"
                    + "|.*\\b(?:that|which|who)\\b.*|.*\\b(?:is|are|was|were|it|they|he|she|its|their)$"
                    + "|.*[仍也还在将]$|.*(?:在|中)的?.{0,6}$");

    private Speakers() {}

    /** Whether it can name somebody; a piece of a sentence cannot. */
    static boolean plausible(String speaker) {
        return speaker.length() <= 60 && !FRAGMENT.matcher(speaker).matches();
    }

    /**
     * The speaker with "the" or "a" where the sentence has it, opened by a capital: "The regional council". It stays a
     * part of the sentence but for the case of its first letter.
     */
    static String label(String sentence, String speaker) {
        Matcher m = Pattern.compile(
                        "(?:(?<![\\p{L}\\p{N}])(?:the|an?)\\s+)?(?<![\\p{L}\\p{N}])" + Pattern.quote(speaker),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(sentence);
        String label = m.find() ? m.group() : speaker;
        String first = label.split("\\s", 2)[0];
        boolean plain = !first.isEmpty() && first.equals(first.toLowerCase(Locale.ROOT));
        return plain ? label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1) : label;
    }
}
