// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

/**
 * A run of inline text between two block borders, with what was counted while it was read. Weights are letters and
 * digits, where an ideograph, kana or hangul syllable counts three, so that one scale serves all scripts.
 */
final class TextBlock {
    final int index;
    /** The nearest block element, as a row of {@link PageTree}. */
    final int owner;

    final String text;
    final double weight;
    final double linkWeight;
    final double strongWeight;
    /** Commas, full stops and their like in any script. */
    final int stops;
    /** Flags of {@link Tags}, of the owner and of those above it that give structure. */
    final int shape;
    /** 1 to 6 for headings, else 0. */
    final int headingLevel;

    /** Not seen by readers; {@link HiddenArticle} may think otherwise. */
    boolean hidden;

    /** The row element of a table, or -1. */
    final int row;

    /** Its runs among those of {@link PageTree}: the first, and the one after the last. */
    final int firstRun;

    final int endRun;

    private int cues = -1;

    TextBlock(int index, int owner, BlockDraft draft, String text, boolean hidden, int firstRun, int endRun) {
        this.index = index;
        this.owner = owner;
        this.text = text;
        this.weight = draft.weight;
        this.linkWeight = draft.linkWeight;
        this.strongWeight = draft.strongWeight;
        this.stops = draft.stops;
        this.shape = draft.shape;
        this.headingLevel = draft.headingLevel;
        this.row = draft.row;
        this.hidden = hidden;
        this.firstRun = firstRun;
        this.endRun = endRun;
    }

    /** The cues of {@link TextCues}, read once. */
    int cues() {
        if (cues < 0) {
            cues = TextCues.of(this);
        }
        return cues;
    }

    double linkDensity() {
        return weight == 0 ? (linkWeight > 0 ? 1 : 0) : linkWeight / weight;
    }

    boolean is(int flag) {
        return (shape & flag) != 0;
    }
}
