// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import dev.tidings.render.internal.label.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param labels the words of the page
 * @param lang its language
 * @param dir its direction
 * @param site the name of the site
 * @param title of the page alone
 * @param description one line for search engines and previews; null for none
 * @param canonical its published address; null when not known
 * @param indexing whether search engines may index it
 * @param home the way to the front page
 * @param nav further ways
 * @param current the index in nav of the page itself, or -1
 * @param feed the published feed; null when not known
 * @param forms the same page in other formats
 */
public record Shell(
        Labels labels,
        String lang,
        String dir,
        String site,
        String title,
        @Nullable String description,
        @Nullable String canonical,
        boolean indexing,
        String home,
        List<LinkView> nav,
        int current,
        @Nullable String feed,
        List<LinkView> forms) {}
