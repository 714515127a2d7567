// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal.counts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What befell the persons that a number counts; numbers of two fates are never numbers of one thing. */
public enum Fate {
    /** Killed. */
    DEAD(
            "killed",
            "死亡人数",
            "killed|dead|died|dies|deaths?|fatalities|perished|drowned|lost their lives|lives lost",
            "kill(?:s|ed|ing)?|deaths? of",
            "死亡|遇难|丧生|身亡|罹难|殒命|丧命|牺牲|遇害|被害|死(?!伤)|生命|死亡|遇難|喪生|罹難",
            true),
    /** Injured. */
    HURT(
            "injured",
            "受伤人数",
            "injured|wounded|hurt|injuries|hospitali[sz]ed",
            "injur(?:es?|ed|ing)|wound(?:s|ed|ing)|hurt(?:s|ing)?|hospitali[sz](?:es|ed|ing)",
            "(?:不同程度|身)?(?:受了?(?:重|轻)?伤|重伤|轻伤|负伤|(?<!死)伤(?!亡|者)|伤者)|受傷|傷者",
            true),
    /** Not found yet. */
    MISSING("missing", "失踪人数", "missing|unaccounted for", "(?:leaves|left|leaving) missing", "失踪|失联|下落不明|失聯|失蹤", true),
    /** Brought to safety. */
    RESCUED("rescued", "获救人数", "rescued|saved", "rescu(?:es|ed|ing)|sav(?:es|ed|ing)", "获救|脱险|生还|被救|獲救|生還", true),
    /** Sent away from danger. */
    MOVED(
            "evacuated",
            "疏散人数",
            "evacuated|displaced",
            "evacuat(?:es|ed|ing)|displac(?:es|ed|ing)",
            "疏散|撤离|转移|流离失所|撤離",
            false),
    /** Held fast. */
    TRAPPED("trapped", "被困人数", "trapped|stranded", "trap(?:s|ped|ping)|strand(?:s|ed|ing)", "被困|滞留|受困|滯留", false),
    /** In custody. */
    HELD(
            "arrested",
            "被捕人数",
            "arrested|detained",
            "arrest(?:s|ed|ing)|detain(?:s|ed|ing)",
            "被捕|被拘|落网|被逮捕|被拘留|被抓",
            false),
    /** Ill. */
    ILL("infected", "患病人数", "infected|sickened", "infect(?:s|ed|ing)|sicken(?:s|ed|ing)", "感染|患病|确诊|確診", true),
    /** None of these, or not told. */
    NONE("", "", "(?!)", "(?!)", "(?!)", false);

    /** What may stand between a verb and its number. */
    static final String HEDGES =
            "(?:(?:at least|at most|more than|less than|fewer than|no fewer than|no less than|no more than|as many as|up to|upwards of"
                    + "|close to|an estimated|over|under|about|around|some|nearly|almost|roughly|approximately|the|all|just|only|exactly)\\s+)*";

    private static final String BREAKS =
            "(?:after|when|as|in|by|while|from|on|at|before|and|or|since|because|for|of|with|to|but|not|if|than|near|that|who|which"
                    + "|is|are|was|were|be|been|being|has|have|had|say|says|said|told|they|he|she|it)";
    private static final String HELPERS =
            "(?:\\s+(?:who|that|were|was|are|is|have|has|had|been|being|be|also|all|reportedly|confirmed|feared|still|seriously|badly"
                    + "|slightly|critically|later|listed|reported|declared|pronounced))*\\s+";
    private static final Pattern TOLL = Pattern.compile(
            "(?i)\\b(?:death toll|toll|number of (?:the )?(?:dead|deaths|fatalities|people killed|those killed))\\b(?:(?!injur|wound|hurt|missing).){0,120}?"
                    + "\\b(?:to|at|of|is|was|reach(?:es|ed)|as|hit|pass(?:es|ed))\\s+" + HEDGES + "$");
    private static final Pattern HAN_TOLL =
            Pattern.compile("(?:死亡|遇难|丧生|罹难)(?:总)?(?:人数|人员|者)(?:(?!伤)[^。；;，,]){0,12}$|(?:造成|致)(?:死亡|遇难)\\s*$");

    private static final Pattern TAKEN = Pattern.compile(
            "(?i)\\b(?:claim(?:s|ed|ing)?|took|takes?|taken|taking|costs?|costing)\\s+" + HEDGES + "$|夺走|夺去|奪走|奪去");
    private static final Pattern LIVES = Pattern.compile("(?i)^\\s+(?:\\p{L}+\\s+)?lives\\b|^[\\p{IsHan}]{0,8}生命");

    private final Pattern after;
    private final Pattern before;
    private final Pattern afterHan;
    private final boolean grows;
    private final String label;
    private final String hanLabel;

    Fate(String label, String hanLabel, String after, String before, String han, boolean grows) {
        this.after = Pattern.compile("(?i)^(?<np>(?:[\\s-]+(?!" + BREAKS + "\\b)[\\p{L}][\\p{L}'’-]*){0,4}?)" + HELPERS
                + "(?<fate>" + after + ")\\b");
        this.before = Pattern.compile("(?i)\\b(?:" + before + ")\\s+" + HEDGES + "$");
        this.afterHan = Pattern.compile("^(?<np>(?:(?![未无没無沒])[\\p{IsHan}]){0,10}?)(?<fate>" + han + ")");
        this.grows = grows;
        this.label = label;
        this.hanLabel = hanLabel;
    }

    /** Whether numbers of it change while news goes on, so that a later number may be just newer. */
    public boolean grows() {
        return grows;
    }

    /** Names what such numbers are of, in English or Chinese. */
    public String subject(String group, boolean han) {
        return han ? hanLabel : (group.isBlank() ? "people" : group) + " " + label;
    }

    /**
     * Reads the fate of those counted.
     *
     * @param before the text up to the number
     * @param after the text from the number to the next number or the end of the clause
     * @param han whether a Han character follows the number
     */
    static Fate of(String before, String after, boolean han) {
        Fate found = NONE;
        int nearest = Integer.MAX_VALUE;
        for (Fate fate : values()) {
            Matcher m = (han ? fate.afterHan : fate.after).matcher(after);
            if (m.find() && m.start("fate") < nearest) {
                nearest = m.start("fate");
                found = fate;
            }
        }
        if (found != NONE) {
            return found;
        }
        boolean taken = TAKEN.matcher(before).find() && LIVES.matcher(after).find();
        if (taken || TOLL.matcher(before).find() || HAN_TOLL.matcher(before).find()) {
            return DEAD;
        }
        for (Fate fate : values()) {
            if (!han && fate.before.matcher(before).find()) {
                return fate;
            }
        }
        return NONE;
    }

    /** The words between a number and this fate; where the fate stands before the number, the words that follow it. */
    String phrase(String following, boolean han) {
        Matcher m = (han ? afterHan : after).matcher(following);
        return m.find() ? m.group("np") : following;
    }
}
