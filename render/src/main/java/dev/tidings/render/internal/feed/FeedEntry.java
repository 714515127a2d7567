// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that a feed lists, ready but for the form of the feed.
 *
 * @param id stable wherever the site is published
 * @param link its page; an empty text when it is not known where that is
 * @param title the headline
 * @param language of the headline
 * @param summary one line, with who says it and how far it is checked
 * @param content what readers see of it, as HTML without script, styles and anything that fetches
 * @param original where the leading article stands
 * @param publishers who reports it
 * @param tags what it is about
 * @param published when it was first seen
 * @param updated when something was added last
 * @param rights attribution, rights and notice; an empty text for none
 */
public record FeedEntry(
        String id,
        String link,
        String title,
        Optional<String> language,
        Optional<Line> summary,
        String content,
        Optional<String> original,
        List<Publisher> publishers,
        List<Tag> tags,
        Optional<Instant> published,
        Instant updated,
        String rights) {

    /**
     * Words with their language.
     *
     * @param words the words
     * @param language of the words
     */
    public record Line(String words, Optional<String> language) {}

    /**
     * Somebody who reports a story.
     *
     * @param name as the publisher writes it
     * @param home the front page
     */
    public record Publisher(String name, Optional<String> home) {}

    /**
     * A topic or an entity.
     *
     * @param term its slug
     * @param scheme the address of all that are of its kind
     * @param label its name
     */
    public record Tag(String term, Optional<String> scheme, String label) {}
}
