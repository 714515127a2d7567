// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On clean feeds the own mapping and Rome's say the same. */
class RomeCrossCheckTest {

    static List<String> cleanFeeds() {
        String items = """
                <item><title>Bridge &amp;amp; tunnel</title><link>https://paper.example/1</link><guid isPermaLink="false">g1</guid>
                <description>&lt;p&gt;One&lt;/p&gt;</description><pubDate>Mon, 06 May 2024 08:30:00 GMT</pubDate><category>Traffic</category></item>
                <item><title>新大桥通车</title><link>https://paper.example/2</link><description>Two</description><pubDate>Tue, 07 May 2024 08:30:00 +0800</pubDate></item>""";
        return List.of(
                Feeds.rss("<description>d</description>" + items),
                "<rss version='0.92'><channel><title>The Paper</title><link>https://paper.example/</link><description>d</description>"
                        + items.replaceAll("<pubDate>.*?</pubDate>|<guid.*?</guid>", "") + "</channel></rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>The Paper</title><link href='https://paper.example/'/>"
                        + "<entry><id>g1</id><title>A</title><link href='https://paper.example/1'/><published>2024-05-06T08:30:00Z</published>"
                        + "<updated>2024-05-06T09:00:00+02:00</updated><summary type='html'>&lt;p&gt;One&lt;/p&gt;</summary></entry></feed>",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                        + "<channel><title>The Paper</title><link>https://paper.example/</link><description>d</description></channel>"
                        + "<item rdf:about='https://paper.example/1'><title>A</title><link>https://paper.example/1</link>"
                        + "<description>One</description><dc:date>2024-05-06T08:30:00Z</dc:date></item></rdf:RDF>");
    }

    @ParameterizedTest
    @MethodSource("cleanFeeds")
    void agreesWithRome(String text) throws Exception {
        SyndFeed theirs = new SyndFeedInput().build(new StringReader(text.strip()));
        Feed ours = Feeds.feed(text);

        assertEquals(theirs.getTitle(), ours.title().orElseThrow().value());
        assertEquals(Optional.of(theirs.getLink()), ours.link());
        assertEquals(theirs.getEntries().size(), ours.entries().size());
        for (int i = 0; i < ours.entries().size(); i++) {
            same(theirs.getEntries().get(i), ours.entries().get(i));
        }
    }

    private static void same(SyndEntry theirs, FeedEntry ours) {
        assertEquals(theirs.getTitle(), ours.title().orElseThrow().value());
        assertEquals(Optional.of(theirs.getLink()), ours.link());
        assertEquals(
                theirs.getDescription().getValue().strip(),
                ours.summary().orElseThrow().value());
        Date date = theirs.getPublishedDate();
        assertEquals(
                Optional.ofNullable(date).map(Date::toInstant), ours.published().flatMap(d -> d.instant()));
        assertEquals(theirs.getCategories().size(), ours.categories().size());
    }
}
