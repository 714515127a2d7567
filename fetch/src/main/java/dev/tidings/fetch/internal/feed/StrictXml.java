// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The fast path: well-formed XML without a document type, by Woodstox. Nothing external is ever opened. */
final class StrictXml {
    private static final WstxInputFactory FACTORY = factory();

    private StrictXml() {}

    private static WstxInputFactory factory() {
        WstxInputFactory out = new WstxInputFactory();
        out.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        out.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        out.setProperty(XMLInputFactory.IS_VALIDATING, false);
        out.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        out.setProperty(XMLInputFactory.IS_COALESCING, false);
        out.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 250);
        out.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 1 << 20);
        out.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, 4096);
        out.configureForSpeed();
        out.setProperty(XMLInputFactory.IS_COALESCING, false);
        return out;
    }

    /**
     * Reads a document into a tree.
     *
     * @throws XMLStreamException when the text is not well-formed or beyond the strict limits; the tree is then of no use
     */
    static void read(String text, TreeBuilder tree, Limits limits) throws XMLStreamException {
        XMLStreamReader in = FACTORY.createXMLStreamReader(new StringReader(text));
        try {
            int depth = 0;
            while (in.hasNext() && !tree.isFull()) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > limits.maxDepth()) {
                            throw new XMLStreamException("deeper than " + limits.maxDepth());
                        }
                        start(in, tree);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        tree.end();
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (depth > 0) {
                            tree.text(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
                        }
                    }
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new XMLStreamException("entity " + in.getLocalName());
                    default -> {
                        // comments and processing instructions say nothing
                    }
                }
            }
        } catch (RuntimeException e) {
            // Woodstox wraps what a lazy accessor meets
            throw new XMLStreamException(e.getMessage(), e);
        } finally {
            in.close();
        }
    }

    private static void start(XMLStreamReader in, TreeBuilder tree) {
        tree.start(none(in.getPrefix()), in.getLocalName(), none(in.getNamespaceURI()));
        int count = in.getAttributeCount();
        for (int i = 0; i < count; i++) {
            tree.attribute(
                    none(in.getAttributePrefix(i)),
                    in.getAttributeLocalName(i),
                    none(in.getAttributeNamespace(i)),
                    in.getAttributeValue(i));
        }
    }

    private static String none(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
