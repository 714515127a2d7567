// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.enrich.internal.LogisticModel;
import dev.tidings.enrich.internal.Term;
import dev.tidings.enrich.internal.Terms;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How likely a person who sums the documents up says each of their words, and each pair of neighbouring words. Two
 * logistic regressions over where, how often and by whom a word is said; the weights are resources, fitted by {@code
 * FitSalience} of the tests. Choosing sentences by the words they are expected to share with a summary is the maximum
 * coverage of Gillick and Favre (2009), with fitted weights.
 */
final class Salience {
    static final List<String> WORD_NAMES = List.of(
            "count",
            "share of sentences",
            "first",
            "early",
            "near the beginning",
            "headline",
            "name",
            "number",
            "empty",
            "letters",
            "opening",
            "sentences",
            "empty count",
            "empty first",
            "headline early",
            "empty headline",
            "early count",
            "count by sentences",
            "in quotes",
            "first person",
            "has headline",
            "has headline, first",
            "has headline, early",
            "has headline, count",
            "has headline, empty",
            "first by sentences",
            "early by sentences");
    static final List<String> PAIR_NAMES = List.of(
            "count",
            "first",
            "early",
            "near the beginning",
            "headline",
            "left word",
            "right word",
            "both words",
            "one empty",
            "both empty",
            "weaker word",
            "left empty",
            "sentence",
            "neighbours",
            "words of the headline",
            "has headline");
    private static final Set<String> FIRST_PERSON = Set.of("i", "my", "me", "we", "our", "you", "your", "us");
    private static final double LEAST = 0.0005;
    private static final double MOST = 0.999;

    /** What weighs words and what weighs pairs. */
    record Models(LogisticModel words, LogisticModel pairs) {
        private static final Models SHARED = new Models(
                LogisticModel.read(Salience.class, "salience-words.txt", WORD_NAMES),
                LogisticModel.read(Salience.class, "salience-pairs.txt", PAIR_NAMES));

        /** As fitted. */
        static Models shared() {
            return SHARED;
        }
    }

    /** Two neighbouring words. */
    record Pair(String left, String right) {}

    private static final class Word {
        private int count;
        private int sentences;
        private int first = Integer.MAX_VALUE;
        private int opening;
        private int quoted;
        private int firstPerson;
        private boolean name;
    }

    private static final class Place {
        private int count;
        private int first = Integer.MAX_VALUE;
        private double sentence = -1;
        private double neighbours;
    }

    private final List<Candidate> candidates;
    private final Map<String, Word> words = new LinkedHashMap<>();
    private final Map<Pair, Place> pairs = new LinkedHashMap<>();
    private final Map<String, Double> wordOdds = new HashMap<>();
    private final Map<Pair, Double> pairChances = new HashMap<>();
    private final Set<String> headline = new HashSet<>();
    private final Set<Pair> headlinePairs = new HashSet<>();

    Salience(List<Candidate> candidates, List<String> headlines, Models models) {
        this.candidates = candidates;
        headlines.forEach(title -> {
            List<String> tokens = Tokens.of(title);
            headline.addAll(tokens);
            headlinePairs.addAll(pairs(tokens));
        });
        candidates.forEach(this::readWords);
        words.keySet().forEach(w -> wordOdds.put(w, bounded(models.words().logit(wordValues(w)))));
        candidates.forEach(this::readPairs);
        pairs.keySet().forEach(p -> pairChances.put(p, models.pairs().probability(pairValues(p))));
    }

    /** How likely the word is said, 0 for a word that does not stand in the documents. */
    double word(String token) {
        Double odds = wordOdds.get(token);
        return odds == null ? 0 : 1 / (1 + Math.exp(-odds));
    }

    /** How likely the pair is said, 0 for one that does not stand in the documents. */
    double pair(Pair pair) {
        return pairChances.getOrDefault(pair, 0.0);
    }

    Set<String> words() {
        return words.keySet();
    }

    Set<Pair> pairs() {
        return pairs.keySet();
    }

    /** Neighbours, each pair once. */
    static Set<Pair> pairs(List<String> tokens) {
        Set<Pair> pairs = new HashSet<>();
        for (int i = 1; i < tokens.size(); i++) {
            pairs.add(new Pair(tokens.get(i - 1), tokens.get(i)));
        }
        return pairs;
    }

