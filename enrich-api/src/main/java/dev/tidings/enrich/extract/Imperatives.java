// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.enrich.internal.Lexicon;
import dev.tidings.enrich.internal.Thesaurus;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells sentences that tell their reader to do something, and such as speak to the reader. English and Chinese. */
final class Imperatives {
    private static final Pattern OPENING = Pattern.compile(
            "^[\\s\"“‘'(*>#-]*(?:(?:please|now|then|also|first|next|finally|kindly|just|always|never|don['’]t|do not|simply)[,]?\\s+)?"
                    + "(?:in (?:your|the|this) (?:(?:next|following|first|last|final) )?[a-z]+,\\s+)?([a-z]+)(?:\\s+(?:up|down|out|off|on|back|in))?(?=[\\s:]+(\\S+))",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> DETERMINERS = Set.of(
            "a",
            "an",
            "the",
            "this",
            "that",
            "these",
            "those",
            "your",
            "my",
            "our",
            "their",
            "its",
            "his",
            "her",
            "every",
            "each",
            "any",
            "all",
            "some",
            "no",
            "me",
            "us",
            "them",
            "it",
            "yourself",
            "how",
            "why",
            "what",
            "two",
            "three");
    /** Words before a determiner that are no verbs there. */
    private static final Set<String> NO_VERBS = Set.of(
            "despite",
            "around",
            "across",
            "inside",
            "outside",
            "near",
            "unlike",
            "behind",
            "beyond",
            "throughout",
            "along",
            "like",
            "past",
            "round",
            "opposite",
            "beside",
            "besides",
            "plus",
            "minus",
            "underneath",
            "half",
            "twice",
            "only",
            "even",
            "once",
            "perhaps",
            "maybe",
            "often",
            "sometimes",
            "today",
            "yesterday",
            "tonight",
            "tomorrow",
            "here",
            "meanwhile",
            "such",
            "quite",
            "rather",
            "many",
            "not",
            "how",
            "why",
            "given",
            "come",
            "save",
            "except",
            "bar",
            "following",
            "including",
            "amid",
            "last",
            "next",
            "worth",
            "gone",
            "said",
            "thanks",
            "time",
            "still",
            "later",
            "earlier",
            "long",
            "day",
            "week",
            "year",
            "month",
            "ever",
            "soon",
            "back",
            "home",
            "nearly",
            "almost");
    /** Verbs that are no nouns, before a preposition; and empty words that give orders. */
    private static final Set<String> VERBS =
            Set.of("respond", "refer", "listen", "pretend", "speak", "write", "begin", "translate", "convert");

    private static final Set<String> EMPTY = Set.of("tell", "say", "let", "make", "keep", "give");
    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "in", "on", "at", "by", "for", "with", "about", "against", "between", "into", "through", "to", "from",
            "over", "under", "after", "before", "as", "than", "within", "without");
    /** Before these a word that nobody knows is an order too. */
    private static final Set<String> TELLING =
            Set.of("every", "each", "all", "your", "my", "me", "us", "this", "these", "them");

    private static final Pattern YOU = Pattern.compile("\\b(?:you|your|yours|yourself)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHINESE = Pattern.compile(
            "^[\\s“「]*(?:请|請)(?!求|愿|辞|假|战|客|柬|教|缨|示)|^[\\s“「]*(?:帮我|幫我|给我|給我|告诉我|告訴我|把下面|将下面|將下面|将以下|將以下|把以下)|[你您](?:的|会|可以|能|应)");

    private Imperatives() {}

    /** True when the sentence opens with an order, as far as its first words tell. */
    static boolean orders(String sentence) {
        if (CHINESE.matcher(sentence).find()) {
            return true;
        }
        Matcher m = OPENING.matcher(sentence);
        if (!m.find()) {
            return false;
        }
        String word = m.group(1).toLowerCase(Locale.ROOT);
        String next = m.group(2);
        String plain = next.toLowerCase(Locale.ROOT).replaceAll("[^a-z'’]", "");
        char kind = Thesaurus.shared().wordClass(word);
        boolean empty = Lexicon.shared().isStop(word) && !EMPTY.contains(word);
        if (NO_VERBS.contains(word) || empty || inflected(word)) {
            return false;
        }
        if (DETERMINERS.contains(plain)) {
            return kind == 'v' || kind == 'n' || EMPTY.contains(word) || TELLING.contains(plain);
        }
        if (PREPOSITIONS.contains(plain)) {
            return VERBS.contains(word);
        }
        boolean name = Character.isUpperCase(next.charAt(0)) || !Character.isLetter(next.charAt(0));
        return kind == 'v' && !name && !verb(plain);
    }

    /** True when the sentence speaks to its reader. */
    static boolean speakToReader(String sentence) {
        return YOU.matcher(sentence).find();
    }

    private static boolean inflected(String word) {
        return word.endsWith("ed") || word.endsWith("ing") || (word.endsWith("s") && !word.endsWith("ss"));
    }

    private static boolean verb(String word) {
        return Lexicon.shared().isStop(word)
                ? Set.of(
                                "is", "are", "was", "were", "has", "have", "had", "will", "would", "may", "might",
                                "can", "could", "said", "says", "say", "and", "or", "of", "who", "which")
                        .contains(word)
                : Thesaurus.shared().wordClass(word) == 'v'
                        && (inflected(word) || !Thesaurus.shared().base(word).equals(word));
    }
}
