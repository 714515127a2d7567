// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A part of a list's entry: a CSS selector, and after {@code @} the attribute that holds the value; the text without. An
 * empty selector means the entry itself.
 */
record Selection(String selector, String attribute) {
    static Selection of(String written, String name) {
        int at = written.lastIndexOf('@');
        boolean attribute = at >= 0 && written.substring(at + 1).matches("[A-Za-z][A-Za-z0-9_-]*");
        String selector = (attribute ? written.substring(0, at) : written).strip();
        if (selector.isEmpty() && !attribute) {
            throw new IllegalArgumentException(name + " is blank: '" + written + "'");
        }
        if (!selector.isEmpty()) {
            Html.selector(selector, name);
        }
        return new Selection(selector, attribute ? written.substring(at + 1) : "");
    }

    Selection or(String otherAttribute) {
        return attribute.isEmpty() ? new Selection(selector, otherAttribute) : this;
    }

    Optional<Element> find(Element entry) {
        return selector.isEmpty() ? Optional.of(entry) : Optional.ofNullable(entry.selectFirst(selector));
    }

    /** The value; empty when the part is missing or blank. */
    Optional<String> text(Element entry) {
        return find(entry)
                .map(part -> attribute.isEmpty() ? part.text() : part.attr(attribute))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** The value as an absolute address. */
    Optional<String> address(Element entry) {
        return find(entry).map(part -> part.absUrl(attribute)).filter(value -> !value.isEmpty());
    }
}
