// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import dev.tidings.fetch.feed.FeedWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The repair path: reads what is nearly XML in one pass and never fails. Ampersands and angle brackets that start
 * nothing are text; HTML names are known; attributes need no quotes; control characters vanish; what the end cuts off is
 * closed. {@link OpenElements} decides what an end tag closes.
 */
final class LenientXml {
    private static final int LONGEST_NAME = 1024;
    private static final int NONE = -2;
    private static final String CDATA = "<![CDATA[";

    private final String text;
    private final TreeBuilder tree;
    private final Warnings warnings;
    private final OpenElements open;
    private final Entities entities = new Entities();
    private final StringBuilder buffer = new StringBuilder();
    private int at;
    private int nextClose = -1;
    private int nextProcessingEnd = -1;
    private int nextCdataEnd = -1;

    private LenientXml(String text, int from, TreeBuilder tree, Warnings warnings) {
        this.text = text;
        this.tree = tree;
        this.warnings = warnings;
        this.open = new OpenElements(tree, warnings);
        this.at = from;
    }

    /** Reads from an offset at which the root element starts; what stands before may define entities. */
    static void read(String text, int from, TreeBuilder tree, Warnings warnings) {
        LenientXml reader = new LenientXml(text, from, tree, warnings);
        int type = text.lastIndexOf("<!DOCTYPE", from);
        if (type >= 0 && text.substring(type, from).contains("<!ENTITY")) {
            warnings.add(FeedWarning.Kind.DOCUMENT_TYPE, "entities defined in the document type");
            reader.entities.define(text.substring(type, Math.min(from, type + 64 * 1024)));
        }
        reader.run();
    }

    private void run() {
        while (at < text.length() && !tree.isFull()) {
            int lt = text.indexOf('<', at);
            if (lt < 0) {
                lt = text.length();
            }
            characters(at, lt);
            at = lt;
            if (at < text.length()) {
                markup();
            }
            if (tree.isComplete()) {
                junkBehind();
                return;
            }
        }
        if (!tree.isFull() && tree.root() != null) {
            warnings.add(FeedWarning.Kind.TRUNCATED, "the document ends inside <" + open.innermost() + ">");
            tree.breaksOff();
        }
        open.closeAll();
    }

    private void junkBehind() {
        String rest = text.substring(at, Math.min(text.length(), at + 200)).strip();
        if (!rest.isEmpty() && !rest.startsWith("<!--") && !rest.equals("\0")) {
            warnings.add(
                    FeedWarning.Kind.JUNK_AROUND,
                    "text behind the feed: " + rest.substring(0, Math.min(60, rest.length())));
        }
    }

    private void markup() {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (next == '!') {
            declaration();
        } else if (next == '?') {
            int end = close(at);
            int proper = processingEnd(at);
            at = proper >= 0 ? proper + 2 : end >= 0 ? end + 1 : text.length();
        } else if (next == '/') {
            endTag();
        } else if (!isNameStart(next) || !startTag()) {
            tree.text("<");
            warnings.add(FeedWarning.Kind.NOT_WELL_FORMED, "'<' as text");
            at++;
        }
    }

    private void declaration() {
        if (text.startsWith("<!--", at)) {
            int end = text.indexOf("-->", at + 4);
            at = end >= 0 ? end + 3 : text.length();
        } else if (text.regionMatches(true, at, "<![CDATA[", 0, 9)) {
            int end = cdataEnd(at + 9);
            int lost = lostEnd(at + 9, end < 0 ? text.length() : end);
            int stop = lost >= 0 ? lost : end >= 0 ? end : text.length();
            buffer.setLength(0);
            entitiesFree(at + 9, stop);
            at = lost >= 0 || end < 0 ? stop : stop + 3;
        } else {
            int end = text.indexOf('>', at);
            at = end >= 0 ? end + 1 : text.length();
        }
    }

    /** Where CDATA ends whose end is lost: at the end tag of its element or entry, before the next CDATA begins; -1 when it is not. */
    private int lostEnd(int from, int end) {
        int next = text.indexOf(CDATA, from);
        String between = next < 0 || next >= end ? "" : text.substring(from, next);
        int close = between.indexOf("</" + open.innermost());
        close = close < 0 ? between.indexOf("</item>") : close;
        close = close < 0 ? between.indexOf("</entry>") : close;
        if (close >= 0) {
            warnings.add(FeedWarning.Kind.NOT_WELL_FORMED, "CDATA without end in <" + open.innermost() + ">");
        }
        return close < 0 ? -1 : from + close;
    }

    /** Whether CDATA begins inside of CDATA: its end was lost, and the next one's ends both. */
    static boolean hasOpenCdata(String text) {
        int start = text.indexOf(CDATA);
        while (start >= 0) {
            int end = text.indexOf("]]>", start);
            int next = text.indexOf(CDATA, start + CDATA.length());
            if (next >= 0 && (end < 0 || next < end)) {
                return true;
            }
            start = next;
        }
        return false;
    }

