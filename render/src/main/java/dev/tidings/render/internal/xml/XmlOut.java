// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.xml;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an XML 1.0 document with the platform's own StAX writer, whatever other one stands on the class path, so that
 * bytes do not depend on it. Characters that no XML may hold are dropped. Collects what is written.
 */
public final class XmlOut {
    private static final Pattern WHITE = Pattern.compile("\\s+");

    private final StringWriter text = new StringWriter(16 * 1024);
    private final XMLStreamWriter out;

    /** Starts a document with its root element. */
    public XmlOut(String root) {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        open(root);
    }

    /** Opens an element; a prefix in its name must be bound by an attribute of an element around it. */
    public XmlOut open(String name) {
        return write(() -> out.writeStartElement(name));
    }

    /** Gives the element that was just opened an attribute. */
    public XmlOut attribute(String name, String value) {
        return write(
                () -> out.writeAttribute(name, WHITE.matcher(allowed(value)).replaceAll(" ")));
    }

    /** Writes words. */
    public XmlOut words(String words) {
        return write(() -> out.writeCharacters(allowed(words)));
    }

    /** Closes the element that was opened last. */
    public XmlOut close() {
        return write(out::writeEndElement);
    }

    /** Ends the line, for people who look at the document. */
    public XmlOut line() {
        return words("\n");
    }

    /** Writes an element that holds nothing but words. */
    public XmlOut element(String name, String words) {
        return open(name).words(words).close();
    }

    /** Closes all that is open and gives the document. */
    public String done() {
        write(out::writeEndDocument);
        write(out::flush);
        return text.append('\n').toString();
    }

    private XmlOut write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    private static String allowed(String words) {
        if (words.chars().allMatch(c -> c >= ' ' && c < 0xd800 || c == '\n' || c == '\t')) {
            return words;
        }
        StringBuilder safe = new StringBuilder(words.length());
        words.codePoints().filter(XmlOut::isAllowed).forEach(safe::appendCodePoint);
        return safe.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c > 0xffff;
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
