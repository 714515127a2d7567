// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.tidings.core.Values;
import dev.tidings.core.model.Topic;
import java.util.List;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The stories of a topic. */
@Values
@Value.Immutable
@JsonTypeName("topic")
@JsonDeserialize(builder = TopicPage.Builder.class)
@SuppressWarnings("exports")
public sealed interface TopicPage extends Page permits ImmutableTopicPage {
    /** The topic. */
    Topic topic();

    /** Newest first. */
    List<StoryCard> cards();

    /** Topics that share stories with it, most first. */
    List<TopicLink> neighbours();

    @Override
    default PageKind kind() {
        return PageKind.TOPIC;
    }

    @Override
    default String path() {
        return "topics/" + topic().slug();
    }

    /** Starts a TopicPage; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a TopicPage; refuses bad values with the value named. */
    final class Builder extends ImmutableTopicPage.Builder {
        Builder() {}
    }
}
