// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How English text attributes, denies, rumours and hedges: frames around the words of {@code stances.txt}. */
final class EnglishStances {
    private static final String WORD = "[\\p{L}\\p{N}.'’&-]+";
    private static final String NAME = "((?:" + WORD + "\\s+){0,7}?" + WORD + ")";
    private static final String START = "(?:^|[,;:\"]\\s*|\\b(?:and|but|while|that|as)\\s+)";
    private static final String ADVERB =
            "(?:also\\s+|has\\s+|have\\s+|had\\s+|since\\s+|now\\s+|still\\s+|again\\s+|later\\s+|repeatedly\\s+|\\p{Ll}+ly\\s+)*";
    private static final String SAY = StanceFrames.of("en say");
    private static final String SAY_THAT = StanceFrames.of("en say-that");
    private static final String DENY = StanceFrames.of("en deny");
    private static final String CLAIM = "(?:" + StanceFrames.of("en claim") + ")";
    private static final String WAVE_OFF = "(?:" + StanceFrames.of("en wave-off")
            + ")\\s+(?:the |any |all |such |these |those |this |that |recent |widespread |\\w+ )?(?:\\w+ )?" + CLAIM;

    private static final Pattern DENIAL = any(
            "(?<!\\b(?:was|were|been|being|be|is|are|get|gets|got)\\s)\\b(?:" + DENY + ")\\b"
                    + "(?!\\s+(?:him|her|them|us|me|entry|bail|access|permission|(?:a|an|the)\\s+(?:visa|permit|licen[cs]e|appeal|offer|bid|bill|motion|request|application|proposal|plan|deal)))",
            "\\b" + WAVE_OFF + "\\b",
            "\\b(?:is|are|was|were|as)\\s+(?:simply |just |completely |entirely |totally |plainly |\\w+ (?:and|or) |\"\\s*)?(?:"
                    + StanceFrames.of("en untrue") + ")\\b",
            "\\bcall(?:s|ed)\\s.{3,60}\\s\"?(?:" + StanceFrames.of("en untrue") + ")\\b",
            "\\b(?:" + SAY + ")\\s+(?:that\\s+)?(?:he|she|it|they|its? \\w+|his \\w+|her \\w+|their \\w+)\\s+(?:"
                    + StanceFrames.of("en deny-words") + ")\\b",
            "\\bthere (?:was|were|is|are|has been|had been) (?:never|no) (?:\\w+ )?(?:plan|intention|question|truth|evidence|deal|offer|agreement|talks?|link|wrongdoing|cover-up)\\b.*\\b(?:"
                    + SAY + ")\\b",
            "\\b" + CLAIM
                    + "\\b.{0,90}\\b(?:is|are|was|were) (?:not (?:supported|backed|borne out|based|substantiated)|without (?:foundation|substance|merit|basis)|unsupported)\\b",
            "\\b(?:insist(?:s|ed)?|maintain(?:s|ed)?|stress(?:es|ed)|reiterat(?:es|ed)|swears?|swore|protest(?:s|ed))\\s+(?:that\\s+)?there (?:is|are|was|were|has been|had been|will be|would be) (?:no|never|nothing)\\b",
            "\\bcontrary to (?:what (?:is|was|has been|some|many|the)\\b|(?:the |some |popular |widespread |recent |online )?(?:"
                    + StanceFrames.of("en claim") + "|belief)\\b)",
            "\\bfurther from the truth\\b|\\b(?:not|never) (?:accept|recogni[sz]e|agree with) the (?:\\w+ )?" + CLAIM,
            "\\bno (?:truth|substance|basis|foundation) (?:in|to|for|whatsoever)\\b|\\bdenials? of\\b|\\b(?:issued|in) (?:a |flat |an outright )?denial\\b");
    /** Who admits that something was wrong denies nothing. */
    private static final Pattern ADMISSION =
            any("\\b(?:admit|acknowledg|conced|confess)\\w*\\s.{0,60}\\b(?:" + StanceFrames.of("en untrue") + ")\\b");

