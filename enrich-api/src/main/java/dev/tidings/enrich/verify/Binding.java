// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import dev.tidings.core.model.Span;
import dev.tidings.enrich.extract.Stances;
import dev.tidings.enrich.internal.Lexicon;
import dev.tidings.enrich.internal.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks the facts of a claim inside the span on which it was aligned: what is bound together in the claim must be
 * bound together in the source.
 */
final class Binding {
    private static final int SLOT = 7;
    /** From this coverage on the claim is a copy of the span with changes. */
    static final double NEAR_COPY = 0.7;

    private static final Set<String> JOINS = Set.of("and", "but", "while");

    private final Alignment alignment;
    private final SourceText source;
    private final List<Term> claim;
    private final Lexicon lexicon = Lexicon.shared();
    private final boolean retouched;
    private final boolean claimCased;
    private final List<Conflict> conflicts = new ArrayList<>();

    private Binding(Alignment alignment) {
        this.alignment = alignment;
        this.source = alignment.source();
        this.claim = alignment.claim();
        this.retouched = retouched(alignment);
        this.claimCased = claim.stream().anyMatch(t -> t.capital() && !t.opens());
    }

    static List<Conflict> conflicts(Alignment alignment) {
        Binding binding = new Binding(alignment);
        for (int i = 0; i < binding.claim.size(); i++) {
            if (!alignment.aligned(i)) {
                binding.look(i);
            }
        }
        binding.droppedWords();
        binding.hanOpposites();
        return List.copyOf(binding.conflicts);
    }

    private boolean nearCopy() {
        return alignment.coverage() >= NEAR_COPY;
    }

    /** A copy with one stretch changed or two exchanged: too near to be a paraphrase, so each change counts. */
    private boolean retouched() {
        return retouched;
    }

    private static boolean retouched(Alignment a) {
        boolean one = a.coverage() >= 0.5 && a.changes() <= 1 && a.gaps() <= 1;
        return one || (a.coverage() >= NEAR_COPY && exchanged(a));
    }

