// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.enrich.internal.Lexicon;
import dev.tidings.enrich.internal.Term;
import dev.tidings.enrich.internal.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the words and phrases that tell what a text is about. Offline and deterministic; runs of content words are
 * weighed by how often, how early and in which company they stand. English and French have lists of empty words, Han text
 * is cut into pairs that recur; other languages work by word length and frequency. Safe for all threads.
 */
public final class Keyphrases {
    private static final int MAX_TERMS = 20_000;
    private static final int LONGEST = 3;
    private static final double EARLY = 0.6;
    private static final double EARLY_DECAY = 5.2;
    private static final double FREQUENCY = 1.54;
    private static final double ONCE = 0.23;
    private static final double LONG_WORD = 1.41;
    private static final double WORD = 0.51;
    private static final double LETTER = 0.113;
    private static final double WORD_NAME = 0.35;
    private static final double PAIR = 0.87;
    private static final double TRIPLE = 0.22;
    private static final double PHRASE_NAME = 0.7;
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

    private Keyphrases() {}

    /** The finder; there is nothing to set. */
    public static Keyphrases create() {
        return new Keyphrases();
    }

    /**
     * The phrases, best first, as the text writes them.
     *
     * @param title the headline; may be empty
     * @param text the article
     * @param language of the text; {@link Locale#ROOT} when it is not known
     * @param top how many at most
     */
    public List<String> find(String title, String text, Locale language, int top) {
        boolean french = language.getLanguage().equals("fr");
        String read = french ? ELISION.matcher(title + "\n" + text).replaceAll("$1 ") : title + "\n" + text;
        List<Term> terms = new ArrayList<>(Terms.of(read));
        if (terms.size() > MAX_TERMS) {
            terms = terms.subList(0, MAX_TERMS);
        }
        Map<String, Phrase> phrases = new LinkedHashMap<>();
        Map<String, Integer> words = new HashMap<>();
        for (int i = 0; i < terms.size(); i++) {
            if (content(terms.get(i), french)) {
                words.merge(terms.get(i).key(), 1, Integer::sum);
            }
            collect(terms, i, french, phrases, read);
        }
        return best(phrases, words, terms.size(), top);
    }

    private static void collect(List<Term> terms, int from, boolean french, Map<String, Phrase> phrases, String text) {
        StringBuilder key = new StringBuilder();
        for (int n = 0; n < LONGEST && from + n < terms.size(); n++) {
            Term term = terms.get(from + n);
            boolean joined = n == 0 || adjacent(text, terms.get(from + n - 1), term);
            boolean numbered =
                    n > 0 && term.isNumber() && terms.get(from + n - 1).capital();
            if (!joined || !(numbered || content(term, french))) {
                return;
            }
            key.append(n == 0 ? "" : " ").append(term.key());
            String surface = text.substring(terms.get(from).start(), term.end());
            int last = from;
            phrases.computeIfAbsent(key.toString(), k -> new Phrase(k, last)).add(surface, term);
        }
    }

    /** One blank or hyphen between them, so that no border of phrases is crossed. */
    private static boolean adjacent(String text, Term a, Term b) {
        boolean spaced = b.start() - a.end() == 1 && text.charAt(a.end()) == ' ';
        return spaced || (a.kind() == Term.Kind.HAN && b.start() == a.end());
    }

    private static boolean content(Term term, boolean french) {
        if (term.kind() == Term.Kind.MARK || term.kind() == Term.Kind.NUMBER) {
            return false;
        }
        if (term.kind() == Term.Kind.HAN) {
            return !Lexicon.shared().isStop(term.word());
        }
        return term.word().length() > 2
                && !Lexicon.shared().isStop(term.word())
                && !(french && FRENCH.contains(term.word()));
    }

    private static List<String> best(Map<String, Phrase> phrases, Map<String, Integer> words, int size, int top) {
        List<Phrase> ranked = new ArrayList<>(phrases.values());
        ranked.removeIf(p -> (p.words() > 1 && p.count < 2 && p.capitals < 1) || (p.han() && p.words() < 2));
        Map<Phrase, Double> scores = new HashMap<>();
        ranked.forEach(p -> scores.put(p, p.score(words, size)));
        ranked.sort(
                Comparator.comparing((Phrase p) -> -scores.getOrDefault(p, 0.0)).thenComparing(p -> p.key));
        List<String> chosen = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Phrase p : ranked) {
            if (chosen.size() >= top) {
                break;
            }
            if (seen.add(p.key)) {
                chosen.add(p.surface());
            }
        }
        return chosen;
    }

    private static final class Phrase {
        private final String key;
        private final int first;
        private final Map<String, Integer> surfaces = new LinkedHashMap<>();
        private int count;
        private int capitals;
        private boolean han;

        Phrase(String key, int first) {
            this.key = key;
            this.first = first;
        }

        void add(String surface, Term last) {
            count++;
            surfaces.merge(surface, 1, Integer::sum);
            capitals += last.capital() && !last.opens() ? 1 : 0;
            han |= last.kind() == Term.Kind.HAN;
        }

        boolean han() {
            return han;
        }

        int words() {
            return (int) key.chars().filter(c -> c == ' ').count() + 1;
        }

        String surface() {
            return surfaces.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(key);
        }

        double score(Map<String, Integer> words, int size) {
            double early = 1 + EARLY * Math.exp(-EARLY_DECAY * first / Math.max(1, size));
            double name = (double) capitals / count;
            double once = count == 1 ? ONCE : 1;
            return Math.pow(count, FREQUENCY) * early * once * shape(words, name);
        }

        /** Long single words, and phrases whose words seldom stand apart. */
        private double shape(Map<String, Integer> words, double name) {
            if (words() == 1) {
                return Math.min(LONG_WORD, WORD + LETTER * key.length()) * (1 + WORD_NAME * name);
            }
            int parts = 1;
            for (String word : key.split(" ")) {
                parts = Math.max(parts, words.getOrDefault(word, 0));
            }
            return (words() == 2 ? PAIR : TRIPLE) * (1 + PHRASE_NAME * name) * count / parts;
        }
    }
}
