// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.render;

import dev.tidings.bench.Cost;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.HtmlRenderer;
import dev.tidings.render.MarkdownRenderer;
import dev.tidings.testkit.sample.SampleArticles;
import dev.tidings.testkit.sample.SampleStoryPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Story pages per second of CPU, beside the floor: the same bytes from string concatenation. The floor is given the page
 * cut into its fixed and its changing pieces beforehand; it escapes the changing ones and joins all of them. All it does
 * not do is to work out what they say.
 */
public final class StorySpeed {
    private static final int PAGES = 100;

    private StorySpeed() {}

    /** Prints pages per second and the ratio, medians of rounds taken in turns. */
    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 40;
        StoryPage page = SampleStoryPages.full();
        RenderContext context = RenderContext.at(SampleArticles.NOW);
        HtmlRenderer renderer = HtmlRenderer.create();
        Concatenation floor = Concatenation.of(renderer.toString(page, context));
        if (!floor.page().equals(renderer.toString(page, context))) {
            throw new IllegalStateException("the floor writes another page");
        }
        List<Cost> html = new ArrayList<>();
        List<Cost> bare = new ArrayList<>();
        List<Cost> markdown = new ArrayList<>();
        long[] sink = new long[1];
        for (int round = -rounds; round < rounds; round++) {
            Cost ours = Cost.of(() ->
                    times(() -> sink[0] += renderer.toString(page, context).length()));
            Cost least = Cost.of(() -> times(() -> sink[0] += floor.page().length()));
            Cost lines = Cost.of(() -> times(() ->
                    sink[0] += MarkdownRenderer.create().toString(page, context).length()));
            if (round >= 0) {
                html.add(ours);
                bare.add(least);
                markdown.add(lines);
            }
        }
        print("HTML", html, bare);
        print("concatenation", bare, bare);
        print("Markdown", markdown, bare);
    }

    private static void times(Runnable work) {
        for (int i = 0; i < PAGES; i++) {
            work.run();
        }
    }

    private static void print(String name, List<Cost> costs, List<Cost> floor) {
        double nanos = Cost.median(costs, Cost::cpuNanos) / (double) PAGES;
        double least = Cost.median(floor, Cost::cpuNanos) / (double) PAGES;
        System.out.printf(
                Locale.ROOT,
                "%-14s %8.0f pages a second of CPU  %6.1f us a page  %5.2fx the floor  %7.0f bytes allocated a page%n",
                name,
                1e9 / nanos,
                nanos / 1e3,
                nanos / least,
                Cost.median(costs, Cost::allocated) / (double) PAGES);
    }
}
