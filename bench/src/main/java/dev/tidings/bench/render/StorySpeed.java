// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.render;

import dev.tidings.bench.Cost;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.HtmlRenderer;
import dev.tidings.render.MarkdownRenderer;
import dev.tidings.render.internal.view.StoryViews;
import dev.tidings.testkit.sample.SampleArticles;
import dev.tidings.testkit.sample.SampleStoryPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Story pages per second of CPU, beside the floor: the same bytes from string concatenation. The floor is given the page
 * cut into its fixed and its changing pieces beforehand; it escapes the changing ones and joins all of them. What it does
 * not do is to work out what they say (dates, ages, addresses, labels, quotes, structured data), which any program that
 * writes this page has to: that part is taken by itself, and added to the floor.
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
        List<Cost> words = new ArrayList<>();
        List<Cost> markdown = new ArrayList<>();
        long[] sink = new long[1];
        Object[] kept = new Object[1];
        for (int round = -rounds; round < rounds; round++) {
            Cost ours = Cost.of(() ->
                    times(() -> sink[0] += renderer.toString(page, context).length()));
            Cost least = Cost.of(() -> times(() -> sink[0] += floor.page().length()));
            Cost said = Cost.of(() -> times(() -> kept[0] = StoryViews.of(page, context, MediaType.HTML)));
            Cost lines = Cost.of(() -> times(() ->
                    sink[0] += MarkdownRenderer.create().toString(page, context).length()));
            if (round >= 0) {
                html.add(ours);
                bare.add(least);
                words.add(said);
                markdown.add(lines);
            }
        }
        print("HTML", html, bare);
        print("words alone", words, bare);
        print("concatenation", bare, bare);
        print("Markdown", markdown, bare);
        double all = micros(html);
        double work = micros(words);
        double joined = micros(bare);
        System.out.printf(
                Locale.ROOT,
                "HTML against words and concatenation %.2fx; templates alone against concatenation %.2fx%n",
                all / (work + joined),
                (all - work) / joined);
    }

    private static double micros(List<Cost> costs) {
        return Cost.median(costs, Cost::cpuNanos) / 1e3 / PAGES;
    }

    private static void times(Runnable work) {
        for (int i = 0; i < PAGES; i++) {
            work.run();
        }
    }

    private static void print(String name, List<Cost> costs, List<Cost> floor) {
        double micros = micros(costs);
        System.out.printf(
                Locale.ROOT,
                "%-14s %8.0f pages a second of CPU  %6.1f us a page  %5.2fx the floor  %7.0f bytes allocated a page%n",
                name,
                1e6 / micros,
                micros,
                micros / micros(floor),
                Cost.median(costs, Cost::allocated) / (double) PAGES);
    }
}
