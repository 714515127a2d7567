// SPDX-License-Identifier: Apache-2.0
package dev.tidings.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.fetch.source.SourceFile;
import dev.tidings.testkit.contract.SourceAdapterContract;
import dev.tidings.testkit.fake.FakeFetcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxSourceTest extends SourceAdapterContract {
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    static final String LETTER = """
            Return-Path: <bounce@letter.example>
            From: =?UTF-8?Q?The_H=C3=A4rbor_Letter?= <letter@harbor.example>
            To: reader@example.org
            Subject: =?UTF-8?B?VGhlIGRhbSBvcGVucyDwn4yK?=
            Date: Sun, 22 Nov 2026 09:00:00 +0100 (CET)
            Message-ID: <20261122.1@harbor.example>
            List-Unsubscribe: <https://harbor.example/leave>
            Content-Language: en-GB
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="b1"

            --b1
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            The dam opens. Five years =E2=80=93 at last.
            --b1
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            <html><body><p><a href=3D"https://harbor.example/letters/7?x=3D1">View this email in y=
            our browser</a></p><p>The dam opens. Five years =E2=80=93 at last.</p></body></html>
            --b1--
            """;

    private static final String PLAIN = """
            From: ada@harbor.example
            Subject: A short note
            Date: Fri, 20 Nov 2026 07:30:00 GMT
            Message-ID: <20261120.2@harbor.example>
            Archived-At: <https://harbor.example/archive/2>
            Content-Type: text/plain; charset=utf-8

            First paragraph.

            >From the harbour, a second one.
            """;

    @TempDir
    Path folder;

    @Test
    void aLetterReservesWhatTheHeadOfItsHtmlReserves() throws IOException {
        String head = "<meta name=\"Robots\" content=\"noai, max-snippet: 0\"><meta name='tdm-reservation' content=1>";
        Path reserved = Files.writeString(
                folder.resolve("a.eml"), LETTER.replace("<body>", """
                %s=
                <body>""".formatted(head.replace("=", "=3D"))));
        Path open = Files.writeString(folder.resolve("b.eml"), LETTER);
        assertEquals(List.of("noai", "nosnippet", "tdm-reservation"), reservations(reserved));
        assertEquals(List.of(), reservations(open));
    }

    private static List<String> reservations(Path letter) throws IOException {
        PollContext context =
                PollContext.builder().now(NOW).fetcher(new FakeFetcher()).build();
        return assertInstanceOf(
                        PollResult.Items.class,
                        MailboxSource.of("m", "M", letter).poll(context))
                .items()
                .get(0)
                .reservations();
    }

    private Path letters() {
        try {
            return Files.writeString(folder.resolve("letters.mbox"), mbox(LETTER, PLAIN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mbox(String... letters) {
        StringBuilder out = new StringBuilder();
        for (String letter : letters) {
            out.append("From letter@harbor.example Sun Nov 22 09:00:00 2026\n")
                    .append(letter)
                    .append('\n');
        }
        return out.toString();
    }

    @Override
    protected SourceAdapter adapter() {
        return MailboxSource.of("letter", "The Harbor Letter", letters());
    }

    private static PollResult poll(SourceAdapter source, Optional<String> cursor, int most) throws Exception {
        return source.poll(PollContext.builder()
                .now(NOW)
                .fetcher(new FakeFetcher())
                .cursor(cursor)
                .maxItems(most)
                .build());
    }

    private static PollResult.Items items(SourceAdapter source) throws Exception {
        return assertInstanceOf(PollResult.Items.class, poll(source, Optional.empty(), 500));
    }

    private MailboxSource at(Path path) {
        return MailboxSource.of("letter", "The Harbor Letter", path);
    }

    @Test
    void readsHeadersAndTheHtmlPart() throws Exception {
        FeedItem letter = items(adapter()).items().get(0);

        assertEquals(Optional.of("The dam opens 🌊"), letter.title());
        assertEquals("The Härbor Letter", letter.authors().get(0).name());
        assertEquals(Optional.of(PartialDate.parse("2026-11-22T09:00+01:00")), letter.publishedAt());
        assertEquals(Optional.of("en-GB"), letter.language());
        assertTrue(letter.content().orElseThrow().contains("Five years – at last"));
        assertEquals(Optional.of(URI.create("https://harbor.example/letters/7?x=1")), letter.url());
        assertEquals(Optional.of("<20261122.1@harbor.example>"), letter.guid());
        assertTrue(letter.complete());
    }

    @Test
    void readsPlainLettersAndWhereTheyAreArchived() throws Exception {
        FeedItem note = items(adapter()).items().get(1);

        assertEquals(Optional.of(URI.create("https://harbor.example/archive/2")), note.url());
        String text = note.content().orElseThrow();
        assertTrue(text.contains("<p>First paragraph.</p>"), text);
        assertTrue(text.contains("<p>From the harbour, a second one.</p>"), text);
    }

    @Test
    void readsOnlyWhatWasAddedSinceTheLastPoll() throws Exception {
        SourceAdapter source = adapter();
        PollResult.Items first = items(source);
        assertInstanceOf(PollResult.Unchanged.class, poll(source, Optional.of(first.cursor()), 500));

        Files.writeString(
                folder.resolve("letters.mbox"),
                mbox(PLAIN.replace("20261120.2", "20261123.3").replace("A short note", "Third")),
                StandardOpenOption.APPEND);

        PollResult.Items second =
                assertInstanceOf(PollResult.Items.class, poll(source, Optional.of(first.cursor()), 500));
        assertEquals(
                List.of(Optional.of("Third")),
                second.items().stream().map(FeedItem::title).toList());
    }

    @Test
    void readsAFileAnewThatIsNoLongerTheSame() throws Exception {
        SourceAdapter source = adapter();
        PollResult.Items first = items(source);
        Files.writeString(folder.resolve("letters.mbox"), mbox(PLAIN, LETTER, PLAIN));

        PollResult.Items again =
                assertInstanceOf(PollResult.Items.class, poll(source, Optional.of(first.cursor()), 500));
        assertEquals(2, again.items().size());
    }

    @Test
    void moreThanAPollMayTakeWaitsForTheNext() throws Exception {
        SourceAdapter source = adapter();
        PollResult.Items first = assertInstanceOf(PollResult.Items.class, poll(source, Optional.empty(), 1));
        PollResult.Items second =
                assertInstanceOf(PollResult.Items.class, poll(source, Optional.of(first.cursor()), 1));

        assertTrue(first.more());
        assertEquals(Optional.of("A short note"), second.items().get(0).title());
    }

    @Test
    void readsAFolderOfLetters() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("in/new"));
        Files.writeString(inbox.resolve("1.eml"), LETTER);
        Files.writeString(inbox.resolve("2.eml"), PLAIN.replace("\n", "\r\n"));
        Files.writeString(inbox.resolve("3.eml"), "this is no letter");

        PollResult.Items items = items(at(folder.resolve("in")));

        assertEquals(2, items.items().size());
        assertTrue(items.warnings().get(0).contains("3.eml"), items.warnings().toString());
    }

    @Test
    void aCharsetThatIsNotTheDeclaredOneIsSeen() throws Exception {
        String head =
                "From: a@b.example\nSubject: x\nMessage-ID: <1@b>\nContent-Type: text/plain; charset=us-ascii\n\n";
        byte[] body = "Über die Öffnung des Dammes wird heute früh berichtet, fünf Jahre später."
                .getBytes(Charset.forName("windows-1252"));
        Path file = Files.write(folder.resolve("one.eml"), head.getBytes(StandardCharsets.US_ASCII));
        Files.write(file, body, StandardOpenOption.APPEND);

        String text = items(at(file)).items().get(0).content().orElseThrow();
        assertTrue(text.contains("Über die Öffnung"), text);
    }

    @Test
    void partsWithinPartsEndSomewhere() throws Exception {
        StringBuilder letter = new StringBuilder("From: a@b.example\nSubject: nested\nMessage-ID: <2@b>\n");
        for (int i = 0; i < 3_000; i++) {
            letter.append("Content-Type: multipart/mixed; boundary=\"p" + i + "\"\n\n--p" + i + "\n");
        }
        letter.append("Content-Type: text/plain\n\ndeep\n");
        Path file = Files.writeString(folder.resolve("nested.eml"), letter);

        PollResult.Items items = items(at(file));

        assertTrue(items.items().size() + items.warnings().size() == 1, items.toString());
    }

    @Test
    void aPathThatIsNotThereIsNamed() throws Exception {
        PollResult.Failed failed =
                assertInstanceOf(PollResult.Failed.class, poll(at(folder.resolve("none.mbox")), Optional.empty(), 1));
        assertTrue(
                failed.failure().reason().contains("none.mbox"),
                failed.failure().reason());
    }

    @Test
    void aListOfSourcesCanNameMailboxes() throws Exception {
        letters();
        SourceAdapter source = SourceFile.standard()
                .withKind("mailbox", MailboxSource::of)
                .source("{\"kind\": \"mailbox\", \"path\": \"letters.mbox\", \"id\": \"l\", \"icon\": \"✉\"}", folder);

        assertEquals("l", source.source().id());
        assertEquals(2, items(source).items().size());
    }

    @Test
    void aLetterOfCountlessLettersIsAWarningAndTheOthersAreRead() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("deep"));
        Files.writeString(
                inbox.resolve("1.eml"),
                "Subject: m\nFrom: a@b.example\n" + "Content-Type: message/rfc822\n\nSubject: x\n".repeat(20_000));
        Files.writeString(inbox.resolve("2.eml"), PLAIN);

        PollResult.Items items = items(at(inbox));

        assertEquals(1, items.items().size(), items.warnings().toString());
        assertTrue(
                items.warnings().toString().contains("1.eml"), items.warnings().toString());
    }
}
