// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import dev.tidings.core.model.Method;
import dev.tidings.core.model.Verdict;
import dev.tidings.enrich.internal.Term;
import dev.tidings.enrich.internal.facts.Amount;
import dev.tidings.enrich.internal.facts.Day;
import dev.tidings.enrich.internal.facts.Facts;
import dev.tidings.enrich.internal.facts.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A claim in another language than its source: words cannot be compared, but numbers with their units, dates and names
 * must be in the source, near each other.
 */
final class Translated {
    private static final double OTHER_SCRIPT = 0.5;
    /** From this share of its words on, a claim is in the language of a source that has them. */
    private static final double SAME_WORDS = 0.6;

    private static final double OPEN = 0.4;
    private static final double SCATTERED = 0.6;
    private static final double REFUTED = 0.05;
    /** Facts of one claim stand within so many sentences. */
    private static final int WINDOW = 3;

    private final SourceText source;
    private final Facts there;
    private final List<Integer> held = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private Optional<String> conflict = Optional.empty();
    private int facts;

    private Translated(SourceText source) {
        this.source = source;
        this.there = source.facts();
    }

    /** True when claim and source are in different languages, as far as it can be told. */
    static boolean applies(List<Term> claim, String language, SourceText source) {
        if (source.size() == 0) {
            return false;
        }
        if (Math.abs(hanShare(claim) - source.hanShare()) > OTHER_SCRIPT) {
            return true;
        }
        return !language.isEmpty()
                && !source.language().isEmpty()
                && !language.equals(source.language())
                && sharedWords(claim, source) < SAME_WORDS;
    }

    /**
     * What one text says, and how many facts of the claim it has. The text that has most of them decides; of two that have
     * equally many, one that refutes the rest decides against one that is silent about it.
     */
    record Answer(TextFinding finding, int held) implements Comparable<Answer> {
        @Override
        public int compareTo(Answer other) {
            return Comparator.comparingInt(Answer::held)
                    .thenComparing(a -> a.finding().verdict())
                    .thenComparingDouble(a -> a.finding().score())
                    .compare(this, other);
        }
    }

    static Answer check(int text, String claim, String language, SourceText source) {
        Translated translated = new Translated(source);
        Facts said = Facts.of(claim, language);
        said.days().forEach(translated::day);
        said.amounts().forEach(amount -> translated.amount(amount, claim, said));
        source.namesFor().of(claim, language).forEach(translated::name);
        return new Answer(translated.finding(text), translated.held.size());
    }

    private TextFinding finding(int text) {
        if (conflict.isPresent()) {
            return new TextFinding(Verdict.UNSUPPORTED, REFUTED, conflict.get(), Method.TRANSLATED, List.of());
        }
        int start = window();
        long near = held.stream().filter(s -> s >= start && s < start + WINDOW).count();
        boolean scattered = near < held.size();
        double share = facts == 0 ? 0.5 : (double) held.size() / facts;
        double score = OPEN * share * (scattered ? SCATTERED : 1);
        return new TextFinding(
                Verdict.UNCERTAIN, score, reason(scattered), Method.TRANSLATED, passage(text, start, scattered));
    }

    private String reason(boolean scattered) {
        String other = "The source is in another language";
        if (facts == 0) {
            return other + ", and the claim has no number, date or name to compare.";
        }
        String open = this.open.isEmpty() ? "" : " " + String.join(", ", this.open) + " could not be compared.";
        if (held.isEmpty()) {
            return other + ", and nothing of the claim could be compared." + open;
        }
        return (scattered
                        ? other + ": its numbers, dates and names agree, but stand in different places."
                        : other + ": its numbers, dates and names agree, its words were not compared.")
                + open;
    }

    private void amount(Amount amount, String claim, Facts said) {
        Optional<Amount> same = there.amounts().stream().filter(amount::agrees).findFirst();
        if (same.isPresent() && (amount.firm() || !amount.unit().isEmpty())) {
            facts++;
            held.add(source.sentenceAt(same.get().start()));
        }
        if (same.isPresent() || !amount.firm()) {
            return;
        }
        facts++;
        boolean dayOfDate = amount.unit().isEmpty()
                && said.days().stream().anyMatch(d -> d.day() > 0)
                && there.days().stream().anyMatch(d -> amount.values().contains((double) d.day()));
        if (dayOfDate) {
            return;
        }
        String shown = claim.substring(amount.start(), amount.end()).strip();
        refute(there.amounts().stream()
                .filter(amount::sameValue)
                .findFirst()
                .map(other -> "The number " + shown + " is not in the source, which says "
                        + source.text(other.start(), other.end()).strip() + ".")
                .orElse("The number " + shown + " is not in the source."));
    }

