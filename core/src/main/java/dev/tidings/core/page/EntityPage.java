// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.tidings.core.Values;
import dev.tidings.core.model.Entity;
import java.util.List;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The stories about a person, organisation, place or product. */
@Values
@Value.Immutable
@JsonTypeName("entity")
@JsonDeserialize(builder = EntityPage.Builder.class)
@SuppressWarnings("exports")
public sealed interface EntityPage extends Page permits ImmutableEntityPage {
    /** What they are about. */
    Entity entity();

    /** Newest first. */
    List<StoryCard> cards();

    /** Entities with a page that share stories with it, most first. */
    List<EntityLink> neighbours();

    /** Topics of its stories, most first. */
    List<TopicLink> topics();

    @Override
    default PageKind kind() {
        return PageKind.ENTITY;
    }

    @Override
    default String path() {
        return "entities/" + entity().slug();
    }

    /** Starts an EntityPage; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an EntityPage; refuses bad values with the value named. */
    final class Builder extends ImmutableEntityPage.Builder {
        Builder() {}
    }
}
