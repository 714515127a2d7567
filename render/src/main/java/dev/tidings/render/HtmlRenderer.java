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
import dev.tidings.render.internal.html.Parts;
import dev.tidings.render.internal.html.Style;
import dev.tidings.render.internal.image.Preview;
import dev.tidings.render.internal.site.SearchIndex;
import dev.tidings.render.internal.site.SeenPictures;
import dev.tidings.render.internal.template.JtearchiveGenerated;
import dev.tidings.render.internal.template.JteeditionGenerated;
import dev.tidings.render.internal.template.JteentityGenerated;
import dev.tidings.render.internal.template.JtefrontGenerated;
import dev.tidings.render.internal.template.JtemessageGenerated;
import dev.tidings.render.internal.template.JtepredictionsGenerated;
import dev.tidings.render.internal.template.JtesearchGenerated;
import dev.tidings.render.internal.template.JtestoryGenerated;
import dev.tidings.render.internal.template.JtetopicGenerated;
import dev.tidings.render.internal.view.ArchiveViews;
import dev.tidings.render.internal.view.EditionViews;
import dev.tidings.render.internal.view.ListViews;
import dev.tidings.render.internal.view.PageViews;
import dev.tidings.render.internal.view.PredictionViews;
import dev.tidings.render.internal.view.Publishable;
import dev.tidings.render.internal.view.StoryView;
import dev.tidings.render.internal.view.StoryViews;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Pages as HTML that stands alone: one file, its style within, no script, no request to anywhere, a
 * Content-Security-Policy that would stop both. Works in light and dark, on paper, from 390 px up, and for languages
 * written from right to left. Each part of a story page carries {@code data-part}. Colours, fonts and widths are custom
 * properties that {@link RenderContext#theme} replaces. Safe for all threads.
 */
public final class HtmlRenderer implements Renderer {
    private static final int USUAL_LENGTH = 48 * 1024;

    private final Map<String, String> theme;
    private final String css;
    private final Map<HtmlPart, HtmlFragment> fragments;
    private final boolean previewImages;
    private final Style plain;

    private HtmlRenderer(Builder builder) {
        this.theme = Map.copyOf(builder.theme);
        this.css = builder.css.toString();
        this.fragments = new EnumMap<>(builder.fragments);
        this.previewImages = builder.previewImages;
        this.plain = Style.of(theme, css);
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
        Optional<Preview> preview = preview(page, context);
        if (preview.isPresent()) {
            try (OutputStream image = out.part(Preview.PART)) {
                image.write(preview.get().png());
            }
        }
    }

    @Override
    public String toString(Page given, RenderContext context) {
        Page page = Publishable.of(given);
        StringOutput text = new StringOutput(USUAL_LENGTH);
        write(page, context, text);
        return text.toString();
    }

    private Optional<Preview> preview(Page page, RenderContext context) {
        return previewImages && context.baseUrl().isPresent() && Publishable.of(page) instanceof StoryPage story
                ? Preview.of(StoryViews.of(story, context, MediaType.HTML), story.path(), context)
                : Optional.empty();
    }

    private StoryView story(StoryPage page, RenderContext context) {
        StoryView view = StoryViews.of(page, context, MediaType.HTML);
        return previewImages && context.baseUrl().isPresent()
                ? Preview.of(view, page.path(), context)
                        .map(p -> view.withMeta(p.meta()))
                        .orElse(view)
                : view;
    }

    /** The view of a page is made before its style is asked for, so that the policy can follow what the page shows. */
    private void write(Page page, RenderContext given, StringOutput text) {
        MediaType type = MediaType.HTML;
        HtmlTemplateOutput out = new OwaspHtmlTemplateOutput(text);
        SeenPictures links = new SeenPictures(given.links());
        RenderContext context = RenderContext.builder().from(given).links(links).build();
        Supplier<Style> style = () -> links.any() ? style(context).withPictures() : style(context);
        Parts parts = parts(Optional.of(page), context);
        if (page instanceof StoryPage story) {
            JtestoryGenerated.render(out, null, story(story, context), style.get(), parts);
        } else if (page instanceof FrontPage front) {
            JtefrontGenerated.render(out, null, PageViews.front(front, context, type), style.get(), parts);
        } else if (page instanceof EditionPage edition) {
            JteeditionGenerated.render(out, null, EditionViews.of(edition, context, type), style.get(), parts);
        } else if (page instanceof TopicPage topic) {
            JtetopicGenerated.render(out, null, PageViews.topic(topic, context, type), style.get(), parts);
        } else if (page instanceof EntityPage entity) {
            JteentityGenerated.render(out, null, PageViews.entity(entity, context, type), style.get(), parts);
        } else if (page instanceof ArchivePage archive) {
            JtearchiveGenerated.render(out, null, ArchiveViews.of(archive, context, type), style.get(), parts);
        } else if (page instanceof PredictionsPage predictions) {
            JtepredictionsGenerated.render(
                    out, null, PredictionViews.page(predictions, context, type), style.get(), parts);
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

    /** The page that searches the site without a server. */
    String search(SearchIndex index, RenderContext context) {
        StringOutput text = new StringOutput();
        String script = SearchIndex.SCRIPT;
        JtesearchGenerated.render(
                new OwaspHtmlTemplateOutput(text),
                null,
                PageViews.search(context, MediaType.HTML),
                index.json(),
                script,
                style(context).withScript(script),
                parts(Optional.empty(), context));
        return text.toString();
    }

    private String message(ListViews.MessageView view, RenderContext context) {
        StringOutput text = new StringOutput();
        JtemessageGenerated.render(
                new OwaspHtmlTemplateOutput(text), null, view, style(context), parts(Optional.empty(), context));
        return text.toString();
    }

    private Parts parts(Optional<Page> page, RenderContext context) {
        return fragments.isEmpty() ? Parts.house() : new Fragments(fragments, page, context);
    }

    private Style style(RenderContext context) {
        if (context.theme().isEmpty()) {
            return plain;
        }
        Map<String, String> both = new java.util.TreeMap<>(theme);
        both.putAll(context.theme());
        return Style.of(both, css);
    }

    /** Defaults: the house theme and parts, no further style, no preview images. */
    public static final class Builder {
        private final Map<String, String> theme = new java.util.TreeMap<>();

        private final Map<HtmlPart, HtmlFragment> fragments = new EnumMap<>(HtmlPart.class);
        private final StringBuilder css = new StringBuilder();
        private boolean previewImages;

        private Builder() {}

        /** Puts a fragment in the place of a part, on every page that has it. */
        public Builder fragment(HtmlPart part, HtmlFragment fragment) {
            fragments.put(part, Objects.requireNonNull(fragment, "fragment"));
            return this;
        }

        /**
         * Adds rules behind the house's style, for fragments or for a look of your own.
         *
         * @throws IllegalArgumentException from {@link #build} when they could fetch something or end the style
         */
        public Builder css(String rules) {
            css.append(rules).append('\n');
            return this;
        }

        /**
         * Draws an image of each story's headline for previews elsewhere, as part {@code preview.png} beside the page,
         * where {@link RenderContext#baseUrl} is known and the machine has a font for every character of it. Needs the
         * module {@code java.desktop}; without it there are no images. Bytes of images depend on the machine's fonts.
         */
        public Builder previewImages() {
            previewImages = true;
            return this;
        }

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
