// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the algorithms know about words: which are empty, negate, exclude or replace each other. Read once from
 * {@code lexicon-en.txt} and {@code lexicon-zh.txt}.
 */
public final class Lexicon {
    private static final Lexicon SHARED = new Lexicon();

    private final Set<String> stop = new HashSet<>();
    private final Set<String> negation = new HashSet<>();
    private final Set<String> hedge = new HashSet<>();
    private final Set<String> approximate = new HashSet<>();
    private final Map<String, Set<Integer>> left = new HashMap<>();
    private final Map<String, Set<Integer>> right = new HashMap<>();
    private final Map<String, Set<Integer>> classes = new HashMap<>();
    private final Map<String, Set<Integer>> synonyms = new HashMap<>();
    private final Map<Integer, Set<String>> members = new HashMap<>();
    private final List<String[]> hanAntonyms = new ArrayList<>();

    private Lexicon() {
        read("lexicon-en.txt");
        read("lexicon-zh.txt");
    }

    /** The one lexicon. */
    public static Lexicon shared() {
        return SHARED;
    }

    /** True for a word without content of its own. */
    public boolean isStop(String word) {
        return stop.contains(word);
    }

    /** True for a word that turns a statement round, such as "not", "denied" or 未. */
    public boolean isNegation(String word) {
        return negation.contains(word) || word.endsWith("n't");
    }

    /** True for a word that takes certainty away. */
    public boolean isHedge(String word) {
        return hedge.contains(word);
    }

    /** True for words like "about" that widen a number. */
    public boolean isApproximate(String word) {
        return approximate.contains(word);
    }

    /** True when the two words cannot both be true of the same thing. */
    public boolean opposed(String a, String b) {
        return shares(left.get(a), right.get(b)) || shares(right.get(a), left.get(b));
    }

    /** True for two different members of one closed kind, such as two weekdays. */
    public boolean rivals(String a, String b) {
        return !a.equals(b) && shares(classes.get(a), classes.get(b));
    }

    /** True when one may stand for the other. */
    public boolean akin(String a, String b) {
        return shares(synonyms.get(a), synonyms.get(b));
    }

    /** The words that may stand for this one, in a fixed order. */
    public Set<String> companions(String word) {
        Set<String> companions = new TreeSet<>();
        for (int group : synonyms.getOrDefault(word, Set.of())) {
            companions.addAll(members.getOrDefault(group, Set.of()));
        }
        return companions;
    }

    /** The opposing pair of Chinese expressions that the two texts show, or empty. */
    public String hanOpposed(String a, String b) {
        for (String[] pair : hanAntonyms) {
            boolean forth = a.contains(pair[0]) && b.contains(pair[1]) && !a.contains(pair[1]) && !b.contains(pair[0]);
            boolean back = a.contains(pair[1]) && b.contains(pair[0]) && !a.contains(pair[0]) && !b.contains(pair[1]);
            if (forth || back) {
                return forth ? pair[0] + "/" + pair[1] : pair[1] + "/" + pair[0];
            }
        }
        return "";
    }

    private static boolean shares(@Nullable Set<Integer> a, @org.jspecify.annotations.Nullable Set<Integer> b) {
        if (a == null || b == null) {
            return false;
        }
        for (Integer group : a) {
            if (b.contains(group)) {
                return true;
            }
        }
        return false;
    }

    private void read(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the module");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && line.charAt(0) != '#') {
                    entry(line, number + name.hashCode() % 1000 * 10_000);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void entry(String line, int group) {
        int colon = line.indexOf(':');
        String body = line.substring(colon + 1).strip();
        switch (line.substring(0, colon)) {
            case "stop" -> stop.addAll(List.of(body.split(" ")));
            case "negation" -> negation.addAll(List.of(body.split(" ")));
            case "hedge" -> hedge.addAll(List.of(body.split(" ")));
            case "approximate" -> approximate.addAll(List.of(body.split(" ")));
            case "class" -> join(classes, body, group);
            case "synonym" -> alike(body, group);
            case "demonym" -> {
                int inner = group * 100;
                for (String pair : body.split("\\|")) {
                    alike(pair.strip(), inner++);
                }
            }
            case "antonym" -> antonym(body, group);
            default -> throw new IllegalStateException("unknown lexicon section in '" + line + "'");
        }
    }

    private void alike(String words, int group) {
        join(synonyms, words, group);
        members.put(group, new TreeSet<>(List.of(words.split(" "))));
    }

    private void antonym(String body, int group) {
        String[] sides = body.split("\\|");
        join(left, sides[0].strip(), group);
        join(right, sides[1].strip(), group);
        if (Terms.isHan(body.charAt(0))) {
            for (String a : sides[0].strip().split(" ")) {
                for (String b : sides[1].strip().split(" ")) {
                    hanAntonyms.add(new String[] {a, b});
                }
            }
        }
    }

    private static void join(Map<String, Set<Integer>> groups, String words, int group) {
        for (String word : words.split(" ")) {
            groups.computeIfAbsent(word, k -> new HashSet<>()).add(group);
        }
    }
}
