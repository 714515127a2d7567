// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What English words mean: numbered meanings, which of them are wider or near, how common a word is and what class of
 * word it mostly is. Read once, when first asked, from {@code thesaurus.txt}. Words of other languages have no meaning here.
 */
public final class Thesaurus {
    private static final int[] NONE = {};
    private static final String[][] ENDINGS = {
        {"ies", "y"},
        {"es", "e"},
        {"es", ""},
        {"s", ""},
        {"ied", "y"},
        {"ed", "e"},
        {"ed", ""},
        {"ing", "e"},
        {"ing", ""},
        {"er", ""},
        {"er", "e"},
        {"est", ""},
        {"est", "e"}
    };

    private final Map<String, int[]> meanings = new HashMap<>();
    private final Map<String, String> irregular = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final List<int[]> wider = new ArrayList<>();
    private final List<int[]> near = new ArrayList<>();

    private Thesaurus() {
        try (InputStream in = Thesaurus.class.getResourceAsStream("thesaurus.txt")) {
            if (in == null) {
                throw new IllegalStateException("thesaurus.txt is missing from the module");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.charAt(0) != '#') {
                    read(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one thesaurus. */
    public static Thesaurus shared() {
        return Shared.THESAURUS;
    }

    /** The meanings of a word in any of its forms; empty for a word that is not known. */
    public int[] meanings(String word) {
        return meanings.getOrDefault(base(word), NONE);
    }

    /** The meanings of which this is a kind. */
    public int[] wider(int meaning) {
        return wider.get(meaning);
    }

    /** Meanings that words of the same root or nearly the same meaning have. */
    public int[] near(int meaning) {
        return near.get(meaning);
    }

    /** Whether a meaning of the word is, by so many steps at most, a kind of what one of the wider words means. */
    public boolean isKindOf(String word, List<String> widerWords, int steps) {
        Set<Integer> goal = new HashSet<>();
        widerWords.forEach(w -> Arrays.stream(meanings(w)).forEach(goal::add));
        Set<Integer> seen = new HashSet<>();
        List<Integer> level = Arrays.stream(meanings(word)).boxed().toList();
        for (int step = 0; step <= steps && !level.isEmpty(); step++) {
            List<Integer> next = new ArrayList<>();
            for (int meaning : level) {
                if (goal.contains(meaning)) {
                    return true;
                }
                if (seen.add(meaning)) {
                    Arrays.stream(wider(meaning)).forEach(next::add);
                }
            }
            level = next;
        }
        return false;
    }

    /** How often running English has the word: 0 for hardly ever, one more for each doubling; -1 when it is not known. */
    public int commonness(String word) {
        String kind = kinds.get(base(word));
        return kind == null ? -1 : Integer.parseInt(kind.substring(0, 2));
    }

    /** What the word mostly is: n, v, a or r; ? when it is not known. */
    public char wordClass(String word) {
        String kind = kinds.get(base(word));
        return kind == null ? '?' : kind.charAt(2);
    }

    /** The word without inflection when that is known, else the word. */
    public String base(String word) {
        String w = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        String given = irregular.get(w);
        if (given != null) {
            return given;
        }
        boolean inflected = w.endsWith("s") || w.endsWith("ed") || w.endsWith("ing");
        return inflected || !meanings.containsKey(w) ? stripped(w) : w;
    }

    private String stripped(String w) {
        for (String[] ending : ENDINGS) {
            if (w.length() > ending[0].length() + 2 && w.endsWith(ending[0])) {
                String stem = w.substring(0, w.length() - ending[0].length());
                if (meanings.containsKey(stem + ending[1])) {
                    return stem + ending[1];
                }
                int n = stem.length();
                boolean doubled = ending[1].isEmpty() && n > 3 && stem.charAt(n - 1) == stem.charAt(n - 2);
                if (doubled && meanings.containsKey(stem.substring(0, n - 1))) {
                    return stem.substring(0, n - 1);
                }
            }
        }
        return w;
    }

    private void read(String[] fields) {
        switch (fields[0]) {
            case "m" -> {
                int meaning = wider.size();
                wider.add(numbers(fields[1]));
                near.add(numbers(fields[2]));
                for (String word : words(fields[3])) {
                    meanings.merge(word, new int[] {meaning}, Thesaurus::joined);
                }
            }
            case "c" -> words(fields[2]).forEach(word -> kinds.put(word, fields[1]));
            case "i" -> irregular.put(fields[1], fields[2]);
            default -> throw new IllegalStateException("unknown line of the thesaurus: " + fields[0]);
        }
    }

    private static List<String> words(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(" "));
    }

    private static int[] numbers(String list) {
        return list.isEmpty()
                ? NONE
                : Arrays.stream(list.split(",")).mapToInt(Integer::parseInt).toArray();
    }

    private static int[] joined(int[] a, int[] b) {
        int[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static final class Shared {
        static final Thesaurus THESAURUS = new Thesaurus();
    }
}
