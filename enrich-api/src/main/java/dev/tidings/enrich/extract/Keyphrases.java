// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.enrich.internal.LogisticModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the words and phrases that tell what a text is about. Offline and deterministic; a candidate is weighed by how
 * often, how early and between which words it stands (logistic regression; the weights are resources, fitted by
 * {@code FitKeyphrases} of the tests). English has weights of its own; every other language takes those fitted on French
 * news. English, French and Chinese have lists of empty words; Han text is cut into runs that recur. Safe for all threads.
 */
public final class Keyphrases {
    private static final LogisticModel ENGLISH = model("keyphrases-en.txt");
    private static final LogisticModel OTHERS = model("keyphrases.txt");

    private Keyphrases() {}

    /** The finder; there is nothing to set. */
    public static Keyphrases create() {
        return new Keyphrases();
    }

    /**
     * The phrases, best first, as the text writes them.
     *
     * @param title the headline; may be empty
     * @param text the article; sentences beyond the first 800 are left out
     * @param language of the text; {@link Locale#ROOT} when it is not known
     * @param top how many at most
     */
    public List<String> find(String title, String text, Locale language, int top) {
        LogisticModel model = language.getLanguage().equals("en") ? ENGLISH : OTHERS;
        PhraseText read = new PhraseText(title.isBlank() ? text : title + "\n" + text, language);
        List<PhraseCandidate> ranked = new ArrayList<>(read.candidates());
        Map<String, Integer> covered = covered(read);
        ranked.removeIf(p -> p.han() && (p.count() < 2 || covered.getOrDefault(p.key(), 0) >= p.count()));
        Map<PhraseCandidate, Double> scores = new HashMap<>();
        ranked.forEach(p -> scores.put(p, model.logit(p.features(read))));
        ranked.sort(Comparator.comparing((PhraseCandidate p) -> -scores.getOrDefault(p, 0.0))
                .thenComparingInt(PhraseCandidate::first)
                .thenComparing(PhraseCandidate::key));
        return ranked.stream().limit(top).map(PhraseCandidate::surface).toList();
    }

    /** For runs of Han characters within longer ones, how often the longer one stands. */
    private static Map<String, Integer> covered(PhraseText text) {
        Map<String, Integer> covered = new HashMap<>();
        for (PhraseCandidate longer : text.candidates()) {
            String key = longer.key();
            for (int from = 0; longer.han() && longer.count() > 1 && from < key.length(); from++) {
                for (int to = from + 2; to <= key.length() && to - from < key.length(); to++) {
                    covered.merge(key.substring(from, to), longer.count(), Math::max);
                }
            }
        }
        return covered;
    }

    private static LogisticModel model(String resource) {
        return LogisticModel.read(Keyphrases.class, resource, PhraseCandidate.NAMES);
    }
}
