// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SitemapSourceTest extends ServiceContract {
    @Override
    protected SourceAdapter adapter() {
        return SitemapSource.of("map", "The Harbor Ledger", services.url("/sitemap.xml"));
    }

    @Override
    String firstTarget() {
        return "/sitemap.xml";
    }

    @Test
    void readsNewsAndPagesOfAnIndexNewestFirst() throws Exception {
        PollResult.Items items = items(adapter());

        assertEquals(
                List.of(
                        "https://harbor.example/2026/dam",
                        "https://harbor.example/2026/ferry",
                        "https://harbor.example/2026/quay",
                        "https://harbor.example/about"),
                items.items().stream()
                        .map(item -> item.url().orElseThrow().toString())
                        .toList());
        FeedItem news = items.items().get(0);
        assertEquals(Optional.of("Ennerdale dam opens"), news.title());
        assertEquals(Optional.of(PartialDate.parse("2026-11-22T09:00Z")), news.publishedAt());
        assertEquals(Optional.of("en"), news.language());
        assertEquals(List.of("dam", "tides"), news.categories());
    }

    @Test
    void aDayIsADayAndAChangeIsNoPublication() throws Exception {
        List<FeedItem> items = items(adapter()).items();

        assertEquals(Optional.of(PartialDate.parse("2026-11-21")), items.get(1).publishedAt());
        assertEquals(Optional.empty(), items.get(2).publishedAt());
        assertEquals(Optional.of(PartialDate.parse("2026-11-18")), items.get(2).updatedAt());
        assertEquals(Optional.empty(), items.get(2).title());
    }

    @Test
    void aSitemapThatIsMissingIsAWarningAndAskedForAgain() throws Exception {
        PollResult.Items first = items(adapter());
        assertTrue(
                first.warnings().toString().contains("sitemap-gone.xml"),
                first.warnings().toString());

        int before = services.asked().size();
        again(adapter(), first);
        assertEquals(
                List.of("/sitemap.xml", "/sitemap-gone.xml"),
                services.asked().subList(before, services.asked().size()));
    }

    @Test
    void pagesCanBeChosenByTheirAddress() throws Exception {
        SourceAdapter chosen = SitemapSource.of("map", "Map", services.url("/sitemap.xml"))
                .withIncluded("/2026/")
                .withExcluded("ferry$");
        assertEquals(2, items(chosen).items().size());
    }

    @Test
    void aListOfAddressesIsASitemap() throws Exception {
        services.server()
                .reply(
                        "/map.txt",
                        200,
                        "https://harbor.example/a\nhttps://harbor.example/b\n",
                        "Content-Type",
                        "text/plain");
        assertEquals(
                2,
                items(SitemapSource.of("map", "Map", services.url("/map.txt")))
                        .items()
                        .size());
    }

    @Test
    void aBombIsRefused() throws Exception {
        byte[] zeros = new byte[80 * 1024 * 1024];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(zeros);
        }
        services.server().reply("/bomb.xml.gz", 200, out.toByteArray(), "Content-Type", "application/gzip");

        PollResult.Failed failed = assertInstanceOf(
                PollResult.Failed.class,
                SitemapSource.of("map", "Map", services.url("/bomb.xml.gz"))
                        .poll(context().build()));
        assertTrue(
                failed.failure().reason().contains("unpacks to more"),
                failed.failure().reason());
    }

    @Test
    void anIndexThatSaysNothingOfItsMapsIsNeverTakenForUnchanged() throws Exception {
        String index = "<sitemapindex><sitemap><loc>" + services.url("/child.xml") + "</loc></sitemap></sitemapindex>";
        services.server().reply("/index.xml", 200, index, "ETag", "\"1\"");
        services.server().reply("/child.xml", 200, "<urlset><url><loc>https://a.example/1</loc></url></urlset>");
        SourceAdapter source = SitemapSource.of("map", "Map", services.url("/index.xml"));
        PollResult.Items first = items(source);
        services.server()
                .reply(
                        "/child.xml",
                        200,
                        "<urlset><url><loc>https://a.example/1</loc></url><url><loc>https://a.example/2</loc></url></urlset>");

        PollResult.Items second = assertInstanceOf(PollResult.Items.class, again(source, first));

        assertEquals(2, second.items().size());
    }

    @Test
    void aSitemapThatBreaksOffIsReadUpToItsLastWholeEntryAndSaid() throws Exception {
        services.server()
                .reply(
                        "/sitemap.xml",
                        200,
                        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://harbor.example/a</loc></url>"
                                + "<url><loc>https://harbor.example/b</loc></url><url><loc>https://harbor.exa");

        PollResult.Items items = items(adapter());

        assertEquals(
                List.of("https://harbor.example/a", "https://harbor.example/b"),
                items.items().stream().map(item -> item.guid().orElseThrow()).toList());
        assertEquals(
                List.of("TRUNCATED: the document ends inside <loc>, in " + services.url("/sitemap.xml")),
                items.warnings());
    }

    @Test
    void aSitemapThatBreaksOffBetweenEntriesKeepsThemAll() throws Exception {
        services.server().reply("/sitemap.xml", 200, "<urlset><url><loc>https://harbor.example/a</loc></url>\n");

        PollResult.Items items = items(adapter());

        assertEquals(1, items.items().size());
        assertEquals(1, items.warnings().size(), items.warnings().toString());
    }

    @Test
    void entriesWithoutAnAddressAreCounted() throws Exception {
        services.server()
                .reply(
                        "/sitemap.xml",
                        200,
                        "<urlset><url/><url><loc>https://harbor.example/a</loc></url><url><loc> </loc></url></urlset>");

        PollResult.Items items = items(adapter());

        assertEquals(1, items.items().size());
        assertEquals(
                List.of("MISSING: 2 of 3 entries have no <loc>, in " + services.url("/sitemap.xml")), items.warnings());
    }
}
