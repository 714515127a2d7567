// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.Span;
import dev.tidings.enrich.internal.Lexicon;
import dev.tidings.enrich.internal.SentenceSpans;
import dev.tidings.enrich.internal.Term;
import dev.tidings.enrich.internal.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text read for its phrases: runs of up to three words, or of two to four Han characters, within a sentence. */
final class PhraseText {
    private static final int MAX_SENTENCES = 800;
    private static final int LONGEST = 3;
    private static final int LONGEST_HAN = 4;
    /** Articles and pronouns that lost their vowel: l'avion. */
    private static final Pattern ELISION =
            Pattern.compile("(?i)(?<![\\p{L}])(l|d|qu|n|s|j|c|m|t|lorsqu|puisqu|jusqu)['’](?=\\p{L})");

    private static final Set<String> FRENCH = Set.of(
            ("le la les l un une des du de d et ou où mais donc or ni car à au aux en dans par pour sur sous avec sans vers chez "
                            + "ce cet cette ces c se s sa son ses leur leurs lui elle il ils elles on nous vous je tu me te que qui quoi "
                            + "dont qu ne n pas plus moins très aussi ainsi alors après avant depuis pendant entre comme si "
                            + "est sont était étaient été être a ont avait avaient avoir fait font faire peut peuvent doit "
                            + "tout tous toute toutes autre autres même mêmes deux trois premier première selon lors afin "
                            + "déjà encore cela celui celle ceux celles y m j t quand bien sera seront ait soit jusqu plusieurs "
                            + "the dit déclaré indiqué notamment dernier dernière nouveau nouvelle ans an jour jours mois année années heures "
                            + "janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche")
                    .split(" "));

    /** Han characters that are seldom part of a longer word. */
    private static final String HAN_PARTICLES = "的了是在和与及也就而但被把着";

    private final boolean french;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> opening = new HashSet<>();
    private final Map<String, PhraseCandidate> candidates = new LinkedHashMap<>();
    private int size;
    private int sentences;

    PhraseText(String text, Locale language) {
        this.french = language.getLanguage().equals("fr");
        // one blank for the apostrophe, so that all places stay the same
        String read = french ? ELISION.matcher(text).replaceAll("$1 ") : text;
        for (Span span : SentenceSpans.of(text)) {
            if (sentences == MAX_SENTENCES) {
                break;
            }
            List<PhraseTerm> terms = terms(span.in(read));
            for (PhraseTerm term : terms) {
                counts.merge(term.term().key(), 1, Integer::sum);
                if (sentences == 0) {
                    opening.add(singular(term.term().word()));
                }
            }
            for (int i = 0; i < terms.size(); i++) {
                collect(terms, i, span.in(text));
            }
            size += terms.size();
            sentences++;
        }
    }

    Collection<PhraseCandidate> candidates() {
        return candidates.values();
    }

    /** How often a word stands in the text, whatever its inflection. */
    int count(String key) {
        return counts.getOrDefault(key, 1);
    }

    /** Stands in the first sentence, which is the headline where there is one. */
    boolean opening(String word) {
        return opening.contains(word);
    }

    /** Terms of the whole text, marks included. */
    int size() {
        return size;
    }

    int sentences() {
        return sentences;
    }

    /** A word without the s of its plural. */
    static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private void collect(List<PhraseTerm> terms, int from, String sentence) {
        PhraseTerm start = terms.get(from);
        if (start.empty() || start.term().isMark() || start.term().isNumber()) {
            return;
        }
        boolean han = start.term().kind() == Term.Kind.HAN;
        StringBuilder key = new StringBuilder();
        boolean emptyInside = false;
        boolean capital = true;
        for (int n = 1; n <= (han ? LONGEST_HAN : LONGEST) && from + n <= terms.size(); n++) {
            PhraseTerm last = terms.get(from + n - 1);
            if (last.term().isMark() || han != (last.term().kind() == Term.Kind.HAN)) {
                return;
            }
            key.append(n == 1 || han ? "" : " ").append(singular(last.term().word()));
            capital &= last.capital();
            boolean complete =
                    !last.empty() && (han ? n > 1 : last.term().word().length() > 1 || last.named());
            if (complete) {
                boolean name = capital && !(n == 1 && start.term().opens());
                add(terms, from, n, key.toString(), emptyInside, name, sentence);
            }
            emptyInside |= last.empty();
        }
    }

    private void add(
            List<PhraseTerm> terms, int from, int n, String key, boolean emptyInside, boolean name, String sentence) {
        int first = size + from;
        PhraseCandidate candidate = candidates.computeIfAbsent(
                key,
                k -> new PhraseCandidate(
                        k,
                        terms.subList(from, from + n).stream()
                                .map(PhraseTerm::term)
                                .toList(),
                        first,
                        emptyInside));
        String surface = sentence.substring(
                terms.get(from).term().start(), terms.get(from + n - 1).term().end());
        candidate.add(
                surface,
                sentences,
                name,
                from == 0 ? null : terms.get(from - 1),
                from + n == terms.size() ? null : terms.get(from + n));
    }

    /** The terms of a sentence; hyphens join words, and a number behind a name is part of it. */
    private List<PhraseTerm> terms(String sentence) {
        List<Term> read = Terms.of(sentence);
        List<PhraseTerm> terms = new ArrayList<>(read.size());
        for (int i = 0; i < read.size(); i++) {
            Term term = read.get(i);
            boolean compound = false;
            while (i + 2 < read.size() && hyphen(term, read.get(i + 1), read.get(i + 2))) {
                term = joined(term, read.get(i + 2));
                compound = true;
                i += 2;
            }
            PhraseTerm previous = terms.isEmpty() ? null : terms.get(terms.size() - 1);
            terms.add(new PhraseTerm(term, !compound && empty(term), named(previous, term)));
        }
        return terms;
    }

    private boolean empty(Term term) {
        if (term.kind() == Term.Kind.HAN) {
            return HAN_PARTICLES.contains(term.word());
        }
        return Lexicon.shared().isStop(term.word()) || (french && FRENCH.contains(term.word()));
    }

    private static boolean hyphen(Term a, Term mark, Term b) {
        return a.kind() == Term.Kind.WORD
                && mark.word().equals("-")
                && mark.start() == a.end()
                && b.start() == mark.end()
                && !b.isMark();
    }

    private static Term joined(Term a, Term b) {
        return new Term(
                Term.Kind.WORD,
                a.key() + '-' + b.key(),
                a.word() + '-' + b.word(),
                a.start(),
                b.end(),
                Double.NaN,
                "",
                a.capital(),
                a.opens());
    }

    private static boolean named(@Nullable PhraseTerm previous, Term term) {
        return term.isNumber()
                && previous != null
                && previous.term().kind() == Term.Kind.WORD
                && previous.capital()
                && term.word().chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }
}
