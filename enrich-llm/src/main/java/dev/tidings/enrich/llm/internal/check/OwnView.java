// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.check;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ClaimKind;
import dev.tidings.core.model.Span;
import dev.tidings.enrich.extract.Stance;
import dev.tidings.enrich.extract.Stances;
import dev.tidings.enrich.llm.internal.source.SourceSheet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a model may say in its own voice. An opinion or advice brings no figure that the sources do not have, and puts words
 * into nobody's mouth; advice, in English and Chinese, tells its reader what to do: a statement of fact has to stand as one.
 */
public final class OwnView {
    private static final Pattern DURATION =
            Pattern.compile("(?i)\\b\\d+(?:\\s*[-–]\\s*\\d+)?[- ]?(?:minute|hour|day|week|month|quarter|year)s?\\b"
                    + "|\\d+\\s*(?:分钟|小时|天|日|周|个月|季度|年)");
    private static final Pattern ENGLISH_DUTY = Pattern.compile(
            "(?i)\\b(?:should|must|ought to|needs? to|ha(?:s|ve) to|had better|consider|make sure|worth|recommend|advisable|can now"
                    + "|(?:may|might) want|(?:it is|it's) (?:time|wise|prudent|best)|better to|do not|don't|avoid|please)\\b");
    private static final Pattern LEAD = Pattern.compile("^(?:[^,]{3,120},\\s+|(?i:then|first|also|now|instead)\\s+)");
    private static final Set<String> DO =
            Set.of(("adapt add adjust adopt align allow alert allocate anticipate apply approach"
                            + " arrange ask assess assume audit avoid back be begin benchmark beware boil book budget build buy calculate"
                            + " call change check choose claim clarify close collect communicate compare confirm connect consult contact"
                            + " continue cut decide define delay demand deploy design develop disable discuss diversify document double"
                            + " download draft drive earmark enable encourage engage ensure establish estimate evaluate examine expand"
                            + " expect explore factor file fill find finish fix focus follow get give go hedge help hire hold identify"
                            + " include inform insist inspect install integrate invest investigate inventory invite isolate join keep"
                            + " know learn leave let limit list lock look lower maintain make map mark measure migrate mind model monitor"
                            + " move negotiate note notify offer open order organise organize pause pay perform pick pilot plan postpone"
                            + " practise prepare press prioritise prioritize protect provide purchase push put query question raise read"
                            + " rebook recalculate recheck reconsider record reduce refresh register rely remember remind remove renew"
                            + " renegotiate replace report request require reschedule reserve reset restart restrict rethink return"
                            + " review revise revisit rotate run save scan schedule secure see seek select sell send set share shift ship"
                            + " shop show sign simulate speak stagger start stay step stick stock stop store strengthen stress study"
                            + " submit subscribe support switch take talk teach tell test think tie track train transfer travel treat try"
                            + " turn update upgrade urge use vaccinate validate verify visit vote wait walk warn wash watch wear weigh"
                            + " work write")
                    .split(" "));
    private static final Pattern CHINESE_DUTY =
            Pattern.compile("应|應|宜|建议|建議|不妨|可以|可先|可在|可向|需|请|請|务必|務必|最好|尽快|儘快|尽早|避免|关注|留意|注意|提前|不要|别|先|考虑|密切|做好|核对|检查");

    private OwnView() {}

    /** What is wrong, for a person; absent when nothing is. */
    public static Optional<String> problem(String sentence, ClaimKind kind, SourceSheet sheet, Locale reader) {
        if (kind == ClaimKind.ADVICE && !advises(sentence, reader)) {
            return Optional.of("It is offered as advice, and advises nothing.");
        }
        Stance.Kind stance = Stances.of(sentence, List.of(new Span(0, sentence.length())))
                .get(0)
                .kind();
        if (kind == ClaimKind.OPINION && (stance == Stance.Kind.ATTRIBUTED || stance == Stance.Kind.DENIED)) {
            return Optional.of("It is the model's own view, and speaks for somebody else.");
        }
        return kind == ClaimKind.FORECAST ? Optional.empty() : figures(sentence, sheet, reader);
    }

    /** True when the sentence tells its reader what to do; in other languages than English and Chinese always. */
    public static boolean advises(String sentence, Locale reader) {
        return switch (reader.getLanguage()) {
            case "en" ->
                ENGLISH_DUTY.matcher(sentence).find()
                        || orders(sentence)
                        || orders(LEAD.matcher(sentence).replaceFirst(""));
            case "zh" -> CHINESE_DUTY.matcher(sentence).find();
            default -> true;
        };
    }

    private static boolean orders(String sentence) {
        String first = sentence.strip().split("[\\s,:-]", 2)[0];
        return DO.contains(first.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> figures(String sentence, SourceSheet sheet, Locale reader) {
        String plain = DURATION.matcher(sentence).replaceAll(" ");
        Optional<String> missing = Optional.empty();
        for (Article article : sheet.forChecking()) {
            Optional<String> here = TranslationGuard.figures(
                    plain, reader, article.title() + "\n" + article.text().value(), SourceSheet.language(article));
            if (here.isEmpty()) {
                return Optional.empty();
            }
            missing = missing.isEmpty() ? here : missing;
        }
        return missing;
    }
}
