// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import dev.tidings.core.model.Span;
import dev.tidings.enrich.extract.Stance;
import dev.tidings.enrich.extract.Stances;
import dev.tidings.enrich.internal.Lexicon;
import dev.tidings.enrich.internal.SentenceSpans;
import dev.tidings.enrich.internal.Term;
import dev.tidings.enrich.internal.Terms;
import dev.tidings.enrich.internal.facts.Facts;
import dev.tidings.enrich.internal.facts.Names;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** One text, read once: its words with their sentences, where each word stands, and which follow each other. */
final class SourceText {
    private static final int MAX_WORDS = 60_000;
    private static final String BREAKS = ".,;:!?()\"“”—–-，。；：！？（）「」";

    private final Term[] words;
    private final int[] sentenceOf;
    private final int[] firstWord;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Map<String, Integer> spread = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final boolean cased;
    private final double hanShare;
    private final Kin kin;
    private final BitSet breaks = new BitSet();
    private final String text;
    private final Optional<String> declared;
    /** Worked out when first asked for; always the same, so that threads need not agree who does it. */
    private volatile @Nullable String language;

    private final List<Span> sentences = new ArrayList<>();
    private final AtomicReferenceArray<@Nullable Stance> stances;

    private volatile @Nullable Facts facts;
    private volatile @Nullable Names spellings;

