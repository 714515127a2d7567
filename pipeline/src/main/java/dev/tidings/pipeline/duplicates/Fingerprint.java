// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.duplicates;

import static java.util.Objects.requireNonNull;

import dev.tidings.core.text.Word;
import dev.tidings.core.text.Words;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What is kept of a text to compare it: hashes of its pairs of words (neighbours, and words with one between, which
 * survive single replaced words better than triples do), and a sample of its triples to find it by.
 */
final class Fingerprint {
    /** Texts are read up to here; what comes later decides nothing. */
    private static final int LONGEST = 4000;

    private static final int LONGEST_CHARACTERS = 16 * LONGEST;
    /** So many pairs are kept, those of the smallest hashes: of two texts the same ones. */
    private static final int MOST_PAIRS = 512;
    /** So many triples find a text, those of the smallest hashes. */
    private static final int MOST_SAMPLED = 128;
    /** How far the beginning reaches, in words. */
    private static final int BEGINNING = 120;
    /** One triple of so many finds a text; which one depends on the triple alone. */
    private static final int SAMPLED = 3;

    private static final int FEWEST_WORDS_EQUAL = 5;
    static final Comparator<Fingerprint> ORDER =
            Comparator.<Fingerprint, Instant>comparing(print -> print.at).thenComparing(Fingerprint::id);

    private final String id;
    private final Instant at;
    private final String original;
    private final int words;
    /** How many different pairs the text has, kept or not. */
    private final int size;
    /** Hashes of the pairs kept, sorted, each once. */
    private final int[] pairs;
    /** Hashes of the first pairs, in reading order. */
    private final int[] beginning;
    /** Hashes of the sampled triples, sorted, each once. */
    private final int[] sample;
    /** Hash of all words in order, title included. */
    private final long whole;
    /** What a notice fills its pattern with. */
    private final Particulars particulars;

    private Fingerprint(
            String id,
            Instant at,
            String original,
            int words,
            int size,
            int[] pairs,
            int[] beginning,
            int[] sample,
            long whole,
            Particulars particulars) {
        this.id = id;
        this.at = at;
        this.original = original;
        this.words = words;
        this.size = size;
        this.pairs = pairs;
        this.beginning = beginning;
        this.sample = sample;
        this.whole = whole;
        this.particulars = particulars;
    }

    String id() {
        return id;
    }

    /** When the article was told. */
    Instant at() {
        return at;
    }

    /** The first article of its group; itself for an original. */
    String original() {
        return original;
    }

    /** How many words the text has. */
    int words() {
        return words;
    }

    /** What it is found by. */
    int[] sample() {
        return sample;
    }

    /** Whether it has so few words that only the same words are a copy. */
    boolean isShort() {
        return words < NearDuplicates.FEWEST_WORDS;
    }

    /** Whether title and text are the same words in the same order, and not too few. */
    boolean isSameAs(Fingerprint other) {
        return isEqualTo(other) && words >= FEWEST_WORDS_EQUAL;
    }

    /** Whether title and text are the same words in the same order. */
    boolean isEqualTo(Fingerprint other) {
        return whole == other.whole && words == other.words;
    }

    /** Whether another article of its group came before. */
    boolean isCopy() {
        return !original.equals(id);
    }

    static Fingerprint of(String id, Instant at, String title, String text) {
        String start = text.substring(0, Math.min(text.length(), LONGEST_CHARACTERS));
        List<Word> placed = Words.of(start);
        placed = placed.subList(0, Math.min(placed.size(), LONGEST));
        List<String> words = placed.stream().map(Word::value).toList();
        int[] ordered = orderedPairs(words);
        int[] beginning = Arrays.copyOf(ordered, Math.min(ordered.length, 2 * BEGINNING));
        int[] pairs = distinct(ordered);
        long whole = hashAll(Words.values(title), words);
        int[] sample = words.size() < NearDuplicates.FEWEST_WORDS
                ? new int[] {(int) (whole ^ (whole >>> 32))}
                : smallest(distinct(triples(words)), MOST_SAMPLED);
        return new Fingerprint(
                requireNonNull(id, "id"),
                requireNonNull(at, "at"),
                id,
                words.size(),
                pairs.length,
                smallest(pairs, MOST_PAIRS),
                beginning,
                sample,
                whole,
                Particulars.of(start, placed));
    }

