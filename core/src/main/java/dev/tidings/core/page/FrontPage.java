// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.tidings.core.Values;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The front page. */
@Values
@Value.Immutable
@JsonTypeName("front")
@JsonDeserialize(builder = FrontPage.Builder.class)
@SuppressWarnings("exports")
public sealed interface FrontPage extends Page permits ImmutableFrontPage {
    /** When the latest news on the site was told, so that the page does not change while nothing else does. */
    Instant asOf();

    /** The most important stories, best first. */
    List<StoryCard> top();

    /** Further stories by topic; none stands twice. */
    List<Section> sections();

    /** All topics, most stories first. */
    List<TopicLink> topics();

    /** Entities with a page, most stories first. */
    List<EntityLink> entities();

    /** Newest first. */
    List<EditionLink> editions();

    /** Everybody whose articles are on the site. */
    List<SourceView> sources();

    @Override
    default PageKind kind() {
        return PageKind.FRONT;
    }

    @Override
    default String path() {
        return "index";
    }

    /** Starts a FrontPage; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a FrontPage; refuses bad values with the value named. */
    final class Builder extends ImmutableFrontPage.Builder {
        Builder() {}
    }
}
