// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.duplicates;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds syndicated copies in a stream of articles: cut, re-headlined, lightly edited, with boilerplate around, with
 * paragraphs moved. Two articles about one event by different authors are no copies, and neither are a text and a
 * longer one that quotes it in its middle.
 *
 * <p>Texts are compared with the last so many ({@link Builder#window}); cost for each does not grow with the stream. The
 * answers depend on the order of the articles alone. Texts of fewer than {@value #FEWEST_WORDS} words are copies only
 * when title and text are equal word for word, and up to {@value #SHORT_WORDS} the less may differ the shorter they
 * are: short notices follow one pattern, as those of earthquakes and exchange rates do. Texts of any length that share a
 * pattern but not the numbers and names in it, as quarterly results do, are no copies either. A text without words is never a
 * copy. Texts are read up to their first 4,000 words. For one thread.
 */
public final class NearDuplicates {
    private static final int FEWEST_WORDS = 12;
    private static final int FEWEST_WORDS_EQUAL = 5;
    /** How many found by sample are compared in full. */
    private static final int COMPARED = 12;
    /** A triple that so many texts share is boilerplate. */
    private static final int COMMON = 64;

    /** The share of the shorter text, and of the longer, that copies of like length have in common. */
    private static final double LIKE_SHORTER = 0.40;

    private static final double LIKE_LONGER = 0.28;
    /** The share of a cut text that the longer has, and how much of that must lie at the longer's beginning. */
    private static final double CUT_SHORTER = 0.58;

    private static final double CUT_BEGINNING = 0.70;
    /** The beginning is looked at this much shorter than the cut text, as boilerplate may stand before it. */
    private static final double CUT_REACH = 0.80;
    /** Below so many words more is asked of the shorter text, up to these shares at the fewest words. */
    private static final int SHORT_WORDS = 120;

    private static final double SHORT_LIKE = 0.80;
    private static final double SHORT_CUT = 0.80;

    private final @Nullable Fingerprint[] window;
    private final int[] hits;
    private final Map<String, Integer> placeOf = new HashMap<>();
    private final Map<Long, Integer> placeOfWhole = new HashMap<>();
    private SampleIndex index = new SampleIndex();
    private int next;
    private int sinceRebuild;

    private NearDuplicates(int size) {
        window = new Fingerprint[size];
        hits = new int[size];
    }

    /** With the defaults of {@link Builder}. */
    public static NearDuplicates create() {
        return builder().build();
    }

    /** Begins with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Takes the next article and says what it copies.
     *
     * @param id the article; a known id replaces its earlier version and is never a copy of itself
     * @param title the headline, which copies often change; compared for very short texts only
     * @param text the plain text
     * @return the first article of the group it belongs to, empty for an original
     */
    public Optional<String> add(String id, String title, String text) {
        Fingerprint print =
                Fingerprint.of(requireNonNull(id, "id"), requireNonNull(title, "title"), requireNonNull(text, "text"));
        forget(id);
        Fingerprint same = print.words() < FEWEST_WORDS ? equal(print) : closest(print);
        remember(same == null ? print : print.as(same.original()));
        return same == null ? Optional.empty() : Optional.of(same.original()).filter(original -> !original.equals(id));
    }

    private @Nullable Fingerprint equal(Fingerprint print) {
        Integer place = print.words() < FEWEST_WORDS_EQUAL ? null : placeOfWhole.get(print.whole());
        return place == null ? null : window[place];
    }

    private @Nullable Fingerprint closest(Fingerprint print) {
        Fingerprint best = null;
        double bestScore = 0;
        for (int place : candidates(print)) {
            Fingerprint other = window[place];
            double score = other == null || other.words() < FEWEST_WORDS ? 0 : likeness(print, other);
            if (score > bestScore) {
                best = other;
                bestScore = score;
            }
        }
        return best;
    }

    /** Places of the texts that share most sampled triples, most first. */
    private List<Integer> candidates(Fingerprint print) {
        int[] touched = new int[Math.min(window.length, COMMON * print.sample().length)];
        int size = 0;
        for (int hash : print.sample()) {
            int seen = 0;
            for (int entry = index.first(hash); entry >= 0 && seen < COMMON; entry = index.next(entry)) {
                int place = index.place(entry);
                seen++;
                if (window[place] != null && hits[place]++ == 0) {
                    touched[size++] = place;
                }
            }
        }
        List<Integer> best = IntStream.range(0, size)
                .mapToObj(i -> touched[i])
                .sorted(Comparator.<Integer>comparingInt(place -> -hits[place]).thenComparing(this::age))
                .limit(COMPARED)
                .toList();
        for (int i = 0; i < size; i++) {
            hits[touched[i]] = 0;
        }
        return best;
    }

    /** Smaller for what came earlier. */
    private int age(int place) {
        return place >= next ? place - window.length : place;
    }

    /** Above 0 for copies; greater for what has more in common. */
    private static double likeness(Fingerprint a, Fingerprint b) {
        Fingerprint shorter = a.size() <= b.size() ? a : b;
        Fingerprint longer = shorter == a ? b : a;
        Fingerprint.Overlap overlap = shorter.overlap(longer);
        double ofShorter = overlap.ofThis();
        boolean alike =
                ofShorter >= least(LIKE_SHORTER, SHORT_LIKE, shorter.words()) && overlap.ofOther() >= LIKE_LONGER;
        boolean isCopy = alike || isCut(shorter, longer, ofShorter);
        return isCopy && !shorter.isOtherNotice(longer) ? ofShorter + overlap.ofOther() : 0;
    }

    private static boolean isCut(Fingerprint shorter, Fingerprint longer, double ofShorter) {
        int reach = Math.max(8, (int) (shorter.words() * CUT_REACH));
        return ofShorter >= least(CUT_SHORTER, SHORT_CUT, shorter.words())
                && longer.beginningIn(shorter, reach) >= CUT_BEGINNING * ofShorter;
    }

    /** What is asked of a text of so many words: the fewer, the more, as short notices are written to one pattern. */
    private static double least(double ofLong, double ofShortest, int words) {
        double shortness = (double) Math.max(0, SHORT_WORDS - words) / (SHORT_WORDS - FEWEST_WORDS);
        return ofLong + (ofShortest - ofLong) * shortness;
    }

    private void remember(Fingerprint print) {
        Fingerprint oldest = window[next];
        if (oldest != null) {
            forget(oldest.id());
        }
        if (++sinceRebuild > window.length) {
            rebuild();
        }
        window[next] = print;
        placeOf.put(print.id(), next);
        if (print.words() < FEWEST_WORDS) {
            placeOfWhole.put(print.whole(), next);
        }
        for (int hash : print.sample()) {
            index.add(hash, next);
        }
        next = (next + 1) % window.length;
    }

    private void forget(String id) {
        Integer place = placeOf.remove(id);
        Fingerprint print = place == null ? null : window[place];
        if (place != null && print != null) {
            placeOfWhole.remove(print.whole(), place);
            window[place] = null;
        }
    }

    /** Drops the entries of forgotten texts from the index; once for each turn of the window. */
    private void rebuild() {
        index = new SampleIndex();
        sinceRebuild = 1;
        for (int i = 0; i < window.length; i++) {
            int place = (next + i) % window.length;
            Fingerprint print = window[place];
            for (int hash : print == null ? new int[0] : print.sample()) {
                index.add(hash, place);
            }
        }
    }

    /**
     * Default: the window is 20,000 articles. One takes about 8 KB of memory, and at most about 17 KB however long it is.
     */
    public static final class Builder {
        private int window = 20_000;

        private Builder() {}

        /** How many of the last articles are compared with. */
        public Builder window(int articles) {
            if (articles < 1) {
                throw new IllegalArgumentException("the window must be 1 or more, not " + articles);
            }
            window = articles;
            return this;
        }

        /** With an empty window. */
        public NearDuplicates build() {
            return new NearDuplicates(window);
        }
    }
}
