// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import java.util.Set;

/** Whether the clause around a date speaks of the future. Looks at a bounded number of words. */
final class EnglishTense {
    private static final int REACH = 16;

    private static final Set<String> FUTURE = Set.of(
            "will",
            "ll",
            "shall",
            "won",
            "scheduled",
            "slated",
            "plans",
            "plan",
            "planning",
            "expects",
            "expect",
            "expected",
            "due",
            "upcoming",
            "intends",
            "aims",
            "hopes",
            "let",
            "tomorrow",
            "going",
            "begins",
            "starts",
            "deadline",
            "starting",
            "effective");

    private static final Set<String> PAST = Set.of(
            "was", "were", "had", "did", "said", "went", "came", "took", "began", "fell", "rose", "met", "won", "lost",
            "told", "made", "saw", "became", "left", "held", "hit", "grew", "sold", "bought", "led", "wrote", "since",
            "ago", "ran", "found", "got", "gave", "broke", "struck", "sent", "spoke", "drew", "kept", "paid");

    private static final Set<String> CLAUSE_ENDS =
            Set.of(",", ";", ":", "(", ")", "—", "–", "which", "who", "that", "but");
    private static final Set<String> SENTENCE_ENDS = Set.of(".", "!", "?");
    private static final Set<String> DEADLINE = Set.of("until", "till", "by", "before");
    private static final Set<String> TO_BE = Set.of("set", "likely", "about");

    private final EnglishText t;

    EnglishTense(EnglishText text) {
        t = text;
    }

    /** Whether the date at these tokens lies ahead. */
    boolean isFuture(int from, int to) {
        int before = 0;
        for (int i = from - 1; i >= 0 && i > from - REACH && before <= 0 && !ends(i); i--) {
            int tense = tense(i);
            before = tense == 0 ? before : tense; // "will be sold": the earlier word decides
        }
        if (before != 0) {
            return before > 0;
        }
        int after = 0;
        for (int i = to; i < t.size() && i < to + REACH && after == 0 && !t.isAny(i, SENTENCE_ENDS); i++) {
            after = tense(i);
        }
        boolean deadline = t.isAny(from - 1, DEADLINE);
        return after > 0 || (after == 0 && deadline);
    }

    /** Whether the sentence around the date at these tokens tells what has happened. */
    boolean isPast(int from, int to) {
        boolean past = isPastBefore(from);
        for (int i = to; i < t.size() && i < to + REACH && !past && !t.isAny(i, SENTENCE_ENDS); i++) {
            past = tense(i) < 0;
        }
        return past;
    }

    /** Whether the clause before these tokens tells what has happened. */
    boolean isPastBefore(int from) {
        for (int i = from - 1; i >= 0 && i > from - REACH && !ends(i); i--) {
            int tense = tense(i);
            if (tense != 0) {
                return tense < 0;
            }
        }
        return false;
    }

    private boolean ends(int i) {
        return t.isAny(i, CLAUSE_ENDS) || t.isAny(i, SENTENCE_ENDS);
    }

    private int tense(int i) {
        if (t.isAny(i, FUTURE) || (t.is(i, "to") && t.isAny(i - 1, TO_BE)) || (t.is(i, "to") && t.is(i + 1, "be"))) {
            return 1;
        }
        String word = t.word(i);
        boolean regular = word.length() > 4 && word.endsWith("ed") && !t.capital(i);
        return regular || PAST.contains(word) ? -1 : 0;
    }
}
