// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.duplicates;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds syndicated copies in a stream of articles: cut, re-headlined, lightly edited, with boilerplate around, with
 * paragraphs moved. Two articles about one event by different authors are no copies, and neither are a text and a
 * longer one that quotes it in its middle.
 *
 * <p>Texts are compared with the latest so many ({@link Builder#window}); cost for each does not grow with the stream.
 * Answers depend on what is remembered alone, not on the order in which it was taken in: a process that remembers the same
 * articles anew answers as the one before did. Texts of fewer than {@value #FEWEST_WORDS} words are copies only
 * when title and text are equal word for word, and up to {@value #SHORT_WORDS} the less may differ the shorter they
 * are: short notices follow one pattern, as those of earthquakes and exchange rates do. Texts of any length that share a
 * pattern but not the numbers and names in it, as quarterly results do, are no copies either. A text without words is never a
 * copy. Texts are read up to their first 4,000 words. For one thread.
 */
public final class NearDuplicates {
    static final int FEWEST_WORDS = 12;

    /** How many found by sample are compared in full. */
    private static final int COMPARED = 12;
    /** A triple that more texts share is boilerplate, and finds none; more than the texts of one group. */
    private static final int COMMON = 64;

    private static final int MOST_COPIES = 16;
    private static final int FEWEST_NUMBERS = 512;

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

    /** What is compared with, by number; forgotten ones leave a gap until the numbers are given anew. */
    private final List<@Nullable Fingerprint> prints = new ArrayList<>();

    private final Map<String, Integer> numbers = new HashMap<>();
    private final NavigableSet<Fingerprint> window = new TreeSet<>(Fingerprint.ORDER);
    private final Map<String, Integer> copies = new HashMap<>();
    private final int most;
    private SampleIndex index = new SampleIndex();
    private int[] hits = new int[FEWEST_NUMBERS];

    private NearDuplicates(int most) {
        this.most = most;
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
     * How much of the shorter of two texts the longer one has: the share of its neighbouring words, from 0 to 1. Two versions
     * of a text share most; pieces of one publisher share what it puts below all of them. 0 for two notices of one pattern that
     * tell of different things.
     */
    public static double common(String one, String other) {
        Fingerprint a = Fingerprint.of("", Instant.EPOCH, "", one);
        Fingerprint b = Fingerprint.of("", Instant.EPOCH, "", other);
        Fingerprint shorter = a.size() <= b.size() ? a : b;
        Fingerprint longer = shorter == a ? b : a;
        return a.isEqualTo(b)
                ? 1
                : shorter.isOtherNotice(longer) ? 0 : shorter.overlap(longer).ofThis();
    }

    /**
     * Takes the next article of a stream and says what it copies: {@link #original}, and then {@link #remember} as the latest
     * of all.
     *
     * @return the first article of the group it belongs to, empty for an original
     */
    public Optional<String> add(String id, String title, String text) {
        Instant at = window.isEmpty() ? Instant.EPOCH : window.last().at().plusNanos(1);
        Fingerprint print = Fingerprint.of(id, at, title, text);
        Optional<String> original = originalOf(print);
        remember(original.map(print::as).orElse(print));
        return original;
    }

    /**
     * Says what an article copies, and remembers nothing.
     *
     * @param id the article; it is never a copy of an earlier version of itself
     * @param title the headline, which copies often change; compared for very short texts only
     * @param text the plain text
     * @return the first article of the group it belongs to, empty for an original
     */
    public Optional<String> original(String id, String title, String text) {
        return originalOf(Fingerprint.of(id, Instant.EPOCH, title, text));
    }

    /**
     * Remembers an article, to compare later ones with.
     *
     * @param id the article; a known one is replaced
     * @param at when it was told: the latest are kept, and of equals the earliest is the original
     * @param title the headline
     * @param text the plain text
     * @param original the first article of its group; empty when it is that itself
     */
    public void remember(String id, Instant at, String title, String text, Optional<String> original) {
        Fingerprint print = Fingerprint.of(id, at, title, text);
        remember(original.map(print::as).orElse(print));
    }

    /** Of which article a remembered one is a copy; empty for an original, and for what is not remembered. */
    public Optional<String> originalOf(String id) {
        return Optional.ofNullable(numbers.get(id))
                .map(prints::get)
                .filter(Fingerprint::isCopy)
                .map(Fingerprint::original);
    }

    /** Whether one more copy of an article would be remembered; {@value #MOST_COPIES} of each are. */
    public boolean remembersCopyOf(String original) {
        return copies.getOrDefault(original, 0) < MOST_COPIES;
    }

    private Optional<String> originalOf(Fingerprint print) {
        Fingerprint best = null;
        double bestScore = 0;
        for (Fingerprint other : candidates(print)) {
            double score = likeness(print, other);
            if (score > bestScore) {
                best = other;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best).map(Fingerprint::original).filter(original -> !original.equals(print.id()));
    }

    /** Those that share most sampled triples, most first, and of equals the earliest. */
    private List<Fingerprint> candidates(Fingerprint print) {
        int[] touched = new int[COMMON * print.sample().length];
        int[] sharing = new int[COMMON + 1];
        int size = 0;
        for (int hash : print.sample()) {
            int shared = sharing(hash, print.id(), sharing);
            for (int i = 0; shared <= COMMON && i < shared; i++) {
                if (hits[sharing[i]]++ == 0) {
                    touched[size++] = sharing[i];
                }
            }
        }
        record Found(Fingerprint print, int shared) {}
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            found.add(new Found(requireNonNull(prints.get(touched[i])), hits[touched[i]]));
            hits[touched[i]] = 0;
        }
        return found.stream()
                .sorted(Comparator.<Found>comparingInt(one -> -one.shared())
                        .thenComparing(Found::print, Fingerprint.ORDER))
                .limit(COMPARED)
                .map(Found::print)
                .toList();
    }

    /** Fills in the numbers of other texts with a hash, and says how many; one too many is enough. */
    private int sharing(int hash, String id, int[] found) {
        int size = 0;
        for (int entry = index.first(hash); entry >= 0 && size < found.length; entry = index.next(entry)) {
            Fingerprint other = prints.get(index.number(entry));
            if (other != null && !other.id().equals(id)) {
                found[size++] = index.number(entry);
            }
        }
        return size;
    }

    /** Above 0 for copies; greater for what has more in common. */
    private static double likeness(Fingerprint a, Fingerprint b) {
        if (a.isShort() || b.isShort()) {
            return a.isSameAs(b) ? 1 : 0;
        }
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
        forget(print.id());
        if (print.isCopy() && !remembersCopyOf(print.original())) {
            return;
        }
        if (prints.size() >= 2 * Math.max(FEWEST_NUMBERS, window.size())) {
            number();
        }
        window.add(print);
        if (print.isCopy()) {
            copies.merge(print.original(), 1, Integer::sum);
        }
        add(print);
        if (window.size() > most) {
            forget(window.first().id());
        }
    }

    private void add(Fingerprint print) {
        int number = prints.size();
        prints.add(print);
        numbers.put(print.id(), number);
        if (number == hits.length) {
            hits = new int[2 * number];
        }
        for (int hash : print.sample()) {
            index.add(hash, number);
        }
    }

    /** Forgets an article; an unknown one is no error. */
    public void forget(String id) {
        Integer number = numbers.remove(id);
        Fingerprint print = number == null ? null : prints.set(number, null);
        if (print == null) {
            return;
        }
        window.remove(print);
        if (print.isCopy()) {
            copies.computeIfPresent(print.original(), (any, count) -> count == 1 ? null : count - 1);
        }
    }

    /** Numbers what is there anew, without gaps. */
    private void number() {
        index = new SampleIndex();
        prints.clear();
        window.forEach(this::add);
    }

    /**
     * Default: the window is 20,000 articles. One of 60 words takes about 2 KB of memory, one of 400
     * about 8 KB, and a longer one hardly more.
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
