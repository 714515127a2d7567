// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the article from elsewhere (the title, the JSON-LD {@code articleBody}, the description, the text
 * of the feed's item), and what that says about single blocks. A feed's text may be an excerpt, so it speaks for the
 * blocks that it holds and against none.
 */
final class Witness {
    private static final int SHORTEST_BODY = 300;

    private final KnownText body;
    private final FeedWitness feed;
    private final String descriptionKey;
    private final String titleKey;
    private final Set<String> titleWords;
    private final List<String> telling;
    /** The telling words, for a quick look, where all are of ASCII. */
    private final @Nullable WordScan quick;

    private final boolean[] titles;
    private int titleBlock = -1;
    private final boolean bodyFits;

    /** The texts may be empty. */
    Witness(PageTree tree, String title, String body, String description, String feedText) {
        this.titleKey = Strings.key(title);
        this.titleWords = Strings.words(title);
        this.telling = telling(titleWords);
        this.quick = telling.isEmpty() || !telling.stream().allMatch(Strings::isAscii)
                ? null
                : WordScan.builder().add(1, String.join("|", telling)).build();
        this.body = new KnownText(body.length() < SHORTEST_BODY ? "" : Strings.key(body));
        this.descriptionKey = Strings.key(description);
        this.feed = FeedWitness.of(feedText);
        this.titles = new boolean[tree.blocks.size()];
        int level = 9;
        for (TextBlock block : tree.blocks) {
            int rank = block.headingLevel == 0 ? 8 : block.headingLevel;
            if (!titleKey.isEmpty() && !block.hidden && isTitle(block)) {
                titles[block.index] = true;
                if (rank < level) {
                    level = rank;
                    titleBlock = block.index;
                }
            }
        }
        this.bodyFits = !this.body.isEmpty() && fits(tree);
    }

    private boolean isTitle(TextBlock block) {
        if (block.text.length() > 2 * titleKey.length() + 40 || block.text.length() * 2 < titleKey.length()) {
            return false;
        }
        if (quick != null && Strings.isAscii(block.text) && quick.anywhere(block.text) == 0) {
            return false;
        }
        String key = Strings.key(block.text);
        return key.equals(titleKey)
                || (key.length() > 10
                        && telling.stream().anyMatch(key::contains)
                        && Strings.overlap(Strings.words(key), titleWords) > 0.8);
    }

    /** The longest words: a line without any of them is not the title. */
    private static List<String> telling(Set<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(4)
                .toList();
    }

    /** A declared body counts only if the page shows a good part of it. */
    private boolean fits(PageTree tree) {
        double shown = 0;
        for (TextBlock block : tree.blocks) {
            if (block.weight > 60 && body.holds(Strings.key(block.text))) {
                shown += block.text.length();
            }
        }
        return shown > 0.3 * body.length();
    }

    /** The block that shows the title, or -1. */
    int titleBlock() {
        return titleBlock;
    }

    /** 0 is the title, 1 stands before it, 2 after it, 3 no title is shown. */
    int placeToTitle(TextBlock block) {
        if (titles[block.index]) {
            return 0;
        }
        if (titleBlock < 0) {
            return 3;
        }
        return block.index < titleBlock ? 1 : 2;
    }

    /** 0 no declared body, nor is it in the feed's; a long block is 1 in it or 2 not in it; a short block is 3 in it or 4 not. */
    int of(TextBlock block) {
        if (!bodyFits) {
            return feed.holds(block) ? 1 : 0;
        }
        String key = Strings.key(block.text);
        boolean in = !key.isEmpty() && body.holds(key);
        if (!in && key.length() > 120) {
            int middle = key.length() / 2;
            in = body.holds(key.substring(middle - 30, middle + 30));
        }
        return block.weight > 40 ? (in ? 1 : 2) : (in ? 3 : 4);
    }

    boolean isDescription(TextBlock block) {
        if (descriptionKey.length() < 30 || block.text.length() < 30 || !Strings.mayBegin(block.text, descriptionKey)) {
            return false;
        }
        String key = Strings.key(block.text);
        return key.equals(descriptionKey) || (key.length() > 60 && descriptionKey.startsWith(key.substring(0, 60)));
    }
}
