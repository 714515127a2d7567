// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import dev.tidings.enrich.internal.Lexicon;
import java.util.HashSet;
import java.util.Set;

/**
 * Where a claim sentence leaves out words of the source: between marks, as an aside can be left out, or in the midst.
 *
 * @param rough gaps between neighbours of the claim that are not framed by marks on both sides, up to four, as a share
 * @param bare those of them without a mark on either side
 * @param crossing gaps over the border of a sentence, up to two, as a share
 * @param sentences further sentences that it stands on, in halves
 * @param skipped wide gaps, up to four, as a share
 * @param headless the share of its first two content words that found no place
 */
record Joints(double rough, double bare, double crossing, double sentences, double skipped, double headless) {
    private static final int WIDE = 8;

    static Joints of(Alignment a) {
        SourceText source = a.source();
        Set<Integer> sentences = new HashSet<>();
        int rough = 0;
        int bare = 0;
        int crossing = 0;
        int skipped = 0;
        int last = -1;
        int lastWord = -1;
        for (int i = 0; i < a.claim().size(); i++) {
            int place = a.partner(i);
            if (place < 0) {
                continue;
            }
            sentences.add(source.sentenceOf(place));
            if (last >= 0 && place > last + 1) {
                boolean neighbours = i == lastWord + 1;
                boolean opens = source.breaksAfter(last);
                boolean closes = source.breaksAfter(place - 1);
                rough += neighbours && !(opens && closes) ? 1 : 0;
                bare += neighbours && !opens && !closes ? 1 : 0;
                crossing += source.sentenceOf(place) != source.sentenceOf(last) ? 1 : 0;
                skipped += place - last > WIDE ? 1 : 0;
            }
            last = place;
            lastWord = i;
        }
        return new Joints(
                Math.min(rough, 4) / 4.0,
                Math.min(bare, 4) / 4.0,
                Math.min(crossing, 2) / 2.0,
                Math.max(0, sentences.size() - 1) / 2.0,
                Math.min(skipped, 4) / 4.0,
                headless(a));
    }

    private static double headless(Alignment a) {
        int seen = 0;
        int without = 0;
        for (int i = 0; i < a.claim().size() && seen < 2; i++) {
            if (!Lexicon.shared().isStop(a.claim().get(i).word())) {
                seen++;
                without += a.aligned(i) ? 0 : 1;
            }
        }
        return without / 2.0;
    }
}
