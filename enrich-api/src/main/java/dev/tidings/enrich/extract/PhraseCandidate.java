// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.enrich.internal.Term;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A word or run of words that may tell what a text is about, and what is counted of it. */
final class PhraseCandidate {
    /** What {@link #features} gives, in order; the names of the weights. */
    static final List<String> NAMES = List.of(
            "two words",
            "three words",
            "count",
            "count of phrase",
            "count of commonest word",
            "count of rarest word",
            "words stand together",
            "within the first words",
            "early",
            "place",
            "name",
            "name of phrase",
            "letters",
            "six letters",
            "nine letters",
            "share of sentences",
            "in the first sentence",
            "length of text",
            "length of text, phrase",
            "count by length of text",
            "number",
            "empty word inside",
            "once",
            "phrase once",
            "letters of first word",
            "letters of last word",
            "after an article",
            "after a pronoun",
            "opens",
            "closes",
            "before an empty word",
            "after an empty word",
            "before of",
            "after an article, often",
            "phrase often");

    private static final Set<String> ARTICLES = Set.of(("the a an this that these those his her its their our my your "
                    + "le la les l un une des du de au aux ce cet cette ces son sa ses leur leurs d")
            .split(" "));
    private static final Set<String> SUBJECTS =
            Set.of(("to i he she it they we you who will would can could should not "
                            + "n't il elle ils elles on nous vous je se s qui ne n pour")
                    .split(" "));
    private static final Set<String> OF = Set.of("of", "de", "du", "des", "d");

    private final String key;
    private final int words;
    private final int first;
    private final List<String> parts;
    private final List<String> letters;
    private final boolean numbered;
    private final boolean emptyInside;
    private final boolean han;
    private final Map<String, Integer> surfaces = new HashMap<>();
    private final Set<Integer> sentences = new HashSet<>();
    private int count;
    private int capitals;
    private int afterArticle;
    private int afterSubject;
    private int opens;
    private int closes;
    private int beforeEmpty;
    private int afterEmpty;
    private int beforeOf;

    PhraseCandidate(String key, List<Term> terms, int first, boolean emptyInside) {
        this.key = key;
        this.first = first;
        this.emptyInside = emptyInside;
        this.han = terms.get(0).kind() == Term.Kind.HAN;
        this.words = han ? 1 : terms.size();
        this.parts = terms.stream().map(Term::key).toList();
        this.letters = terms.stream().map(Term::word).toList();
        this.numbered = terms.stream().anyMatch(Term::isNumber);
    }

    /**
     * One more place where it stands.
     *
     * @param sentence which sentence, counted from 0
     * @param before the term before it in the sentence; null at its beginning
     * @param after the term after it; null at the end
     */
    void add(String surface, int sentence, boolean name, @Nullable PhraseTerm before, @Nullable PhraseTerm after) {
        count++;
        surfaces.merge(surface, 1, Integer::sum);
        sentences.add(sentence);
        capitals += name ? 1 : 0;
        if (before == null || before.term().isMark()) {
            opens++;
        } else {
            afterArticle += ARTICLES.contains(before.term().word()) ? 1 : 0;
            afterSubject += SUBJECTS.contains(before.term().word()) ? 1 : 0;
            afterEmpty += before.empty() ? 1 : 0;
        }
        if (after == null || after.term().isMark()) {
            closes++;
        } else {
            beforeEmpty += after.empty() ? 1 : 0;
            beforeOf += OF.contains(after.term().word()) ? 1 : 0;
        }
    }

    /** The words in lower case, plurals folded. */
    String key() {
        return key;
    }

    boolean han() {
        return han;
    }

    int count() {
        return count;
    }

    int first() {
        return first;
    }

    /** As the text writes it most often; of equals the first in the alphabet. */
    String surface() {
        return surfaces.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(key);
    }

    /** What the weights weigh, in the order of {@link #NAMES}. */
    double[] features(PhraseText text) {
        double n = count;
        double phrase = words > 1 ? 1 : 0;
        double single = 1 - phrase;
        int length = han ? 3 * key.length() : key.length();
        int most = parts.stream().mapToInt(text::count).max().orElse(1);
        int least = parts.stream().mapToInt(text::count).min().orElse(1);
        double log = Math.log(n);
        double size = Math.log(text.size() + 1.0) / 5;
        return new double[] {
            words == 2 ? 1 : 0,
            words == 3 ? 1 : 0,
            log,
            log * phrase,
            Math.log(Math.max(1, most)),
            Math.log(Math.max(1, least)),
            phrase * n / Math.max(1, most),
            Math.exp(-first / 30.0),
            Math.exp(-first / 150.0),
            (double) first / Math.max(1, text.size()),
            capitals / n,
            phrase * capitals / n,
            single * Math.min(length, 15) / 10.0,
            single > 0 && length >= 6 ? 1 : 0,
            single > 0 && length >= 9 ? 1 : 0,
            (double) sentences.size() / Math.max(1, text.sentences()),
            letters.stream().map(w -> PhraseText.singular(w)).allMatch(text::opening) ? 1 : 0,
            size,
            size * phrase,
            log * size,
            numbered ? 1 : 0,
            emptyInside ? 1 : 0,
            count == 1 ? 1 : 0,
            count == 1 ? phrase : 0,
            phrase * Math.min(letters.get(0).length(), 12) / 10.0,
            phrase * Math.min(letters.get(letters.size() - 1).length(), 12) / 10.0,
            afterArticle / n,
            afterSubject / n,
            opens / n,
            closes / n,
            beforeEmpty / n,
            afterEmpty / n,
            beforeOf / n,
            afterArticle / n * Math.min(1, Math.log(1 + n)),
            phrase * Math.min(1, n / 3)
        };
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (%d)", key, count);
    }
}
