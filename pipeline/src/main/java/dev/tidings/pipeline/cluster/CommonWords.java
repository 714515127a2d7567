// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** How common the words of a language are in news before any article was read, by rough classes. */
final class CommonWords {
    private static final double RARE = 1 / 4000.0;
    private static final CommonWords NONE = new CommonWords(Map.of());
    private static final CommonWords ENGLISH = new CommonWords(read("common-en.txt"));

    private final Map<String, Double> shares;

    private CommonWords(Map<String, Double> shares) {
        this.shares = shares;
    }

    static CommonWords of(String language) {
        return language.equals("en") ? ENGLISH : NONE;
    }

    /** Whether anything is known of the language. */
    boolean isKnown() {
        return !shares.isEmpty();
    }

    /** The share of articles expected to have the term. */
    double share(String term) {
        return shares.getOrDefault(term, RARE);
    }

    private static Map<String, Double> read(String name) {
        Map<String, Double> shares = new HashMap<>();
        try (InputStream in = CommonWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            double share = RARE;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("= ")) {
                    share = Double.parseDouble(line.substring(2));
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    for (String word : line.trim().split(" +")) {
                        shares.putIfAbsent(EnglishStems.stem(word), share);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shares;
    }
}
