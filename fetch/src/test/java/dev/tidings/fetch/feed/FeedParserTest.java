// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import static dev.tidings.fetch.feed.Feeds.entry;
import static dev.tidings.fetch.feed.Feeds.feed;
import static dev.tidings.fetch.feed.Feeds.item;
import static dev.tidings.fetch.feed.Feeds.parsed;
import static dev.tidings.fetch.feed.Feeds.rss;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.PartialDate;
import dev.tidings.fetch.feed.FeedParse.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {

    @Test
    void readsRss2WithItsModules() {
        Feed feed = feed(rss("""
                <description>All of it</description><language>en-GB</language><copyright>The Paper</copyright>
                <generator>Press 3</generator><ttl>60</ttl><managingEditor>desk@paper.example (News Desk)</managingEditor>
                <atom:link rel="self" href="https://paper.example/feeds/all.xml"/><atom:link rel="hub" href="https://hub.example/"/>
                <image><url>/logo.png</url></image><lastBuildDate>Tue, 07 May 2024 10:00:00 GMT</lastBuildDate>
                <item><title>Bridge opens</title><link>https://paper.example/bridge</link><guid isPermaLink="false">p-1</guid>
                <description>&lt;p&gt;After years.&lt;/p&gt;</description><content:encoded><![CDATA[<p>After <b>years</b>.</p>]]></content:encoded>
                <dc:creator>Ada Field</dc:creator><category domain="https://paper.example/tags">Traffic</category>
                <pubDate>Mon, 06 May 2024 08:30:00 +0200</pubDate><comments>https://paper.example/bridge#talk</comments>
                <slash:comments>12</slash:comments><thr:in-reply-to ref="p-0"/>
                <enclosure url="https://cdn.example/b.mp3" type="audio/mpeg" length="1234"/><itunes:duration>12:30</itunes:duration>
                <media:thumbnail url="https://cdn.example/b.jpg"/><dc:rights>Ada Field</dc:rights>
                <podcast:transcript url="https://cdn.example/b.vtt" type="text/vtt"/>
                <source url="https://wire.example/rss">The Wire</source></item>"""));

        assertEquals(FeedFormat.RSS, feed.format());
        assertEquals(Optional.of("2.0"), feed.version());
        assertEquals(Optional.of("en-GB"), feed.language());
        assertEquals(Optional.of("https://paper.example/logo.png"), feed.image());
        assertEquals(Optional.of("https://paper.example/feeds/all.xml"), feed.self());
        assertEquals(List.of("https://hub.example/"), feed.hubs());
        assertEquals(Optional.of(60), feed.ttlMinutes());
        assertEquals(
                List.of(new FeedPerson(Optional.of("News Desk"), Optional.of("desk@paper.example"), Optional.empty())),
                feed.authors());
        FeedEntry item = feed.entries().get(0);
        assertEquals(Optional.of("p-1"), item.id());
        assertEquals(Optional.of("https://paper.example/bridge"), item.link());
        assertEquals("<p>After years.</p>", item.summary().orElseThrow().value());
        assertEquals("<p>After <b>years</b>.</p>", item.content().orElseThrow().value());
        assertEquals(Optional.of(PartialDate.parse("2024-05-06T08:30+02:00")), item.published());
        assertEquals(
                List.of(new FeedCategory("Traffic", Optional.of("https://paper.example/tags"), Optional.empty())),
                item.categories());
        assertEquals(
                List.of(new FeedEnclosure("https://cdn.example/b.mp3", Optional.of("audio/mpeg"), Optional.of(1234L))),
                item.enclosures());
        assertEquals(Optional.of("12:30"), item.duration());
        assertEquals(Optional.of(12), item.commentCount());
        assertEquals(Optional.of("p-0"), item.inReplyTo());
        assertEquals("https://cdn.example/b.vtt", item.transcripts().get(0).url());
        assertEquals(Optional.of("https://cdn.example/b.jpg"), item.image());
        assertEquals(
                "The Wire", item.source().orElseThrow().title().orElseThrow().value());
        assertEquals(
                Optional.of("https://wire.example/rss"),
                item.source().orElseThrow().link());
    }

    @Test
    void readsAtomWithItsTextTypes() {
        FeedEntry entry = entry("""
                <id>urn:1</id><title type="html">Bread &amp;amp; &lt;i&gt;butter&lt;/i&gt;</title>
                <link href="https://paper.example/1"/><link rel="enclosure" href="https://cdn.example/1.mp3" length="9"/>
                <published>2024-05-06T08:30:00Z</published><updated>2024-05-07T00:00:00Z</updated>
                <author><name>Ada</name><uri>/people/ada</uri></author><contributor><name>Ben</name></contributor>
                <category term="food" scheme="urn:s" label="Food"/><summary>1 &lt; 2</summary><rights>Free</rights>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>See <a href="/2">2</a><br/></p></div></content>
                <source><id>urn:wire</id><title>Wire</title><updated>2024-05-05T00:00:00Z</updated></source>""");

        assertEquals(
                new FeedText("Bread &amp; <i>butter</i>", true), entry.title().orElseThrow());
        assertEquals("Bread & butter", entry.title().orElseThrow().plain());
        assertEquals(new FeedText("1 < 2", false), entry.summary().orElseThrow());
        assertEquals("1 &lt; 2", entry.summary().orElseThrow().asHtml());
        assertEquals(
                "<p>See <a href=\"https://paper.example/2\">2</a><br /></p>",
                entry.content().orElseThrow().value());
        assertEquals(
                Optional.of("https://paper.example/people/ada"),
                entry.authors().get(0).url());
        assertEquals(Optional.of("Ben"), entry.contributors().get(0).name());
        assertEquals(Optional.of("en"), entry.language());
        assertEquals(Optional.of("urn:wire"), entry.source().orElseThrow().id());
        assertEquals(Optional.of(PartialDate.parse("2024-05-06T08:30Z")), entry.published());
    }

    @Test
    void readsRdfWithItemsBesideTheChannel() {
        Feed feed = feed("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://paper.example/"><title>Old Paper</title><link>https://paper.example/</link>
                <dc:language>de</dc:language></channel>
                <item rdf:about="https://paper.example/a"><title>A</title><link>https://paper.example/a</link>
                <dc:date>2003-05-06T10:00:00+01:00</dc:date><dc:subject>Old</dc:subject></item></rdf:RDF>""");

        assertEquals(FeedFormat.RDF, feed.format());
        assertEquals(Optional.of("de"), feed.language());
        FeedEntry item = feed.entries().get(0);
        assertEquals(Optional.of("https://paper.example/a"), item.id());
        assertEquals(Optional.of(PartialDate.parse("2003-05-06T10:00+01:00")), item.published());
        assertEquals("Old", item.categories().get(0).term());
    }

    @Test
    void readsAtom03WithItsModes() {
        Feed feed = feed("""
                <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Early</title><tagline>Yes</tagline>
                <modified>2004-01-02T03:04:05Z</modified><entry><title mode="base64">SGVsbG8gPGI+eW91PC9iPg==</title>
                <issued>2004-01-01T00:00:00Z</issued><content type="text/html" mode="escaped">&lt;p&gt;Hi&lt;/p&gt;</content></entry></feed>""");

        assertEquals("Yes", feed.description().orElseThrow().value());
        assertEquals(
                "Hello <b>you</b>", feed.entries().get(0).title().orElseThrow().value());
        assertEquals("<p>Hi</p>", feed.entries().get(0).content().orElseThrow().value());
        assertEquals(
                Optional.of(PartialDate.parse("2004-01-01T00:00Z")),
                feed.entries().get(0).published());
    }

    @Test
    void readsChannelDefinitionFormat() {
        Feed feed = feed("""
                <CHANNEL HREF="https://paper.example/"><TITLE>Push</TITLE><ABSTRACT>Soon everywhere</ABSTRACT>
                <LOGO HREF="logo.gif"/><ITEM HREF="/one" LASTMOD="1997-11-05T12:00"><TITLE>One</TITLE></ITEM></CHANNEL>""");

        assertEquals(FeedFormat.CDF, feed.format());
        assertEquals(Optional.of("https://paper.example/feeds/logo.gif"), feed.image());
        assertEquals(
                Optional.of("https://paper.example/one"), feed.entries().get(0).link());
    }

    @Test
    void readsJsonFeed() {
        Feed feed = feed("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "JSON Paper", "home_page_url": "https://paper.example/",
                 "authors": [{"name": "Ada"}], "language": "en", "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
                 "items": [{"id": 7, "url": "/7", "title": "Seven", "content_text": "a < b", "date_published": "2024-05-06T08:30:00Z",
                  "tags": ["x"], "attachments": [{"url": "https://cdn.example/7.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 5}]}, "noise"]}""");

        assertEquals(FeedFormat.JSON, feed.format());
        assertEquals(1, feed.entries().size());
        FeedEntry item = feed.entries().get(0);
        assertEquals(Optional.of("7"), item.id());
        assertEquals(Optional.of("https://paper.example/7"), item.link());
        assertEquals(new FeedText("a < b", false), item.content().orElseThrow());
        assertEquals(Optional.of(5L), item.enclosures().get(0).length());
        assertEquals(List.of("https://hub.example/"), feed.hubs());
    }

    @Test
    void readsASingleAtomEntryAsAFeedOfOne() {
        assertEquals(
                1,
                feed("<entry xmlns='http://www.w3.org/2005/Atom'><title>One</title></entry>")
                        .entries()
                        .size());
    }

    @Test
    void takesAPermalinkForTheMissingLink() {
        assertEquals(
                Optional.of("https://paper.example/p"),
                item("<guid>https://paper.example/p</guid>").link());
        assertEquals(
                Optional.empty(),
                item("<guid isPermaLink='false'>https://paper.example/p</guid>").link());
        assertEquals(Optional.empty(), item("<guid>p-17</guid>").link());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ada@paper.example (Ada Field)  | Ada Field | ada@paper.example
            Ada Field <ada@paper.example>  | Ada Field | ada@paper.example
            Ada Field (ada@paper.example)  | Ada Field | ada@paper.example
            ada@paper.example              |           | ada@paper.example
            Ada Field                      | Ada Field |
            """)
    void readsTheWaysToWriteAnAuthor(String text, String name, String email) {
        FeedEntry item = item("<author>" + text.replace("<", "&lt;") + "</author>");

        assertEquals(
                List.of(new FeedPerson(Optional.ofNullable(name), Optional.ofNullable(email), Optional.empty())),
                item.authors());
    }

    @Test
    void resolvesLinksAgainstEveryXmlBaseAroundThem() {
        Feed feed = feed("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/"><link href="../y"/>
                <entry xml:base="z/"><link href="1"/><content type="html" xml:base="https://b.example/">&lt;img src="i.png"></content></entry></feed>""");

        assertEquals(Optional.of("https://a.example/y"), feed.link());
        assertEquals(
                Optional.of("https://a.example/x/z/1"), feed.entries().get(0).link());
        assertEquals(
                "<img src=\"https://b.example/i.png\">",
                feed.entries().get(0).content().orElseThrow().value());
    }

    @Test
    void leavesOutDatesThatItCannotReadWithCertainty() {
        FeedParse.Parsed parsed =
                parsed(rss("<item><title>x</title><pubDate>Sun, 99 Jun 2009 12:00:00 GMT</pubDate></item>"));

        assertEquals(Optional.empty(), parsed.feed().entries().get(0).published());
        assertEquals(FeedWarning.Kind.DATE, parsed.warnings().get(0).kind());
    }

    @Test
    void hasNoWarningsForACleanFeed() {
        assertEquals(List.of(), parsed(rss("<item><title>x</title></item>")).warnings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n", "\uFEFF"})
    void refusesWhatIsEmpty(String text) {
        assertEquals(Reason.EMPTY, refused(text));
    }

    @Test
    void refusesPagesAndOtherDocumentsEachByItsReason() {
        assertEquals(
                Reason.HTML_PAGE, refused("<!DOCTYPE html><html><head><title>Just a moment</title></head></html>"));
        assertEquals(Reason.NOT_A_FEED, refused("<svg xmlns='http://www.w3.org/2000/svg'/>"));
        assertEquals(Reason.NOT_A_FEED, refused("{\"error\": \"rate limited\"}"));
        assertEquals(Reason.NOT_A_FEED, refused("{\"version\": "));
        assertEquals(Reason.NOT_A_FEED, refused("no feed at all"));
    }

    @Test
    void refusesWrongLimitsWithTheValueNamed() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> FeedParser.builder().maxDepth(5000));
        assertTrue(e.getMessage().contains("5000"), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> FeedParser.builder().maxBytes(0));
    }

    private static Reason refused(String text) {
        FeedParse parse = FeedParser.create().parse(text.getBytes(StandardCharsets.UTF_8));
        return assertInstanceOf(FeedParse.Refused.class, parse).reason();
    }

    @Test
    void readsThePeopleAndFilesOfPodcasts() {
        Feed feed = feed(rss("""
                <podcast:locked owner="a@b.example">yes</podcast:locked><podcast:guid>g-1</podcast:guid>
                <podcast:person role="host" href="/ada">Ada Field</podcast:person>
                <item><dc:contributor>Bo Lee</dc:contributor>
                <podcast:person role="guest" group="cast" href="https://bo.example/" img="/bo.png">Bo Lee</podcast:person>
                <podcast:person>Cy&#38;amp;Co</podcast:person><podcast:person href="/nobody"/>
                <podcast:chapters url="/c.json" type="application/json+chapters"/>
                <podcast:license url="https://l.example/by">cc-by-4.0</podcast:license>
                <podcast:alternateEnclosure type="audio/opus" length="32"><podcast:source uri="https://cdn.example/a.opus"/></podcast:alternateEnclosure>
                <podcast:socialInteract protocol="disabled"/><podcast:socialInteract uri="https://s.example/@a/1" protocol="activitypub"/>
                </item>"""));
        FeedEntry item = feed.entries().get(0);

        assertEquals(Optional.of(true), feed.podcastLocked());
        assertEquals(Optional.of("g-1"), feed.podcastGuid());
        assertEquals(
                Optional.of("https://paper.example/ada"),
                feed.contributors().get(0).url());
        assertEquals(
                List.of("Bo Lee", "Cy&Co"),
                item.contributors().stream().map(p -> p.name().orElse("")).toList());
        assertEquals(
                "https://paper.example/c.json", item.chapters().orElseThrow().url());
        assertEquals(Optional.of("https://l.example/by"), item.license());
        assertEquals(
                new FeedEnclosure("https://cdn.example/a.opus", Optional.of("audio/opus"), Optional.of(32L)),
                item.enclosures().get(0));
        assertEquals(Optional.of("https://s.example/@a/1"), item.comments());
    }
}
