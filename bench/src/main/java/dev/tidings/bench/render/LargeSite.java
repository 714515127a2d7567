// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.render;

import dev.tidings.core.model.Claim;
import dev.tidings.core.model.FreshnessPolicy;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Story;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.ExportReport;
import dev.tidings.render.HtmlRenderer;
import dev.tidings.render.SiteExporter;
import dev.tidings.testkit.sample.SampleArticles;
import dev.tidings.testkit.sample.SampleStoryPages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Writes a site of many stories, each page made when its turn comes, and writes it again: with nothing changed but the
 * clock, with one insight changed, and with a freshness state that has turned. Run it with a small heap.
 */
public final class LargeSite {
    private final SiteExporter exporter;
    private final int stories;

    private LargeSite(Path folder, int stories) {
        this.exporter = SiteExporter.builder(folder)
                .renderers(List.of(HtmlRenderer.create()))
                .build();
        this.stories = stories;
    }

    /**
     * Prints what each export wrote.
     *
     * @param args the folder, and how many stories; 10,000 by default
     */
    public static void main(String[] args) throws IOException {
        LargeSite site = new LargeSite(Path.of(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : 10_000);
        Instant now = SampleArticles.NOW;
        site.export("first export", now, -1);
        site.export("a minute later, nothing changed", now.plus(Duration.ofMinutes(1)), -1);
        site.export("one insight changed", now.plus(Duration.ofMinutes(2)), site.stories / 2);
        site.export("ten days later, all stale", now.plus(Duration.ofDays(10)), site.stories / 2);
    }

    private void export(String what, Instant now, int changed) throws IOException {
        RenderContext context = RenderContext.builder()
                .now(now)
                .baseUrl(URI.create("https://news.example/"))
                .build();
        Iterable<Page> pages = () -> IntStream.range(0, stories)
                .mapToObj(number -> (Page) page(number, now, number == changed))
                .iterator();
        long start = System.nanoTime();
        ExportReport report = exporter.export(pages, context);
        double seconds = (System.nanoTime() - start) / 1e9;
        Runtime machine = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%-34s %6d written %6d unchanged %6.1f s %4.0f pages/s, heap of at most %d MB%n",
                what,
                report.written().size(),
                report.unchanged(),
                seconds,
                stories / seconds,
                machine.maxMemory() >> 20);
        report.written().stream()
                .limit(report.written().size() > 9 ? 0 : 9)
                .forEach(f -> System.out.println("    " + f));
    }

    private static StoryPage page(int number, Instant now, boolean changed) {
        StoryPage sample = SampleStoryPages.full();
        Insight insight = sample.insight().orElseThrow();
        List<Claim> takeaways = changed ? insight.takeaways().subList(0, 1) : insight.takeaways();
        Instant updated = SampleArticles.NOW.minusSeconds(3600L + number);
        return StoryPage.builder()
                .from(sample)
                .story(Story.builder()
                        .from(sample.story())
                        .id("s-" + number)
                        .slug("story-" + number)
                        .lastUpdated(updated)
                        .aliases(List.of())
                        .build())
                .freshness(FreshnessPolicy.daily().judge(updated, now))
                .insight(Insight.builder().from(insight).takeaways(takeaways).build())
                .related(List.of())
                .build();
    }
}
