// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.text;

import dev.tidings.core.page.ArchivePage;
import dev.tidings.core.page.EditionPage;
import dev.tidings.core.page.EntityPage;
import dev.tidings.core.page.FrontPage;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.PredictionsPage;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.page.TopicPage;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.view.ArchiveViews;
import dev.tidings.render.internal.view.EditionViews;
import dev.tidings.render.internal.view.PageViews;
import dev.tidings.render.internal.view.PredictionViews;
import dev.tidings.render.internal.view.Publishable;
import dev.tidings.render.internal.view.StoryViews;

/** Any page in a form made of lines. */
public final class Lines {
    private Lines() {}

    /** Writes the page without its unsupported claims. */
    public static String write(Page given, RenderContext context, MediaType type, TextForm form) {
        Page page = Publishable.of(given);
        if (page instanceof StoryPage story) {
            return StoryOutline.write(StoryViews.of(story, context, type), form);
        }
        if (page instanceof FrontPage front) {
            return ListOutline.write(PageViews.front(front, context, type), form);
        }
        if (page instanceof EditionPage edition) {
            return ListOutline.write(EditionViews.of(edition, context, type), form);
        }
        if (page instanceof TopicPage topic) {
            return ListOutline.write(PageViews.topic(topic, context, type), form);
        }
        if (page instanceof EntityPage entity) {
            return ListOutline.write(PageViews.entity(entity, context, type), form);
        }
        if (page instanceof ArchivePage archive) {
            return ListOutline.write(ArchiveViews.of(archive, context, type), form);
        }
        if (page instanceof PredictionsPage predictions) {
            return ListOutline.write(PredictionViews.page(predictions, context, type), form);
        }
        throw new IllegalArgumentException("no form for page " + page.path());
    }
}
