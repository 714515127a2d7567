// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.dates;

import dev.tidings.bench.Cost;
import dev.tidings.core.time.TimeExpressions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * CPU for one sentence, warm, one thread: {@code bench/run dates.DatesCost [SENTENCES]}. Without a file, over sentences of
 * its own; with one, over lines of a language code, a tab and a sentence.
 */
public final class DatesCost {
    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 25);
    private static final int ROUNDS = 7;
    private static final int TIMES = 20_000;
    private static final List<String> ENGLISH = List.of(
            "The ferry company said on Tuesday that it would stop its night crossings from 3 December until late March.",
            "Work on the dam began in March 2021 and was to take three years, but storms held it up twice.",
            "The council has not yet decided who will pay for the repairs, and nobody expects an answer soon.",
            "In the third quarter of last year the yard had 2,300 workers, 400 fewer than in 2019.",
            "Version 11.25 of the program fixes a flaw that was reported two weeks ago.");
    private static final List<String> CHINESE = List.of(
            "轮渡公司周二表示，从12月3日到明年3月底停开夜班。",
            "水坝于二〇二一年三月开工，原计划用三年，但两次遇上风暴。",
            "市议会还没有决定由谁支付修理费，也没有人指望很快有答案。",
            "去年第三季度船厂有2300名工人，比2019年少400人。",
            "程序的11.25版修复了两周前报告的漏洞。");

    private DatesCost() {}

    /** Prints the median of several rounds for each language. */
    public static void main(String[] args) throws IOException {
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            List<String> sentences = args.length == 0
                    ? language.equals(Locale.ENGLISH) ? ENGLISH : CHINESE
                    : read(Path.of(args[0]), language);
            System.out.printf(Locale.ROOT, "%s: %.1f µs of CPU a sentence%n", language, median(sentences, language));
        }
    }

    private static List<String> read(Path file, Locale language) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(language.getLanguage() + "\t"))
                .map(line -> line.split("\t")[1])
                .toList();
    }

    private static double median(List<String> sentences, Locale language) {
        List<Cost> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(Cost.of(() -> search(sentences, language)));
        }
        return Cost.median(rounds, Cost::cpuNanos) / 1000.0 / TIMES;
    }

    private static void search(List<String> sentences, Locale language) {
        int found = 0;
        for (int i = 0; i < TIMES; i++) {
            found += TimeExpressions.find(sentences.get(i % sentences.size()), WRITTEN, language)
                    .size();
        }
        if (found == 0) {
            throw new IllegalStateException("no date found in " + sentences.size() + " sentences");
        }
    }
}
