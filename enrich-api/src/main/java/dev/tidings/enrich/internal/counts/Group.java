// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal.counts;

import dev.tidings.enrich.internal.Lexicon;
import dev.tidings.enrich.internal.Term;
import dev.tidings.enrich.internal.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who is counted.
 *
 * @param head the noun without inflection; empty for people in general
 * @param traits the words before it that narrow it
 */
public record Group(String head, Set<String> traits) {
    private static final Group PEOPLE = new Group("", Set.of());
    private static final Set<String> GENERAL = Set.of(
            "people",
            "persons",
            "person",
            "lives",
            "life",
            "victims",
            "victim",
            "deaths",
            "fatalities",
            "dead",
            "others");
    private static final Set<String> GENERAL_HAN = Set.of("", "人", "者", "人员", "遇难者", "死者", "伤者", "受害者", "人的", "人員");
    private static final Pattern PERSON = Pattern.compile(
            "(?:worker|employee|miner|passenger|firefighter|soldier|child|children|student|pupil|teacher|resident|civilian|officer"
                    + "|police|guard|tourist|villager|driver|pilot|sailor|crew|member|patient|nurse|doctor|woman|women|man|men|girl|boy|adult|migrant"
                    + "|refugee|protester|prisoner|inmate|journalist|fisherman|fishermen|farmer|staff|guest|visitor|spectator|fan|hiker|climber"
                    + "|rescuer|troop|citizen|contractor|engineer|labourer|laborer|neighbour|neighbor|shopper|worshipper|pilgrim)s?");
    private static final Pattern PERSON_HAN =
            Pattern.compile(".*(?:工人|矿工|乘客|员工|消防员|儿童|学生|教师|居民|村民|民众|群众|平民|游客|士兵|警察|警员|妇女|记者|旅客|船员|机组|男子|女子|男性|女性"
                    + "|老人|孩子|职工|人员|司机|病人|患者|公民)");
    private static final Pattern NOUN_HAN =
            Pattern.compile("^(?:多|余)?(?:名|位|个)?(?<noun>[\\p{IsHan}]*?)(?:的|在|因|于|从|已|当|遭|被|不|均|全|经|确认|证实|$)");

    /** Keeps a copy of the set. */
    public Group {
        traits = Set.copyOf(traits);
    }

    /** Reads the noun phrase that follows a number, up to the fate or the end of the phrase. */
    static Group of(List<Term> phrase) {
        if (!phrase.isEmpty() && phrase.get(0).kind() == Term.Kind.HAN) {
            StringBuilder han = new StringBuilder();
            phrase.stream().filter(t -> t.kind() == Term.Kind.HAN).forEach(t -> han.append(t.word()));
            Matcher m = NOUN_HAN.matcher(han);
            String noun = m.find() ? m.group("noun") : "";
            return GENERAL_HAN.contains(noun) ? PEOPLE : new Group(noun, Set.of());
        }
        List<String> words = words(phrase);
        if (words.isEmpty()) {
            return PEOPLE;
        }
        String head = words.get(words.size() - 1);
        Set<String> traits = new HashSet<>();
        words.subList(0, words.size() - 1).forEach(w -> traits.add(Terms.key(w)));
        return new Group(GENERAL.contains(head) ? "" : Terms.key(head), traits);
    }

    /** The words before the first one that is no content word. */
    private static List<String> words(List<Term> phrase) {
        List<String> words = new ArrayList<>();
        for (Term t : phrase) {
            if (t.kind() != Term.Kind.WORD || Lexicon.shared().isStop(t.word())) {
                break;
            }
            words.add(t.word());
        }
        return words;
    }

    /** The noun phrase as written, in lower case; empty when there is none. */
    static String text(List<Term> phrase) {
        return String.join(" ", words(phrase));
    }

    /** True when nobody is left out who is counted by the other. */
    boolean includes(Group other) {
        boolean heads = head.equals(other.head) || (head.isEmpty() && other.person());
        return heads && (other.traits.containsAll(traits) || (head.isEmpty() && traits.isEmpty()));
    }

    private boolean person() {
        return head.isEmpty()
                || PERSON.matcher(head).matches()
                || PERSON_HAN.matcher(head).matches()
                || PERSON.matcher(head + "e").matches();
    }
}
