// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.feed;

import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.tidings.core.model.FeedItem;
import dev.tidings.fetch.feed.FeedItems;
import dev.tidings.fetch.feed.FeedParse.Parsed;
import dev.tidings.fetch.feed.FeedParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parsers that are paired, each from bytes to what it ends in. */
public final class Ways {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final XMLInputFactory WOODSTOX = woodstox();

    private Ways() {}

    private static XMLInputFactory woodstox() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    /** Tidings: bytes to finished items. */
    public static List<FeedItem> tidings(byte[] bytes) {
        return FeedParser.create().parse(bytes) instanceof Parsed parsed
                ? FeedItems.of(parsed.feed(), "bench", NOW)
                : List.of();
    }

    /** Rome as its documentation shows it: bytes to a feed; the number of its entries, or -1 when it refuses. */
    public static int rome(byte[] bytes) {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes))) {
            return new SyndFeedInput().build(reader).getEntries().size();
        } catch (IOException | FeedException | IllegalArgumentException e) {
            return -1;
        }
    }

    /** Woodstox alone: reads all events and their texts; the number of characters, or -1 when it refuses. */
    public static int woodstox(byte[] bytes) {
        int characters = 0;
        try {
            XMLStreamReader reader = WOODSTOX.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
                    characters += reader.getTextLength();
                }
            }
            reader.close();
            return characters;
        } catch (XMLStreamException | WstxLazyException e) {
            return -1;
        }
    }
}
