// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import dev.tidings.core.page.ArchivePage;
import dev.tidings.core.page.EditionPage;
import dev.tidings.core.page.EntityPage;
import dev.tidings.core.page.FrontPage;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.PageKind;
import dev.tidings.core.page.PredictionsPage;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.page.TopicPage;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.Output;
import dev.tidings.core.port.RenderContext;
import dev.tidings.core.port.Renderer;
import dev.tidings.render.internal.html.Style;
import dev.tidings.render.internal.template.JtearchiveGenerated;
import dev.tidings.render.internal.template.JteeditionGenerated;
import dev.tidings.render.internal.template.JteentityGenerated;
import dev.tidings.render.internal.template.JtefrontGenerated;
import dev.tidings.render.internal.template.JtemessageGenerated;
import dev.tidings.render.internal.template.JtepredictionsGenerated;
import dev.tidings.render.internal.template.JtestoryGenerated;
import dev.tidings.render.internal.template.JtetopicGenerated;
import dev.tidings.render.internal.view.ArchiveViews;
import dev.tidings.render.internal.view.EditionViews;
import dev.tidings.render.internal.view.ListViews;
import dev.tidings.render.internal.view.PageViews;
import dev.tidings.render.internal.view.PredictionViews;
import dev.tidings.render.internal.view.Publishable;
import dev.tidings.render.internal.view.StoryViews;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Pages as HTML that stands alone: one file, its style within, no script, no request to anywhere, a
 * Content-Security-Policy that would stop both. Works in light and dark, on paper, from 390 px up, and for languages
 * written from right to left. Each part of a story page carries {@code data-part}. Colours, fonts and widths are custom
 * properties that {@link RenderContext#theme} replaces. Safe for all threads.
 */
public final class HtmlRenderer implements Renderer {
    private static final int USUAL_LENGTH = 48 * 1024;

    private final Map<String, String> theme;
    private final Style plain;

    private HtmlRenderer(Builder builder) {
        this.theme = Map.copyOf(builder.theme);
        this.plain = Style.of(theme);
    }

    /** A renderer with all defaults. */
    public static HtmlRenderer create() {
        return builder().build();
    }

    /** Starts a renderer. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public MediaType mediaType() {
        return MediaType.HTML;
    }

    @Override
    public Set<PageKind> kinds() {
        return EnumSet.allOf(PageKind.class);
    }

    @Override
    public void render(Page page, RenderContext context, Output out) throws IOException {
        try (OutputStream main = out.part(Output.MAIN)) {
            main.write(toString(page, context).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public String toString(Page page, RenderContext context) {
        StringOutput text = new StringOutput(USUAL_LENGTH);
        write(Publishable.of(page), context, style(context), new OwaspHtmlTemplateOutput(text));
        return text.toString();
    }

    private static void write(Page page, RenderContext context, Style style, HtmlTemplateOutput out) {
        MediaType type = MediaType.HTML;
        if (page instanceof StoryPage story) {
            JtestoryGenerated.render(out, null, StoryViews.of(story, context, type), style);
        } else if (page instanceof FrontPage front) {
            JtefrontGenerated.render(out, null, PageViews.front(front, context, type), style);
        } else if (page instanceof EditionPage edition) {
            JteeditionGenerated.render(out, null, EditionViews.of(edition, context, type), style);
        } else if (page instanceof TopicPage topic) {
            JtetopicGenerated.render(out, null, PageViews.topic(topic, context, type), style);
        } else if (page instanceof EntityPage entity) {
            JteentityGenerated.render(out, null, PageViews.entity(entity, context, type), style);
        } else if (page instanceof ArchivePage archive) {
            JtearchiveGenerated.render(out, null, ArchiveViews.of(archive, context, type), style);
        } else if (page instanceof PredictionsPage predictions) {
            JtepredictionsGenerated.render(out, null, PredictionViews.page(predictions, context, type), style);
        } else {
            throw new IllegalArgumentException("no HTML form for page " + page.path());
        }
    }

    /** What a reader gets who follows a dead link. */
    String notFound(RenderContext context) {
        return message(PageViews.notFound(context, MediaType.HTML), context);
    }

    /** Leads from a former address to the present one. */
    String moved(String from, String to, RenderContext context) {
        return message(PageViews.moved(from, to, context, MediaType.HTML), context);
    }

    private String message(ListViews.MessageView view, RenderContext context) {
        StringOutput text = new StringOutput();
        JtemessageGenerated.render(new OwaspHtmlTemplateOutput(text), null, view, style(context));
        return text.toString();
    }

    private Style style(RenderContext context) {
        if (context.theme().isEmpty()) {
            return plain;
        }
        Map<String, String> both = new java.util.TreeMap<>(theme);
        both.putAll(context.theme());
        return Style.of(both);
    }

    /** Defaults: the house theme. */
    public static final class Builder {
        private final Map<String, String> theme = new java.util.TreeMap<>();

        private Builder() {}

        /**
         * Replaces a custom property of the theme, such as {@code --accent}; {@link RenderContext#theme} wins over it.
         *
         * @throws IllegalArgumentException from {@link #build} when the name is no custom property or the value could
         *     end the declaration or fetch something
         */
        public Builder theme(String property, String value) {
            theme.put(property, value);
            return this;
        }

        /** The renderer. */
        public HtmlRenderer build() {
            return new HtmlRenderer(this);
        }
    }
}