    /** All words that lost their place stand in the words left out: the same words in another order. */
    private static boolean exchanged(Alignment a) {
        if (a.firstPartner() < 0) {
            return false;
        }
        Set<String> left = new HashSet<>();
        int start = a.source().firstWord(a.source().sentenceOf(a.firstPartner()));
        int end = a.source().firstWord(a.source().sentenceOf(a.lastPartner()) + 1);
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < a.claim().size(); i++) {
            taken.add(a.partner(i));
        }
        for (int k = start; k < end; k++) {
            if (!taken.contains(k)) {
                left.add(a.source().word(k).key());
            }
        }
        for (int i = 0; i < a.claim().size(); i++) {
            if (!a.aligned(i) && !left.contains(a.claim().get(i).key())) {
                return false;
            }
        }
        return true;
    }

    private void look(int i) {
        Term term = claim.get(i);
        List<Term> slot = slot(i);
        if (term.isNumber()) {
            number(i, term, slot);
            return;
        }
        if (lexicon.isNegation(term.word())) {
            if (!negated(slot) && !saidOtherwise() && (copied() || !(negatedWindow() || negatedElsewhere(i)))) {
                add(Conflict.Kind.NEGATION, "the claim says '" + term.word() + "', the source does not");
            }
            return;
        }
        if (opposed(term, slot)) {
            return;
        }
        if (isName(term)) {
            name(i, term, slot);
        } else if (retouched() && (!lexicon.isStop(term.word()) || opens(term))) {
            add(Conflict.Kind.CHANGED_WORD, "'" + term.word() + "' does not stand in this place of the source");
        }
    }

    /** A stop word written like a name, as the "Under" of a club. */
    private static boolean opens(Term term) {
        return term.capital() && !term.opens();
    }

    /** The source words between the neighbours of an unaligned claim word. */
    private List<Term> slot(int i) {
        int before = alignment.anchorBefore(i);
        int after = alignment.anchorAfter(i);
        int start = before >= 0 ? before + 1 : Math.max(alignment.from(), after - SLOT);
        int end = after >= 0 ? after : Math.min(alignment.to(), before + 1 + SLOT);
        List<Term> slot = new ArrayList<>();
        for (int k = Math.max(start, alignment.from()); k < end && slot.size() < 2 * SLOT && start >= 0; k++) {
            slot.add(source.word(k));
        }
        return slot;
    }

    private void number(int i, Term number, List<Term> slot) {
        boolean wide = i > 0 && lexicon.isApproximate(claim.get(i - 1).word());
        for (Term other : slot) {
            if (other.isNumber() && !(wide && close(number.value(), other.value()))) {
                add(Conflict.Kind.NUMBER_SLOT, "the claim says " + number.word() + ", the source " + other.word());
                return;
            }
        }
        if (!source.has(number.key())) {
            if (!wide || !nearNumber(number)) {
                add(Conflict.Kind.NUMBER_FOREIGN, number.word() + " is not in the source");
            }
        } else if (!inWindow(number.key()) && (copied() || !near(number))) {
            add(
                    Conflict.Kind.NUMBER_ELSEWHERE,
                    number.word() + " stands elsewhere in the source, not with this statement");
        } else if (retouched()) {
            add(Conflict.Kind.ORDER, number.word() + " stands in another place of the sentence");
        }
    }

    /** True when the claim's number is the source's number rounded: near it and with fewer digits. */
    private static boolean close(double claimed, double given) {
        return Math.abs(claimed - given) <= 0.15 * Math.max(Math.abs(claimed), Math.abs(given))
                && digits(claimed) < digits(given);
    }

    private static int digits(double value) {
        String digits = new BigDecimal(Double.toString(Math.abs(value)))
                .stripTrailingZeros()
                .unscaledValue()
                .toString();
        return digits.length();
    }

    private boolean nearNumber(Term number) {
        for (int k = alignment.from(); k < alignment.to(); k++) {
            if (source.word(k).isNumber()
                    && close(number.value(), source.word(k).value())) {
                return true;
            }
        }
        return false;
    }

    private boolean negated(List<Term> slot) {
        return slot.stream().anyMatch(t -> lexicon.isNegation(t.word()));
    }

    private boolean negatedWindow() {
        for (int k = alignment.from(); k < alignment.to(); k++) {
            if (lexicon.isNegation(source.word(k).word())) {
                return true;
            }
        }
        return false;
    }

    /** The claim says with "not" what the source says with a verb of denial. */
    private boolean saidOtherwise() {
        if (alignment.firstPartner() < 0) {
            return false;
        }
        Span sentence = source.sentence(source.sentenceOf(alignment.lastPartner()));
        return Stances.denies(source.text(sentence.start(), sentence.end()))
                && claim.stream().filter(t -> lexicon.isNegation(t.word())).count() == 1
                && !Stances.denies(claim.stream().map(Term::word).collect(Collectors.joining(" ")));
    }

    private boolean opposed(Term term, List<Term> slot) {
        if (inWindowWord(term)) {
            return false;
        }
        for (Term other : slot) {
            if (lexicon.opposed(term.word(), other.word())) {
                add(Conflict.Kind.ANTONYM, "the claim says '" + term.word() + "', the source '" + other.word() + "'");
                return true;
            }
            if (lexicon.rivals(term.word(), other.word())) {
                add(Conflict.Kind.RIVAL, "the claim says '" + term.word() + "', the source '" + other.word() + "'");
                return true;
            }
        }
        return false;
    }

    private boolean inWindowWord(Term term) {
        return !nearCopy() && inWindow(term.key());
    }

    private boolean isName(Term term) {
        return term.kind() == Term.Kind.WORD
                && !lexicon.isStop(term.word())
                && (claimCased
                        ? term.capital() && (!term.opens() || source.isName(term.key()))
                        : source.isName(term.key()));
    }

    private void name(int i, Term name, List<Term> slot) {
        if (!source.knows(name)) {
            add(Conflict.Kind.NAME_FOREIGN, "'" + name.word() + "' is not in the source");
            return;
        }
        for (Term other : slot) {
            if (other.capital() && isName(other) && (!alreadyIn(other) || exchanged(name, other))) {
                add(Conflict.Kind.NAME_SLOT, "the claim says '" + name.word() + "', the source '" + other.word() + "'");
                return;
            }
        }
        if (!inWindow(name.key()) && !near(name) && (copied() || !named(i))) {
            add(
                    Conflict.Kind.NAME_ELSEWHERE,
                    "'" + name.word() + "' stands elsewhere in the source, not with this statement");
        } else if (retouched()) {
            add(Conflict.Kind.ORDER, "'" + name.word() + "' stands in another place of the sentence");
        }
    }

    /** True when the claim has that word too, only elsewhere. */
    private boolean alreadyIn(Term other) {
        return !nearCopy() && claim.stream().anyMatch(t -> t.key().equals(other.key()));
    }

    /** True when the claim has the other name in the place where the source has this one. */
    private boolean exchanged(Term name, Term other) {
        for (int k = 0; k < claim.size(); k++) {
            if (!alignment.aligned(k) && claim.get(k).key().equals(other.key())) {
                return slot(k).stream().anyMatch(t -> t.key().equals(name.key()));
            }
        }
        return false;
    }

    /** So near to the wording of the span that a word in another place is a changed fact. */
    private boolean copied() {
        return nearCopy() || retouched();
    }

    /** The source has the name together with a neighbour that it has in the claim: a fuller name for what is meant. */
    private boolean named(int i) {
        boolean before =
                i > 0 && source.follows(claim.get(i - 1).key(), claim.get(i).key());
        boolean after = i + 1 < claim.size()
                && source.follows(claim.get(i).key(), claim.get(i + 1).key());
        return before || after;
    }

    /** The source denies one of the two content words after the negation, in whatever sentence. */
    private boolean negatedElsewhere(int i) {
        int seen = 0;
        for (int k = i + 1; k < claim.size() && seen < 2; k++) {
            if (!lexicon.isStop(claim.get(k).word())) {
                seen++;
                Set<String> keys = new HashSet<>(source.companions(claim.get(k)));
                source.kin().of(claim.get(k).word()).forEach((key, kin) -> {
                    if (kin >= Kin.REPLACES) {
                        keys.add(key);
                    }
                });
                if (keys.stream().flatMap(key -> source.places(key).stream()).anyMatch(this::denied)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean denied(int place) {
        for (int k = Math.max(0, place - SLOT); k < Math.min(source.size(), place + 2); k++) {
            if (source.sentenceOf(k) == source.sentenceOf(place)
                    && lexicon.isNegation(source.word(k).word())) {
                return true;
            }
        }
        return false;
    }

    private boolean inWindow(String key) {
        return source.places(key).stream().anyMatch(p -> p >= alignment.from() && p < alignment.to());
    }

    private boolean near(Term name) {
        int sentence = source.size() == 0 ? 0 : source.sentenceOf(Math.min(alignment.from(), source.size() - 1));
        return source.companions(name).stream()
                .flatMap(k -> source.places(k).stream())
                .anyMatch(p -> Math.abs(source.sentenceOf(p) - sentence) <= 2);
    }

    /** Negations and hedges of the source between two words that stand together in the claim. */
    private void droppedWords() {
        for (int i = 1; i < claim.size(); i++) {
            int before = alignment.partner(i - 1);
            int after = alignment.partner(i);
            if (before < 0 || after < 0 || after - before > SLOT) {
                continue;
            }
            for (int k = before + 1; k < after; k++) {
                String word = source.word(k).word();
                if (lexicon.isNegation(word) && !goesOn(k + 1, after)) {
                    add(Conflict.Kind.NEGATION, "the source says '" + word + "' here, the claim does not");
                } else if (lexicon.isHedge(word)) {
                    add(Conflict.Kind.HEDGE, "the source says '" + word + "' here, the claim does not");
                }
            }
        }
    }

    /** Another statement begins after the negation: "denies it and plans to appeal". */
    private boolean goesOn(int from, int to) {
        for (int k = from + 1; k < to; k++) {
            if (JOINS.contains(source.word(k).word())) {
                return true;
            }
        }
        return false;
    }

    private void hanOpposites() {
        String mine = han(claim);
        if (mine.isEmpty() || alignment.coverage() < 0.4) {
            return;
        }
        List<Term> window = new ArrayList<>();
        for (int k = alignment.from(); k < alignment.to(); k++) {
            window.add(source.word(k));
        }
        String pair = lexicon.hanOpposed(mine, han(window));
        if (!pair.isEmpty()) {
            add(Conflict.Kind.ANTONYM, "claim and source differ in " + pair);
        }
    }

    private static String han(List<Term> terms) {
        StringBuilder out = new StringBuilder();
        for (Term t : terms) {
            out.append(t.kind() == Term.Kind.HAN ? t.word() : " ");
        }
        return out.toString().isBlank() ? "" : out.toString();
    }

    private void add(Conflict.Kind kind, String message) {
        conflicts.add(new Conflict(kind, message));
    }
}
