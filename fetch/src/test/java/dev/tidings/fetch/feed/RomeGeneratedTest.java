// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated feeds of three dialects, with and without each part, say the same by the own mapping and by Rome's. */
class RomeGeneratedTest {
    private static final int FEEDS = 60;

    private final Random random = new Random(23);

    @ParameterizedTest
    @ValueSource(strings = {"rss", "rdf", "atom"})
    void agreeInAllThatRomeCanSay(String dialect) throws Exception {
        for (int i = 0; i < FEEDS; i++) {
            String text = feed(dialect);
            SyndFeedInput rome = new SyndFeedInput();
            rome.setXmlHealerOn(false); // it rewrites references inside of CDATA sections
            SyndFeed theirs = rome.build(new StringReader(text));
            List<FeedEntry> ours = Feeds.feed(text).entries();
            assertEquals(theirs.getEntries().size(), ours.size(), text);
            for (int n = 0; n < ours.size(); n++) {
                assertEquals(said(theirs.getEntries().get(n)), said(ours.get(n)), text);
            }
        }
    }

    private record Said(
            String title,
            String link,
            String summary,
            String content,
            Optional<Instant> published,
            String author,
            List<String> categories,
            List<String> enclosures) {}

    private static Said said(SyndEntry entry) {
        return new Said(
                entry.getTitle(),
                entry.getLink(),
                value(entry.getDescription()),
                entry.getContents().stream()
                        .map(RomeGeneratedTest::value)
                        .findFirst()
                        .orElse(""),
                Optional.ofNullable(entry.getPublishedDate()).map(Date::toInstant),
                entry.getAuthor() == null ? "" : entry.getAuthor(),
                entry.getCategories().stream().map(SyndCategory::getName).toList(),
                entry.getEnclosures().stream().map(SyndEnclosure::getUrl).toList());
    }

    private static String value(SyndContent content) {
        return content == null || content.getValue() == null ? "" : content.getValue();
    }

    private static Said said(FeedEntry entry) {
        return new Said(
                entry.title().map(FeedText::value).orElse(""),
                entry.link().orElse(""),
                entry.summary().map(FeedText::value).orElse(""),
                entry.content().map(FeedText::value).orElse(""),
                entry.published().flatMap(date -> date.instant()),
                entry.authors().stream()
                        .flatMap(person -> person.name().stream())
                        .collect(Collectors.joining(", ")),
                entry.categories().stream().map(FeedCategory::term).toList(),
                entry.enclosures().stream().map(FeedEnclosure::url).toList());
    }

    private String feed(String dialect) {
        String entries = IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> switch (dialect) {
                    case "rss" -> rss(i);
                    case "rdf" -> rdf(i);
                    default -> atom(i);
                })
                .collect(Collectors.joining("\n"));
        String head = "<title>The Paper</title><link>https://paper.example/</link><description>d</description>";
        String dc = " xmlns:dc='http://purl.org/dc/elements/1.1/'";
        return switch (dialect) {
            case "rss" ->
                "<rss version='2.0'" + dc + " xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>" + head
                        + entries + "</channel></rss>";
            case "rdf" ->
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'" + dc
                        + "><channel rdf:about='https://paper.example/'>" + head + "</channel>" + entries
                        + "</rdf:RDF>";
            default ->
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>The Paper</title><id>f</id>"
                        + "<updated>2026-11-01T00:00:00Z</updated>" + entries + "</feed>";
        };
    }

    private String rss(int i) {
        return "<item><title>" + words() + "</title><link>https://paper.example/" + i + "</link>"
                + perhaps("<guid isPermaLink='false'>g" + i + "</guid>")
                + "<description>" + markup() + "</description>"
                + perhaps("<content:encoded>" + markup() + "</content:encoded>")
                + perhaps("<pubDate>Mon, 0" + (2 + i) + " Nov 2026 08:30:00 +0100</pubDate>".replace("Mon, ", ""))
                + perhaps("<dc:creator>" + words() + "</dc:creator>")
                + perhaps("<category>one</category>") + perhaps("<category domain='d'>two</category>")
                + perhaps("<enclosure url='https://paper.example/" + i + ".mp3' length='1' type='audio/mpeg'/>")
                + "</item>";
    }

    private String rdf(int i) {
        return "<item rdf:about='https://paper.example/" + i + "'><title>" + words()
                + "</title><link>https://paper.example/"
                + i + "</link><description>" + markup() + "</description>"
                + perhaps("<dc:date>2026-11-0" + (2 + i) + "T08:30:00Z</dc:date>")
                + perhaps("<dc:creator>" + words() + "</dc:creator>")
                + "</item>";
    }

    private String atom(int i) {
        return "<entry><id>e" + i + "</id><title>" + words() + "</title><link href='https://paper.example/" + i + "'/>"
                + "<updated>2026-11-09T00:00:00Z</updated><published>2026-11-0" + (2 + i)
                + "T08:30:00+01:00</published>"
                + perhaps("<author><name>" + words() + "</name></author>")
                + perhaps("<category term='one'/>") + perhaps("<category term='two' scheme='https://s.example/'/>")
                + perhaps("<link rel='enclosure' href='https://paper.example/" + i
                        + ".mp3' length='1' type='audio/mpeg'/>")
                + perhaps("<summary type='html'>" + markup() + "</summary>")
                + perhaps("<content type='html'>" + markup() + "</content>") + "</entry>";
    }

    private String perhaps(String part) {
        return random.nextBoolean() ? part : "";
    }

    private String words() {
        String[] words = {"港口", "bridge", "Zürich", "&amp;", "vote", "&#8217;s", "<![CDATA[a & b]]>"};
        return IntStream.range(0, 2)
                .mapToObj(i -> words[random.nextInt(words.length)])
                .collect(Collectors.joining(" "));
    }

    private String markup() {
        String html = "<p>" + random.nextInt(100) + " 大桥 &amp; more <a href=\"https://a.example/?b=1&amp;c\">x</a></p>";
        return random.nextBoolean()
                ? "<![CDATA[" + html + "]]>"
                : html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
