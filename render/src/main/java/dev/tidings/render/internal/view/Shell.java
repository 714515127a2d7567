// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import dev.tidings.render.internal.label.Labels;
import java.util.List;
import java.util.stream.Stream;
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
 * @param feeds the published feeds of the site and of the page; none when it is not known where the site is
 * @param meta properties for previews elsewhere
 * @param notice what made it, and whose content it is
 * @param data what search engines read, as JSON that is safe within a script element; null for nothing
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
        List<LinkView> feeds,
        List<Meta> meta,
        String notice,
        @Nullable String data) {

    /** The kind of card that a preview is. */
    public String card() {
        return meta.stream().anyMatch(m -> m.property().equals("og:image")) ? "summary_large_image" : "summary";
    }

    /** The same with what search engines read. */
    Shell withData(String json) {
        return with(canonical, feeds, meta, notice, json);
    }

    /** The same with further properties for previews. */
    public Shell withMeta(List<Meta> more) {
        return with(canonical, feeds, both(meta, more), notice, data);
    }

    /** The same with a further feed. */
    Shell withFeed(LinkView feed) {
        return with(canonical, both(feeds, List.of(feed)), meta, notice, data);
    }

    /** The same with another notice. */
    Shell withNotice(String words) {
        return with(canonical, feeds, meta, words, data);
    }

    /** The same with another page as the one that search engines should know. */
    Shell withCanonical(String url) {
        return with(url, feeds, meta, notice, data);
    }

    private Shell with(
            @Nullable String page,
            List<LinkView> allFeeds,
            List<Meta> properties,
            String words,
            @Nullable String json) {
        return new Shell(
                labels,
                lang,
                dir,
                site,
                title,
                description,
                page,
                indexing,
                home,
                nav,
                current,
                allFeeds,
                properties,
                words,
                json);
    }

    private static <T> List<T> both(List<T> first, List<T> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
