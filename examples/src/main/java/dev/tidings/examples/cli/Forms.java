// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.port.Fetcher;
import dev.tidings.core.port.RenderContext;
import dev.tidings.core.port.Renderer;
import dev.tidings.render.FeedRenderer;
import dev.tidings.render.HtmlRenderer;
import dev.tidings.render.JsonRenderer;
import dev.tidings.render.MailRenderer;
import dev.tidings.render.MarkdownRenderer;
import dev.tidings.render.MessageRenderer;
import dev.tidings.render.SiteExporter;
import dev.tidings.render.TerminalRenderer;
import dev.tidings.render.TextRenderer;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The forms that pages can be written in, by name, and the options that choose them for a site. */
final class Forms {
    private static final Map<String, Supplier<Renderer>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("html", HtmlRenderer::create);
        ALL.put("md", MarkdownRenderer::create);
        ALL.put("txt", TextRenderer::create);
        ALL.put("json", JsonRenderer::create);
        ALL.put("jsonl", JsonRenderer::lines);
        ALL.put("atom", FeedRenderer::atom);
        ALL.put("rss", FeedRenderer::rss);
        ALL.put("feed.json", FeedRenderer::jsonFeed);
        ALL.put("telegram", MessageRenderer::telegram);
        ALL.put("slack", MessageRenderer::slack);
        ALL.put("eml", () -> MailRenderer.from("news@localhost"));
        ALL.put("ansi", () -> TerminalRenderer.of(System.getenv()));
    }

    @Option(
            names = "--formats",
            split = ",",
            paramLabel = "FORMAT",
            description = "Forms of the site's pages, as those of 'tidings render'. Default: html,md,json")
    List<String> names = List.of("html", "md", "json");

    @Option(
            names = "--preview-images",
            description = "Draw an image of each story for previews elsewhere; needs --base-url.")
    boolean previewImages;

    @Option(names = "--base-url", paramLabel = "URL", description = "Where the site will be published.")
    @Nullable
    URI baseUrl;

    private @Nullable Fetcher pictures;

    /** Lets the site show copies of pictures, where rights allow it. */
    void pictures(Fetcher fetcher) {
        pictures = fetcher;
    }

    /** The renderer of a name. */
    static Renderer of(String name) {
        Supplier<Renderer> renderer = ALL.get(name);
        if (renderer == null) {
            throw new IllegalArgumentException(
                    "a format is one of " + String.join(", ", ALL.keySet()) + ", not '" + name + "'");
        }
        return renderer.get();
    }

    /** A context that knows where the site will be published, where that was said. */
    RenderContext.Builder published(RenderContext.Builder context) {
        if (previewImages && baseUrl == null) {
            throw new IllegalArgumentException("--preview-images needs --base-url, as previews name whole addresses");
        }
        return baseUrl == null ? context : context.baseUrl(baseUrl);
    }

    /** Gives an exporter the renderers that were chosen. */
    void apply(SiteExporter.Builder exporter) {
        List<Renderer> renderers = new ArrayList<>();
        for (String name : names) {
            if (name.equals("jsonl")) {
                exporter.lines();
                continue;
            }
            boolean drawn = name.equals("html") && previewImages;
            renderers.add(drawn ? HtmlRenderer.builder().previewImages().build() : of(name));
        }
        exporter.renderers(renderers);
        if (pictures != null) {
            exporter.pictures(pictures);
        }
    }
}
