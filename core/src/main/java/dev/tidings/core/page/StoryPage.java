// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.tidings.core.Values;
import dev.tidings.core.model.Correction;
import dev.tidings.core.model.Freshness;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Story;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Everything a story page shows. */
@Values
@Value.Immutable
@JsonTypeName("story")
@JsonDeserialize(builder = StoryPage.Builder.class)
@SuppressWarnings("exports")
public sealed interface StoryPage extends Page permits ImmutableStoryPage {
    /** The story. */
    Story story();

    /** At the time of the page. */
    Freshness freshness();

    /** The article whose headline leads the page. */
    ArticleView lead();

    /** All articles, the lead first, numbered from 1. */
    List<ArticleView> articles();

    /** Articles of earlier stories that the timeline cites, numbered on from {@link #articles}. */
    List<ArticleView> background();

    /** What was made of it; quotes are cut to the rights of their sources. */
    Optional<Insight> insight();

    /** What publishers changed or took back after it was collected, newest first. */
    List<Correction> corrections();

    /** Closest first. */
    List<RelatedCard> related();

    /** The weekly edition that holds it. */
    Optional<EditionLink> recap();

    /** Slugs of those of its entities that have a page of their own. */
    List<String> entityPages();

    /** Whether all its sources let search engines index it. Default true. */
    @Value.Default
    default boolean indexing() {
        return true;
    }

    /** The article with the id, when it is among {@link #articles} or {@link #background}. */
    default Optional<ArticleView> article(String id) {
        return Stream.concat(articles().stream(), background().stream())
                .filter(a -> a.id().equals(id))
                .findFirst();
    }

    @Override
    default PageKind kind() {
        return PageKind.STORY;
    }

    @Override
    default String path() {
        return "stories/" + story().slug();
    }

    /** Starts a StoryPage; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a StoryPage; refuses bad values with the value named. */
    final class Builder extends ImmutableStoryPage.Builder {
        Builder() {}
    }
}
