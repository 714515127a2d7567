// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.tidings.core.Values;
import dev.tidings.core.model.Edition;
import dev.tidings.core.model.EditionNumbers;
import dev.tidings.core.model.Prediction;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The stories of a period. */
@Values
@Value.Immutable
@JsonTypeName("edition")
@JsonDeserialize(builder = EditionPage.Builder.class)
@SuppressWarnings("exports")
public sealed interface EditionPage extends Page permits ImmutableEditionPage {
    /** The edition. */
    Edition edition();

    /** In the order of {@link Edition#entries}. */
    List<StoryCard> cards();

    /** The edition before. */
    Optional<EditionLink> previous();

    /** The edition after. */
    Optional<EditionLink> next();

    /** The numbers of the edition before, for comparison. */
    Optional<EditionNumbers> numbersBefore();

    /** Predictions whose horizon ends in the period. */
    List<Prediction> due();

    /** The articles that {@link #due} cites, numbered from 1, without excerpts. */
    List<ArticleView> cited();

    @Override
    default PageKind kind() {
        return PageKind.EDITION;
    }

    @Override
    default String path() {
        return "editions/" + edition().id();
    }

    /** Starts an EditionPage; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a EditionPage; refuses bad values with the value named. */
    final class Builder extends ImmutableEditionPage.Builder {
        Builder() {}
    }
}
