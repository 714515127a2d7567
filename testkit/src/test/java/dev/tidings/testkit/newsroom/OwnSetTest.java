// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.newsroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnSetTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeASmallSet() throws IOException {
        write("set.txt", """
                set: pond
                title: News of a pond
                clock: 2026-11-22T18:00:00Z
                stories: reeds

                === reed-post
                name: Reed Post
                language: en
                feed: json
                path: /{yyyy}/{slug}
                """);
        write("reeds.txt", """
                story: reeds
                title: The reeds are cut
                conflict: day | Monday = reed-post/cut | Tuesday = reed-post/cut-late

                === reed-post/cut
                title: Reeds "cut" <early>
                published: 2026-11-02T10:00:00Z

                ## In short

                The reeds were cut
                on Monday.

                > Too early.

                - first
                - second

                === reed-post/cut-late
                title: Reeds cut on Tuesday
                published: 2026-11-03T10:00:00Z

                On Tuesday.
                """);
    }

    @Test
    void loadsASetFromAFolder() throws IOException {
        NewsroomSet set = NewsroomSet.load(folder);
        assertEquals("pond", set.id());
        assertEquals(List.of("http://reed-post.example/feed.json"), set.feedUrls());
        NewsItem item = set.item("reed-post/cut").orElseThrow();
        assertEquals("http://reed-post.example/2026/cut", item.url());
        assertEquals(
                List.of("In short", "The reeds were cut on Monday.", "Too early.", "first", "second"),
                item.paragraphs());
        assertEquals(
                "Tuesday",
                set.stories().get(0).conflicts().get(0).sides().get(1).value());
    }

    @Test
    void rendersBlocksWithTheLookThatComesWithTheTestkit() throws IOException {
        String page = page("http://reed-post.example/2026/cut");
        assertTrue(page.contains("<h1>Reeds &quot;cut&quot; </h1>"), page);
        assertTrue(page.contains("<h2>In short</h2>"), page);
        assertTrue(page.contains("<blockquote><p>Too early.</p></blockquote>"), page);
        assertTrue(page.contains("<ul>\n<li>first</li>\n<li>second</li>\n</ul>"), page);
    }

    @Test
    void prefersTheSetsOwnLook() throws IOException {
        write("plain.html", "{{?author}}by {{author}}{{/author}}[{{?date}}{{date}}{{?updated}}!{{/updated}}{{/date}}]");
        assertEquals("[2026-11-02 10:00]", page("http://reed-post.example/2026/cut"));
    }

    @Test
    void namesFileSectionAndValueOfAMistake() throws IOException {
        write("reeds.txt", "story: reeds\ntitle: x\n\n=== frog-post/cut\npublished: 2026-11-02T10:00:00Z\n");
        assertTrue(mistake().contains("reeds.txt") && mistake().contains("'frog-post/cut'"), mistake());

        write("reeds.txt", "story: reeds\ntitle: x\n\n=== reed-post/cut\nno colon here\n");
        assertTrue(mistake().contains("'no colon here'"), mistake());

        write("reeds.txt", "story: reeds\ntitle: x\n\n=== reed-post/cut\ntitle: undated\n");
        assertTrue(mistake().contains("'path' line"), mistake());
    }

    @Test
    void refusesUnknownFeedKindsCharsetsAndConflictsWithOneSide() throws IOException {
        String head = "set: s\ntitle: t\nclock: 2026-11-22T18:00:00Z\nstories: reeds\n\n=== reed-post\n"
                + "name: Reed Post\nlanguage: en\npath: /{slug}\n";
        write("set.txt", head + "feed: gopher\n");
        assertTrue(mistake().contains("'GOPHER'"), mistake());
        write("set.txt", head + "feed: atom\ncharset: rot13\n");
        assertTrue(mistake().contains("'rot13'"), mistake());
        write("set.txt", head + "feed: atom\n");
        write("reeds.txt", "story: reeds\ntitle: x\nconflict: day | Monday = reed-post/cut\n");
        assertTrue(mistake().contains("two sides"), mistake());
    }

    @Test
    void saysWhichFileIsMissing() throws IOException {
        Files.delete(folder.resolve("reeds.txt"));
        FileNotFoundException e = assertThrows(FileNotFoundException.class, () -> NewsroomSet.load(folder));
        assertTrue(e.getMessage().contains("reeds.txt"), e.getMessage());
    }

    private String mistake() {
        return assertThrows(IllegalArgumentException.class, () -> NewsroomSet.load(folder))
                .getMessage();
    }

    private String page(String url) throws IOException {
        return new String(NewsroomSet.load(folder).documents().get(url).body(), StandardCharsets.UTF_8);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
