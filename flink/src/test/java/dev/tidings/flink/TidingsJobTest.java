// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TidingsJobTest {
    private static List<String> ids(String text) {
        return new ListedSources(text, List.of())
                .create().stages().sources().stream()
                        .map(adapter -> adapter.source().id())
                        .toList();
    }

    @Test
    void sourcesAreReadFromJsonOpmlAndLines() {
        assertEquals(
                List.of("wire"),
                ids("{\"sources\": [{\"kind\": \"feed\", \"url\": \"https://wire.example/f\", \"id\": \"wire\"}]}"));
        assertEquals(
                List.of("wire.example"),
                ids("<opml><body><outline text='Wire' type='rss' xmlUrl='https://wire.example/f'/></body></opml>"));
        List<String> lines = ids("https://wire.example/f\n# no address\nhttps://wire.example/g\n");
        assertEquals("wire.example", lines.get(0));
        assertTrue(lines.get(1).startsWith("wire.example-"), lines.toString());
    }

    @Test
    void whatIsWrongIsToldWhereTheJobIsStarted() {
        assertThrows(IllegalArgumentException.class, () -> new ListedSources("nothing", List.of()));
        assertThrows(
                IllegalArgumentException.class, () -> new ListedSources("https://wire.example/", List.of("localhost")));
    }
}
