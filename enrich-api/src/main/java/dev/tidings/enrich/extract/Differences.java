// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.ContradictionKind;
import dev.tidings.enrich.internal.Terms;
import dev.tidings.enrich.internal.counts.Count;
import dev.tidings.enrich.internal.counts.Counts;
import dev.tidings.enrich.internal.counts.Fate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds numbers that two publishers give differently for the same thing: same unit, same thing counted, sentences that
 * share their subject or both speak of a whole amount, and neither publisher gives the other's number. Numbers that can both be
 * right do not differ: rounded ones, "at least 15" and 17, 15 workers among 17 people.
 */
final class Differences {
    private static final int SHARED = 2;
    private static final double LIKE = 0.3;
    private static final double LARGE = 100;
    private static final Pattern TOTAL = Pattern.compile(
            "(?i)\\b(?:in all|in total|total(?:s|led|ling)?|combined|altogether|overall|aggregate|worth)\\b|总额|总计|总投资|总价值|合计|共计|總額|總計|合計|共計");

    /** Words that tell who says it and what befell people; they do not tell which event it is. */
    private static final Set<String> COMMON = Stream.of(
                    ("say says said tell told report reports reported police official officials authorities company according kill kills killed "
                                    + "killing die dies died dead death deaths injure injured injuring wound wounded hurt missing toll people person "
                                    + "evacuated rescued arrested worker workers leave left cause caused number confirm confirmed")
                            .split(" "))
            .map(Terms::key)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern COMMON_HAN =
            Pattern.compile(".*[死伤亡].*|造成|导致|警方|官方|方说|表示|报道|当局|人数|遇难|失踪|丧生|目前|已有|称.*|.*称|.*[一二三四五六七八九十]");
    private static final int SHARED_HAN = 3;

    private Differences() {}

    /**
     * Two sentences that differ in a number.
     *
     * @param key what is counted; one number of it differs at most
     * @param subject what is counted, for readers
     * @param kind always a number so far
     * @param first one sentence
     * @param firstValue the number as written
     * @param second the other sentence
     * @param secondValue the number as written
     * @param rises whether the second number is the greater
     * @param grows whether it is a number that grows while news goes on, as that of the dead
     */
    record Difference(
            String key,
            String subject,
            ContradictionKind kind,
            Candidate first,
            String firstValue,
            Candidate second,
            String secondValue,
            boolean rises,
            boolean grows) {}

    private record Counted(Candidate sentence, Counts counts, Count number) {
        boolean fateful() {
            return number.fate() != Fate.NONE;
        }
    }

    /**
     * The differences between the sentences of two documents, at most one for each thing counted.
     *
     * @param read what a sentence counts
     */
    static List<Difference> between(List<Candidate> mine, List<Candidate> theirs, Function<Candidate, Counts> read) {
        List<Counted> left = counted(mine, read);
        List<Counted> right = counted(theirs, read);
        List<Difference> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Counted a : left) {
            for (Counted b : right) {
                if (Counts.exclude(a.number(), b.number())
                        && (differ(a, b) || rivals(left, a, right, b))
                        && !gives(right, a)
                        && !gives(left, b)
                        && seen.add(a.number().key())) {
                    found.add(difference(a, b));
                }
            }
        }
        return found;
    }

    private static Difference difference(Counted a, Counted b) {
        return new Difference(
                a.number().key(),
                a.number().subject(),
                ContradictionKind.NUMBER,
                a.sentence(),
                a.number().surface(),
                b.sentence(),
                b.number().surface(),
                b.number().value() > a.number().value(),
                a.number().fate().grows());
    }

    /** The sentences tell one thing, and neither gives the other's number too, perhaps of another thing or time. */
    private static boolean differ(Counted a, Counted b) {
        return (alike(a, b) || totals(a, b))
                && !a.counts().otherDay(b.counts())
                && !a.counts().states(b.number())
                && !b.counts().states(a.number());
    }

    /**
     * A large number that each document gives once for the same thing, and of the same size: one shared word is enough
     * then, for two documents seldom count the same thing twice.
     */
    private static boolean rivals(List<Counted> left, Counted a, List<Counted> right, Counted b) {
        double x = a.number().value();
        double y = b.number().value();
        return Math.min(x, y) >= LARGE
                && Math.max(x, y) <= 2 * Math.min(x, y)
                && !a.counts().otherDay(b.counts())
                && once(left, a)
                && once(right, b)
                && shared(a, b).size() > named(a, b);
    }

    /** How many of the shared words are the inflected name of the thing itself. */
    private static long named(Counted a, Counted b) {
        Set<String> mine = a.sentence().terms().counts().keySet();
        Set<String> theirs = b.sentence().terms().counts().keySet();
        return a.fateful()
                ? 0
                : Arrays.stream(a.number().thing().split(" "))
                        .map(Terms::key)
                        .distinct()
                        .filter(w -> !w.equals(a.number().thing()) && mine.contains(w) && theirs.contains(w))
                        .count();
    }

    private static String head(Counted c) {
        return c.fateful() ? c.number().key() : c.number().thing().split(" ", 2)[0];
    }

    private static boolean once(List<Counted> all, Counted one) {
        return all.stream()
                .filter(c -> head(c).equals(head(one))
                        && c.number().unit().equals(one.number().unit()))
                .allMatch(c -> c.number().agrees(one.number()));
    }

    /** Both speak of a whole amount: in one story that is the same whole, in whatever words. */
    private static boolean totals(Counted a, Counted b) {
        return !a.number().unit().isEmpty()
                && TOTAL.matcher(a.sentence().text()).find()
                && TOTAL.matcher(b.sentence().text()).find();
    }

    private static boolean alike(Counted a, Counted b) {
        Set<String> mine = a.sentence().terms().counts().keySet();
        Set<String> theirs = b.sentence().terms().counts().keySet();
        Set<String> shared = shared(a, b);
        boolean han = shared.stream().allMatch(w -> Terms.isHan(w.charAt(0)));
        return shared.size() >= (a.fateful() && han ? SHARED_HAN : SHARED)
                && shared.size() >= LIKE * Math.min(mine.size(), theirs.size());
    }

    /** Content words that both sentences have, besides the thing counted. */
    private static Set<String> shared(Counted a, Counted b) {
        Set<String> theirs = b.sentence().terms().counts().keySet();
        return a.sentence().terms().counts().keySet().stream()
                .filter(w -> !w.startsWith("#") && theirs.contains(w))
                .filter(w ->
                        !a.number().words().contains(w) && !b.number().words().contains(w))
                .filter(w -> !a.fateful()
                        || !(COMMON.contains(w) || COMMON_HAN.matcher(w).matches()))
                .collect(Collectors.toSet());
    }

    /** True when one of these gives the same number of the same thing. */
    private static boolean gives(List<Counted> all, Counted one) {
        return all.stream()
                .anyMatch(c ->
                        Counts.oneThing(c.number(), one.number()) && c.number().agrees(one.number()));
    }

    private static List<Counted> counted(List<Candidate> candidates, Function<Candidate, Counts> read) {
        List<Counted> found = new ArrayList<>();
        for (Candidate c : candidates) {
            if (c.usable()) {
                Counts counts = read.apply(c);
                counts.all().stream()
                        .filter(n -> !n.subject().isEmpty())
                        .forEach(n -> found.add(new Counted(c, counts, n)));
            }
        }
        return found;
    }
}
