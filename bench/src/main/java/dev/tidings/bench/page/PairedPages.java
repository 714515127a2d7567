// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.page;

import dev.tidings.bench.Cost;
import dev.tidings.core.port.PageBytes;
import dev.tidings.fetch.page.PageExtractor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;

/**
 * CPU of reading pages, paired: Tidings from bytes to body and all metadata (without HTML,
 * as the Aggregator asks for it), Readability4J from a text that is decoded
 * already to its article, and Jsoup.parse of that text alone. The three follow one another on each page, in an order that
 * turns from page to page and from round to round. Arguments: the list of pages, rounds to warm up (3), rounds to count (5), and
 * {@code html} for the article as HTML too.
 */
public final class PairedPages {
    private static final List<String> NAMES = List.of("Tidings", "Readability4J", "Jsoup.parse");

    private final PageExtractor extractor;
    private int failures;

    private PairedPages(boolean html) {
        this.extractor = html
                ? PageExtractor.create()
                : PageExtractor.builder().withoutHtml().build();
    }

    /** Prints the medians over the rounds. */
    public static void main(String[] args) throws IOException {
        List<PageFile> pages = PageFile.of(Path.of(args[0]));
        int warmups = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        boolean html = args.length > 3 && args[3].equals("html");
        new PairedPages(html).run(pages, warmups, rounds, System.out);
    }

    private void run(List<PageFile> pages, int warmups, int rounds, PrintStream out) {
        double[] ofReadability = new double[rounds];
        double[] ofParse = new double[rounds];
        for (int round = -warmups; round < rounds; round++) {
            long[] nanos = round(pages, Math.floorMod(round, NAMES.size()));
            out.printf(Locale.ROOT, "%s", round < 0 ? "warm-up" : "round " + round);
            for (int way = 0; way < NAMES.size(); way++) {
                out.printf(Locale.ROOT, "  %s %.2f ms a page", NAMES.get(way), nanos[way] / 1e6 / pages.size());
            }
            out.println();
            if (round >= 0) {
                ofReadability[round] = (double) nanos[0] / nanos[1];
                ofParse[round] = (double) nanos[0] / nanos[2];
            }
        }
        print(out, "of Readability4J", ofReadability);
        print(out, "of Jsoup.parse", ofParse);
        out.println("exceptions of Tidings: " + failures);
    }

    private static void print(PrintStream out, String of, double[] ratios) {
        Arrays.sort(ratios);
        out.printf(
                Locale.ROOT,
                "Tidings %s: median %.2f, %.2f to %.2f%n",
                of,
                ratios[ratios.length / 2],
                ratios[0],
                ratios[ratios.length - 1]);
    }

    private long[] round(List<PageFile> pages, int first) {
        long[] nanos = new long[NAMES.size()];
        for (int at = 0; at < pages.size(); at++) {
            PageFile page = pages.get(at);
            for (int turn = 0; turn < NAMES.size(); turn++) {
                int way = (first + at + turn) % NAMES.size();
                nanos[way] += Cost.of(() -> read(way, page)).cpuNanos();
            }
        }
        return nanos;
    }

    private void read(int way, PageFile page) {
        try {
            switch (way) {
                case 0 -> extractor.extract(PageBytes.of(page.url(), page.bytes()));
                case 1 -> new Readability4J(page.url().toString(), page.text()).parse();
                default -> Jsoup.parse(page.text(), page.url().toString());
            }
        } catch (RuntimeException e) {
            failures += way == 0 ? 1 : 0;
        }
    }
}
