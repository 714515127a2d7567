// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.ContradictionKind;
import dev.tidings.enrich.internal.Lexicon;
import dev.tidings.enrich.internal.Term;
import dev.tidings.enrich.internal.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds numbers that two publishers give differently for the same thing: same unit, same thing counted, sentences that
 * share their subject or both speak of a whole amount, and neither publisher gives the other's number. Rounded numbers do
 * not differ.
 */
final class Differences {
    private static final int SHARED = 2;
    private static final double LIKE = 0.3;
    private static final double LARGE = 100;
    private static final Pattern TOTAL = Pattern.compile(
            "(?i)\\b(?:in all|in total|total(?:s|led|ling)?|combined|altogether|overall|aggregate|worth)\\b|总额|总计|总投资|总价值|合计|共计|總額|總計|合計|共計");

    private Differences() {}

    /**
     * Two sentences that differ in a number.
     *
     * @param subject the thing counted, as the first sentence writes it
     * @param kind always a number so far
     * @param first one sentence
     * @param firstValue the number as written
     * @param second the other sentence
     * @param secondValue the number as written
     * @param rises whether the second number is the greater
     */
    record Difference(
            String subject,
            ContradictionKind kind,
            Candidate first,
            String firstValue,
            Candidate second,
            String secondValue,
            boolean rises) {}

    private record Counted(Candidate sentence, Term number, String thing, String surface) {}

    /** The differences between the sentences of two documents, at most one for each thing counted. */
    static List<Difference> between(List<Candidate> mine, List<Candidate> theirs) {
        List<Counted> left = counted(mine);
        List<Counted> right = counted(theirs);
        List<Difference> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Counted a : left) {
            for (Counted b : right) {
                if ((differ(a, b) || rivals(left, a, right, b))
                        && !gives(right, a)
                        && !gives(left, b)
                        && seen.add(a.thing())) {
                    found.add(new Difference(
                            a.thing(),
                            ContradictionKind.NUMBER,
                            a.sentence(),
                            a.surface(),
                            b.sentence(),
                            b.surface(),
                            b.number().value() > a.number().value()));
                }
            }
        }
        return found;
    }

    private static boolean differ(Counted a, Counted b) {
        double x = a.number().value();
        double y = b.number().value();
        return a.number().unit().equals(b.number().unit())
                && a.thing().equals(b.thing())
                && !same(x, y)
                && (alike(a, b) || totals(a, b))
                && !mentions(a.sentence(), y)
                && !mentions(b.sentence(), x);
    }

    /** The sentence gives that number too, perhaps of another thing or for another time: then nothing differs. */
    private static boolean mentions(Candidate sentence, double value) {
        return sentence.terms().all().stream().anyMatch(t -> t.isNumber() && same(t.value(), value));
    }

    /**
     * A large number that each document gives once for the same thing, and of the same size: one shared word is enough
     * then, for two documents seldom count the same thing twice.
     */
    private static boolean rivals(List<Counted> left, Counted a, List<Counted> right, Counted b) {
        double x = a.number().value();
        double y = b.number().value();
        return a.number().unit().equals(b.number().unit())
                && a.thing().equals(b.thing())
                && Math.min(x, y) >= LARGE
                && Math.max(x, y) <= 2 * Math.min(x, y)
                && !same(x, y)
                && once(left, a)
                && once(right, b)
                && shared(a, b) > named(a, b);
    }

    /** How many of the shared words are the inflected name of the thing itself. */
    private static long named(Counted a, Counted b) {
        Set<String> mine = a.sentence().terms().counts().keySet();
        Set<String> theirs = b.sentence().terms().counts().keySet();
        return Arrays.stream(a.thing().split(" "))
                .map(Terms::key)
                .distinct()
                .filter(w -> !w.equals(a.thing()) && mine.contains(w) && theirs.contains(w))
                .count();
    }

    private static String head(String thing) {
        return thing.split(" ", 2)[0];
    }

    private static boolean once(List<Counted> all, Counted one) {
        return all.stream()
                .filter(c -> head(c.thing()).equals(head(one.thing()))
                        && c.number().unit().equals(one.number().unit()))
                .allMatch(c -> same(c.number().value(), one.number().value()));
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
        long shared = shared(a, b);
        return shared >= SHARED && shared >= LIKE * Math.min(mine.size(), theirs.size());
    }

    /** Content words that both sentences have, besides the thing counted. */
    private static long shared(Counted a, Counted b) {
        Set<String> theirs = b.sentence().terms().counts().keySet();
        return a.sentence().terms().counts().keySet().stream()
                .filter(w -> !w.startsWith("#") && theirs.contains(w) && !w.equals(a.thing()))
                .count();
    }

    /** True when one of these gives the same number of the same thing. */
    private static boolean gives(List<Counted> all, Counted one) {
        return all.stream()
                .anyMatch(c -> c.thing().equals(one.thing())
                        && same(c.number().value(), one.number().value()));
    }

    /** Whether both can be roundings of one number: each stands for what lies half a unit of its last digit around it. */
    private static boolean same(double x, double y) {
        return x == y || Math.abs(x - y) < half(x) + half(y);
    }

    private static double half(double value) {
        return 0.5
                * Math.pow(10, -BigDecimal.valueOf(value).stripTrailingZeros().scale());
    }

    private static List<Counted> counted(List<Candidate> candidates) {
        List<Counted> found = new ArrayList<>();
        for (Candidate c : candidates) {
            List<Term> terms = c.terms().all();
            for (int i = 0; c.usable() && i < terms.size(); i++) {
                if (terms.get(i).isNumber() && !year(terms.get(i))) {
                    String surface = c.text()
                            .substring(terms.get(i).start(), terms.get(i).end());
                    int at = i;
                    thing(terms, i).ifPresent(t -> found.add(new Counted(c, terms.get(at), t, surface)));
                }
            }
        }
        return found;
    }

    private static boolean year(Term number) {
        return number.unit().isEmpty()
                && number.value() >= 1800
                && number.value() < 2200
                && !number.word().contains(",");
    }

    /** What is counted: the content words right after the number. */
    private static Optional<String> thing(List<Term> terms, int i) {
        StringBuilder thing = new StringBuilder();
        int taken = 0;
        for (int k = i + 1; k < terms.size() && k <= i + 4 && taken < 2; k++) {
            Term t = terms.get(k);
            if (t.isMark() || t.isNumber() || Lexicon.shared().isStop(t.word())) {
                if (t.kind() == Term.Kind.HAN && thing.isEmpty()) {
                    continue;
                }
                break;
            }
            thing.append(t.kind() == Term.Kind.HAN || thing.isEmpty() ? "" : " ")
                    .append(t.word());
            taken++;
        }
        if (thing.isEmpty()) {
            return terms.get(i).unit().isEmpty()
                    ? Optional.empty()
                    : Optional.of(terms.get(i).unit());
        }
        return thing.toString()
                        .matches(
                                "(?i)january|february|march|april|may|june|july|august|september|october|november|december|月.*|日.*|号.*|pm|am")
                ? Optional.empty()
                : Optional.of(thing.toString());
    }
}
