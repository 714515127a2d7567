// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fits {@code weights.txt} on labelled claims: {@code FitWeights DOCS CLAIMS GOLD [OUT]}. Logistic regression with an
 * intercept per set (left out in use), ridge penalty, sets and labels of equal weight; in the end all weights are scaled
 * by one factor to make the score a probability. Prints the AUROC per set from
 * five folds cut by article, so that no article is in training and test.
 */
final class FitWeights {
    private static final int FOLDS = 5;
    private static final double RIDGE = 0.76;
    /** Facts are rare in these sets: their weights are held back 25 times less. */
    private static final double FACT_RIDGE = RIDGE / 25;

    private static final double RATE = 0.3;
    private static final int STEPS = 500;

    private record Row(String set, int label, int fold, double[] x) {}

    private FitWeights() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Row> rows = rows(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
        Map<String, List<double[]>> held = new TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int f = fold;
            List<Row> training = rows.stream().filter(r -> r.fold() != f).toList();
            double[] w = fit(training);
            double bias = bias(w, training);
            rows.stream()
                    .filter(r -> r.fold() == f)
                    .forEach(r -> held.computeIfAbsent(r.set(), k -> new ArrayList<>())
                            .add(new double[] {dot(w, r.x()) + bias, r.label()}));
        }
        double sum = 0;
        for (Map.Entry<String, List<double[]>> e : held.entrySet()) {
            double a = 100 * auroc(e.getValue());
            sum += a;
            out.printf(Locale.ROOT, "%-16s held-out AUROC %.1f%n", e.getKey(), a);
        }
        out.printf(Locale.ROOT, "mean %.2f%n", sum / held.size());
        double[] w = sharpened(fit(rows), rows);
        StringBuilder text = new StringBuilder("# Weights of the score, fitted by FitWeights (src/test).\n");
        text.append(String.format(Locale.ROOT, "bias %.4f%n", bias(w, rows)));
        for (int i = 0; i < w.length; i++) {
            text.append(String.format(Locale.ROOT, "%s %.4f%n", Features.NAMES.get(i), w[i]));
        }
        if (args.length > 3) {
            Files.writeString(Path.of(args[3]), text.toString());
        } else {
            out.print(text);
        }
    }

    private static List<Row> rows(Path docs, Path claims, Path gold) throws Exception {
        JsonMapper json = JsonMapper.shared();
        Map<String, TextChecker> checkers = new HashMap<>();
        for (String line : Files.readAllLines(docs)) {
            JsonNode doc = json.readTree(line);
            checkers.put(
                    doc.get("doc").asString(),
                    TextChecker.over(List.of(doc.get("text").asString())));
        }
        Map<String, JsonNode> labels = new HashMap<>();
        for (String line : Files.readAllLines(gold)) {
            JsonNode label = json.readTree(line);
            labels.put(label.get("id").asString(), label);
        }
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(claims)) {
            JsonNode claim = json.readTree(line);
            JsonNode label = labels.get(claim.get("id").asString());
            String doc = claim.get("doc").asString();
            double[] x =
                    checkers.get(doc).features(claim.get("claim").asString()).values();
            int fold = Math.floorMod(doc.hashCode(), FOLDS);
            rows.add(new Row(label.get("set").asString(), label.get("score").asInt(), fold, x));
        }
        return rows;
    }

    /** Projected gradient on scaled features; what can only help a claim gets no negative weight, and the reverse. */
    private static double[] fit(List<Row> given) {
        int n = Features.NAMES.size();
        List<Row> rows = centred(given, n);
        double[] scale = scale(rows, n);
        Map<String, double[]> counts = new TreeMap<>();
        rows.forEach(r -> counts.computeIfAbsent(r.set(), k -> new double[2])[r.label()]++);
        Map<String, double[]> bias = new TreeMap<>();
        counts.keySet().forEach(s -> bias.put(s, new double[1]));
        double[] w = new double[n];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[n];
            Map<String, Double> biasGradient = new TreeMap<>();
            for (Row r : rows) {
                double p = 1 / (1 + Math.exp(-dot(w, r.x()) - bias.get(r.set())[0]));
                double error = 0.5 / counts.get(r.set())[r.label()] / counts.size() * (r.label() - p);
                biasGradient.merge(r.set(), error, Double::sum);
                for (int i = 0; i < n; i++) {
                    gradient[i] += error * r.x()[i];
                }
            }
            for (int i = 0; i < n; i++) {
                double ridge = Features.isFact(i) ? FACT_RIDGE : RIDGE;
                double scaled = gradient[i] * scale[i] - ridge * w[i] / scale[i];
                w[i] = Features.bound(i, w[i] + scaled * scale[i] * RATE);
            }
            biasGradient.forEach((s, g) -> bias.get(s)[0] += 2 * g);
        }
        return w;
    }

    private static List<Row> centred(List<Row> rows, int n) {
        double[] mean = new double[n];
        rows.forEach(r -> {
            for (int i = 0; i < n; i++) {
                mean[i] += r.x()[i] / rows.size();
            }
        });
        return rows.stream()
                .map(r -> {
                    double[] x = r.x().clone();
                    for (int i = 0; i < n; i++) {
                        x[i] -= mean[i];
                    }
                    return new Row(r.set(), r.label(), r.fold(), x);
                })
                .toList();
    }

    /** One over the standard deviation of each feature, as squares would divide it. */
    private static double[] scale(List<Row> rows, int n) {
        double[] scale = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            double squares = 0;
            for (Row r : rows) {
                sum += r.x()[i];
                squares += r.x()[i] * r.x()[i];
            }
            double mean = sum / rows.size();
            scale[i] = 1 / Math.sqrt(Math.max(1e-6, squares / rows.size() - mean * mean));
        }
        return scale;
    }

    /** The one intercept at which supported and unsupported claims of all sets balance. */
    private static double bias(double[] w, List<Row> rows) {
        double yes = 0;
        double no = 0;
        long supported = rows.stream().filter(r -> r.label() == 1).count();
        for (Row r : rows) {
            if (r.label() == 1) {
                yes += dot(w, r.x()) / supported;
            } else {
                no += dot(w, r.x()) / (rows.size() - supported);
            }
        }
        return -(yes + no) / 2;
    }

    /** The weights times the factor that makes the labels likeliest: ridge regression leaves all scores near a half. */
    private static double[] sharpened(double[] w, List<Row> rows) {
        double bias = bias(w, rows);
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double factor = 1; factor < 20; factor += 0.25) {
            double loss = 0;
            for (Row r : rows) {
                double margin = factor * (dot(w, r.x()) + bias) * (2 * r.label() - 1);
                loss += Math.log1p(Math.exp(-margin));
            }
            best = loss < least ? factor : best;
            least = Math.min(least, loss);
        }
        double[] sharp = w.clone();
        for (int i = 0; i < sharp.length; i++) {
            sharp[i] *= best;
        }
        return sharp;
    }

    private static double dot(double[] w, double[] x) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            sum += w[i] * x[i];
        }
        return sum;
    }

    private static double auroc(List<double[]> scored) {
        double wins = 0;
        long pairs = 0;
        for (double[] a : scored) {
            for (double[] b : scored) {
                if (a[1] == 1 && b[1] == 0) {
                    pairs++;
                    wins += a[0] > b[0] ? 1 : a[0] == b[0] ? 0.5 : 0;
                }
            }
        }
        return wins / pairs;
    }
}
