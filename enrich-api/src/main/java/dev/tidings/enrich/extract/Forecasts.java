// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what sources predict: "expects … by 2028", "预计", "将于". Only sentences that name who predicts, or that give a
 * date to come, are forecasts; questions, wishes and what was once expected are not. English and Chinese.
 */
public final class Forecasts {
    private static final Pattern PREDICTS = Pattern.compile(
            "(?<!\\bas )(?<!\\b(?:was|were|had|than|been) )\\b(?:expects?|expecting|(?<=\\b(?:is|are|be) )expected to|(?<!\\b(?:the|its|their|our|of|all|new) )forecasts|forecast (?:that|an?)\\b|predicts?|predicted|projects that|(?<=\\b(?:is|are) )(?:projected|forecast|predicted|scheduled|due|set|slated|on track|likely) to|anticipates?|estimates? that .{3,80}\\bwill|plans? to|aims? to|intends? to|hopes? to)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBJECT = Pattern.compile(
            "^(?:[\"“|]?\\s*)((?:[\\p{L}\\p{N}.'’&-]+\\s+){0,6}?[\\p{L}\\p{N}.'’&-]+)\\s+(?:also\\s+|now\\s+|still\\s+)?(?:expects?|forecasts?|predicts?|predicted|anticipates?|projects|estimates?|plans|aims|intends|hopes)\\b");
    private static final Pattern WILL = Pattern.compile(
            "\\b(?:will|to be|shall|won't|should (?:be|have|come|open|start|begin|reach|arrive|take|run))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PAST = Pattern.compile(
            "\\b(?:was|were|had been) (?:expected|due|set|supposed|scheduled|forecast|predicted) to\\b|\\b(?:better|worse|more|less|higher|lower) than expected\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHINESE =
            Pattern.compile("预计|預計|有望|将于|將於|预测|預測|预期|料将|计划(?:于|在|到)|力争|目标是|将在(?!线)|到20\\d\\d年.{0,20}将|或将");
    private static final Pattern CHINESE_PAST = Pattern.compile("原预计|此前预计|曾预计|原计划|不及预期|超出预期|超预期|高于预期|低于预期|好于预期");
    private static final Pattern CHINESE_SUBJECT =
            Pattern.compile("(?:^|[，。；])([^，。；：“”]{1,24}?)(?:还|也|则|均)?(?:预计|預計|预测|預測|预期|计划)");

    private static final Pattern COMPARED = Pattern.compile(
            "(?i)\\b(?:up|down|risen|fallen) from\\s[^;]{1,30}?\\s(?:in|of|by)\\s+$|\\b(?:instead of|rather than|not|originally|previously|initially|first|earlier than|later than|compared (?:with|to)|than|ahead of|versus|against|originally (?:planned|scheduled|due|set|expected) (?:for|to \\w+)|(?:planned|scheduled|promised|announced) (?:date|start|opening|launch|deadline|target) of)"
                    + "(?:\\s+(?:the|in|on|by|of|for|at|until|planned|original|early|late|mid))*\\s*[-–]?\\s*$|(?:而不是|而非|不是|并非|原定于?|原计划于?|原本|此前定于|原先|早于|晚于|相比|较|比)在?\\s*$");
    private static final Pattern OWNED = Pattern.compile("(?i)\\b(?:its|their|his|her|our|the|an?)\\s+$");
    private static final Pattern NOUN = Pattern.compile("^\\s+\\p{L}{3,}");

    /** A subject that holds a verb or a conjunction is a clause, cut too early. */
    private static final Pattern CLAUSE = Pattern.compile(
            "\\b(?:said|says|told|that|to|has|have|had|is|are|was|were|which|kept|its|and it|as one)\\b|^(?:in|on|at|as|if|when|from)\\s|\\b(?:it|they|he|she|its)$",
            Pattern.CASE_INSENSITIVE);

    private Forecasts() {}

    /**
     * The forecasts of a text, in order.
     *
     * @param written the day of writing; what lies before it is no forecast
     */
    public static List<Forecast> in(String text, LocalDate written) {
        return of(Candidate.of(0, text), written);
    }

    static List<Forecast> of(List<Candidate> candidates, LocalDate written) {
        List<Forecast> found = new ArrayList<>();
        for (Candidate c : candidates) {
            if (c.usable() && !c.question() && c.stance().standsAlone()) {
                of(c, written).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Forecast> of(Candidate c, LocalDate written) {
        String text = c.text();
        boolean chinese = CHINESE.matcher(text).find();
        boolean predicts = chinese
                ? !CHINESE_PAST.matcher(text).find()
                : PREDICTS.matcher(text).find() && !PAST.matcher(text).find();
        Locale language = chinese || SentenceTerms.han(text) ? Locale.CHINESE : Locale.ENGLISH;
        Optional<PartialDate> horizon = StatedDates.in(text, written, language).stream()
                .filter(d -> !aside(text, d))
                .map(StatedDates.Stated::last)
                .filter(d -> d.lastDay().isAfter(written))
                .reduce((first, second) -> second);
        if (!predicts && !(horizon.isPresent() && WILL.matcher(text).find())) {
            return Optional.empty();
        }
        Optional<String> speaker =
                speaker(text, chinese).or(() -> c.stance().speaker()).filter(name -> Speakers.plausible(name, text));
        if (speaker.isEmpty() && horizon.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Forecast(c.span(), text, speaker.filter(text::contains), horizon));
    }

    /** A date with which the foretold one is compared, or that names something else: "instead of 1 May", "its 2040 goal". */
    private static boolean aside(String text, StatedDates.Stated date) {
        String before = text.substring(0, date.span().start());
        String after = text.substring(date.span().end());
        return COMPARED.matcher(before).find()
                || (OWNED.matcher(before).find() && NOUN.matcher(after).find());
    }

    private static Optional<String> speaker(String text, boolean chinese) {
        Matcher m = (chinese ? CHINESE_SUBJECT : SUBJECT).matcher(text);
        if (!m.find()) {
            return Optional.empty();
        }
        String name = m.group(1).replaceFirst("^(?i:but|and)\\s+", "").strip();
        if (CLAUSE.matcher(name).find()) {
            return Optional.empty();
        }
        boolean pronoun = name.toLowerCase(Locale.ROOT)
                .matches("he|she|it|they|we|i|which|who|this|that|here|there|他|她|它|他们|其|该公司|并|但|同时|这|这一");
        return pronoun || name.isEmpty() ? Optional.empty() : Optional.of(name);
    }
}
