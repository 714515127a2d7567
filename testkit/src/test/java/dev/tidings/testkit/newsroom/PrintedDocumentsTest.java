// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.newsroom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class PrintedDocumentsTest {
    private static final NewsroomSet TECHNOLOGY = NewsroomSet.technology();
    private static final Map<String, Document> PRINTED = TECHNOLOGY.documents();
    private static final NewsroomSet GENERAL = NewsroomSet.general();
    private static final Map<String, Document> GENERAL_PRINTED = GENERAL.documents();

    static Stream<Publisher> soundXmlPublishers() {
        return Stream.of(TECHNOLOGY, GENERAL)
                .flatMap(set -> set.publishers().stream())
                .filter(publisher -> publisher.kind() != FeedKind.JSON && !publisher.broken());
    }

    static Stream<NewsItem> itemsWithArticlePages() {
        return Stream.of(TECHNOLOGY, GENERAL)
                .flatMap(set -> set.items().stream())
                .filter(item -> item.page().equals("article"));
    }

    @ParameterizedTest
    @MethodSource("soundXmlPublishers")
    void feedsAreWellFormedXmlThatListEveryItem(Publisher publisher) throws Exception {
        NewsroomSet set = TECHNOLOGY.hosts().contains(publisher.host()) ? TECHNOLOGY : GENERAL;
        Element root = parse(printed(publisher.feedUrl()));
        String name = publisher.kind() == FeedKind.ATOM ? "entry" : "item";
        long expected = set.items().stream()
                .filter(i -> i.publisher().id().equals(publisher.id()))
                .count();
        assertEquals(expected, root.getElementsByTagNameNS("*", name).getLength());
    }

    @Test
    void theBrokenFeedIsNoXml() {
        Publisher broken = TECHNOLOGY.publishers().stream()
                .filter(Publisher::broken)
                .findFirst()
                .orElseThrow();
        Document feed = PRINTED.get(broken.feedUrl());
        String text = text(feed, broken.feedCharset());
        assertTrue(text.contains("Gable & Finch") && text.contains("<media:thumbnail"));
        assertThrows(SAXException.class, () -> parse(feed));
    }

    @ParameterizedTest
    @MethodSource("itemsWithArticlePages")
    void pagesHoldTheirParagraphsInTheDeclaredEncoding(NewsItem item) {
        Publisher publisher = item.publisher();
        Document page = printed(item.url());
        String text = text(page, publisher.charset());
        boolean inHeader = page.contentType().contains("charset=");
        boolean inMeta = text.contains("charset=" + publisher.charset().name())
                || text.contains("charset=\"" + publisher.charset().name());
        assertTrue(inHeader || inMeta, page.contentType());
        assertFalse(text.contains("{{"), "a place of the template was not filled");
        for (String paragraph : item.paragraphs()) {
            assertTrue(text.contains(asWritten(paragraph, publisher.charset())), item.key() + ": " + paragraph);
        }
        assertTrue(text.contains(publisher.setting("notice", "invented")), "page says that the outlet is invented");
    }

    @Test
    void aDefectivePageIsWhatItsFixtureSays() {
        assertFalse(PRINTED.containsKey(url("gable-finch/vanishing-scooter")));
        assertEquals(410, PRINTED.get(url("gable-finch/old-warehouse-robots")).status());
        assertEquals(500, PRINTED.get(url("yingan-tech/fuwuqi-cuowu")).status());
        assertEquals(0, PRINTED.get(url("whalebay-watch/kongbai-ye")).body().length);
        Document moved = PRINTED.get(url("harbor-ledger/moved-archive"));
        assertEquals(301, moved.status());
        assertEquals(200, PRINTED.get(moved.location().orElseThrow()).status());
        assertEquals(
                "text/html; charset=ISO-8859-1",
                PRINTED.get(url("marsa-ufuq/mina-dhaki")).contentType());
    }

    @Test
    void feedsShowTheDefectsOfTheirItems() {
        String northquay =
                text(PRINTED.get("http://northquay-dispatch.example/index.rdf"), StandardCharsets.ISO_8859_1);
        assertTrue(northquay.contains("<dc:date>2026-11-05</dc:date>"), "a bare day");
        assertTrue(northquay.contains("<link>http://</link>"), "a link to nowhere");
        String quillwire = text(PRINTED.get("http://quillwire.example/feed.xml"), StandardCharsets.UTF_8);
        assertTrue(quillwire.contains("<published>Thurs, 12th of Novembre 2026, after lunch</published>"));
        String marsa = text(PRINTED.get("http://marsa-ufuq.example/feed.xml"), StandardCharsets.UTF_8);
        assertTrue(marsa.contains("<link>/akhbar/madrasat-baramij</link>"));
        String ledger = text(PRINTED.get("http://harbor-ledger.example/feed.xml"), StandardCharsets.UTF_8);
        String guid = "<guid isPermaLink=\"false\">" + url("harbor-ledger/kestrel-bay-cooling") + "</guid>";
        assertEquals(2, ledger.split(guid, -1).length - 1, "one guid for two items");
    }

    @Test
    void theFullTextFeedCarriesWholeArticlesAndTheOthersDoNot() {
        NewsItem full = TECHNOLOGY.item("harbor-ledger/amber-two-cut").orElseThrow();
        String ledger = text(PRINTED.get(full.publisher().feedUrl()), StandardCharsets.UTF_8);
        NewsItem cut = TECHNOLOGY.item("quillwire/red-sea-cable-break").orElseThrow();
        String quillwire = text(PRINTED.get(cut.publisher().feedUrl()), StandardCharsets.UTF_8);
        assertTrue(ledger.contains(full.paragraphs().get(4)));
        assertFalse(quillwire.contains(cut.paragraphs().get(4)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "harbor-ledger/amber-two-cut | 12 November 2026, 18:10",
                "quillwire/stratabank-report | Nov 10, 2026 11:00 AM ET",
                "copper-lantern/labels-that-survive | 2026/11/02",
                "northquay-dispatch/valve-maker-answers | 11.11.2026 - 11:40 CET",
                "gable-finch/bold-claims | Friday, November 6 2026",
                "yingan-tech/liangzi-jilu | 2026年11月20日 16:00",
                "whalebay-watch/qinglan-dianchi | 2026-11-10 11:20",
                "marsa-ufuq/safinat-nawras | 18 نوفمبر 2026 - 15:10"
            })
    void everyPublisherWritesDatesItsOwnWay(String key, String date) {
        NewsItem item = TECHNOLOGY.item(key).orElseThrow();
        String page = text(PRINTED.get(item.url()), item.publisher().charset());
        assertTrue(page.contains(date), page);
    }

    @Test
    void robotsForbidThePremiumPages() {
        String robots = text(PRINTED.get("http://quillwire.example/robots.txt"), StandardCharsets.UTF_8);
        assertTrue(robots.contains("Disallow: /premium/\n"), robots);
        assertTrue(url("quillwire/freight-outlook-2027").contains(".example/premium/"));
    }

    @Test
    void printsTheSameBytesEachTime() {
        Map<String, Document> again = NewsroomSet.technology().documents();
        assertEquals(PRINTED.keySet(), again.keySet());
        PRINTED.forEach((url, document) ->
                assertArrayEquals(document.body(), again.get(url).body(), url));
    }

    @Test
    void namesNoPort() {
        PRINTED.values()
                .forEach(document ->
                        assertFalse(text(document, StandardCharsets.ISO_8859_1).contains("127.0.0.1"), document.url()));
    }

    private static Document printed(String url) {
        return PRINTED.containsKey(url) ? PRINTED.get(url) : GENERAL_PRINTED.get(url);
    }

    private static String url(String key) {
        return TECHNOLOGY.item(key).orElseThrow().url();
    }

    private static String text(Document document, Charset charset) {
        return new String(document.body(), charset);
    }

    private static String asWritten(String paragraph, Charset charset) {
        return new String(Markup.encode(Markup.xml(paragraph), charset), charset);
    }

    private static Element parse(Document document) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(document.body())).getDocumentElement();
    }
}