    private static final Pattern RUMOUR = any(
            "\\b(?:" + StanceFrames.of("en rumour") + ")\\b",
            "(?:^|,\\s*|\\b(?:and|but|as) )(?:the )?(?:" + StanceFrames.of("en talk")
                    + ")\\s(?:[^,.\"]{0,60}\\s)?(?:(?:is|was|are|were) (?:that|of|rife|spreading|growing|swirling)|has it|goes|says that|that|suggests?|suggesting)\\b",
            "\\bif (?:the )?(?:" + StanceFrames.of("en talk") + ")\\b.{0,40}\\b(?:right|true|believed)\\b",
            "\\b(?:is|are|was|were) (?:being )?(?:linked with|tipped|rumou?red|whispered)\\b",
            "\\ball(?:eg|udg)ations? (?:that|of)\\b(?=.*\\b(?:circulat|spread|online|social media))");
    private static final Pattern HEDGE = any("\\b(?:" + StanceFrames.of("en hedge") + ")\\b");

    private static final Pattern ACCORDING = Pattern.compile(
            "\\b(?i:according to|in the words of|as reported by|citing|in the (?:" + StanceFrames.of("en account")
                    + ") of|on the word of|(?:was|were|been|is|are) told by)\\s+"
                    + "(?:(?i:a|an|the|its|their|his|her)\\s+)?([^,.;:\"]{2,70}?)(?=\\s+(?:that|who|which|on|in)\\b|[,.;:\"]|$)");
    private static final Pattern PER = Pattern.compile(
            "(?:^[Pp]er|,\\s+per)\\s+(?!cent|capita|day|week|month|year|hour|person|head|se\\b|household)(?:the\\s+|an?\\s+)?([^,.;:\"]{2,60}?)(?=[,.;:\"]|$)");
    private static final Pattern BY_ACCOUNT =
            Pattern.compile("\\b(?:[Bb]y|[Ii]n|[Oo]n|[Ff]rom)\\s+(?:the\\s+|an?\\s+)?(" + WORD + "(?:\\s+" + WORD
                    + "){0,5}?)(?:['’]s?|s['’])\\s+(?:own\\s+|latest\\s+|first\\s+|best\\s+|\\p{Ll}+\\s+)?(?:"
                    + StanceFrames.of("en account") + "|" + StanceFrames.of("en view")
                    + "|point of view|perspective|side of the story)\\b");
    private static final Pattern AS_TELLS = Pattern.compile(
            "(?:^|,\\s*)(?:[Aa]s|[Tt]he way|[Tt]o hear)\\s+(?:the\\s+|an?\\s+)?([^,;:\"]{2,50}?)\\s+(?:tells? it|puts? it|sees? it|has it|told it|put it|saw it|describes? it)\\b");
    private static final Pattern IF_BELIEVED = Pattern.compile(
            "\\b[Ii]f\\s+(?:the\\s+)?([^,;:\"]{2,50}?)\\s+(?:is|are)\\s+(?:to be believed|right|correct)\\b");
    private static final Pattern FOR_SOMEBODY = Pattern.compile(
            "^For\\s+(?:the\\s+)?([^,]{3,50}),\\s+(?:who|whose|head|chair|director|chief|minister|leader|president|professor|founder|owner|author|editor|coach|captain|a|an|the)\\b[^,]{2,90},\\s");
    private static final Pattern VIEW_OF = Pattern.compile(
            "\\b[Tt]he\\s+(?:\\p{Ll}+\\s+)?(?:" + StanceFrames.of("en view")
                    + ")\\s+(?:of|from|at|among|in)\\s+(?:the\\s+|an?\\s+)?([^,.;:\"]{2,60}?)\\s+(?:is|was|remains|has been)\\b");
    private static final Pattern WHOSE_VIEW = Pattern.compile(
            "(?:^|[,;]\\s*|\\b(?:and|but|that)\\s+)(?:[Tt]he\\s+|[Aa]n?\\s+)?([^,.;:\"]{2,60}?)(?:['’]s?|s['’])\\s+(?:own\\s+|\\p{Ll}+\\s+)?(?:"
                    + StanceFrames.of("en view")
                    + ")(?:\\s+(?:of|on|about)\\s[^,.;:]{2,40})?\\s*(?:is|was|remains|:)(?=\\s)");
    private static final Pattern PUT_AT = Pattern.compile(
            START + NAME + "\\s+" + ADVERB + "(?:" + StanceFrames.of("en put-at")
                    + ")\\s+[^.;\"]{3,80}?\\s+(?:at|above|below|as)\\s+(?=(?:\\S+\\s+){0,3}?[$£€¥]?(?:\\d|one|two|three|four|five|six|seven|eight|nine|ten|half|zero|twenty|thirty|forty|fifty|a hundred|a million|a third|a quarter)|high|low|moderate|likely|unlikely)");
    private static final Pattern QUOTED_AS = Pattern.compile(
            START + NAME
                    + "\\s+(?:is|was|were|are|has been|have been)\\s+(?:also\\s+)?(?:quoted|cited|heard|recorded|reported)\\s+(?:\\S+\\s+){0,4}?(?:saying|telling|as saying)\\b");
    private static final Pattern SUBJECT_SAYS =
            Pattern.compile(START + NAME + ",?\\s+" + ADVERB + "(?:" + SAY + ")\\b");
    private static final Pattern SUBJECT_SAYS_THAT =
            Pattern.compile(START + NAME + ",?\\s+" + ADVERB + "(?:" + SAY_THAT + ")\\s+(?:\\w+\\s+){0,2}?that\\b");
    private static final Pattern SUBJECT_SAYS_BARE =
            Pattern.compile(START + NAME + "\\s+" + ADVERB + "(?:" + StanceFrames.of("en say-bare")
                    + ")\\s+(?:(?=(?:the|a|an|it|they|he|she|there|this|these|most|many|no|its|their|his|her)\\s))");
    private static final Pattern LAST = Pattern.compile(",\\s+(?:the\\s+|an?\\s+)?(" + WORD + "(?:\\s+" + WORD
            + "){0,6}?)\\s+(?:" + StanceFrames.of("en say-last") + ")(?=[,.;]|$)");
    private static final Pattern SAYING = Pattern.compile("^(?:The\\s+|An?\\s+)?(" + WORD + "(?:\\s+" + WORD
            + "){0,5}?)\\s+(?=has\\s|have\\s|had\\s|\\p{Ll}{2,}(?:ed|s)\\s)[^\"]*,\\s+(?:"
            + StanceFrames.of("en saying") + ")\\s");
    private static final Pattern DOCUMENT = Pattern.compile(
            START + "(?:[Tt]he\\s+|[Aa]n?\\s+)?((?:" + WORD + "\\s+){0,3}?(?:" + StanceFrames.of("en document")
                    + ")(?:\\s+(?:by|from|of|for|on)\\s+[^,.;:\"]{2,50}?)?)\\s+(?:also\\s+)?(?:lists?|shows?|speaks?|names?|puts?|describes?|finds?|counts?|blames?|cites?|calls?|warns?|listed|showed|spoke|named|described|found|blamed|cited|reads?|reveal(?:s|ed)|suggests?|paints?|points? to|mentions?|quotes?|accuses?|contradicts?)\\b");
    private static final Pattern SPEAKING = Pattern.compile(
            "^(?:Speaking|Asked|Writing|Testifying|Addressing|Questioned|Interviewed|Talking|Pressed|[Ii]n (?:an?|his|her|its|their|the) (?:\\p{Ll}+ )?(?:letter|statement|interview|speech|post|memo|e-?mail|column|essay|note|message|briefing|blog|address|tweet|article|op-ed|press release))\\b[^,\"]*,\\s+(?:the\\s+|an?\\s+)?("
                    + WORD + "(?:\\s+" + WORD
                    + "){0,4}?)\\s+(?=\\p{Ll}+(?:ed|s|d)\\b|said|told|spoke|wrote|was|is|has)");
    private static final Pattern SEEN_BY = Pattern.compile(
            "\\b(?:is|are|was|were) (?:\\w+ly )?(?:seen|regarded|viewed|considered|described|hailed|criticised|rated)\\b(?:\\s+(?:as|to)\\s[^,.;]{2,40}?)?\\s+by\\s+(?:the\\s+|an?\\s+)?([^,.;:\"]{2,50}?)(?=\\s+(?:as|to)\\b|[,.;]|$)"
                    + "|^(?:Among|With|For many|To many|For most|To most)\\s+([^,.;:\"]{2,40}?),\\s[^.]*\\b(?:counts as|count as|is (?:seen|regarded|considered)|passes for)\\b");
    private static final Pattern AFTER_QUOTE = Pattern.compile(
            "\"[,.]?\\s+(?!was\\b|is\\b|has\\b|does\\b|goes\\b)\\p{Ll}+(?:ed|s|id)\\s+(?:the\\s+|an?\\s+)?((?:" + WORD
                    + "\\s+){0,5}?" + WORD + ")(?=[,.;]|$)");
    private static final Pattern DENIER = Pattern.compile("(?:^|[,;:\"]\\s*|\\b(?:and|but|while)\\s+)" + NAME + ",?\\s+"
            + ADVERB + "(?:" + DENY + "|" + WAVE_OFF + ")\\b");
    private static final Pattern APPOSED = Pattern.compile(
            "(?:^|[,;\"]\\s*)((?:\\p{Lu}[\\p{L}.'’-]+\\s*){1,4}),\\s[^\"]{3,80}?,\\s+" + ADVERB + "(?:" + SAY + ")\\b");
    private static final Pattern SAYS_SUBJECT = Pattern.compile(
            "\"[,.]?\\s+(?:" + SAY
                    + ")\\s+((?:[\\p{L}\\p{N}.'’&-]+\\s?){1,7}?)(?=[,.;]|\\s+(?:in|on|at|of|after|before|during|to|who|as)\\b|$)");
    private static final Pattern INVERTED = Pattern.compile(",\\s+(?:" + SAY + "|" + StanceFrames.of("en say-last")
            + "|thinks|thought|fears|hopes|feels|found)\\s+(?:the\\s+|an?\\s+)?(" + WORD + "(?:\\s+" + WORD
            + "){0,6}?)(?=[,.;]|\\s+(?:in|on|at|of|who|whose|from)\\b|$)");
    private static final Pattern CONCERNED = Pattern.compile(
            "\\b(?:[Aa]s far as\\s+(?:the\\s+)?([^,.;:\"]{2,40}?)\\s+(?:is|are|was|were) concerned|[Ii]f you (?:ask|listen to|believe)\\s+(?:the\\s+)?([^,.;:\"]{2,40}?)(?=[,.;]|$)"
                    + "|is (?:how|what|the word|the name)\\s+(?:the\\s+)?([^,.;:\"]{2,40}?)\\s+(?:sums?|summed|describes?|described|sees?|saw|puts?|calls?|called|makes?)\\b)");
    private static final Pattern IS_SURE = Pattern.compile(
            START + NAME
                    + "\\s+" + ADVERB
                    + "(?:is|are|was|were|remains?|remained)\\s+(?:\\p{Ll}+ly\\s+)?(?:confident|convinced|certain|sure|adamant|optimistic|pessimistic|hopeful|worried|concerned|afraid|sceptical|skeptical)\\s+(?:that|about|the|of)\\b");
    private static final Pattern CALLS = Pattern.compile(
            START + NAME + "\\s+" + ADVERB
                    + "(?:called|calls|branded|brands|labelled|labels|dubbed|dubs)\\s+(?!on\\b|for\\b|off\\b|in\\b|up\\b|out\\b)[^,.;\"]{2,50}?\\s+(?:\"|an?\\s|\\p{Ll}+(?:ive|ous|ful|less|able|ible|al|ic|ent|ant|y)\\b)");
    /** In the order in which they are believed to name the speaker. */
    private static final List<Pattern> SPEAKERS = List.of(
            DENIER,
            SAYS_SUBJECT,
            AFTER_QUOTE,
            CONCERNED,
            ACCORDING,
            PER,
            BY_ACCOUNT,
            AS_TELLS,
            APPOSED,
            QUOTED_AS,
            VIEW_OF,
            WHOSE_VIEW,
            PUT_AT,
            IS_SURE,
            CALLS,
            SUBJECT_SAYS,
            SUBJECT_SAYS_THAT,
            SUBJECT_SAYS_BARE,
            LAST,
            SAYING,
            DOCUMENT,
            SPEAKING,
            SEEN_BY,
            INVERTED,
            IF_BELIEVED,
            FOR_SOMEBODY);

