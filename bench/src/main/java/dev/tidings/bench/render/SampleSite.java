// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.render;

import dev.tidings.core.page.Page;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.HtmlRenderer;
import dev.tidings.render.SiteExporter;
import dev.tidings.testkit.sample.SampleArticles;
import dev.tidings.testkit.sample.SamplePages;
import dev.tidings.testkit.sample.SampleStoryPages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the sample pages of every kind, in languages of three scripts, full and with missing parts, for audits: and sites
 * beside them that hold nothing, other periods, and stored pictures.
 */
public final class SampleSite {
    private SampleSite() {}

    /**
     * Writes a site for each language.
     *
     * @param args the folder to write to
     */
    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[0]);
        for (String language : List.of("en", "zh", "ar")) {
            RenderContext context = RenderContext.builder()
                    .now(SampleArticles.NOW)
                    .locale(Locale.forLanguageTag(language))
                    .baseUrl(URI.create("https://news.example/"))
                    .build();
            HtmlRenderer renderer = HtmlRenderer.create();
            Path folder = out.resolve(language);
            SiteExporter.builder(folder).renderers(List.of(renderer)).build().export(SamplePages.all(), context);
            SiteExporter.builder(out.resolve(language + "-empty"))
                    .renderers(List.of(renderer))
                    .build()
                    .export(SampleVariants.empty(), context);
            SiteExporter.builder(out.resolve(language + "-other"))
                    .renderers(List.of(renderer))
                    .build()
                    .export(SampleVariants.other(), context);
            SiteExporter.builder(out.resolve(language + "-pictured"))
                    .renderers(List.of(renderer))
                    .pictures(SampleVariants.web())
                    .build()
                    .export(SampleVariants.pictured(), context);
            for (Map.Entry<String, Page> page : others().entrySet()) {
                Files.writeString(
                        folder.resolve("stories").resolve(page.getKey() + ".html"),
                        renderer.toString(page.getValue(), context));
            }
        }
    }

    private static Map<String, Page> others() {
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("bare", SampleStoryPages.bare());
        pages.put("absent", SampleStoryPages.absent());
        pages.put("by-model", SampleStoryPages.byModel());
        pages.put("doubtful", SampleStoryPages.doubtful());
        pages.put("arabic", SampleStoryPages.arabic());
        return pages;
    }
}
