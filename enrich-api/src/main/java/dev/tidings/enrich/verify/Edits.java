// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import dev.tidings.enrich.internal.Lexicon;
import dev.tidings.enrich.internal.Term;
import dev.tidings.enrich.internal.Thesaurus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a claim sentence says in words of its own, word for word: in the place of which source words, and whether a word of
 * related meaning stands there, or anywhere in the source. A few words changed in a copy are told from loose wording.
 */
final class Edits {
    private static final int CLAIM_WORDS = 4;
    private static final int SOURCE_WORDS = 5;
    private static final int EDGE_WORDS = 2;
    private static final int SLOT = 14;
    private static final int EDGE_SLOT = 8;

    private final Alignment alignment;
    private final SourceText source;
    private final Map<String, Double> counts = new HashMap<>();

    private Edits(Alignment alignment) {
        this.alignment = alignment;
        this.source = alignment.source();
    }

    /**
     * Counts of content words without a place, by what they are: {@code tightForeign}, {@code tightForeignNoun} (nothing of
     * the kind in the source), {@code tightElseNoun} (it stands elsewhere), {@code looseForeignNoun}, {@code looseElse}.
     */
    static Map<String, Double> of(Alignment alignment) {
        Edits edits = new Edits(alignment);
        int n = alignment.claim().size();
        for (int i = 0; i < n; i++) {
            if (!alignment.aligned(i)) {
                int end = i;
                while (end < n && !alignment.aligned(end)) {
                    end++;
                }
                edits.run(i, end);
                i = end;
            }
        }
        return edits.counts;
    }

    private void run(int start, int end) {
        int before = start > 0 ? alignment.partner(start - 1) : -1;
        int after = end < alignment.claim().size() ? alignment.partner(end) : -1;
        int from = before >= 0 ? before + 1 : start(after);
        int to = after >= 0 ? after : end(before);
        boolean both = before >= 0 && after >= 0;
        boolean one = before >= 0 != after >= 0;
        boolean tight =
                (both && end - start <= CLAIM_WORDS && to - from <= SOURCE_WORDS) || (one && end - start <= EDGE_WORDS);
        Set<String> slot = new HashSet<>();
        int content = 0;
        for (int k = from; k < Math.min(to, from + SLOT); k++) {
            slot.add(source.word(k).key());
            content += Lexicon.shared().isStop(source.word(k).word()) ? 0 : 1;
        }
        boolean inserted = both && content == 0;
        for (int k = start; k < end; k++) {
            Term t = alignment.claim().get(k);
            if (t.kind() == Term.Kind.WORD && !Lexicon.shared().isStop(t.word())) {
                word(t, slot, tight, inserted);
            }
        }
    }

    private int start(int after) {
        int from = Math.max(0, after);
        while (after >= 0
                && from > 0
                && after - from < EDGE_SLOT
                && source.sentenceOf(from - 1) == source.sentenceOf(after)) {
            from--;
        }
        return from;
    }

    private int end(int before) {
        int to = before + 1;
        while (before >= 0
                && to < source.size()
                && to - before <= EDGE_SLOT
                && source.sentenceOf(to) == source.sentenceOf(before)) {
            to++;
        }
        return before < 0 ? 0 : to;
    }

    private void word(Term t, Set<String> slot, boolean tight, boolean inserted) {
        double here = slot.contains(t.key()) || source.companions(t).stream().anyMatch(slot::contains) ? 1 : 0;
        double anywhere = source.knows(t) ? 1 : 0;
        for (Map.Entry<String, Double> e : source.kin().of(t.word()).entrySet()) {
            anywhere = Math.max(anywhere, e.getValue());
            here = slot.contains(e.getKey()) ? Math.max(here, e.getValue()) : here;
        }
        char wordClass = Thesaurus.shared().wordClass(t.word());
        boolean noun = wordClass == 'n' || wordClass == '?';
        boolean found = anywhere >= Kin.REPLACES;
        if (tight && !inserted && here == 0) {
            count((found ? "tightElse" : "tightForeign") + (noun ? "Noun" : ""));
        } else if (!tight && here < Kin.REPLACES) {
            count(found ? "looseElse" : noun ? "looseForeignNoun" : "looseForeign");
        }
    }

    private void count(String name) {
        counts.merge(name, 1.0, Double::sum);
    }
}
