// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How one forecaster's predictions turned out. Unclear outcomes count nowhere but in {@code unclear}; predictions without
 * a likelihood are settled, but not scored.
 *
 * @param forecaster as in {@link Prediction#enricher}
 * @param open predictions without an outcome
 * @param settled those that happened, and those that did not
 * @param happened how many of the settled came so
 * @param unclear those whose outcome cannot be told
 * @param scored how many of the settled gave a likelihood
 * @param brier mean squared distance of likelihood and outcome over the scored: 0 is perfect, 0.25 is what "fifty-fifty"
 *     always gets; absent when nothing is scored
 * @param baseline the Brier score of always saying the share that happened; below it, likelihoods told something
 * @param bins ten ranges of likelihood, those without predictions left out
 */
public record ForecastScore(
        String forecaster,
        int open,
        int settled,
        int happened,
        int unclear,
        int scored,
        Optional<Double> brier,
        Optional<Double> baseline,
        List<CalibrationBin> bins) {
    private static final int BINS = 10;

    /** Keeps a copy of the list. */
    public ForecastScore {
        bins = List.copyOf(bins);
    }

    /** The scores of all forecasters of these predictions: most settled first, then by name. */
    public static List<ForecastScore> of(List<Prediction> predictions) {
        Map<String, List<Prediction>> byForecaster = new TreeMap<>();
        predictions.forEach(p -> byForecaster
                .computeIfAbsent(p.enricher(), name -> new ArrayList<>())
                .add(p));
        return byForecaster.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(ForecastScore::settled)
                        .reversed()
                        .thenComparing(ForecastScore::forecaster))
                .toList();
    }

    private static ForecastScore of(String forecaster, List<Prediction> predictions) {
        List<Prediction> settled =
                predictions.stream().filter(ForecastScore::isSettled).toList();
        List<Prediction> scored =
                settled.stream().filter(p -> p.likelihood().isPresent()).toList();
        int unclear = (int) predictions.stream()
                .filter(p ->
                        p.outcome().filter(o -> o.kind() == OutcomeKind.UNCLEAR).isPresent())
                .count();
        Optional<Double> brier = Optional.empty();
        Optional<Double> baseline = Optional.empty();
        if (!scored.isEmpty()) {
            double share = mean(scored.stream().map(ForecastScore::truth).toList());
            brier = Optional.of(mean(
                    scored.stream().map(p -> square(likelihood(p) - truth(p))).toList()));
            baseline = Optional.of(share * (1 - share));
        }
        int happened = (int) settled.stream().filter(p -> truth(p) > 0).count();
        int open = predictions.size() - settled.size() - unclear;
        return new ForecastScore(
                forecaster, open, settled.size(), happened, unclear, scored.size(), brier, baseline, bins(scored));
    }

    private static List<CalibrationBin> bins(List<Prediction> scored) {
        Map<Integer, List<Prediction>> byBin = new TreeMap<>();
        scored.forEach(p -> byBin.computeIfAbsent(
                        Math.min(BINS - 1, (int) Math.floor(likelihood(p) * BINS + 1e-9)), bin -> new ArrayList<>())
                .add(p));
        return byBin.entrySet().stream()
                .map(e -> new CalibrationBin(
                        e.getKey() / (double) BINS,
                        (e.getKey() + 1) / (double) BINS,
                        e.getValue().size(),
                        mean(e.getValue().stream()
                                .map(ForecastScore::likelihood)
                                .toList()),
                        mean(e.getValue().stream().map(ForecastScore::truth).toList())))
                .toList();
    }

    private static boolean isSettled(Prediction prediction) {
        return prediction.outcome().filter(o -> o.kind() != OutcomeKind.UNCLEAR).isPresent();
    }

    private static double truth(Prediction prediction) {
        return prediction
                        .outcome()
                        .filter(o -> o.kind() == OutcomeKind.HAPPENED)
                        .isPresent()
                ? 1
                : 0;
    }

    private static double likelihood(Prediction prediction) {
        return prediction.likelihood().orElse(0.5);
    }

    private static double square(double x) {
        return x * x;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(x -> x).sum() / values.size();
    }
}
