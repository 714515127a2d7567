// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForecastScoreTest {
    private static Prediction prediction(String forecaster, String id, double likelihood, OutcomeKind kind) {
        return Prediction.builder()
                .from(open(forecaster, id))
                .likelihood(likelihood)
                .outcome(new Outcome(kind, Instant.EPOCH, List.of(), Optional.empty()))
                .build();
    }

    private static Prediction open(String forecaster, String id) {
        return Prediction.builder()
                .id(id)
                .storyId("s")
                .statement(Claim.builder()
                        .text("It will rain.")
                        .kind(ClaimKind.FORECAST)
                        .build())
                .enricher(forecaster)
                .madeAt(Instant.EPOCH)
                .build();
    }

    @Test
    void brierIsTheMeanSquaredDistance() {
        ForecastScore score = ForecastScore.of(List.of(
                        prediction("m", "a", 0.8, OutcomeKind.HAPPENED),
                        prediction("m", "b", 0.4, OutcomeKind.DID_NOT_HAPPEN)))
                .get(0);
        assertEquals((0.04 + 0.16) / 2, score.brier().orElseThrow(), 1e-12);
        assertEquals(0.25, score.baseline().orElseThrow(), 1e-12);
    }

    @Test
    void unclearAndOpenOnesAndThoseWithoutLikelihoodAreNotScored() {
        ForecastScore score = ForecastScore.of(List.of(
                        open("m", "a"),
                        prediction("m", "b", 0.9, OutcomeKind.UNCLEAR),
                        Prediction.builder()
                                .from(prediction("m", "c", 0.9, OutcomeKind.HAPPENED))
                                .likelihood(Optional.empty())
                                .build()))
                .get(0);
        assertEquals(new ForecastScore("m", 1, 1, 1, 1, 0, Optional.empty(), Optional.empty(), List.of()), score);
    }

    @Test
    void likelihoodsFallIntoTenRangesAndOneIsInTheLast() {
        List<CalibrationBin> bins = ForecastScore.of(List.of(
                        prediction("m", "a", 1, OutcomeKind.HAPPENED),
                        prediction("m", "b", 0.95, OutcomeKind.DID_NOT_HAPPEN),
                        prediction("m", "c", 0.3, OutcomeKind.HAPPENED),
                        prediction("m", "d", 0, OutcomeKind.DID_NOT_HAPPEN)))
                .get(0)
                .bins();
        assertEquals(
                List.of(
                        new CalibrationBin(0, 0.1, 1, 0, 0),
                        new CalibrationBin(0.3, 0.4, 1, 0.3, 1),
                        new CalibrationBin(0.9, 1, 2, 0.975, 0.5)),
                bins);
    }

    @Test
    void forecastersAreOrderedBySettledPredictionsThenByName() {
        List<String> order =
                ForecastScore.of(List.of(
                                open("b", "1"), open("a", "2"), prediction("c", "3", 0.5, OutcomeKind.HAPPENED)))
                        .stream()
                        .map(ForecastScore::forecaster)
                        .toList();
        assertEquals(List.of("c", "a", "b"), order);
    }
}
