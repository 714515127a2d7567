// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;

/** Parses text blocks, for the tests of this package. */
final class Feeds {
    static final String BASE = "https://paper.example/feeds/all.xml";

    private Feeds() {}

    static FeedParse.Parsed parsed(String text) {
        return parsed(text.getBytes(StandardCharsets.UTF_8));
    }

    static FeedParse.Parsed parsed(byte[] bytes) {
        return assertInstanceOf(FeedParse.Parsed.class, FeedParser.create().parse(bytes, null, BASE));
    }

    static Feed feed(String text) {
        return parsed(text).feed();
    }

    /** The only entry of an RSS item's content. */
    static FeedEntry item(String content) {
        return feed(rss("<item>" + content + "</item>")).entries().get(0);
    }

    /** The only entry of an Atom entry's content. */
    static FeedEntry entry(String content) {
        return feed(atom("<entry>" + content + "</entry>")).entries().get(0);
    }

    static String rss(String content) {
        return """
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
                  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"
                  xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:thr="http://purl.org/syndication/thread/1.0"
                  xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:podcast="https://podcastindex.org/namespace/1.0">
                <channel><title>The Paper</title><link>https://paper.example/</link>""" + content + "</channel></rss>";
    }

    static String atom(String content) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>The Paper</title>" + content
                + "</feed>";
    }
}
