// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import static dev.tidings.fetch.feed.Feeds.atom;
import static dev.tidings.fetch.feed.Feeds.feed;
import static dev.tidings.fetch.feed.Feeds.rss;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Person;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedItemsTest {
    private static final Instant NOW = Instant.parse("2024-05-08T00:00:00Z");

    private static List<FeedItem> items(String text) {
        return FeedItems.of(feed(text), "paper", NOW);
    }

    @Test
    void makesTitlesPlainAndTextsHtml() {
        FeedItem item = items(
                        atom(
                                "<entry><id>1</id><title type='html'>A &amp;amp; &lt;b>B&lt;/b></title><summary>1 &lt; 2</summary></entry>"))
                .get(0);

        assertEquals(Optional.of("A & B"), item.title());
        assertEquals(Optional.of("1 &lt; 2"), item.summary());
        assertEquals(NOW, item.collectedAt());
        assertEquals(Optional.of("en"), item.language());
    }

    @Test
    void keepsTheIdWhenTextChangesAndChangesItWithTheGuid() {
        String first =
                items(rss("<item><guid>g</guid><title>a</title></item>")).get(0).id();

        assertEquals(
                first,
                items(rss("<item><guid>g</guid><title>b</title></item>")).get(0).id());
        assertNotEquals(
                first,
                items(rss("<item><guid>h</guid><title>a</title></item>")).get(0).id());
        assertTrue(first.matches("paper-[0-9a-f]{24}"), first);
    }

    @Test
    void tellsItemsApartThatShareAGuid() {
        List<FeedItem> items = items(
                rss(
                        "<item><guid>0</guid><link>/a</link></item><item><guid>0</guid><link>/b</link></item><item><guid>0</guid><link>/b</link></item>"));

        assertEquals(2, items.size());
        assertEquals(
                Optional.of(URI.create("https://paper.example/b")), items.get(1).url());
    }

    private static List<String> ids(String text) {
        return items(text).stream().map(FeedItem::id).toList();
    }

    @Test
    void neitherTrackingParametersNorTlsMakeANewItem() {
        String plain = "<item><link>http://paper.example/a?id=7</link><title>a</title></item>";
        String dressed =
                "<item><link>https://paper.example/a?utm_source=rss&amp;id=7&amp;fbclid=x1</link><title>b</title></item>";
        assertEquals(ids(rss(plain)), ids(rss(dressed)));
        assertEquals(
                ids(rss("<item><guid>http://paper.example/?p=7</guid><title>a</title></item>")),
                ids(rss("<item><guid>https://paper.example/?p=7</guid><title>a</title></item>")));
    }

    @Test
    void commentsOfOnePageAreItemsOfTheirOwn() {
        assertEquals(
                2,
                ids(rss(
                                "<item><guid>https://paper.example/a#comment-1</guid><link>/a#comment-1</link></item>"
                                        + "<item><guid>https://paper.example/a#comment-2</guid><link>/a#comment-2</link></item>"))
                        .size());
    }

    @Test
    void aGuidAndALinkThatAllItemsShareTellNothing() {
        StringBuilder entries = new StringBuilder();
        for (String title : List.of("Rain", "Fog", "Hail", "Snow")) {
            entries.append("<item><guid>news</guid><link>/today</link><title>")
                    .append(title)
                    .append("</title><pubDate>Tue, 07 May 2024 10:00:00 GMT</pubDate></item>");
        }
        assertEquals(4, ids(rss(entries.toString())).size());
    }

    @Test
    void anEditOfTheTextKeepsTheIdOfADatedItemWithoutGuidAndLink() {
        String dated =
                "<item><title>a</title><pubDate>Tue, 07 May 2024 10:00:00 GMT</pubDate><description>%s</description></item>";
        assertEquals(ids(rss(String.format(dated, "one"))), ids(rss(String.format(dated, "two"))));
    }

    @Test
    void namesItemsWithoutGuidAndLinkByTheirText() {
        assertEquals(
                2,
                items(rss("<item><title>a</title></item><item><title>b</title></item><item><title>a</title></item>"))
                        .size());
    }

    @Test
    void inheritsAuthorsInAtomAloneAndFromTheOriginFirst() {
        String author = "<author><name>Desk</name></author>";
        assertEquals(
                List.of(Person.of("Desk")),
                items(atom(author + "<entry><id>1</id></entry>")).get(0).authors());
        assertEquals(
                List.of(Person.of("Wire")),
                items(atom(author + "<entry><id>1</id><source><author><name>Wire</name></author></source></entry>"))
                        .get(0)
                        .authors());
        assertEquals(
                List.of(),
                items(rss("<managingEditor>Desk</managingEditor><item><guid>1</guid></item>"))
                        .get(0)
                        .authors());
    }

    @Test
    void escapesWhatAnAddressMayNotHoldAndLeavesOutWhatIsNone() {
        assertEquals(
                Optional.of(URI.create("https://paper.example/a%20b%7C%5Bc%5D?q=100%25&r=ä")),
                items(rss("<item><link>https://paper.example/a b|[c]?q=100%&amp;r=ä</link></item>"))
                        .get(0)
                        .url());
        assertEquals(
                Optional.empty(),
                items(rss("<item><link>mailto:ada@paper.example</link><guid>1</guid></item>"))
                        .get(0)
                        .url());
    }

    @Test
    void keepsEnclosuresCategoriesOriginAndDates() {
        FeedItem item = items(
                        rss(
                                "<item><enclosure url='https://cdn.example/a.mp3' length='x'/><category>A</category><category>A</category>"
                                        + "<source url='https://wire.example/'>The &amp;amp; Wire</source><pubDate>Mon, 06 May 2024 08:30:00 GMT</pubDate></item>"))
                .get(0);

        assertEquals(
                URI.create("https://cdn.example/a.mp3"),
                item.enclosures().get(0).url());
        assertEquals(List.of("A"), item.categories());
        assertEquals(Optional.of("The & Wire"), item.origin());
        assertEquals("2024-05-06T08:30Z", item.publishedAt().orElseThrow().toString());
        assertEquals(Optional.empty(), item.updatedAt());
    }

    @Test
    void keepsWhatTheFeedSaysOfEpisodesGeneratorAndThreadsByTheNamesOfTheElements() {
        String feed = "<rss version='2.0' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"
                + " xmlns:podcast='https://podcastindex.org/namespace/1.0' xmlns:thr='http://purl.org/syndication/thread/1.0'>"
                + "<channel><title>T</title><generator>Press 6</generator><item><guid>1</guid><title>One</title>"
                + "<itunes:duration>1:02:03</itunes:duration><itunes:season>2</itunes:season>"
                + "<itunes:episode>7</itunes:episode>"
                + "<podcast:transcript url='https://cdn.example/1.vtt' type='text/vtt'/>"
                + "<podcast:chapters url='https://cdn.example/1.json' type='application/json+chapters'/>"
                + "<thr:in-reply-to ref='tag:paper.example,2024:0'/></item></channel></rss>";
        assertEquals(
                Map.of(
                        "generator", "Press 6",
                        "itunes:duration", "1:02:03",
                        "itunes:season", "2",
                        "itunes:episode", "7",
                        "podcast:transcript", "https://cdn.example/1.vtt",
                        "podcast:chapters", "https://cdn.example/1.json",
                        "thr:in-reply-to", "tag:paper.example,2024:0"),
                items(feed).get(0).details());
        assertEquals(
                Map.of(),
                items(rss("<item><guid>1</guid><title>One</title></item>"))
                        .get(0)
                        .details());
    }
}
