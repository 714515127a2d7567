// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.enrich.internal.Terms;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sentences that speak to their reader about something that nothing else in the story speaks of: an order for whoever
 * reads the text by machine, an appeal, a teaser. News tells; where it advises, it stays with its subject. Texts that mostly
 * instruct, such as recipes, keep their sentences.
 */
final class Strays {
    /** So many orders make a text that instructs, if they are also this share of its sentences. */
    private static final int INSTRUCTS = 3;

    private static final double SHARE = 0.5;
    private static final int LETTERS = 4;

    private final Set<Candidate> found = new HashSet<>();

    Strays(List<Candidate> candidates, List<String> headlines) {
        Set<Integer> instructing =
                candidates.stream().collect(Collectors.groupingBy(Candidate::document)).entrySet().stream()
                        .filter(e -> instructs(e.getValue()))
                        .map(java.util.Map.Entry::getKey)
                        .collect(Collectors.toSet());
        List<Candidate> speaking = candidates.stream()
                .filter(c -> !instructing.contains(c.document()))
                .filter(c -> Imperatives.orders(c.text()) || Imperatives.speakToReader(unquoted(c.text())))
                .toList();
        if (speaking.isEmpty()) {
            return;
        }
        Set<String> told = new HashSet<>();
        headlines.forEach(h -> told.addAll(words(new SentenceTerms(h))));
        candidates.stream().filter(c -> !speaking.contains(c)).forEach(c -> told.addAll(words(c.terms())));
        for (Candidate c : speaking) {
            if (words(c.terms()).stream().noneMatch(told::contains)) {
                found.add(c);
            }
        }
    }

    boolean contains(Candidate candidate) {
        return found.contains(candidate);
    }

    private static boolean instructs(List<Candidate> document) {
        long orders =
                document.stream().filter(c -> Imperatives.orders(c.text())).count();
        return orders >= INSTRUCTS && orders >= SHARE * document.size();
    }

    /** What people say is not said to the reader. */
    private static String unquoted(String sentence) {
        return sentence.replaceAll("[\"“][^\"”]*[\"”]", " ");
    }

    private static Set<String> words(SentenceTerms terms) {
        return terms.counts().keySet().stream()
                .filter(key -> key.length() >= LETTERS || Terms.isHan(key.charAt(0)))
                .collect(Collectors.toSet());
    }
}
