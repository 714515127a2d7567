// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.json;

import dev.tidings.core.page.Page;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.label.Labels;
import dev.tidings.render.internal.view.Attribution;
import dev.tidings.render.internal.view.StoryView;
import dev.tidings.render.internal.view.StoryViews;
import dev.tidings.render.internal.view.Text;
import java.util.List;

/** What every output says about whose content it is and what made it. */
public final class Notices {
    private Notices() {}

    /** Attribution, rights and the notice of what made the page, one sentence each. */
    public static List<String> of(Page page, RenderContext context) {
        if (page instanceof StoryPage story) {
            StoryView view = StoryViews.of(story, context, MediaType.JSON);
            return view.rights().stream().map(Text::value).toList();
        }
        return List.of(Attribution.of(Labels.of(context.locale(), context.labels()), Attribution.cards(page)));
    }
}
