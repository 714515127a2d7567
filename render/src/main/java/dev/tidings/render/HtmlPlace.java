// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import dev.tidings.core.page.Page;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.RenderContext;
import java.util.Optional;

/**
 * Where a fragment stands.
 *
 * @param part the part it replaces
 * @param page the page, without unsupported claims; absent on pages of the site itself, such as search and "not found"
 * @param context in which the page is rendered
 */
public record HtmlPlace(HtmlPart part, Optional<Page> page, RenderContext context) {
    /**
     * The story page; there for every part of one.
     *
     * @throws IllegalStateException when the fragment stands on another page, as header and footer do
     */
    public StoryPage story() {
        return page.filter(StoryPage.class::isInstance)
                .map(StoryPage.class::cast)
                .orElseThrow(() -> new IllegalStateException("HtmlPlace: " + part + " stands on no story page"));
    }
}