    private void readWords(Candidate sentence) {
        boolean quoted = sentence.quotes();
        boolean firstPerson = sentence.tokens().stream().anyMatch(FIRST_PERSON::contains);
        for (String token : sentence.tokens()) {
            words.computeIfAbsent(token, t -> new Word()).count++;
        }
        for (String token : new HashSet<>(sentence.tokens())) {
            Word word = words.computeIfAbsent(token, t -> new Word());
            word.sentences++;
            word.first = Math.min(word.first, sentence.position());
            word.opening += sentence.position() < 3 ? 1 : 0;
            word.quoted += quoted ? 1 : 0;
            word.firstPerson += firstPerson ? 1 : 0;
        }
        for (Term term : sentence.terms().all()) {
            if (term.capital() && !term.opens()) {
                Tokens.of(term.word()).forEach(t -> words.computeIfAbsent(t, any -> new Word()).name = true);
            }
        }
    }

    double[] wordValues(String token) {
        Word word = words.getOrDefault(token, new Word());
        double n = candidates.size();
        double size = Math.log(n) / 4;
        double count = Math.log(Math.max(1, word.count));
        double first = Math.exp(-word.first);
        double early = Math.exp(-word.first / 3.0);
        double titled = headline.contains(token) ? 1 : 0;
        double hasTitle = headline.isEmpty() ? 0 : 1;
        double empty = Tokens.isEmpty(token) ? 1 : 0;
        double sentences = Math.max(1, word.sentences);
        int letters = Terms.isHan(token.charAt(0)) ? 3 * token.length() : token.length();
        return new double[] {
            count,
            sentences / n,
            first,
            early,
            Math.exp(-word.first / 10.0),
            titled,
            word.name ? 1 : 0,
            Character.isDigit(token.charAt(0)) ? 1 : 0,
            empty,
            Math.min(letters, 10) / 10.0,
            Math.min(1, word.opening / 3.0),
            size,
            empty * count,
            empty * first,
            titled * early,
            empty * titled,
            count * early,
            count * size,
            word.quoted / sentences,
            word.firstPerson / sentences,
            hasTitle,
            hasTitle * first,
            hasTitle * early,
            hasTitle * count,
            hasTitle * empty,
            first * size,
            early * size
        };
    }

    private void readPairs(Candidate sentence) {
        List<String> tokens = sentence.tokens();
        double sum = 0;
        int content = 0;
        for (String token : tokens) {
            if (!Tokens.isEmpty(token)) {
                sum += word(token);
                content++;
            }
        }
        double mean = content == 0 ? 0 : sum / (content + 3);
        for (int i = 1; i < tokens.size(); i++) {
            Place place = pairs.computeIfAbsent(new Pair(tokens.get(i - 1), tokens.get(i)), p -> new Place());
            place.count++;
            place.first = Math.min(place.first, sentence.position());
            if (mean > place.sentence) {
                place.sentence = mean;
                place.neighbours =
                        (i > 1 ? odds(tokens.get(i - 2)) : 0) + (i + 1 < tokens.size() ? odds(tokens.get(i + 1)) : 0);
            }
        }
    }

    double[] pairValues(Pair pair) {
        Place place = pairs.getOrDefault(pair, new Place());
        double left = odds(pair.left());
        double right = odds(pair.right());
        boolean leftEmpty = Tokens.isEmpty(pair.left());
        boolean rightEmpty = Tokens.isEmpty(pair.right());
        int titled = (headline.contains(pair.left()) ? 1 : 0) + (headline.contains(pair.right()) ? 1 : 0);
        return new double[] {
            Math.log(Math.max(1, place.count)),
            Math.exp(-place.first),
            Math.exp(-place.first / 3.0),
            Math.exp(-place.first / 10.0),
            headlinePairs.contains(pair) ? 1 : 0,
            left,
            right,
            left * right,
            leftEmpty != rightEmpty ? 1 : 0,
            leftEmpty && rightEmpty ? 1 : 0,
            Math.min(left, right),
            leftEmpty ? 1 : 0,
            place.sentence,
            place.neighbours,
            titled,
            headline.isEmpty() ? 0 : 1
        };
    }

    private double odds(String token) {
        return wordOdds.getOrDefault(token, Math.log(LEAST));
    }

    private static double bounded(double odds) {
        return Math.max(Math.log(LEAST / (1 - LEAST)), Math.min(Math.log(MOST / (1 - MOST)), odds));
    }
}
