// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.page;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Something to render: a value that is finished but for its form. It holds a public view, in which article text is
 * already cut to the rights of its source; a renderer needs to look nothing up.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "page")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StoryPage.class, name = "story"),
    @JsonSubTypes.Type(value = FrontPage.class, name = "front"),
    @JsonSubTypes.Type(value = EditionPage.class, name = "edition"),
    @JsonSubTypes.Type(value = TopicPage.class, name = "topic"),
    @JsonSubTypes.Type(value = EntityPage.class, name = "entity"),
    @JsonSubTypes.Type(value = ArchivePage.class, name = "archive"),
    @JsonSubTypes.Type(value = PredictionsPage.class, name = "predictions")
})
public sealed interface Page
        permits StoryPage, FrontPage, EditionPage, TopicPage, EntityPage, ArchivePage, PredictionsPage {
    /** What kind of page it is. */
    PageKind kind();

    /** Its address within the site, without extension and leading slash, such as {@code stories/dam-opens}. */
    String path();
}
