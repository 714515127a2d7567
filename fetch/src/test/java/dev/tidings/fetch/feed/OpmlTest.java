// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tidings.core.TidingsException;
import dev.tidings.fetch.feed.Opml.Subscription;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
                                List.of("News", "Paris")),
                        new Subscription(
                                "https://paper.example/feed?a=1&b=2",
                                Optional.of("The Paper"),
                                Optional.empty(),
                                Optional.empty(),
                                List.of("AI", "Chips"))),
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
                                List.of("Folder <1>", "Inner"))));

        assertEquals(opml, read(opml.write()));
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
    void survivesDeepLists() {
        assertEquals(
                List.of(),
                read("<opml><body>" + "<outline text='a'>".repeat(50_000)).subscriptions());
    }
}