    private static final Set<String> PRONOUNS = Set.of(
            "he", "she", "they", "it", "we", "i", "who", "which", "that", "this", "there", "you", "one", "his", "her",
            "their", "its", "my", "our", "not", "and");
    /** "analysts' forecasts": the noun, not the verb. */
    private static final Pattern POSSESSIVE = Pattern.compile("s['’]$");

    private static final Pattern NOBODY =
            Pattern.compile("^(?:nobody|no one|none|nothing)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANAPHORIC_DENIAL = Pattern.compile(
            "^(?:But |However, |Later, |Yet )?(?:(?:That|This|It|The (?:claim|report|rumou?r|allegation|story|charge|accusation)s?)\\s+(?:is|are|was|were)\\s+(?:not true|false|untrue|denied|wrong|baseless|dismissed|rejected)"
                    + "|[^.]{2,60}\\b(?:denied|denies|dismissed|rejected|refuted|disputed|disputes|contradicted)\\s+(?:(?:this|that|it)(?=[.,;]|$|\\s+(?:on|in|at|to|through|via|as|yesterday|today|later|last|when|but|and|flatly|outright|however)\\b)|the (?:claim|report|rumou?r|allegation|story|accusation)s?)\\b"
                    + "|[^.]{2,60}\\b(?:called|calls|described|describes|branded|labelled)\\s+(?:this|that|it|them|the (?:claim|report|rumou?r|allegation|story|accusation|figure|number|video|post)s?)\\s+(?:as\\s+)?(?:\\w+ (?:and|or) )?\"?(?:"
                    + StanceFrames.of("en untrue") + ")"
                    + "|Not so,|Not true,|Nothing of the sort)",
            Pattern.CASE_INSENSITIVE);

