// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.HashMap;
import java.util.Map;

/** What the names of elements mean for reading: flags for each, looked up once for each element. */
final class Tags {
    /** Its content is no text of the page. */
    static final int SKIP = 1;
    /** Begins and ends a block. */
    static final int BLOCK = 1 << 1;

    static final int HEADING = 1 << 2;
    static final int ITEM = 1 << 3;
    static final int QUOTE = 1 << 4;
    static final int PRE = 1 << 5;
    static final int CAPTION = 1 << 6;
    static final int CELL = 1 << 7;
    static final int NAV = 1 << 8;
    static final int ASIDE = 1 << 9;
    static final int FOOTER = 1 << 10;
    static final int HEADER = 1 << 11;
    static final int FORM = 1 << 12;
    static final int ARTICLE = 1 << 13;
    static final int MAIN = 1 << 14;
    static final int LINK = 1 << 15;
    static final int STRONG = 1 << 16;
    static final int BREAK = 1 << 17;
    static final int PARAGRAPH = 1 << 18;
    static final int FIGURE = 1 << 19;
    static final int TIME = 1 << 20;
    static final int BUTTON = 1 << 21;
    static final int DIALOG = 1 << 22;
    static final int ROW = 1 << 23;
    static final int SECTION = 1 << 24;

    /** Not a matter of the name: the element hides itself by its attributes. */
    static final int HIDDEN = 1 << 25;

    private static final Map<String, Integer> FLAGS = new HashMap<>();

    static {
        put(
                SKIP,
                "script style noscript template svg canvas iframe object embed audio video map select datalist textarea"
                        + " input progress meter frameset noframes applet head title");
        put(BLOCK, "div body html center dir menu ul ol dl table tbody thead tfoot hr fieldset details hgroup search");
        put(BLOCK, "address marquee amp-accordion");
        put(BLOCK | PARAGRAPH, "p");
        put(BLOCK | HEADING, "h1 h2 h3 h4 h5 h6");
        put(BLOCK | ITEM, "li dd dt");
        put(BLOCK | QUOTE, "blockquote");
        put(BLOCK | PRE, "pre listing xmp");
        put(BLOCK | CAPTION, "figcaption caption");
        put(BLOCK | FIGURE, "figure");
        put(BLOCK | CELL, "td th");
        put(BLOCK | ROW, "tr");
        put(BLOCK | NAV, "nav");
        put(BLOCK | ASIDE, "aside");
        put(BLOCK | FOOTER, "footer");
        put(BLOCK | HEADER, "header");
        put(BLOCK | FORM, "form");
        put(BLOCK | ARTICLE, "article");
        put(BLOCK | MAIN, "main");
        put(BLOCK | SECTION, "section");
        put(BLOCK | DIALOG, "dialog");
        put(BLOCK | BUTTON, "button summary legend");
        put(LINK, "a");
        put(STRONG, "b strong");
        put(BREAK, "br");
        put(TIME, "time");
    }

    private Tags() {}

    private static void put(int flags, String names) {
        for (String name : names.split(" ")) {
            FLAGS.put(name, flags);
        }
    }

    static int of(String name) {
        return FLAGS.getOrDefault(name, 0);
    }
}
