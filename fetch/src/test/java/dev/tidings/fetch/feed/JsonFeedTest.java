// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import static dev.tidings.fetch.feed.Feeds.parsed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.fetch.feed.FeedParse.Parsed;
import dev.tidings.fetch.feed.FeedParse.Refused;
import dev.tidings.fetch.feed.FeedWarning.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFeedTest {
    private static final String HEAD = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",";
    private static final String WHOLE = HEAD + "\"items\":[{\"id\":\"1\",\"url\":\"/1\",\"content_text\":\"one\"},"
            + "{\"id\":\"2\",\"content_html\":\"<p>two</p>\"},{\"id\":\"3\",\"tags\":[\"a\",\"b\"]}]}";

    private static FeedParse parse(String text) {
        return FeedParser.create().parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Parsed attached(String attachment) {
        return parsed(HEAD + "\"items\":[{\"id\":\"1\",\"attachments\":[{\"url\":\"/a.mp3\"," + attachment + "}]}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "-5", "\"NaN\"", "\"Infinity\"", "1e12", "\"1:05\""})
    void aDurationThatCannotBeIsLeftOutAndNamed(String seconds) {
        Parsed parsed = attached("\"duration_in_seconds\":" + seconds);

        assertEquals(Optional.empty(), parsed.feed().entries().get(0).duration());
        assertEquals(Kind.NUMBER, parsed.warnings().get(0).kind());
    }

    @ParameterizedTest
    @CsvSource({"60,60", "1.5,1.5", "\"90\",90", "0,0", "3e3,3000"})
    void aDurationIsReadAsWritten(String seconds, String expected) {
        Parsed parsed = attached("\"duration_in_seconds\":" + seconds.replace("'", "\""));

        assertEquals(
                expected,
                parsed.feed().entries().get(0).duration().orElseThrow().replaceFirst("\\.0$", ""));
        assertEquals(List.of(), parsed.warnings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e999", "99999999999999999999", "\"big\""})
    void aSizeThatCannotBeIsLeftOutAndNamed(String size) {
        Parsed parsed = attached("\"size_in_bytes\":" + size);

        assertEquals(
                Optional.empty(),
                parsed.feed().entries().get(0).enclosures().get(0).length());
        assertEquals(Kind.NUMBER, parsed.warnings().get(0).kind());
    }

    @Test
    void aBoundlessNumberIsNoId() {
        FeedEntry entry = parsed(HEAD + "\"items\":[{\"id\":1e999,\"url\":\"/1\"}]}")
                .feed()
                .entries()
                .get(0);

        assertEquals(Optional.empty(), entry.id());
    }

    @Test
    void whereverAFeedIsCutItsCompleteItemsAreKept() {
        for (int end = 0; end < WHOLE.length(); end++) {
            String cut = WHOLE.substring(0, end);
            int complete = cut.contains("\"b\"]}") ? 3 : cut.contains("</p>\"}") ? 2 : cut.contains("one\"}") ? 1 : 0;
            if (!(parse(cut) instanceof Parsed parsed)) {
                assertTrue(end < HEAD.length() - 11, cut);
                continue;
            }
            assertEquals(complete, parsed.feed().entries().size(), cut);
            assertTrue(parsed.warnings().stream().anyMatch(w -> w.kind() == Kind.TRUNCATED), cut);
        }
    }

    @Test
    void itemsThatComeBeforeTheHeadAreKeptWhenTheHeadIsLost() {
        Parsed parsed = parsed("{\"items\":[{\"content_text\":\"one\",\"id\":\"1\"},{\"content_text\":\"tw");

        assertEquals(1, parsed.feed().entries().size());
        assertInstanceOf(Refused.class, parse("{\"items\":[{\"name\":\"one\"},{\"na"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"1\",\"content_text\":\"a\nb\"}",
                "{\"id\":\"1\",}",
                "{\"id\":\"1\",\"title\":\"it\\'s\"}",
                "{\"id\":\"1\",\"size\":NaN}"
            })
    void whatCarelessProgramsWriteIsReadWithAWarning(String item) {
        Parsed parsed = parsed(HEAD + "\"items\":[" + item + ",{\"id\":\"2\"}]}");

        assertEquals(2, parsed.feed().entries().size());
        assertEquals(
                List.of(Kind.NOT_WELL_FORMED),
                parsed.warnings().stream().map(FeedWarning::kind).toList());
    }

    @Test
    void textBehindTheFeedIsPassedOver() {
        assertEquals(
                List.of(new FeedWarning(Kind.JUNK_AROUND, "text behind the feed")),
                parsed(WHOLE + "<!-- cached -->").warnings());
    }

    @Test
    void deepNestingAndCountlessValuesEndTheReadingAndNotTheItemsBefore() {
        for (String hostile : List.of("[".repeat(100_000), "[" + "0,".repeat(1_100_000) + "0]")) {
            Parsed parsed = parsed(HEAD + "\"items\":[{\"id\":\"1\"},{\"id\":\"2\",\"_x\":" + hostile);

            assertEquals(1, parsed.feed().entries().size());
            assertEquals(Kind.LIMIT, parsed.warnings().get(0).kind());
            assertInstanceOf(Refused.class, parse(hostile));
        }
    }

    @Test
    void linksInContentStandAgainstTheFeed() {
        FeedEntry entry = parsed(HEAD + "\"items\":[{\"id\":\"1\",\"content_html\":\"<img srcset='/a 2x'>\"}]}")
                .feed()
                .entries()
                .get(0);

        assertEquals(
                "<img srcset='https://paper.example/a 2x'>",
                entry.content().orElseThrow().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void wideCharactersWithoutAMarkAreRead(String charset) {
        Parsed parsed = assertInstanceOf(
                Parsed.class, FeedParser.create().parse(WHOLE.getBytes(java.nio.charset.Charset.forName(charset))));

        assertEquals(3, parsed.feed().entries().size());
    }
}
