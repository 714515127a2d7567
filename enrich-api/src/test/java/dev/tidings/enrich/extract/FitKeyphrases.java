// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.enrich.internal.LogisticModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fits the weights of {@link Keyphrases} on one labelled set: {@code FitKeyphrases FOLDER RIDGE [OUT]}, where FOLDER has
 * {@code input.jsonl} and {@code gold.jsonl}. Prints F1 of the first ten from five folds cut by document, for three cuts.
 */
final class FitKeyphrases {
    private static final int FOLDS = 5;
    private static final int TOP = 10;

    private record Document(List<String> keys, List<double[]> values, List<Boolean> labels, Set<String> gold) {}

    private FitKeyphrases() {}

    public static void main(String[] args) throws Exception {
        List<Document> documents = read(Path.of(args[0]));
        double ridge = Double.parseDouble(args[1]);
        for (int seed = 1; seed <= 3; seed++) {
            List<Document> cut = new ArrayList<>(documents);
            Collections.shuffle(cut, new Random(seed));
            double sum = 0;
            for (int f = 0; f < FOLDS; f++) {
                List<Document> training = new ArrayList<>();
                List<Document> held = new ArrayList<>();
                for (int i = 0; i < cut.size(); i++) {
                    (i % FOLDS == f ? held : training).add(cut.get(i));
                }
                double[] w = fit(training, ridge);
                LogisticModel model = new LogisticModel(w[0], Arrays.copyOfRange(w, 1, w.length));
                sum += held.stream().mapToDouble(d -> f1(d, model)).sum();
            }
            System.out.printf(Locale.ROOT, "F1@10 held out, cut %d: %.2f%n", seed, 100 * sum / cut.size());
        }
        if (args.length > 2) {
            String heading = "Weights of words and phrases, fitted by FitKeyphrases (src/test).";
            Files.writeString(
                    Path.of(args[2]), LogisticFit.text(fit(documents, ridge), PhraseCandidate.NAMES, heading));
        }
    }

    private static double[] fit(List<Document> documents, double ridge) {
        LogisticFit fit = new LogisticFit(ridge);
        for (Document d : documents) {
            for (int i = 0; i < d.keys().size(); i++) {
                fit.add(d.values().get(i), d.labels().get(i));
            }
        }
        return fit.fit();
    }

    private static double f1(Document d, LogisticModel model) {
        Map<String, Double> scores = new HashMap<>();
        for (int i = 0; i < d.keys().size(); i++) {
            scores.putIfAbsent(d.keys().get(i), model.logit(d.values().get(i)));
        }
        List<String> best = scores.keySet().stream()
                .sorted(Comparator.comparing((String k) -> -scores.getOrDefault(k, 0.0)))
                .limit(TOP)
                .toList();
        long hits = best.stream().filter(d.gold()::contains).count();
        return 2.0 * hits / Math.max(1, best.size() + d.gold().size());
    }

    private static List<Document> read(Path folder) throws Exception {
        JsonMapper json = JsonMapper.shared();
        Map<String, Set<String>> gold = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
            JsonNode row = json.readTree(line);
            Set<String> phrases = new HashSet<>();
            row.get("keyphrases").forEach(k -> phrases.add(normal(k.asString())));
            gold.put(row.get("id").asString(), phrases);
        }
        List<Document> documents = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("input.jsonl"))) {
            JsonNode row = json.readTree(line);
            Set<String> expected = gold.getOrDefault(row.get("id").asString(), Set.of());
            Locale language = Locale.forLanguageTag(row.get("language").asString());
            PhraseText text = new PhraseText(row.get("doc").asString(), language);
            Document d = new Document(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), expected);
            for (PhraseCandidate candidate : new LinkedHashSet<>(text.candidates())) {
                String key = normal(candidate.surface());
                d.keys().add(key);
                d.values().add(candidate.features(text));
                d.labels().add(expected.contains(key));
            }
            documents.add(d);
        }
        return documents;
    }

    private static String normal(String phrase) {
        return Arrays.stream(phrase.toLowerCase(Locale.ROOT).replace('’', '\'').split("\\s+"))
                .map(PhraseText::singular)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }
}
