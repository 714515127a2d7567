// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Names that languages write differently (countries, cities, organisations), from {@code names.txt}. */
public final class NameTable {
    private static final NameTable SHARED = new NameTable();
    private static final int WORDS = 3;

    private final List<String> kinds = new ArrayList<>();
    private final Map<String, Integer> forms = new HashMap<>();
    private final Map<String, Integer> stems = new HashMap<>();
    private final Map<String, Integer> joined = new HashMap<>();
    private int longestJoined;

    private NameTable() {
        for (String[] line : QuantityWords.read("names.txt")) {
            int name = kinds.size();
            kinds.add(line[0]);
            for (int i = 1; i < line.length; i++) {
                String form =
                        Plain.fold(Plain.halfWidth(line[i])).replace('_', ' ').replace("-", " ");
                if (Plain.joined(form.codePointAt(0))) {
                    joined.put(form, name);
                    longestJoined = Math.max(longestJoined, form.length());
                } else if (form.endsWith("*")) {
                    stems.put(form.substring(0, form.length() - 1), name);
                } else {
                    forms.put(form, name);
                }
            }
        }
    }

    /** The one table. */
    public static NameTable shared() {
        return SHARED;
    }

    /** The number of a name by one of its words; those of several words by all of them. */
    public Optional<Integer> find(String words) {
        String form = Plain.fold(words).replace("-", " ");
        Integer name = forms.get(form);
        for (int n = form.length(); name == null && n > 3; n--) {
            name = stems.get(form.substring(0, n));
        }
        return Optional.ofNullable(name);
    }

    /** What a name names: country, city or org. */
    public String kind(int name) {
        return kinds.get(name);
    }

    /** The numbers of all names in a text of whatever language, each with the offset where it stands first. */
    public Map<Integer, Integer> in(String text) {
        Map<Integer, Integer> found = new TreeMap<>();
        String plain = Plain.halfWidth(text);
        List<Token> tokens = Token.of(plain, Notation.of(""));
        for (int i = 0; i < tokens.size(); i++) {
            StringBuilder phrase = new StringBuilder();
            for (int k = i, n = 0; k < tokens.size() && n < WORDS; k++) {
                if (!tokens.get(k).isWord()) {
                    if (tokens.get(k).is("-")) {
                        continue;
                    }
                    break;
                }
                phrase.append(phrase.isEmpty() ? "" : " ").append(tokens.get(k).fold());
                int start = tokens.get(i).start();
                find(phrase.toString()).ifPresent(name -> found.merge(name, start, Math::min));
                n++;
            }
        }
        for (int at = 0; at < plain.length(); at++) {
            if (Plain.joined(plain.charAt(at))) {
                for (int n = Math.min(longestJoined, plain.length() - at); n > 0; n--) {
                    Integer name = joined.get(plain.substring(at, at + n));
                    if (name != null) {
                        found.merge(name, at, Math::min);
                        break;
                    }
                }
            }
        }
        return found;
    }
}
