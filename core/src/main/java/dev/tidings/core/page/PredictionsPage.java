// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.tidings.core.Values;
import dev.tidings.core.model.ForecastScore;
import dev.tidings.core.model.Prediction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Past predictions and how they turned out. */
@Values
@Value.Immutable
@JsonTypeName("predictions")
@JsonDeserialize(builder = PredictionsPage.Builder.class)
@SuppressWarnings("exports")
public sealed interface PredictionsPage extends Page permits ImmutablePredictionsPage {
    /** The time of the page. */
    Instant asOf();

    /** Open ones first by horizon, then settled ones, newest first. */
    List<Prediction> predictions();

    /** How good each forecaster was, the one with most settled predictions first; empty while nothing is settled. */
    List<ForecastScore> scores();

    /** The stories they were made for, by story id. */
    Map<String, StoryCard> stories();

    /** The articles that they cite, numbered from 1, without excerpts. */
    List<ArticleView> cited();

    @Override
    default PageKind kind() {
        return PageKind.PREDICTIONS;
    }

    @Override
    default String path() {
        return "predictions";
    }

    /** Starts a PredictionsPage; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a PredictionsPage; refuses bad values with the value named. */
    final class Builder extends ImmutablePredictionsPage.Builder {
        Builder() {}
    }
}
