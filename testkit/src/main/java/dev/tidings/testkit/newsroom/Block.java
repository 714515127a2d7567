// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.newsroom;

import java.util.ArrayList;
import java.util.List;

/** One block of an article's body: blank lines part blocks, the first characters tell the kind. */
record Block(Kind kind, String text) {
    enum Kind {
        PARAGRAPH(""),
        HEADING("## "),
        QUOTE("> "),
        ITEM("- ");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }
    }

    static List<Block> parse(String body) {
        List<Block> blocks = new ArrayList<>();
        for (String part : body.split("\n\\s*\n")) {
            if (part.startsWith(Kind.ITEM.mark)) {
                part.lines().forEach(line -> blocks.add(of(line.strip())));
            } else if (!part.isBlank()) {
                blocks.add(of(part.strip().replace('\n', ' ')));
            }
        }
        return blocks;
    }

    private static Block of(String text) {
        for (Kind kind : List.of(Kind.HEADING, Kind.QUOTE, Kind.ITEM)) {
            if (text.startsWith(kind.mark)) {
                return new Block(kind, text.substring(kind.mark.length()).strip());
            }
        }
        return new Block(Kind.PARAGRAPH, text);
    }
}
