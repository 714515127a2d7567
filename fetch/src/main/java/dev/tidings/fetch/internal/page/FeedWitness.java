// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import dev.tidings.core.model.Block;
import dev.tidings.core.model.FeedItem;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a feed shows of an article: whole paragraphs, or the beginning of one. */
final class FeedWitness {
    private static final int MOST_CHARS = 200_000;
    /** In letters, as blocks are weighed. */
    private static final int SHORTEST = 40;

    private static final int OPENING = 60;

    private final KnownText known;
    /** The beginning of each of the feed's paragraphs, for those that the feed cuts short. */
    private final Set<String> openings = new HashSet<>();

    private FeedWitness(String text) {
        this.known = new KnownText(Strings.key(text));
        for (String line : text.split("\n")) {
            String opening = opening(Strings.key(line));
            if (!opening.isEmpty()) {
                openings.add(opening);
            }
        }
    }

    /** The text may be empty; then nothing is in it. */
    static FeedWitness of(String text) {
        return new FeedWitness(text);
    }

    /** The text of an item, a line for each paragraph: its content, else its summary. */
    static String text(@Nullable FeedItem item) {
        if (item == null) {
            return "";
        }
        String html = item.content().or(item::summary).orElse("");
        StringBuilder lines = new StringBuilder();
        for (Block block : FragmentBlocks.of(html.substring(0, Math.min(html.length(), MOST_CHARS)))) {
            lines.append(block.text().replace('\n', ' ')).append('\n');
        }
        return lines.toString();
    }

    /** Whether a block of some length is in the feed's text, or goes on where the feed breaks off. */
    boolean holds(TextBlock block) {
        if (known.isEmpty() || block.weight < SHORTEST || block.linkDensity() > 0.5) {
            return false;
        }
        String own = Strings.key(block.text);
        return known.holds(own) || openings.contains(opening(own));
    }

    /** Enough of a paragraph to know it by, or nothing of a shorter one. */
    private static String opening(String key) {
        int weight = 0;
        for (int at = 0; at < key.length(); at++) {
            weight += BlockDraft.isWide(key.charAt(at)) ? 3 : 1;
            if (weight >= OPENING) {
                return key.substring(0, at + 1);
            }
        }
        return "";
    }
}