    static int[] smallest(int[] sorted, int most) {
        return sorted.length <= most ? sorted : Arrays.copyOf(sorted, most);
    }

    Fingerprint as(String firstOfGroup) {
        return new Fingerprint(id, at, firstOfGroup, words, size, pairs, beginning, sample, whole, particulars);
    }

    /** How many different pairs the text has. */
    int size() {
        return size;
    }

    /** Whether numbers and names tell that these are two notices of one pattern. */
    boolean isOtherNotice(Fingerprint longer) {
        return particulars.differ(longer.particulars);
    }

    /** How much of this the other has, and how much of the other this; counted among the pairs kept of both. */
    Overlap overlap(Fingerprint other) {
        int bound = Math.min(bound(), other.bound());
        int shared = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < pairs.length && pairs[mine] <= bound) {
            while (theirs < other.pairs.length && other.pairs[theirs] < pairs[mine]) {
                theirs++;
            }
            shared += theirs < other.pairs.length && other.pairs[theirs] == pairs[mine] ? 1 : 0;
            mine++;
        }
        while (theirs < other.pairs.length && other.pairs[theirs] <= bound) {
            theirs++;
        }
        return new Overlap((double) shared / Math.max(1, mine), (double) shared / Math.max(1, theirs));
    }

    /** The greatest hash that was sure to be kept. */
    private int bound() {
        return pairs.length < size ? pairs[pairs.length - 1] : Integer.MAX_VALUE;
    }

    /** The share of the pairs in its first words that the other text has anywhere. */
    double beginningIn(Fingerprint other, int firstWords) {
        int length = Math.min(beginning.length, 2 * firstWords);
        int bound = other.bound();
        int asked = 0;
        int found = 0;
        for (int i = 0; i < length; i++) {
            if (beginning[i] <= bound) {
                asked++;
                found += Arrays.binarySearch(other.pairs, beginning[i]) >= 0 ? 1 : 0;
            }
        }
        return asked == 0 ? 0 : (double) found / asked;
    }

    /** Shares from 0 to 1. */
    record Overlap(double ofThis, double ofOther) {}

    private static int[] orderedPairs(List<String> words) {
        int n = words.size();
        int[] pairs = new int[Math.max(0, 2 * n - 3)];
        for (int i = 0, at = 0; i + 1 < n; i++) {
            int first = words.get(i).hashCode();
            pairs[at++] = mix(first, words.get(i + 1).hashCode(), 1);
            if (i + 2 < n) {
                pairs[at++] = mix(first, words.get(i + 2).hashCode(), 2);
            }
        }
        return pairs;
    }

    private static int[] triples(List<String> words) {
        int[] kept = new int[words.size()];
        int size = 0;
        for (int i = 0; i + 2 < words.size(); i++) {
            int pair = mix(words.get(i).hashCode(), words.get(i + 1).hashCode(), 3);
            int triple = mix(pair, words.get(i + 2).hashCode(), 4);
            if (Integer.remainderUnsigned(triple, SAMPLED) == 0) {
                kept[size++] = triple;
            }
        }
        return Arrays.copyOf(kept, size);
    }

    private static long hashAll(List<String> title, List<String> words) {
        long hash = title.size();
        for (String word : title) {
            hash = hash * 0x9E3779B97F4A7C15L + word.hashCode();
        }
        for (String word : words) {
            hash = hash * 0x9E3779B97F4A7C15L + word.hashCode();
        }
        return hash;
    }

    static int[] distinct(int[] values) {
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        int size = 0;
        for (int value : sorted) {
            if (size == 0 || sorted[size - 1] != value) {
                sorted[size++] = value;
            }
        }
        return Arrays.copyOf(sorted, size);
    }

    private static int mix(int a, int b, int kind) {
        int h = a * 0x9E3779B1 + Integer.rotateLeft(b * 0x85EBCA77, 13) + kind * 0x27D4EB2F;
        h ^= h >>> 15;
        h *= 0x2C1B3C6D;
        h ^= h >>> 12;
        h *= 0x297A2D39;
        return h ^ (h >>> 15);
    }
}
