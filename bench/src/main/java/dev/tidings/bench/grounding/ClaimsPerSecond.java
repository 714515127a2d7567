// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.grounding;

import dev.tidings.bench.Cost;
import dev.tidings.enrich.verify.TextChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Claims that the offline verifier checks in a second of CPU, one thread, articles read before. Arguments: a file of
 * {@code {doc, claim}} lines, rounds to warm up (3), rounds to count (5).
 */
public final class ClaimsPerSecond {
    private ClaimsPerSecond() {}

    /** Prints each round and the median. */
    public static void main(String[] args) throws IOException {
        int warmups = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        Map<String, List<String>> claims = claims(Path.of(args[0]));
        Map<String, TextChecker> checkers = new LinkedHashMap<>();
        Cost reading =
                Cost.of(() -> claims.keySet().forEach(text -> checkers.put(text, TextChecker.over(List.of(text)))));
        int count = claims.values().stream().mapToInt(List::size).sum();
        System.out.printf(
                Locale.ROOT,
                "%d claims over %d articles; reading one, cold: %.2f ms%n",
                count,
                claims.size(),
                reading.cpuNanos() / 1e6 / claims.size());
        List<Cost> counted = new ArrayList<>();
        for (int round = -warmups; round < rounds; round++) {
            Cost cost = Cost.of(() -> checkers.forEach(
                    (text, checker) -> claims.getOrDefault(text, List.of()).forEach(checker::check)));
            System.out.printf(
                    Locale.ROOT,
                    "%s %.0f claims/s%n",
                    round < 0 ? "warm-up" : "round " + round,
                    rate(count, cost.cpuNanos()));
            if (round >= 0) {
                counted.add(cost);
            }
        }
        System.out.printf(
                Locale.ROOT, "median %.0f claims a CPU-second%n", rate(count, Cost.median(counted, Cost::cpuNanos)));
    }

    private static double rate(int count, long nanos) {
        return count / (nanos / 1e9);
    }

    private static Map<String, List<String>> claims(Path file) throws IOException {
        Map<String, List<String>> claims = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode given = JsonMapper.shared().readTree(line);
            claims.computeIfAbsent(given.get("doc").asString(), k -> new ArrayList<>())
                    .add(given.get("claim").asString());
        }
        return claims;
    }
}
