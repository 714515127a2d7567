// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How English text attributes, denies, rumours and hedges. */
final class EnglishStances {
    private static final String SAY =
            "said|says|say|told|tells|added|adds|announced|announces|stated|states|claimed|claims|"
                    + "argued|argues|insisted|insists|explained|explains|warned|warns|wrote|writes|tweeted|posted|declared|"
                    + "declares|testified|acknowledged|acknowledges|admitted|admits|confirmed|confirms|reported|reports|"
                    + "suggested|suggests|believes|believed|noted|notes|concluded|concludes|estimates|estimated|expects|"
                    + "expected|predicts|predicted|forecasts|alleges|alleged|accused|accuses|described|describes|vowed|pledged|advised|advises|urged|urges|recommended|recommends|called on|calls on";
    private static final Pattern DENIAL = Pattern.compile(
            "(?<!\\b(?:was|were|been|being|be|is|are|get|gets|got)\\s)\\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed)?|reject(?:s|ed)?|refut(?:e|es|ed)|rebuff(?:s|ed)?|debunk(?:s|ed)?|disput(?:e|es|ed))\\b"
                    + "(?!\\s+(?:him|her|them|us|me|entry|bail|access|permission|(?:a|an|the)\\s+(?:visa|permit|licen[cs]e|appeal|offer|bid|bill|motion|request|application|proposal|plan|deal)))"
                    + "|\\b(?:is|are|was|were)\\s+(?:false|untrue|baseless|fabricated|fake news)\\b|\\bno truth (?:in|to)\\b|\\bdenial of\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RUMOUR = Pattern.compile(
            "\\brumou?r(?:s|ed|ing)?\\b|\\breportedly\\b|\\bunconfirmed\\b|\\bspeculation\\b|\\b(?:is|are) (?:said|believed|thought|understood) to\\b"
                    + "|\\b(?:sources?|people|persons?|officials?)\\s+(?:close to|familiar with|briefed on|with knowledge of)\\b|\\bleak(?:s|ed|er)?\\b.*\\bsuggest|\\b(?:unnamed|anonymous) (?:source|official|person|insider)s?\\b"
                    + "|\\bsources? (?:say|said|says|told|claim)\\b|\\bword is\\b|\\bgossip\\b|\\bpurportedly\\b|\\bhearsay\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEDGE = Pattern.compile(
            "\\b(?:may|might|could|possibly|perhaps|maybe|allegedly|alleged|apparently|seemingly|supposedly|presumably|probably|likely|suspected|appears? to|appeared to|seems? to|seemed to|suspects?|unclear whether)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ACCORDING = Pattern.compile(
            "\\b(?i:according to|in the words of|as reported by|citing)\\s+(?:(?i:a|an|the)\\s+)?([^,.;:\"]{2,70}?)(?=\\s+(?:that|who|which|on|in)\\b|[,.;:\"]|$)");
    private static final Pattern SUBJECT_SAYS = Pattern.compile(
            "(?:^|[,;:\"]\\s*|\\b(?:and|but|while|that|as)\\s+)((?:[\\p{L}\\p{N}.'’&-]+\\s+){0,7}?[\\p{L}\\p{N}.'’&-]+),?\\s+(?:also\\s+|has\\s+|have\\s+|had\\s+)?(?:"
                    + SAY + ")\\b");
    private static final Pattern DENIER = Pattern.compile(
            "(?:^|[,;:\"]\\s*|\\b(?:and|but|while)\\s+)((?:[\\p{L}\\p{N}.'’&-]+\\s+){0,7}?[\\p{L}\\p{N}.'’&-]+),?\\s+(?:has\\s+|have\\s+|had\\s+)?(?:den(?:y|ies|ied)|dismiss(?:es|ed)|reject(?:s|ed)|refut(?:es|ed))\\b");
    private static final Pattern APPOSED = Pattern.compile(
            "(?:^|[,;\"]\\s*)((?:\\p{Lu}[\\p{L}.'’-]+\\s*){1,4}),\\s[^\"]{3,80}?,\\s+(?:" + SAY + ")\\b");
    private static final Pattern SAYS_SUBJECT = Pattern.compile(
            "\"[,.]?\\s+(?:" + SAY
                    + ")\\s+((?:[\\p{L}\\p{N}.'’&-]+\\s?){1,7}?)(?=[,.;]|\\s+(?:in|on|at|of|after|before|during|to|who|as)\\b|$)");
    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "they", "it", "we", "i", "who", "which", "that", "this", "there", "you", "one");
    private static final Pattern ANAPHORIC_DENIAL = Pattern.compile(
            "^(?:But |However, |Later, |Yet )?(?:(?:That|This|It|The (?:claim|report|rumou?r|allegation|story|charge|accusation)s?)\\s+(?:is|are|was|were)\\s+(?:not true|false|untrue|denied|wrong|baseless|dismissed|rejected)"
                    + "|[^.]{2,60}\\b(?:denied|denies|dismissed|rejected|refuted)\\s+(?:(?:this|that|it)(?=[.,;]|$)|the (?:claim|report|rumou?r|allegation|story|charge|accusation)s?)\\b)",
            Pattern.CASE_INSENSITIVE);

    private EnglishStances() {}

    static boolean denies(String sentence) {
        return DENIAL.matcher(sentence).find();
    }

    static boolean rumours(String sentence) {
        return RUMOUR.matcher(sentence).find();
    }

    static boolean hedges(String sentence) {
        return HEDGE.matcher(sentence.replaceAll(
                        "\\b(?:in|last|since|until|by|this|early|late|mid|next|of) May\\b|\\bMay \\d", ""))
                .find();
    }

    /** The sentence takes back the one before it. */
    static boolean deniesPrevious(String sentence) {
        return ANAPHORIC_DENIAL.matcher(sentence).find();
    }

    /** True when the sentence has a verb of saying or "according to", even where nobody is named. */
    static boolean attributes(String unquoted) {
        return ACCORDING.matcher(unquoted).find()
                || SUBJECT_SAYS.matcher(unquoted).find()
                || SAYS_SUBJECT.matcher(unquoted).find();
    }

    /** Who says it, in a sentence without the words in quotation marks. */
    static Optional<String> speaker(String unquoted) {
        for (Pattern pattern : new Pattern[] {DENIER, SAYS_SUBJECT, ACCORDING, APPOSED, SUBJECT_SAYS}) {
            Matcher m = pattern.matcher(unquoted);
            while (m.find()) {
                String name = clean(m.group(1));
                if (!name.isEmpty() && !PRONOUNS.contains(name.toLowerCase(Locale.ROOT))) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    private static String clean(String name) {
        return name.strip()
                .replaceFirst("^(?i:the|a|an|but|and|while|on \\w+day|late|earlier|meanwhile|however|yet)\\s+", "")
                .replaceFirst("(?i)\\s+(?:also|has|have|had|on \\w+day|later|earlier|yesterday|today)$", "")
                .strip();
    }
}
