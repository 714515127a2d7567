// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.TidingsException;
import dev.tidings.fetch.feed.Opml.Subscription;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpmlTest {
    private static final String LIST = """
            <?xml version="1.0"?><opml version="1.1"><head><title>My list</title></head><body>
            <outline text="News"><outline text="Paris"><outline type="rss" text="Le Papier" xmlUrl="https://papier.example/rss" htmlUrl="https://papier.example/" language="fr"/></outline></outline>
            <outline title="The Paper" XMLURL="https://paper.example/feed?a=1&b=2" category="/AI,Chips"/>
            <outline text="again" xmlUrl="https://papier.example/rss"/>
            <outline text="bad" xmlUrl="javascript:alert(1)"/>
            </body></opml>""";

    private static Opml read(String text) {
        return Opml.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsFoldersAndFeedsOfAListThatIsNotWellFormed() {
        Opml opml = read(LIST);

        assertEquals(Optional.of("My list"), opml.title());
        assertEquals(
                List.of(
                        new Subscription(
                                "https://papier.example/rss",
                                Optional.of("Le Papier"),
                                Optional.of("https://papier.example/"),
                                Optional.of("fr"),
                                List.of(List.of("News", "Paris"), List.of()),
                                List.of()),
                        new Subscription(
                                "https://paper.example/feed?a=1&b=2",
                                Optional.of("The Paper"),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(List.of()),
                                List.of("/AI", "Chips"))),
                opml.subscriptions());
    }

    @Test
    void readsWhatItWrote() {
        Opml opml = new Opml(
                Optional.of("A & \"B\" <c>"),
                List.of(
                        Subscription.of("https://a.example/?x=1&y=\"2\""),
                        new Subscription(
                                "https://b.example/rss",
                                Optional.of("虎嗅"),
                                Optional.of("https://b.example/"),
                                Optional.of("zh"),
                                List.of(List.of("Folder <1>", "Inner"), List.of("Other, too/1")),
                                List.of("/News/Paris", "AI"))));

        assertEquals(opml, read(opml.write()));
    }

    @Test
    void aFeedInAFolderAndAtTheRootKeepsTheOrderOfItsPlaces() {
        for (List<List<String>> places :
                List.of(List.of(List.of("News"), List.<String>of()), List.of(List.<String>of(), List.of("News")))) {
            Opml opml = new Opml(
                    Optional.empty(),
                    List.of(new Subscription(
                            "https://a.example/f",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            places,
                            List.of())));

            assertEquals(opml, read(opml.write()));
        }
    }

    @Test
    void readsLegacyCharsets() {
        byte[] bytes = LIST.replace("Le Papier", "人工智能新闻").getBytes(Charset.forName("GBK"));

        assertEquals(
                Optional.of("人工智能新闻"), Opml.read(bytes).subscriptions().get(0).title());
    }

    @Test
    void saysWhenThereIsNoList() {
        assertThrows(TidingsException.class, () -> read("<rss/>"));
        assertThrows(TidingsException.class, () -> read(""));
        assertEquals(List.of(), read("<opml/>").subscriptions());
    }

    @Test
    void namesWhatItCannotKeep() {
        Opml opml = read("""
                <opml><head><title>L</title></head><body>
                <outline text="bad" xmlUrl="javascript:alert(1)"/>
                <outline text="page" type="link" url="https://page.example/"/>
                <outline text="empty"/>
                <outline text="f" created="2026"><outline text="a" title="A" xmlUrl="https://a.example/f" description="d"/></outline>
                <outline text="B" xmlUrl="https://a.example/f" htmlUrl="ftp:/x"/>
                </body></opml>""");

        assertEquals(1, opml.subscriptions().size());
        assertEquals(
                List.of(
                        "outline 'bad' is no feed: 'javascript:alert(1)'",
                        "outline 'page' is no feed: 'https://page.example/'",
                        "outline 'empty' has neither feed nor outlines",
                        "attribute 'created' of folders is not kept",
                        "attribute 'description' of feeds is not kept",
                        "text 'a' beside title 'A' of https://a.example/f",
                        "htmlUrl 'ftp:/x' of https://a.example/f",
                        "another title 'B' of https://a.example/f"),
                opml.warnings().stream().map(FeedWarning::detail).toList());
    }

    @Test
    void readsTheAddressesThatFeedReadersHandOn() {
        assertEquals(
                List.of(
                        "http://a.example/f",
                        "https://b.example/f",
                        "https://c.example/f",
                        "http://d.example/f",
                        "http://e.example/f"),
                read("<opml><body><outline xmlUrl='feed://a.example/f'/><outline xmlUrl='feed:https://b.example/f'/>"
                                + "<outline xmlUrl='FEED://https://c.example/f'/><outline xmlUrl='itpc://d.example/f'/>"
                                + "<outline xmlUrl='pcast:http://e.example/f'/></body></opml>")
                        .subscriptions()
                        .stream()
                        .map(Subscription::feedUrl)
                        .toList());
    }

    @Test
    void writesAsManyFoldersAsItReadsAndMovesDeeperFeedsUp() {
        StringBuilder list = new StringBuilder("<opml><body>");
        for (int i = 1; i <= 150; i++) {
            list.append("<outline text='")
                    .append(i)
                    .append("'><outline xmlUrl='https://a.example/")
                    .append(i)
                    .append("'/>");
        }
        Opml opml = read(list + "</outline>".repeat(150) + "</body></opml>");

        assertEquals(150, opml.subscriptions().size());
        assertEquals(30, opml.subscriptions().get(29).folders().size());
        assertEquals(Opml.DEEPEST, opml.subscriptions().get(149).folders().size());
        assertEquals(50, opml.warnings().size());
        assertTrue(opml.warnings().get(0).detail().contains("folder '101'"));
        Opml again = read(opml.write());
        assertEquals(opml.subscriptions(), again.subscriptions());
        assertEquals(List.of(), again.warnings());
    }

    @Test
    void refusesAPlaceBeyondTheBound() {
        List<List<String>> places = List.of(Collections.nCopies(Opml.DEEPEST + 1, "f"));

        assertThrows(
                IllegalArgumentException.class,
                () -> new Subscription(
                        "https://a.example/", Optional.empty(), Optional.empty(), Optional.empty(), places, List.of()));
    }

    @Test
    void saysThatAFeedIsListedWithoutEnd() {
        StringBuilder list = new StringBuilder("<opml><body>");
        for (int i = 0; i < 20_000; i++) {
            list.append("<outline text='").append(i).append("'><outline xmlUrl='https://a.example/f'/></outline>");
        }
        Opml opml = read(list + "</body></opml>");

        assertEquals(100, opml.subscriptions().get(0).places().size());
        assertEquals(
                "places of https://a.example/f after the first 100",
                opml.warnings().get(0).detail());
    }

    @Test
    void survivesDeepLists() {
        Opml opml = read("<opml><body>" + "<outline text='a'>".repeat(50_000));

        assertEquals(List.of(), opml.subscriptions());
        assertTrue(opml.warnings().stream().anyMatch(w -> w.detail().equals("elements nested deeper than 1000")));
    }
}
