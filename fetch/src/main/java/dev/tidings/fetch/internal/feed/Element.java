// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of the canonical tree. Its {@link #key} is what the mappers ask for: the canonical prefix of its namespace
 * and its name in lower case, {@code dc:creator}, {@code atom:title}, or the bare name for RSS. The tag as written is
 * kept beside it, for markup inside of texts.
 */
final class Element {
    final String key;
    final String local;
    final String uri;
    final @Nullable Element parent;
    /** The nearest element from here outwards that says a base or a language. */
    @Nullable
    Element scope;

    private @Nullable List<Object> content;
    /** One bit for each key among the children, shared by several keys: tells most questions for absent ones at once. */
    private long present;

    private @Nullable List<Attribute> attributes;

    /** An attribute: canonical key, name as written, value. */
    record Attribute(String key, String name, String value) {}

    Element(String key, String local, String uri, @Nullable Element parent) {
        this.key = key;
        this.local = local;
        this.uri = uri;
        this.parent = parent;
        this.scope = parent == null ? null : parent.scope;
    }

    private static long bit(String key) {
        return 1L << (key.hashCode() * 0x9E3779B9 >>> 26);
    }

    private boolean lacks(String key) {
        return (present & bit(key)) == 0;
    }

    void add(Element child) {
        growing().add(child);
        present |= bit(child.key);
    }

    void add(String text) {
        growing().add(text);
    }

    /** Takes a child out again. */
    void remove(Element child) {
        growing().remove(child);
    }

    private List<Object> growing() {
        if (content == null) {
            content = new ArrayList<>(2);
        }
        return content;
    }

    void add(Attribute attribute) {
        if (attributes == null) {
            attributes = new ArrayList<>(3);
        }
        attributes.add(attribute);
        if (attribute.key.startsWith("xml:")) {
            scope = this;
        }
    }

    /** Elements and strings in document order. */
    List<Object> content() {
        return content == null ? List.of() : content;
    }

    List<Attribute> attributes() {
        return attributes == null ? List.of() : attributes;
    }

    /** The value of an attribute by canonical key, stripped; null when missing or blank. */
    @Nullable
    String attribute(String name) {
        if (attributes != null) {
            for (Attribute attribute : attributes) {
                if (attribute.key.equals(name)) {
                    String value = attribute.value.strip();
                    return value.isEmpty() ? null : value;
                }
            }
        }
        return null;
    }

    boolean hasAttribute(String name) {
        for (Attribute attribute : attributes()) {
            if (attribute.key.equals(name)) {
                return true;
            }
        }
        return false;
    }

    boolean hasElements() {
        for (Object part : content()) {
            if (part instanceof Element) {
                return true;
            }
        }
        return false;
    }

    /** Child elements with a key, in order. */
    List<Element> all(String name) {
        if (lacks(name)) {
            return List.of();
        }
        List<Element> out = List.of();
        for (Object part : content()) {
            if (part instanceof Element child && child.key.equals(name)) {
                if (out.isEmpty()) {
                    out = new ArrayList<>(2);
                }
                out.add(child);
            }
        }
        return out;
    }

    /** All child elements, in order. */
    List<Element> elements() {
        List<Element> out = new ArrayList<>(content().size());
        for (Object part : content()) {
            if (part instanceof Element child) {
                out.add(child);
            }
        }
        return out;
    }

    /** The first child element with one of the keys, in the order of the keys; null when there is none. */
    @Nullable
    Element first(String... names) {
        for (String name : names) {
            if (lacks(name)) {
                continue;
            }
            for (Object part : content()) {
                if (part instanceof Element child && child.key.equals(name)) {
                    return child;
                }
            }
        }
        return null;
    }

    /** The element's own text, stripped; that of elements inside is left out. */
    String text() {
        if (content().size() == 1 && content().get(0) instanceof String only) {
            return only.strip();
        }
        StringBuilder out = new StringBuilder();
        for (Object part : content()) {
            if (part instanceof String text) {
                out.append(text);
            }
        }
        return out.toString().strip();
    }

    /** The text of the first child that has any, trying the keys in order; null when none has. */
    @Nullable
    String textOf(String... names) {
        for (String name : names) {
            if (lacks(name)) {
                continue;
            }
            for (Object part : content()) {
                if (part instanceof Element child && child.key.equals(name)) {
                    String text = child.text();
                    if (!text.isEmpty()) {
                        return text;
                    }
                }
            }
        }
        return null;
    }
}
