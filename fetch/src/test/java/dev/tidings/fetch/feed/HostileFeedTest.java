// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import static dev.tidings.fetch.feed.Feeds.BASE;
import static dev.tidings.fetch.feed.Feeds.parsed;
import static dev.tidings.fetch.feed.Feeds.rss;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.fetch.feed.FeedWarning.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFeedTest {
    /** Generous: the machine may be busy. Quadratic work on these inputs would take minutes. */
    private static final Duration BOUND = Duration.ofMinutes(3);

    static Stream<Arguments> floods() {
        int many = 400_000;
        return Stream.of(
                flood(
                        "nested elements",
                        rss("<item><description>" + "<b>".repeat(many) + "x" + "</b>".repeat(many)
                                + "</description></item>")),
                flood("nested elements without end", "<rss><channel>" + "<a>".repeat(many)),
                flood("entries in entries", "<rss><channel>" + "<item><x>".repeat(many)),
                flood(
                        "end tags without start",
                        "<rss><channel><item><description>" + "<x>".repeat(1_000) + "</channel2></b>".repeat(many)),
                flood("half end tags", "<rss>" + "</a".repeat(many)),
                flood("half instructions", "<rss>" + "<?a".repeat(many)),
                flood("half comments", "<rss>" + "<!--".repeat(many)),
                flood("half CDATA sections", "<rss>" + "<![CDATA[".repeat(many)),
                flood("half tags", "<rss>" + "<a b=\"'<a b='\"".repeat(many)),
                flood("ampersands", rss("<title>" + "&".repeat(many) + "</title>")),
                flood("attributes", rss("<item " + "a='1' b='2' ".repeat(many / 4) + "/>")),
                flood("namespaces", "<rss " + numbered("xmlns:n%d='urn:%d' ", 50_000) + "><channel/></rss>"),
                flood("blanks", "<rss><channel><title" + " ".repeat(many) + "x</title>"),
                flood("a long name", "<rss><" + "n".repeat(many) + "/></rss>"),
                flood("warnings", rss("<item><link>javascript:1</link></item>".repeat(4_000))),
                flood(
                        "links in markup",
                        rss("<item><description>" + "&lt;a href  ".repeat(many / 8) + "</description></item>")));
    }

    private static Arguments flood(String of, String text) {
        return Arguments.of(of, text);
    }

    private static String numbered(String form, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(form.replace("%d", Integer.toString(i)));
        }
        return out.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("floods")
    void answersInBoundedTime(String of, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        FeedParse parse =
                assertTimeoutPreemptively(BOUND, () -> FeedParser.create().parse(bytes, null, BASE));

        assertTrue(parse instanceof FeedParse.Parsed || parse instanceof FeedParse.Refused, of);
    }

    @Test
    void flattensWhatNestsTooDeep() {
        FeedParse.Parsed parsed = parsed(rss("<item><title>Deep</title><description>" + "<b>".repeat(10_000) + "x"
                + "</b>".repeat(10_000) + "</description></item><item><title>Next</title></item>"));

        assertEquals(2, parsed.feed().entries().size());
        assertEquals(
                "Next", parsed.feed().entries().get(1).title().orElseThrow().value());
        assertTrue(
                parsed.warnings().stream().anyMatch(w -> w.kind() == Kind.LIMIT),
                parsed.warnings().toString());
    }

    @Test
    void expandsNoBomb() {
        StringBuilder type = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"" + "ha".repeat(1_000) + "\">");
        for (int i = 1; i < 12; i++) {
            type.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String bomb = rss("<item><title>" + "&a11;&a0;".repeat(5_000) + "</title></item>")
                .replaceFirst("<rss", type + "]><rss");

        FeedParse.Parsed parsed = parsed(bomb);

        assertTrue(parsed.feed().entries().get(0).title().orElseThrow().value().length() < 1_000_000);
        assertTrue(parsed.warnings().stream().anyMatch(w -> w.kind() == Kind.DOCUMENT_TYPE));
    }

    @Test
    void opensNoFile(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the-secret-words");
        String type = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\"><!ENTITY % y SYSTEM \""
                + secret.toUri() + "\"> %y;]><rss";
        String feed = rss("<item><title>a &x; b</title></item>").replaceFirst("<rss", type.replace("\\", "/"));

        assertFalse(parsed(feed).toString().contains("the-secret-words"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " JavaScript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd"
            })
    void dropsLinksThatAreNoAddress(String link) {
        FeedParse.Parsed parsed = parsed(rss("<item><link>" + link + "</link><enclosure url='" + link + "'/></item>"));

        assertEquals(Optional.empty(), parsed.feed().entries().get(0).link());
        assertTrue(parsed.feed().entries().get(0).enclosures().stream()
                .allMatch(enclosure -> enclosure.url().startsWith("https://paper.example/")));
        assertEquals(Kind.LINK, parsed.warnings().get(0).kind());
    }

    @Test
    void believesNoBaseThatIsNoWebAddress() {
        FeedEntry entry = parsed(
                        "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='javascript:alert(1)//'><entry><link href='x'/></entry></feed>")
                .feed()
                .entries()
                .get(0);

        assertEquals(Optional.of("https://paper.example/feeds/x"), entry.link());
    }

    @Test
    void keepsTheFirstEntriesOfTooMany() {
        FeedParser parser = FeedParser.builder().maxEntries(3).build();
        StringBuilder items = new StringBuilder();
        StringBuilder json = new StringBuilder("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[");
        for (int i = 0; i < 10; i++) {
            items.append("<item><title>n").append(i).append("</title></item>");
            json.append(i == 0 ? "" : ",").append("{\"id\":\"").append(i).append("\"}");
        }
        for (String text : List.of(rss(items.toString()), rss("&" + items), json + "]}")) {
            FeedParse.Parsed parsed =
                    assertInstanceOf(FeedParse.Parsed.class, parser.parse(text.getBytes(StandardCharsets.UTF_8)));

            assertEquals(3, parsed.feed().entries().size(), text);
            assertTrue(parsed.warnings().stream().anyMatch(w -> w.kind() == Kind.LIMIT), text);
        }
    }

    @Test
    void refusesTooManyBytes() {
        FeedParse parse = FeedParser.builder().maxBytes(100).build().parse(new byte[101]);

        assertEquals(
                FeedParse.Reason.TOO_LARGE,
                assertInstanceOf(FeedParse.Refused.class, parse).reason());
    }
}
