// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.text;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Word and letter-triple profiles of the languages that share a script; read once from {@code languages.txt}. */
final class LanguageProfiles {
    static final LanguageProfiles SHARED = read();

    /** What a known word is worth beside the triples, in natural logarithms. */
    private static final double WORD = 3.2;
    /** How far the best must be ahead of the second, in natural logarithms. */
    private static final double LEAD = 4.0;
    /** So far ahead by words alone, the triples would change nothing: they are the dear part. */
    private static final double LEAD_OF_WORDS = 25;
    /** The least support by known words for each word read, so that names and foreign text are left alone. */
    private static final int FEWEST_WORDS = 3;

    private final List<String> tags = new ArrayList<>();
    private final List<UnicodeScript> scripts = new ArrayList<>();
    /** For each triple the log probability by language, relative to the rarest. */
    private final Map<String, float[]> triples = new HashMap<>();
    /** For each common word its log weight by language. */
    private final Map<String, float[]> words = new HashMap<>();

    private LanguageProfiles() {}

    Optional<String> closest(String text, UnicodeScript script) {
        List<Word> read = Words.of(text).stream()
                .filter(word -> Character.isLetter(word.value().charAt(0)))
                .toList();
        double[] scores = new double[tags.size()];
        int known = 0;
        for (Word word : read) {
            known += addWord(word.value(), scores) ? 1 : 0;
        }
        if (read.size() < FEWEST_WORDS || known == 0) {
            return Optional.empty();
        }
        Optional<String> told = best(scores, script, LEAD_OF_WORDS);
        if (told.isPresent()) {
            return told;
        }
        read.forEach(word -> addTriples(word.value(), scores));
        return best(scores, script, LEAD);
    }

    private void addTriples(String word, double[] scores) {
        String padded = ' ' + word + ' ';
        for (int i = 0; i + 3 <= padded.length(); i++) {
            float[] gain = triples.get(padded.substring(i, i + 3));
            for (int k = 0; gain != null && k < scores.length; k++) {
                scores[k] += gain[k] * 0.5;
            }
        }
    }

    private boolean addWord(String word, double[] scores) {
        float[] gain = words.get(word);
        for (int k = 0; gain != null && k < scores.length; k++) {
            scores[k] += gain[k];
        }
        return gain != null;
    }

    private Optional<String> best(double[] scores, UnicodeScript script, double lead) {
        int best = -1;
        double second = 0;
        for (int k = 0; k < scores.length; k++) {
            if (scripts.get(k) != script) {
                continue;
            }
            if (best < 0 || scores[k] > scores[best]) {
                second = best < 0 ? 0 : scores[best];
                best = k;
            } else {
                second = Math.max(second, scores[k]);
            }
        }
        return best >= 0 && scores[best] - second >= lead ? Optional.of(tags.get(best)) : Optional.empty();
    }

    private static LanguageProfiles read() {
        LanguageProfiles profiles = new LanguageProfiles();
        List<String> lines = new ArrayList<>();
        try (InputStream in = requireNonNull(
                        LanguageProfiles.class.getResourceAsStream("languages.txt"), "languages.txt is missing");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException("languages.txt cannot be read", e);
        }
        lines.forEach(line -> profiles.tags.add(line.substring(0, line.indexOf(':'))));
        for (int k = 0; k < lines.size(); k++) {
            profiles.learn(lines.get(k), k);
        }
        profiles.words.values().forEach(LanguageProfiles::weighWords);
        return profiles;
    }

    private void learn(String line, int language) {
        String body = line.substring(line.indexOf(':') + 1);
        List<String> common = Words.values(body.substring(0, body.indexOf('|')));
        common.forEach(word -> words.computeIfAbsent(word, any -> new float[tags.size()])[language] = 1);
        scripts.add(UnicodeScript.of(common.get(0).codePointAt(0)));
        Map<String, Integer> counts = new HashMap<>();
        int all = 0;
        for (String word : Words.values(body)) {
            String padded = ' ' + word + ' ';
            for (int i = 0; i + 3 <= padded.length(); i++) {
                counts.merge(padded.substring(i, i + 3), 1, Integer::sum);
                all++;
            }
        }
        double total = all;
        counts.forEach((triple, count) -> triples.computeIfAbsent(triple, any -> new float[tags.size()])[language] =
                (float) Math.log1p(count * 2000.0 / total));
    }

    /** A word of one language says more than a word of many. */
    private static void weighWords(float[] has) {
        int sharers = 0;
        for (float one : has) {
            sharers += one > 0 ? 1 : 0;
        }
        for (int k = 0; k < has.length; k++) {
            has[k] *= (float) (WORD / Math.sqrt(sharers));
        }
    }
}
