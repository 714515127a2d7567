// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.enrich.internal.LogisticModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fits the weights of {@link Salience} on texts with summaries by people: {@code FitSalience OUT FOLDER…}, where each
 * FOLDER has {@code input.jsonl} and {@code gold.jsonl} and OUT is the folder for the two resources ({@code -} for none).
 * All sets share the weights. Prints ROUGE-1 and ROUGE-2 (Lin 2004; F1, no stemming) per set from five folds cut by
 * document, for three cuts.
 */
final class FitSalience {
    private static final int FOLDS = 5;
    private static final double RIDGE = 2;

    private record Document(String set, String title, String text, SummaryLength length, List<String> gold) {
        Salience salience(Salience.Models models) {
            return new Salience(Candidate.of(0, text), title.isBlank() ? List.of() : List.of(title), models);
        }
    }

    private FitSalience() {}

    public static void main(String[] args) throws Exception {
        List<Document> documents = new ArrayList<>();
        for (String folder : Arrays.asList(args).subList(1, args.length)) {
            documents.addAll(read(Path.of(folder)));
        }
        for (int seed = 1; seed <= 3; seed++) {
            List<Document> cut = new ArrayList<>(documents);
            Collections.shuffle(cut, new Random(seed));
            Map<String, double[]> sums = new TreeMap<>();
            for (int f = 0; f < FOLDS; f++) {
                List<Document> training = new ArrayList<>();
                List<Document> held = new ArrayList<>();
                for (int i = 0; i < cut.size(); i++) {
                    (i % FOLDS == f ? held : training).add(cut.get(i));
                }
                Summarizer summarizer = new Summarizer(models(training, null));
                for (Document d : held) {
                    List<String> said = Tokens.of(summarizer.summarize(d.title(), d.text(), d.length()));
                    double[] sum = sums.computeIfAbsent(d.set(), s -> new double[3]);
                    sum[0] += 100 * rouge(said, d.gold(), 1);
                    sum[1] += 100 * rouge(said, d.gold(), 2);
                    sum[2]++;
                }
            }
            for (Map.Entry<String, double[]> e : sums.entrySet()) {
                double[] s = e.getValue();
                System.out.printf(
                        Locale.ROOT, "%s held out, cut %d: %.2f %.2f%n", e.getKey(), seed, s[0] / s[2], s[1] / s[2]);
            }
        }
        if (!args[0].equals("-")) {
            models(documents, Path.of(args[0]));
        }
    }

    private static Salience.Models models(List<Document> documents, @Nullable Path out) throws Exception {
        Salience.Models none = new Salience.Models(
                new LogisticModel(0, new double[Salience.WORD_NAMES.size()]),
                new LogisticModel(0, new double[Salience.PAIR_NAMES.size()]));
        LogisticFit words = new LogisticFit(RIDGE);
        for (Document d : documents) {
            Salience salience = d.salience(none);
            Set<String> gold = new HashSet<>(d.gold());
            salience.words().forEach(w -> words.add(salience.wordValues(w), gold.contains(w)));
        }
        double[] w = words.fit();
        LogisticModel wordModel = new LogisticModel(w[0], Arrays.copyOfRange(w, 1, w.length));
        Salience.Models half = new Salience.Models(wordModel, none.pairs());
        LogisticFit pairs = new LogisticFit(RIDGE);
        for (Document d : documents) {
            Salience salience = d.salience(half);
            Set<Salience.Pair> gold = Salience.pairs(d.gold());
            salience.pairs().forEach(p -> pairs.add(salience.pairValues(p), gold.contains(p)));
        }
        double[] p = pairs.fit();
        if (out != null) {
            Files.writeString(
                    out.resolve("salience-words.txt"),
                    LogisticFit.text(w, Salience.WORD_NAMES, "Weights of words, fitted by FitSalience (src/test)."));
            Files.writeString(
                    out.resolve("salience-pairs.txt"),
                    LogisticFit.text(p, Salience.PAIR_NAMES, "Weights of pairs, fitted by FitSalience (src/test)."));
        }
        return new Salience.Models(wordModel, new LogisticModel(p[0], Arrays.copyOfRange(p, 1, p.length)));
    }

    private static double rouge(List<String> said, List<String> gold, int n) {
        Map<List<String>, Integer> left = grams(gold, n);
        int total = Math.max(0, said.size() - n + 1) + Math.max(0, gold.size() - n + 1);
        int shared = 0;
        for (Map.Entry<List<String>, Integer> gram : grams(said, n).entrySet()) {
            shared += Math.min(gram.getValue(), left.getOrDefault(gram.getKey(), 0));
        }
        return total == 0 ? 0 : 2.0 * shared / total;
    }

    private static Map<List<String>, Integer> grams(List<String> tokens, int n) {
        Map<List<String>, Integer> grams = new HashMap<>();
        for (int i = 0; i + n <= tokens.size(); i++) {
            grams.merge(tokens.subList(i, i + n), 1, Integer::sum);
        }
        return grams;
    }

    private static List<Document> read(Path folder) throws Exception {
        JsonMapper json = JsonMapper.shared();
        Map<String, String> gold = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
            JsonNode row = json.readTree(line);
            gold.put(row.get("id").asString(), row.get("summary").asString());
        }
        List<Document> documents = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("input.jsonl"))) {
            JsonNode row = json.readTree(line);
            SummaryLength length = row.has("words")
                    ? new SummaryLength.OfWords(row.get("words").asInt())
                    : new SummaryLength.OfSentences(row.get("sentences").asInt());
            documents.add(new Document(
                    folder.getFileName().toString(),
                    row.get("title").asString(),
                    row.get("doc").asString(),
                    length,
                    Tokens.of(gold.getOrDefault(row.get("id").asString(), ""))));
        }
        return documents;
    }
}
