// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Block;
import dev.tidings.core.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much text of one article is kept: everything behind grows with it, memory first, and an item may hold megabytes of
 * anything.
 */
record TextLimit(int characters) {
    /** Eighty thousand words of English, about a novel. */
    static final int STANDARD = 400_000;

    /** Longer than any headline that a reader would call one; it stands on every page that lists its story. */
    static final int HEADLINE = 1000;

    /** Longer than any name. */
    private static final int NAME = 200;

    /** The headline, cut between words where it is none. */
    static String headline(String title) {
        return title.length() <= HEADLINE
                ? title
                : title.substring(0, lastBlank(title, HEADLINE)).strip();
    }

    /** Without those whose names are none. */
    static List<Person> people(List<Person> all) {
        return all.stream().filter(p -> p.name().length() <= NAME).toList();
    }

    /** The text that is kept, and the warning when that is not all. */
    record Kept(ArticleText text, Optional<String> warning) {}

    Kept within(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        int room = characters;
        for (Block block : blocks) {
            if (block.text().length() > room) {
                Optional<String> warning = Optional.of("the text is cut off after " + characters + " characters");
                int end = lastBlank(block.text(), room);
                if (end > 0) {
                    kept.add(new Block(block.kind(), block.text().substring(0, end)));
                }
                return new Kept(ArticleText.of(kept), warning);
            }
            kept.add(block);
            room -= block.text().length();
        }
        return new Kept(ArticleText.of(kept), Optional.empty());
    }

    /** Where to cut: between words, when one ends not far before; never inside a surrogate pair. */
    private static int lastBlank(String text, int limit) {
        for (int i = limit; i > 0 && i > limit - 1000; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return limit > 0 && Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }
}