    private void day(Day day) {
        facts++;
        Optional<Integer> same = there.days().stream()
                .filter(day::agrees)
                .map(Day::start)
                .findFirst()
                .or(() -> there.amounts().stream()
                        .filter(a -> day.yearOnly() && a.values().contains((double) day.year()))
                        .map(Amount::start)
                        .findFirst());
        if (same.isPresent()) {
            held.add(source.sentenceAt(same.get()));
        } else if (leavesOpen(day)) {
            open.add("A date");
        } else {
            refute("The date " + shown(day) + " is not in the source.");
        }
    }

    /** The source names no weekday at all, or days but no month. */
    private boolean leavesOpen(Day day) {
        return day.weekday() > 0
                ? there.days().stream().noneMatch(d -> d.weekday() > 0)
                : there.days().stream().noneMatch(d -> d.month() > 0)
                        && there.days().stream().anyMatch(day::mayBe);
    }

    private static String shown(Day day) {
        if (day.weekday() > 0) {
            return "("
                    + java.time.DayOfWeek.of(day.weekday())
                            .getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH)
                    + ")";
        }
        List<String> parts = new ArrayList<>();
        parts.add(day.year() > 0 ? String.valueOf(day.year()) : "-");
        if (day.month() > 0) {
            parts.add(String.format(java.util.Locale.ROOT, "%02d", day.month()));
        }
        if (day.day() > 0) {
            parts.add(String.format(java.util.Locale.ROOT, "%02d", day.day()));
        }
        return String.join("-", parts);
    }

    private void name(Names.Name name) {
        facts++;
        switch (name.outcome()) {
            case FOUND -> held.add(source.sentenceAt(name.place()));
            case OPEN -> open.add(name.text().isEmpty() ? "A name" : "'" + name.text() + "'");
            case ABSENT ->
                refute(
                        name.text().isEmpty()
                                ? "A name of the claim is not in the source, which has others."
                                : "The name '" + name.text() + "' is not in the source.");
        }
    }

    private void refute(String reason) {
        if (conflict.isEmpty()) {
            conflict = Optional.of(reason);
        }
    }

    /** The first sentence of the stretch that holds most of the facts; of equal ones the first. */
    private int window() {
        int best = 0;
        long most = -1;
        for (int start : held.stream().sorted().toList()) {
            long n = held.stream().filter(s -> s >= start && s < start + WINDOW).count();
            if (n > most) {
                most = n;
                best = start;
            }
        }
        return best;
    }

    private List<TextFinding.Passage> passage(int text, int start, boolean scattered) {
        if (held.isEmpty()) {
            return List.of();
        }
        int last = held.stream()
                .filter(s -> s >= start && s < start + WINDOW)
                .mapToInt(s -> s)
                .max()
                .orElse(start);
        List<TextFinding.Passage> passages = new ArrayList<>();
        passages.add(new TextFinding.Passage(text, source.span(start, last)));
        if (scattered) {
            held.stream()
                    .filter(s -> s < start || s > last)
                    .distinct()
                    .sorted()
                    .forEach(s -> passages.add(new TextFinding.Passage(text, source.span(s, s))));
        }
        return passages;
    }

    private static double sharedWords(List<Term> claim, SourceText source) {
        List<Term> words = claim.stream()
                .filter(t ->
                        t.kind() == Term.Kind.WORD && !t.capital() && t.word().length() > 2)
                .toList();
        return words.isEmpty()
                ? 0
                : (double) words.stream().filter(t -> source.has(t.key())).count() / words.size();
    }

    private static double hanShare(List<Term> claim) {
        long han = claim.stream().filter(t -> t.kind() == Term.Kind.HAN).count();
        return claim.isEmpty() ? 0 : (double) han / claim.size();
    }
}
