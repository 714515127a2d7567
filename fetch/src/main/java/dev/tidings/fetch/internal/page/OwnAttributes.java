// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What the attributes of one element say, read in one pass over them. Reused from element to element. */
final class OwnAttributes {
    private static final String NONE = "";

    /** Hints of {@link NameHints}. */
    int hints;

    boolean hidden;
    boolean href;
    /** Whether it is a link to a page about an author. */
    boolean author;

    String itemprop = NONE;
    /** A hash of the class attribute: elements of one template share it. */
    int classes;

    private boolean shielded;
    private boolean aria;
    private String style = NONE;
    private boolean relAuthor;
    private boolean hrefAuthor;

    void clear() {
        hints = 0;
        hidden = false;
        href = false;
        author = false;
        itemprop = NONE;
        classes = 0;
    }

    void read(Element element, String name, NameHints names) {
        clear();
        shielded = false;
        aria = false;
        style = NONE;
        relAuthor = false;
        hrefAuthor = false;
        for (Attribute attribute : element.attributes()) {
            read(attribute.getKey(), attribute, names);
        }
        boolean ariaHides = aria && !name.equals("body");
        hidden = shielded || (style.isEmpty() || style.length() > 4000 ? ariaHides : Visibility.hides(style));
        author = name.equals("a") && (relAuthor || hrefAuthor);
    }

    private void read(String key, Attribute attribute, NameHints names) {
        switch (key) {
            case "class" -> {
                hints |= names.of(attribute.getValue());
                classes = attribute.getValue().hashCode();
            }
            case "id", "role", "data-testid", "data-component" -> hints |= names.of(attribute.getValue());
            case "itemprop" -> {
                itemprop = attribute.getValue();
                hints |= names.of(itemprop);
            }
            case "style" -> style = attribute.getValue();
            case "hidden" -> shielded = !attribute.getValue().equalsIgnoreCase("until-found");
            case "aria-hidden" -> aria = attribute.getValue().equals("true");
            case "rel" -> relAuthor = attribute.getValue().contains("author");
            case "href" -> {
                href = true;
                hrefAuthor = attribute.getValue().contains("/author");
            }
            default -> {}
        }
    }
}
