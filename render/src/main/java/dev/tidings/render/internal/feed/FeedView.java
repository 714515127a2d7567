// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A feed, ready but for its form.
 *
 * @param id stable as long as the site stays where it is published
 * @param title what the feed is about, with the name of the site
 * @param description one line
 * @param language of the page
 * @param site the name of the site
 * @param home the page that the feed belongs to; an empty text when it is not known where that is
 * @param self the feed's own address; known where it is known where the site is published
 * @param icon the site's own icon; known as self is
 * @param updated when the newest entry changed; without entries the same for ever, so that the feed stays as it is
 * @param rights whose content it is, and what made the page
 * @param entries in their order
 */
public record FeedView(
        String id,
        String title,
        String description,
        String language,
        String site,
        String home,
        Optional<String> self,
        Optional<String> icon,
        Instant updated,
        String rights,
        List<FeedEntry> entries) {

    /** The name of the program that writes feeds. */
    public static final String GENERATOR = "Tidings";
}
