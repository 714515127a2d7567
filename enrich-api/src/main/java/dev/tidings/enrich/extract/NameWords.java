// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What tells a name and its kind, read once from {@code name-words.txt}. */
final class NameWords {
    private static final NameWords SHARED = new NameWords(TaxonomyFile.resource("name-words.txt"));

    private final Map<String, Set<String>> sections = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();
    private final Map<String, BitSet> characters = new HashMap<>();

    private NameWords(String text) {
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            int colon = line.indexOf(':');
            String section = line.substring(0, colon);
            List<String> words = List.of(line.substring(colon + 1).strip().split(" +"));
            sections.computeIfAbsent(section, any -> new LinkedHashSet<>()).addAll(words);
            words.forEach(word -> word.chars().forEach(characters.computeIfAbsent(section, any -> new BitSet())::set));
            words.forEach(word -> longest.merge(section, word.length(), Math::max));
        });
    }

    static NameWords shared() {
        return SHARED;
    }

    boolean is(String section, String word) {
        return sections.getOrDefault(section, Set.of()).contains(word);
    }

    /** Whether one character belongs to the section, whose words are written as one run of characters. */
    boolean holds(String section, char c) {
        BitSet known = characters.get(section);
        return known != null && known.get(c);
    }

    /** The longest word of the section that ends at the place; empty for none. */
    String before(String section, String text, int end) {
        for (int length = Math.min(end, longest.getOrDefault(section, 0)); length > 0; length--) {
            String word = text.substring(end - length, end);
            if (is(section, word)) {
                return word;
            }
        }
        return "";
    }

    /** The longest word of the section that begins at the place; empty for none. */
    String after(String section, String text, int start) {
        for (int length = Math.min(text.length() - start, longest.getOrDefault(section, 0)); length > 0; length--) {
            String word = text.substring(start, start + length);
            if (is(section, word)) {
                return word;
            }
        }
        return "";
    }
}