    private EnglishStances() {}

    private static Pattern any(String... patterns) {
        return Pattern.compile(String.join("|", patterns), Pattern.CASE_INSENSITIVE);
    }

    static boolean denies(String sentence) {
        return DENIAL.matcher(sentence).find() && !ADMISSION.matcher(sentence).find();
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

    /** True when the sentence gives its words to somebody, even where nobody is named. */
    static boolean attributes(String unquoted) {
        return SPEAKERS.stream()
                .filter(p -> p != DENIER && p != APPOSED)
                .map(p -> p.matcher(unquoted))
                .anyMatch(m -> m.find()
                        && !NOBODY.matcher(clean(Stances.group(m))).find()
                        && !POSSESSIVE.matcher(clean(Stances.group(m))).find());
    }

    /** Who says it, in a sentence without the words in quotation marks. */
    static Optional<String> speaker(String unquoted) {
        for (Pattern pattern : SPEAKERS) {
            Matcher m = pattern.matcher(unquoted);
            while (m.find()) {
                String name = clean(Stances.group(m));
                if (!name.isEmpty()
                        && !NOBODY.matcher(name).find()
                        && !POSSESSIVE.matcher(name).find()
                        && !PRONOUNS.contains(name.toLowerCase(Locale.ROOT))) {
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
                .replaceFirst("(?<!\\b(?:Inc|Corp|Co|Ltd|Jr|Sr|St|\\p{Lu}))\\.$", "")
                .strip();
    }
}