    /** CDATA: no references, but control characters go all the same. */
    private void entitiesFree(int from, int to) {
        Entities.plain(text, from, to, buffer);
        tree.text(buffer);
    }

    private void characters(int from, int to) {
        if (to > from && tree.root() != null) {
            buffer.setLength(0);
            entities.decode(text, from, to, buffer);
            tree.text(buffer);
        }
    }

    private void endTag() {
        int end = nameEnd(at + 2);
        String name = text.substring(at + 2, end);
        int close = close(end);
        int other = text.indexOf('<', end);
        if (name.isEmpty()) {
            tree.text("<");
            at++;
            return;
        }
        at = close < 0 ? text.length() : other >= 0 && other < close ? other : close + 1;
        open.end(name);
    }

    /** Reads a start tag; false, with nothing consumed, when this is no tag after all. */
    private boolean startTag() {
        int i = nameEnd(at + 1);
        String name = text.substring(at + 1, i);
        List<String> attributes = new ArrayList<>(4);
        while (true) {
            i = skipBlanks(i);
            if (i >= text.length()) {
                at = i;
                return true; // cut off inside a tag: nothing to keep
            }
            char c = text.charAt(i);
            if (c == '<') {
                return false;
            }
            if (c == '>') {
                at = i + 1;
                open.start(name, attributes, false);
                return true;
            }
            if (c == '/') {
                if (i + 1 < text.length() && text.charAt(i + 1) == '>') {
                    at = i + 2;
                    open.start(name, attributes, true);
                    return true;
                }
                i++;
                continue;
            }
            i = attribute(i, attributes);
        }
    }

    private int attribute(int from, List<String> attributes) {
        int end = attributeNameEnd(from);
        String name = text.substring(from, end);
        int i = skipBlanks(end);
        if (i >= text.length() || text.charAt(i) != '=') {
            keep(attributes, name, "");
            return Math.max(end, from + 1);
        }
        i = skipBlanks(i + 1);
        if (i >= text.length()) {
            return i;
        }
        char quote = text.charAt(i);
        int valueEnd;
        if (quote == '"' || quote == '\'') {
            valueEnd = text.indexOf(quote, i + 1);
            if (valueEnd < 0) {
                valueEnd = text.length();
            }
            keep(attributes, name, value(i + 1, valueEnd));
            return Math.min(text.length(), valueEnd + 1);
        }
        valueEnd = i;
        while (valueEnd < text.length() && !isBlank(text.charAt(valueEnd)) && "<>".indexOf(text.charAt(valueEnd)) < 0) {
            valueEnd++;
        }
        if (text.startsWith("/>", valueEnd - 1)) {
            valueEnd--;
        }
        keep(attributes, name, value(i, valueEnd));
        return valueEnd;
    }

    private void keep(List<String> attributes, String name, String value) {
        if (!name.isEmpty() && name.length() <= LONGEST_NAME && attributes.size() < 1000) {
            attributes.add(name);
            attributes.add(value);
        }
    }

    private String value(int from, int to) {
        buffer.setLength(0);
        entities.decode(text, from, to, buffer);
        return buffer.toString();
    }

    /** The next {@code >}; remembered, so that a text without any is searched once. */
    private int close(int from) {
        if (nextClose < from && nextClose != NONE) {
            nextClose = text.indexOf('>', from);
            nextClose = nextClose < 0 ? NONE : nextClose;
        }
        return nextClose == NONE ? -1 : nextClose;
    }

    private int cdataEnd(int from) {
        if (nextCdataEnd < from && nextCdataEnd != NONE) {
            nextCdataEnd = text.indexOf("]]>", from);
            nextCdataEnd = nextCdataEnd < 0 ? NONE : nextCdataEnd;
        }
        return nextCdataEnd == NONE ? -1 : nextCdataEnd;
    }

    private int processingEnd(int from) {
        if (nextProcessingEnd < from && nextProcessingEnd != NONE) {
            nextProcessingEnd = text.indexOf("?>", from);
            nextProcessingEnd = nextProcessingEnd < 0 ? NONE : nextProcessingEnd;
        }
        return nextProcessingEnd == NONE ? -1 : nextProcessingEnd;
    }

    private int nameEnd(int from) {
        int i = from;
        while (i < text.length() && isName(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int attributeNameEnd(int from) {
        int i = from;
        while (i < text.length() && !isBlank(text.charAt(i)) && "=<>/".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private int skipBlanks(int from) {
        int i = from;
        while (i < text.length() && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isBlank(char c) {
        return c <= ' ';
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c > 0x7F && Character.isLetter(c));
    }

    private static boolean isName(char c) {
        return isNameStart(c) || (c >= '0' && c <= '9') || c == ':' || c == '-' || c == '.';
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
