// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.port.SourceAdapter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of subscriptions as programs and people leave them. */
class SourceListTest {
    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();

    private List<SourceAdapter> read(String text, Charset charset) throws IOException {
        Path file = folder.resolve("feeds.opml");
        Files.write(file, text.getBytes(charset));
        return SourceList.read(List.of(file.toString()), warnings::add);
    }

    private static String opml(String address) {
        return "<opml version=\"2.0\"><body><outline text=\"ok\" xmlUrl=\"https://a.example/feed\"/>"
                + "<outline text=\"odd\" xmlUrl=\"" + address + "\"/></body></opml>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://b.example/f?x=a|b", "https://b.example/%zz", "https://b.example/with blank?q=a b"})
    void anAddressThatBrowsersEscapeIsAFeedLikeAnyOther(String address) throws IOException {
        List<SourceAdapter> sources = read(opml(address), StandardCharsets.UTF_8);

        assertEquals(2, sources.size());
        assertEquals("b.example", sources.get(1).source().id());
        assertEquals(
                "b.example", sources.get(1).source().url().map(URI::getHost).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://", "http://[::1", "  "})
    void anAddressThatIsNoneIsToldAndTheOthersAreRead(String address) throws IOException {
        List<SourceAdapter> sources = read(opml(address), StandardCharsets.UTF_8);

        assertEquals(1, sources.size());
        assertEquals(1, warnings.size(), warnings.toString());
        assertTrue(warnings.get(0).contains("odd"), warnings.toString());
    }

    @Test
    void aLineThatIsNoAddressIsToldAndTheOthersAreRead() throws IOException {
        List<SourceAdapter> sources =
                read("https://a.example/feed\nhttp://[::1\nhttps://c.example/feed\n", StandardCharsets.UTF_8);

        assertEquals(2, sources.size());
        assertTrue(warnings.get(0).contains("'http://[::1' is left out"), warnings.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void aListInUtf16IsRead(String charset) throws IOException {
        assertEquals(
                2, read(opml("https://b.example/f"), Charset.forName(charset)).size());
    }

    @Test
    void aListWithoutAnyAddressIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> read("http://[::1\n", StandardCharsets.UTF_8));
    }
}
