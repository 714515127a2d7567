// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import static dev.tidings.fetch.feed.Feeds.parsed;
import static dev.tidings.fetch.feed.Feeds.rss;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.fetch.feed.FeedWarning.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedHealingTest {
    private static final String CLEAN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Paper</title><link>https://paper.example/</link>
            <item><title>First bridge</title><link>https://paper.example/1</link><guid>g1</guid><pubDate>Mon, 06 May 2024 08:30:00 GMT</pubDate><dc:creator>Ada</dc:creator><description>Plain words.</description></item>
            <item><title>Second bridge</title><link>https://paper.example/2</link><guid>g2</guid><pubDate>Tue, 07 May 2024 08:30:00 GMT</pubDate><dc:creator>Ben</dc:creator><description>More words.</description></item>
            </channel></rss>
            """;

    static Stream<Arguments> breakages() {
        return Stream.of(
                broken("blank lines before the prolog", "\n\n" + CLEAN),
                broken("two byte order marks", "\uFEFF\uFEFF" + CLEAN),
                broken(
                        "a notice of PHP before the prolog",
                        "<br />\n<b>Warning</b>: include() in /x.php on line 1<br />\n" + CLEAN),
                broken("markup behind the feed", CLEAN + "<!-- 0.3s --><script>var x = 1 < 2;</script></html>"),
                broken("an HTML doctype", CLEAN.replaceFirst("<\\?xml[^>]*>", "<!DOCTYPE html>")),
                broken("a second prolog inside", CLEAN.replaceFirst("<item>", "<?xml version=\"1.0\"?><item>")),
                broken("version 1.1 of XML", CLEAN.replaceFirst("1\\.0", "1.1")),
                broken("version 2.0 of XML", CLEAN.replaceFirst("\"1\\.0\"", "\"2.0\"")),
                broken("no declaration of dc", CLEAN.replaceFirst(" xmlns:dc=\"[^\"]*\"", "")),
                broken(
                        "a misspelt namespace",
                        CLEAN.replace("http://purl.org/dc/elements/1.1/", "https://purl.org/DC/elements/1.1")),
                broken(
                        "an unknown namespace under a known prefix",
                        CLEAN.replace("http://purl.org/dc/elements/1.1/", "urn:whatever")),
                broken(
                        "upper-case tags",
                        CLEAN.replace("item>", "ITEM>")
                                .replace("title>", "Title>")
                                .replace("pubDate", "PUBDATE")),
                broken(
                        "end tags of another case",
                        CLEAN.replace("</item>", "</Item>").replace("</title>", "</TITLE>")),
                broken("control characters", CLEAN.replace("words", "wor\u0008d\u0000s")),
                broken("a wrong end tag", CLEAN.replace("</dc:creator>", "</dc:author>")),
                broken("titles without end", CLEAN.replace("bridge</title>", "bridge")),
                broken("items without end", CLEAN.replace("</item>", "")),
                broken(
                        "attributes twice and without quotes",
                        CLEAN.replace("<guid>", "<guid isPermaLink=false isPermaLink='false' x>")),
                broken(
                        "a document type with entities",
                        CLEAN.replace("words", "&w;")
                                .replaceFirst("<rss", "<!DOCTYPE rss [<!ENTITY w \"words\">]>\n<rss")),
                broken(
                        "an external document type",
                        CLEAN.replaceFirst(
                                "<rss",
                                "<!DOCTYPE rss PUBLIC \"-//N//DTD RSS 0.91//EN\" \"http://nowhere.invalid/rss.dtd\">\n<rss")),
                broken("no end of the document", CLEAN.substring(0, CLEAN.indexOf("</channel>"))),
                broken("an end inside of the last tag", CLEAN.substring(0, CLEAN.indexOf("</item>\n</channel>") + 4)),
                broken("two documents in a row", CLEAN + CLEAN.replace("bridge", "tunnel")),
                broken(
                        "a feed inside of a page",
                        "<html><body><pre>" + CLEAN.substring(CLEAN.indexOf("<rss")) + "</pre></body></html>"),
                broken(
                        "a feed escaped inside of a page",
                        "<html><body><pre>" + CLEAN.replace("&", "&amp;").replace("<", "&lt;")
                                + "</pre></body></html>"),
                broken("no <rss>", CLEAN.replaceFirst("<rss[^>]*>", "").replace("</rss>", "")));
    }

    private static Arguments broken(String how, String text) {
        return Arguments.of(how, text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breakages")
    void readsEveryItemInSpiteOf(String how, String text) {
        List<FeedEntry> entries = parsed(text).feed().entries();

        assertEquals(2, entries.size(), how);
        for (int i = 0; i < 2; i++) {
            FeedEntry entry = entries.get(i);
            assertEquals(
                    i == 0 ? "First bridge" : "Second bridge",
                    entry.title().orElseThrow().plain());
            assertEquals(Optional.of("https://paper.example/" + (i + 1)), entry.link());
            assertEquals(Optional.of("g" + (i + 1)), entry.id());
            assertTrue(entry.published().isPresent(), how);
            assertEquals(
                    i == 0 ? Optional.of("Ada") : Optional.of("Ben"),
                    entry.authors().get(0).name());
            assertEquals(
                    i == 0 ? "Plain words." : "More words.",
                    entry.summary().orElseThrow().plain());
        }
    }

    @Test
    void keepsAmpersandsAndAngleBracketsThatStartNothing() {
        FeedEntry entry = parsed(CLEAN.replace("First bridge", "Q&A: is 3 < 5 & 5 <7 at Smith&Sons?"))
                .feed()
                .entries()
                .get(0);

        assertEquals(
                "Q&A: is 3 < 5 & 5 <7 at Smith&Sons?",
                entry.title().orElseThrow().value());
    }

    @Test
    void keepsAmpersandsInAddresses() {
        FeedEntry entry = parsed(CLEAN.replace("example/1<", "example/?a=1&b=2&copy=3<"))
                .feed()
                .entries()
                .get(0);

        assertEquals(Optional.of("https://paper.example/?a=1&b=2&copy=3"), entry.link());
    }

    @Test
    void knowsTheNamesOfHtml() {
        FeedEntry entry = parsed(
                        CLEAN.replace("First bridge", "Caf&eacute;&nbsp;&ndash; &unknown; &#150; &#x2014;&#0;"))
                .feed()
                .entries()
                .get(0);

        assertEquals("Café\u00A0– &unknown; – —", entry.title().orElseThrow().value());
    }

    @Test
    void keepsUnescapedMarkupOfADescription() {
        FeedEntry entry = parsed(
                        CLEAN.replace("Plain words.", "<p>Plain<br>words <img src=\"/a.png\"> &amp; <b>more</b></p>"))
                .feed()
                .entries()
                .get(0);

        assertEquals(
                "<p>Plain<br />words <img src=\"https://paper.example/a.png\" /> &amp; <b>more</b></p>",
                entry.summary().orElseThrow().value());
    }

    @Test
    void readsLegacyCharsetsThatAreDeclaredWrongly() {
        String chinese = CLEAN.replace("First bridge", "新大桥今日正式通车");

        FeedParse.Parsed parsed = parsed(chinese.getBytes(Charset.forName("GB18030")));

        assertEquals(
                "新大桥今日正式通车",
                parsed.feed().entries().get(0).title().orElseThrow().value());
        assertTrue(
                parsed.warnings().stream().anyMatch(w -> w.kind() == Kind.CHARSET),
                parsed.warnings().toString());
    }

    @Test
    void cdataThatIsCutOffTakesNoWholeFieldWithIt() {
        String cut = CLEAN.substring(0, CLEAN.indexOf("More words.")) + "<![CDATA[<p>Mo";

        List<FeedEntry> entries = parsed(cut).feed().entries();

        assertEquals(2, entries.size());
        assertEquals(Optional.of("https://paper.example/2"), entries.get(1).link());
        assertEquals(Optional.empty(), entries.get(1).summary());
    }

    @Test
    void saysWhatItHealed() {
        assertTrue(kinds("junk" + CLEAN).contains(Kind.JUNK_AROUND));
        assertTrue(kinds(CLEAN.substring(0, 500)).contains(Kind.TRUNCATED));
        assertTrue(kinds(CLEAN.replaceFirst(" xmlns:dc=\"[^\"]*\"", "")).contains(Kind.NAMESPACE));
        assertTrue(kinds(CLEAN.replace("words", "wo&rds")).contains(Kind.NOT_WELL_FORMED));
        assertFalse(kinds(CLEAN).contains(Kind.NOT_WELL_FORMED));
    }

    private static List<Kind> kinds(String text) {
        return parsed(text.getBytes(StandardCharsets.UTF_8)).warnings().stream()
                .map(FeedWarning::kind)
                .toList();
    }

    @Test
    void cdataThatLostItsEndSwallowsNoOtherItem() {
        FeedParse.Parsed parsed = parsed(rss("<item><title>a</title><description><![CDATA[<b>one]</description></item>"
                + "<item><title>b</title><description><![CDATA[two]]></description></item>"));

        assertEquals(2, parsed.feed().entries().size());
        assertEquals(
                "<b>one]",
                parsed.feed().entries().get(0).summary().orElseThrow().value());
        assertEquals(
                List.of("CDATA without end in <description>"),
                parsed.warnings().stream().map(FeedWarning::detail).toList());
    }

    @Test
    void cdataThatLostItsEndAndItsEndTagEndsWithItsItem() {
        FeedParse.Parsed parsed = parsed(rss("<item><title>a</title><description><![CDATA[one</item>"
                + "<item><title>b</title><description><![CDATA[two]]></description></item>"));

        assertEquals(2, parsed.feed().entries().size());
        assertFalse(parsed.warnings().isEmpty());
    }

    @Test
    void cdataShownInsideOfCdataStaysText() {
        FeedParse.Parsed parsed = parsed(rss("<item><description><![CDATA[write <![CDATA[ so]]></description></item>"));

        assertEquals(
                "write <![CDATA[ so",
                parsed.feed().entries().get(0).summary().orElseThrow().value());
        assertEquals(List.of(), parsed.warnings());
    }

    private static List<String> details(String text, Kind kind) {
        return parsed(text.getBytes(StandardCharsets.UTF_8)).warnings().stream()
                .filter(w -> w.kind() == kind)
                .map(FeedWarning::detail)
                .toList();
    }

    @Test
    void anAddressThatIsCutOffIsNotDelivered() {
        String cut =
                CLEAN.substring(0, CLEAN.indexOf("per.example/2</link>")).replace("<link>", "<guid>g</guid><link>");

        FeedEntry last = parsed(cut).feed().entries().get(1);

        assertEquals("Second bridge", last.title().orElseThrow().value());
        assertEquals(Optional.empty(), last.link());
        assertEquals(
                List.of("the document ends inside <link>", "<link> is left out, the feed ends inside of it"),
                details(cut, Kind.TRUNCATED));
    }

    @Test
    void anEntryThatEndsBeforeItIsKnownWhichIsLeftOut() {
        for (String end : List.of("ond bridge</title>", "<link>https://paper.example/2", "per.example/2</link>")) {
            String cut = CLEAN.substring(0, CLEAN.indexOf(end));

            assertEquals(1, parsed(cut).feed().entries().size(), end);
            assertTrue(
                    details(cut, Kind.TRUNCATED)
                            .contains("the last entry is left out, it ends before its address and its id"),
                    end);
        }
    }

    @Test
    void aPersonAndATitleThatAreCutOffAreNotDelivered() {
        String atom = "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><entry><id>1</id>"
                + "<title>whole</title><author><name>Ada Love";

        FeedEntry entry = parsed(atom).feed().entries().get(0);

        assertEquals(List.of(), entry.authors());
        assertEquals(
                Optional.empty(),
                parsed(atom.substring(0, atom.indexOf("ole<")))
                        .feed()
                        .entries()
                        .get(0)
                        .title());
    }

    @Test
    void namesInAnotherCaseAreNamedOnce() {
        String upper = "<RSS VERSION='2.0'><CHANNEL><TITLE>U</TITLE><ITEM><TITLE>x</TITLE><GUID>1</GUID></ITEM>"
                + "<ITEM><TITLE>y</TITLE><pubDate>Mon, 06 May 2024 08:30:00 GMT</pubDate></ITEM></CHANNEL></RSS>";

        assertEquals(2, parsed(upper).feed().entries().size());
        assertEquals(
                List.of("names in another case: <RSS>, <CHANNEL>, <TITLE>, <ITEM>, <GUID>"), details(upper, Kind.NAME));
        assertEquals(List.of(), kinds(CLEAN));
    }

    @Test
    void namesThatLackTheirCapitalsOrHaveTooManyAreNamed() {
        String feed = "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
                + "<title>U</title><item><title>x</title><guid ispermalink='false'>1</guid>"
                + "<pubdate>Mon, 06 May 2024 08:30:00 GMT</pubdate><content:Encoded>A text.</content:Encoded>"
                + "</item></channel></rss>";

        assertEquals(
                List.of("names in another case: <guid ispermalink>, <pubdate>, <Encoded>"), details(feed, Kind.NAME));
    }

    @Test
    void anAtomFeedWithoutItsNamespaceIsNamed() {
        String feed = "<feed><title>U</title><entry><id>urn:1</id><title>x</title></entry></feed>";

        assertEquals(1, parsed(feed).feed().entries().size());
        assertEquals(List.of("no namespace of <feed>, read as Atom"), details(feed, Kind.NAMESPACE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/2005/Atom/|atom",
                "http://www.w3.org/2005/atom|atom",
                "https://www.w3.org/2005/Atom|atom",
                "https://purl.org/rss/1.0/modules/content/|content",
                "http://purl.org/DC/elements/1.1/|dc",
                "http://www.itunes.com/DTDs/Podcast-1.0.dtd|itunes"
            })
    void aNamespaceInAnotherSpellingIsNamed(String namespaceAndPrefix) {
        String[] parts = namespaceAndPrefix.split("\\|");
        String feed = "<rss version='2.0' xmlns:p='" + parts[0] + "'><channel><title>t</title><item><guid>1</guid>"
                + "<p:title>x</p:title></item></channel></rss>";

        assertEquals(
                List.of("namespace '" + parts[0] + "' read as that of " + parts[1]), details(feed, Kind.NAMESPACE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/2005/Atom",
                "http://purl.org/rss/1.0/modules/content/",
                "http://purl.org/dc/elements/1.1/",
                "http://www.itunes.com/dtds/podcast-1.0.dtd",
                "http://search.yahoo.com/mrss/",
                "https://podcastindex.org/namespace/1.0",
                "http://wellformedweb.org/CommentAPI/"
            })
    void aNamespaceAsItsFormatWritesItIsNoWarning(String namespace) {
        assertEquals(
                List.of(),
                kinds("<rss version='2.0' xmlns:p='" + namespace + "'><channel><title>t</title><item><guid>1</guid>"
                        + "<p:other>x</p:other></item></channel></rss>"));
    }

    @Test
    void theBaseOfAChannelDefinitionCountsForItsItems() {
        String cdf = "<CHANNEL HREF='index.html' BASE='http://c.example/b/'><TITLE>C</TITLE>"
                + "<ITEM HREF='i1.html'><TITLE>one</TITLE></ITEM><ITEM HREF='/i2.html'><TITLE>two</TITLE></ITEM></CHANNEL>";

        FeedParse.Parsed parsed = (FeedParse.Parsed) FeedParser.create()
                .parse(cdf.getBytes(StandardCharsets.UTF_8), null, "http://host.example/d/channel.cdf");

        assertEquals(
                Optional.of("http://host.example/d/index.html"), parsed.feed().link());
        assertEquals(
                List.of("http://c.example/b/i1.html", "http://c.example/i2.html"),
                parsed.feed().entries().stream()
                        .map(e -> e.link().orElseThrow())
                        .toList());
        assertEquals(List.of(), parsed.warnings());
    }
}
