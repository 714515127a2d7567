// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.testkit.contract.SourceAdapterContract;
import dev.tidings.testkit.fake.FakeFetcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectorySourceTest extends SourceAdapterContract {
    private static final String PAGE = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lock closed</title>
            <meta property="article:published_time" content="2026-11-21T08:00:00Z"></head><body><article><h1>Lock closed</h1>
            <p>The north lock is closed until the pump has been replaced, which the port expects to take four days.</p>
            <p>The south lock works as usual, with waiting times of about twenty minutes in the morning.</p></article></body></html>
            """;

    @TempDir
    Path folder;

    @Override
    protected SourceAdapter adapter() {
        try {
            Files.writeString(folder.resolve("note.txt"), "Ferries run late.\n\nUntil Sunday.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return source();
    }

    private DirectorySource source() {
        return DirectorySource.of("desk", "The desk", folder);
    }

    private static PollResult poll(SourceAdapter source, Optional<String> cursor, int most) throws Exception {
        return source.poll(PollContext.builder()
                .now(Instant.parse("2026-11-22T18:00:00Z"))
                .fetcher(new FakeFetcher())
                .cursor(cursor)
                .maxItems(most)
                .build());
    }

    private static PollResult.Items items(SourceAdapter source) throws Exception {
        return assertInstanceOf(PollResult.Items.class, poll(source, Optional.empty(), 500));
    }

    @Test
    void readsPagesTextsAndFeedsInTheOrderOfTheirPaths() throws Exception {
        Files.writeString(folder.resolve("b.html"), PAGE);
        Files.writeString(folder.resolve("a.md"), "# Tide tables\n\nThey are out.");
        Files.createDirectories(folder.resolve("c"));
        Files.writeString(
                folder.resolve("c/feed.xml"),
                "<rss version='2.0'><channel><title>F</title><item><title>From a feed</title>"
                        + "<link>https://harbor.example/f</link></item></channel></rss>");
        Files.writeString(folder.resolve("picture.png"), "no text");

        List<FeedItem> items =
                items(source().withBaseUrl("https://port.example/files")).items();

        assertEquals(
                List.of("Tide tables", "Lock closed", "From a feed"),
                items.stream().map(item -> item.title().orElse("–")).toList());
        assertEquals(
                Optional.of(URI.create("https://port.example/files/a.md")),
                items.get(0).url());
        assertEquals(Optional.of("<p>They are out.</p>"), items.get(0).content());
        assertEquals(
                Optional.of(PartialDate.parse("2026-11-21T08:00Z")),
                items.get(1).publishedAt());
    }

    @Test
    void whatATextDoesNotSayIsAbsent() throws Exception {
        FeedItem note = items(adapter()).items().get(0);

        assertEquals(Optional.empty(), note.title());
        assertEquals(Optional.empty(), note.url());
        assertEquals(Optional.empty(), note.publishedAt());
        assertEquals(Optional.empty(), note.updatedAt());
    }

    @Test
    void aChangedFileIsTheSameItemAgainAndAnUnchangedFolderIsUnchanged() throws Exception {
        SourceAdapter source = adapter();
        PollResult.Items first = items(source);
        assertInstanceOf(PollResult.Unchanged.class, poll(source, Optional.of(first.cursor()), 500));

        Files.writeString(folder.resolve("note.txt"), "Ferries run on time again.");

        PollResult.Items second =
                assertInstanceOf(PollResult.Items.class, poll(source, Optional.of(first.cursor()), 500));
        assertEquals(first.items().get(0).id(), second.items().get(0).id());
        assertTrue(second.items().get(0).content().orElseThrow().contains("on time"));
    }

    @Test
    void moreThanAPollMayTakeWaitsForTheNext() throws Exception {
        for (String name : List.of("1.txt", "2.txt", "3.txt")) {
            Files.writeString(folder.resolve(name), "Note " + name);
        }

        PollResult.Items first = assertInstanceOf(PollResult.Items.class, poll(source(), Optional.empty(), 2));
        PollResult.Items second =
                assertInstanceOf(PollResult.Items.class, poll(source(), Optional.of(first.cursor()), 2));

        assertTrue(first.more());
        assertEquals(Optional.of("3.txt"), second.items().get(0).guid());
        assertEquals(1, second.items().size());
    }

    @Test
    void oneBadFileIsAWarning() throws Exception {
        Files.writeString(folder.resolve("bad.xml"), "no feed");
        Files.writeString(folder.resolve("empty.txt"), " ");

        PollResult.Items items = items(adapter());

        assertEquals(1, items.items().size());
        assertEquals(2, items.warnings().size());
        assertTrue(
                items.warnings().get(0).contains("'bad.xml'"), items.warnings().toString());
    }

    @Test
    void linksOfTheFileSystemAreNotFollowed() throws Exception {
        Path elsewhere = Files.writeString(folder.resolve("secret.dat"), "secret");
        Files.createSymbolicLink(folder.resolve("link.txt"), elsewhere);

        assertEquals(1, items(adapter()).items().size());
    }

    @Test
    void aFolderThatIsNotThereIsNamed() throws Exception {
        PollResult.Failed failed = assertInstanceOf(
                PollResult.Failed.class,
                poll(DirectorySource.of("x", "X", folder.resolve("none")), Optional.empty(), 1));
        assertTrue(failed.failure().reason().contains("none"), failed.failure().reason());
    }

    @Test
    void aBaseThatIsNoAddressIsRefusedByValue() {
        assertThrows(IllegalArgumentException.class, () -> source().withBaseUrl("ftp://port.example/"));
    }
}
