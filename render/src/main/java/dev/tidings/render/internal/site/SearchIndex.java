// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.site;

import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.html.Style;
import dev.tidings.render.internal.view.SearchEntry;
import java.util.Comparator;
import java.util.TreeSet;

/** What the search page looks through; holds a few hundred bytes for each story. */
public final class SearchIndex {
    /** The one script of the site. */
    public static final String SCRIPT = Style.load("search.js");

    private static final Comparator<SearchEntry> NEWEST_FIRST =
            Comparator.comparing(SearchEntry::updated).reversed().thenComparing(SearchEntry::href);

    private final TreeSet<SearchEntry> entries = new TreeSet<>(NEWEST_FIRST);

    /** Adds a story without unsupported claims. */
    public void add(StoryPage page, RenderContext context) {
        entries.add(SearchEntry.of(page, context, MediaType.HTML));
    }

    /** All entries, newest first, as JSON that is safe within a script element. */
    public String json() {
        return SearchEntry.json(entries);
    }
}
