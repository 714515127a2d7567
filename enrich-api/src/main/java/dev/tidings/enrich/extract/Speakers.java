// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.enrich.internal.Lexicon;
import dev.tidings.enrich.internal.Terms;
import dev.tidings.enrich.internal.Thesaurus;
import dev.tidings.enrich.internal.facts.NameTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may be shown as a speaker: a person, an organisation, or somebody in a role. And how they are shown: with the article
 * that the sentence puts before them.
 */
final class Speakers {
    private static final Pattern FRAGMENT = Pattern.compile(
            "^(?i:in|on|at|as|by|for|with|after|before|while|if|when|one|some|that|which|what|there|they|he|she|it|we|you|i)\\b.*"
                    + "|\\d.*|.*\\b(?:that|which|who|while|also|not|never|could|should|would|will|may|might|must|can|shall|has|have|had|is|are|was|were|be|been|said|says|nobody|whose)\\b.*"
                    + "|.*\\b(?:it|they|he|she|its|their|his|her|more|than|when|if|as|to|and|or|but)$"
                    + "|.*[仍也还在将已曾就把被对向与和]$|.*(?:在|中)的?.{0,6}$|^(?:这|那|此|该项|其中|目前|未来|今年|去年|明年|如果|由于|因为|随着|虽然|预计|有).*");
    private static final Pattern AFTER_HEAD = Pattern.compile(
            "\\s+(?:of|at|in|for|from|on|with|to|by|near|behind|among|who)\\s.*$", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 9;
    private static final int DEPTH = 14;
    private static final Set<String> NOBODY = Set.of(
            "market",
            "markets",
            "plan",
            "plans",
            "figure",
            "figures",
            "deal",
            "film",
            "strike",
            "order",
            "system",
            "post",
            "posts",
            "news",
            "letter",
            "report",
            "reports",
            "study",
            "law",
            "forecast",
            "forecasts",
            "tickets",
            "case",
            "number",
            "numbers",
            "shares",
            "prices");
    private static final List<String> SOMEBODY = List.of("person", "organization");
    private static final String HAN_LAST = "人者员員长長家局部委署院会會社司厂廠校行团團队隊府厅廳处處所台站店方官师師生民户戶媒报報网網商企业業党黨军軍警客迷友商层層";
    private static final Pattern HAN_ROLE = Pattern.compile(
            ".*(?:集团|公司|机构|组织|大学|中心|银行|基金|协会|部门|方面|发言人|负责人|人士|支书|书记|秘书|专家|学者|教授|院士|主任|主席|总裁|总统|总理|首相|董事长|经理|总监|记者|分析师|研究员|律师|法官|医生|科学家|博士|先生|女士|团队|当局|政府|联盟|委员会|议会|法院|检方|警方|校方|官方|市场监管).*");

    private Speakers() {}

    /** Whether the words name a person, an organisation or somebody in a role; a piece of a sentence does not. */
    static boolean plausible(String speaker) {
        boolean empty = (!acronym(speaker) && Lexicon.shared().isStop(speaker.toLowerCase(Locale.ROOT)))
                || speaker.matches(".*['’]s?");
        if (empty
                || speaker.length() > LONGEST
                || speaker.isBlank()
                || FRAGMENT.matcher(speaker).matches()) {
            return false;
        }
        return SentenceTerms.han(speaker) ? chinese(speaker) : english(speaker);
    }

    /** As {@link #plausible(String)}, and the words are no list or name that the sentence holds more of. */
    static boolean plausible(String speaker, String sentence) {
        int at = sentence.indexOf(speaker);
        String before = at < 0 ? "" : sentence.substring(0, at);
        boolean rest = speaker.contains(" and ") && before.matches("(?s).*\\b\\p{Lu}[\\p{L}]+,\\s*$");
        boolean opens = before.chars().noneMatch(Character::isLetter);
        boolean single = opens && !speaker.contains(" ");
        boolean word = Thesaurus.shared().wordClass(speaker.toLowerCase(Locale.ROOT)) == 'r'
                || Lexicon.shared().isStop(speaker.toLowerCase(Locale.ROOT));
        return !rest && (plausible(speaker) || (single && !word && name(speaker) && !speaker.endsWith("s")));
    }

    private static boolean english(String speaker) {
        String head = AFTER_HEAD.matcher(speaker).replaceFirst("");
        List<String> words = new ArrayList<>(Arrays.asList(head.split("\\s+")));
        if (words.size() > MOST_WORDS) {
            return false;
        }
        String last = words.get(words.size() - 1).replaceAll("['’]s$", "");
        String low = last.toLowerCase(Locale.ROOT);
        if (NOBODY.contains(low)) {
            return false;
        }
        boolean capital = words.stream().skip(1).anyMatch(Speakers::name);
        return somebody(low)
                || (name(last) && (capital || Thesaurus.shared().commonness(low) < 0 || acronym(last)))
                || NameTable.shared().find(head).isPresent()
                || NameWords.shared().is("organisation", low);
    }

    private static boolean acronym(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static boolean name(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    private static boolean somebody(String word) {
        NameWords known = NameWords.shared();
        String one = Thesaurus.shared().base(word);
        return known.is("role", word)
                || known.is("role", one)
                || known.is("organisation", one)
                || Thesaurus.shared().isKindOf(word, SOMEBODY, DEPTH);
    }

    private static boolean chinese(String speaker) {
        boolean latin = speaker.chars().anyMatch(c -> c < 0x250 && Character.isUpperCase(c));
        boolean family = speaker.length() < 5
                && (NameWords.shared().holds("surname", speaker.charAt(0))
                        || NameWords.shared().is("surname2", speaker.substring(0, Math.min(2, speaker.length()))));
        return latin
                || family
                || speaker.contains("·")
                || HAN_LAST.indexOf(speaker.charAt(speaker.length() - 1)) >= 0
                || HAN_ROLE.matcher(speaker).matches()
                || !NameTable.shared().in(speaker).isEmpty()
                || !Terms.isHan(speaker.charAt(0));
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