    SourceText(String text, Optional<String> declared) {
        this.text = text;
        this.declared = declared;
        List<Term> read = new ArrayList<>();
        for (Term t : Terms.of(text)) {
            if (t.isMark() && !read.isEmpty() && BREAKS.contains(t.word())) {
                breaks.set(read.size() - 1);
            } else if (!t.isMark() && read.size() < MAX_WORDS) {
                read.add(t);
            }
        }
        words = read.toArray(Term[]::new);
        sentenceOf = new int[words.length];
        firstWord = sentences(text);
        stances = new AtomicReferenceArray<>(firstWord.length);
        Map<String, Integer> seenIn = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            String key = words[i].key();
            places.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            if (!Integer.valueOf(sentenceOf[i]).equals(seenIn.put(key, sentenceOf[i]))) {
                spread.merge(key, 1, Integer::sum);
            }
            if (words[i].capital() && !words[i].opens()) {
                names.add(key);
            }
        }
        long han = read.stream().filter(t -> t.kind() == Term.Kind.HAN).count();
        hanShare = words.length == 0 ? 0 : (double) han / words.length;
        cased = names.size() * 40 > words.length;
        kin = new Kin(read);
    }

    private int[] sentences(String text) {
        List<Span> spans = SentenceSpans.of(text);
        List<Integer> first = new ArrayList<>();
        int at = 0;
        for (Span span : spans) {
            int start = at;
            while (at < words.length && words[at].start() < span.end()) {
                sentenceOf[at++] = first.size();
            }
            if (at > start) {
                sentences.add(span);
                first.add(start);
            }
        }
        while (at < words.length) {
            sentenceOf[at++] = Math.max(0, first.size() - 1);
        }
        if (first.isEmpty()) {
            first.add(0);
        }
        return first.stream().mapToInt(Integer::intValue).toArray();
    }

    /** True when a mark or the border of a sentence follows the word. */
    boolean breaksAfter(int i) {
        return i < 0 || i + 1 >= words.length || breaks.get(i) || sentenceOf[i] != sentenceOf[i + 1];
    }

    /** Words related in meaning. */
    Kin kin() {
        return kin;
    }

    Term word(int i) {
        return words[i];
    }

    int size() {
        return words.length;
    }

    int sentenceCount() {
        return firstWord.length;
    }

    int sentenceOf(int word) {
        return sentenceOf[word];
    }

    /** The first word of the sentence; for the number of sentences, the number of words. */
    int firstWord(int sentence) {
        return sentence < firstWord.length ? firstWord[sentence] : words.length;
    }

    /** From the first word of one sentence to the last word of another. */
    Span span(int firstSentence, int lastSentence) {
        return new Span(
                word(firstWord(firstSentence)).start(),
                word(firstWord(lastSentence + 1) - 1).end());
    }

    /** The sentence that holds a character. */
    int sentenceAt(int offset) {
        int found = 0;
        for (int s = 0; s < firstWord.length && firstWord[s] < words.length; s++) {
            if (words[firstWord[s]].start() <= offset) {
                found = s;
            }
        }
        return found;
    }

    String text(int start, int end) {
        return text.substring(start, end);
    }

    /** ISO 639; empty when it cannot be told. */
    String language() {
        String known = language;
        if (known == null) {
            known = Tongue.of(text, declared);
            language = known;
        }
        return known;
    }

    /** Amounts and dates, whatever the language. */
    Facts facts() {
        Facts known = facts;
        if (known == null) {
            known = Facts.of(text, language());
            facts = known;
        }
        return known;
    }

    /** A sentence with its marks. */
    Span sentence(int sentence) {
        return sentences.isEmpty() ? new Span(0, text.length()) : sentences.get(sentence);
    }

    /** Whether the sentence after this one denies it. */
    boolean takenBack(int sentence) {
        return sentence + 1 < sentences.size()
                && Stances.deniesPrevious(sentences.get(sentence + 1).in(text));
    }

    /** Whose word a sentence is. */
    Stance stance(int sentence) {
        Stance known = stances.get(sentence);
        if (known == null) {
            List<Span> here = sentences.isEmpty()
                    ? List.of(sentence(0))
                    : sentences.subList(sentence, Math.min(sentences.size(), sentence + 2));
            known = Stances.of(text, here).get(0);
            stances.set(sentence, known);
        }
        return known;
    }

    /** To look names of another language up. */
    Names namesFor() {
        Names known = spellings;
        if (known == null) {
            known = new Names(text);
            spellings = known;
        }
        return known;
    }

    /** The share of Han characters among the words. */
    double hanShare() {
        return hanShare;
    }

    List<Integer> places(String key) {
        return places.getOrDefault(key, List.of());
    }

    boolean has(String key) {
        return places.containsKey(key);
    }

    /** True when the word, a word that may stand for it, or one of its root is in the text. */
    boolean knows(Term term) {
        return companions(term).stream().anyMatch(this::has)
                || names.stream().anyMatch(n -> Alignment.sameRoot(n, term.key()));
    }

    /** The keys under which a word may stand in the text: its own and those of its companions. */
    List<String> companions(Term term) {
        List<String> keys = new ArrayList<>();
        keys.add(term.key());
        Lexicon.shared().companions(term.word()).forEach(w -> keys.add(Terms.key(w)));
        return keys;
    }

    /** True when the text writes the word as a name: capital in mid-sentence. */
    boolean isName(String key) {
        return names.contains(key);
    }

    /** False for texts set in lower case, where names cannot be seen. */
    boolean cased() {
        return cased;
    }

    /** How much a word tells: rare words more. Between 0 and about 1.5. */
    double weight(Term term) {
        if (term.isNumber()) {
            return 1.4;
        }
        if (Lexicon.shared().isStop(term.word())) {
            return 0.2;
        }
        double rarity = Math.log(1.0 + (double) sentenceCount() / (1 + spread.getOrDefault(term.key(), 0)))
                / Math.log(2.0 + sentenceCount());
        return (term.kind() == Term.Kind.HAN ? 0.6 : 1.0) * (0.6 + 0.6 * Math.min(1, rarity));
    }

    /** The first place where the words stand in this very order without gap, or -1. */
    int find(List<Term> claim) {
        if (claim.isEmpty()) {
            return -1;
        }
        for (int start : places(claim.get(0).key())) {
            if (start + claim.size() <= words.length && matchesAt(claim, start)) {
                return start;
            }
        }
        return -1;
    }

    private boolean matchesAt(List<Term> claim, int start) {
        for (int i = 0; i < claim.size(); i++) {
            Term mine = words[start + i];
            Term theirs = claim.get(i);
            boolean same =
                    mine.isNumber() ? sameNumber(mine, theirs) : mine.word().equals(theirs.word());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** Same value, and units that do not speak against each other. */
    static boolean sameNumber(Term a, Term b) {
        return a.isNumber()
                && b.isNumber()
                && a.key().equals(b.key())
                && (a.unit().equals(b.unit()) || a.unit().isEmpty() || b.unit().isEmpty());
    }

    /** The longest run of claim words from an index that stands in the text. */
    int longestRun(List<Term> claim, int from) {
        int best = 0;
        for (int start : places(claim.get(from).key())) {
            int n = 1;
            while (from + n < claim.size()
                    && start + n < words.length
                    && words[start + n].key().equals(claim.get(from + n).key())) {
                n++;
            }
            best = Math.max(best, n);
        }
        return best;
    }

    /** True when the two words follow each other somewhere. */
    boolean follows(String first, String second) {
        for (int i : places(first)) {
            if (i + 1 < words.length && words[i + 1].key().equals(second)) {
                return true;
            }
        }
        return false;
    }

    /** True when the three words follow each other somewhere. */
    boolean follows(String first, String second, String third) {
        for (int i : places(first)) {
            if (i + 2 < words.length
                    && words[i + 1].key().equals(second)
                    && words[i + 2].key().equals(third)) {
                return true;
            }
        }
        return false;
    }
}
