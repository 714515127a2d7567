// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.Story;
import dev.tidings.core.page.ArchivePage;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.PredictionsPage;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.RenderContext;
import dev.tidings.testkit.sample.HostilePages;
import dev.tidings.testkit.sample.SampleArticles;
import dev.tidings.testkit.sample.SamplePages;
import dev.tidings.testkit.sample.SampleStoryPages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteExporterTest {
    private static final RenderContext CONTEXT = RenderContext.builder()
            .now(SampleArticles.NOW)
            .baseUrl(URI.create("https://news.example/"))
            .build();

    @TempDir
    Path folder;

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return files;
    }

    private static StoryPage named(String slug) {
        return StoryPage.builder()
                .from(SampleStoryPages.full())
                .story(Story.builder()
                        .from(SampleStoryPages.full().story())
                        .slug(slug)
                        .aliases(List.of())
                        .build())
                .build();
    }

    @Test
    void a_site_has_every_page_in_every_form_and_what_goes_with_them() throws IOException {
        ExportReport report = SiteExporter.to(folder).export(SamplePages.all(), CONTEXT);
        List<String> wanted = new ArrayList<>();
        for (Page page : SamplePages.all()) {
            List.of("html", "md", "json").forEach(form -> wanted.add(page.path() + "." + form));
        }
        wanted.addAll(List.of(
                "404.html",
                "favicon.svg",
                "feed.xml",
                "feed.rss",
                "feed.json",
                "index.atom",
                "topics/compute.atom",
                "entities/norvale.atom",
                "editions/2026-W47.atom",
                "archive.atom",
                "predictions.atom",
                "robots.txt",
                "search.html",
                "sitemap.xml",
                "stories/s-older.html"));
        assertEquals(wanted.stream().sorted().toList(), report.written());
        assertTrue(files(folder).keySet().containsAll(wanted));
        assertEquals(0, report.unchanged());
    }

    @Test
    void all_stories_stand_in_one_file_of_lines_where_that_is_wanted() throws IOException {
        SiteExporter exporter = SiteExporter.builder(folder).lines().build();
        List<StoryPage> pages = List.of(named("one"), named("two"), SampleStoryPages.byModel());
        assertTrue(exporter.export(pages, CONTEXT).written().contains("stories.jsonl"));
        List<String> lines = Files.readAllLines(folder.resolve("stories.jsonl"));
        assertEquals(
                pages,
                lines.stream().map(line -> TidingsJson.read(line, Page.class)).toList());
        assertEquals(List.of(), exporter.export(pages, CONTEXT).written());
        assertEquals(
                List.of("stories.jsonl"),
                SiteExporter.to(folder).export(pages, CONTEXT).removed());
    }

    @Test
    void a_file_of_lines_that_was_not_finished_leaves_nothing_behind() throws IOException {
        Iterable<Page> broken = () -> {
            throw new IllegalStateException("no more pages");
        };
        SiteExporter exporter = SiteExporter.builder(folder).lines().build();
        assertThrows(IllegalStateException.class, () -> exporter.export(broken, CONTEXT));
        assertEquals(Map.of(), files(folder));
    }

    @Test
    void the_same_pages_touch_no_file_and_a_change_touches_its_own() throws IOException {
        SiteExporter.to(folder).export(SamplePages.all(), CONTEXT);
        ExportReport again = SiteExporter.to(folder).export(SamplePages.all(), CONTEXT);
        assertEquals(List.of(), again.written());
        assertTrue(again.unchanged() > 20);
        Files.writeString(folder.resolve("archive.md"), "changed by hand");
        assertEquals(
                List.of("archive.md"),
                SiteExporter.to(folder).export(SamplePages.all(), CONTEXT).written());
    }

    @Test
    void a_site_without_stories_touches_no_file_when_the_clock_alone_goes_on() throws IOException {
        List<Page> none = List.of(
                ArchivePage.builder().build(),
                PredictionsPage.builder().asOf(SampleArticles.NOW).build());
        SiteExporter.to(folder).export(none, CONTEXT);
        RenderContext later = RenderContext.builder()
                .from(CONTEXT)
                .now(CONTEXT.now().plusSeconds(90_000))
                .build();
        assertEquals(List.of(), SiteExporter.to(folder).export(none, later).written());
    }

    @Test
    void two_exports_have_the_same_bytes() throws IOException {
        SiteExporter.to(folder.resolve("a")).export(SamplePages.all(), CONTEXT);
        SiteExporter.to(folder.resolve("b")).export(SamplePages.all(), CONTEXT);
        assertEquals(files(folder.resolve("a")), files(folder.resolve("b")));
    }

    @Test
    void what_is_gone_is_removed_and_what_is_not_ours_stays() throws IOException {
        Files.writeString(folder.resolve("CNAME"), "news.example");
        SiteExporter.to(folder).export(List.of(named("one"), named("two")), CONTEXT);
        ExportReport report = SiteExporter.to(folder).export(List.of(named("one")), CONTEXT);
        assertEquals(List.of("stories/two.html", "stories/two.json", "stories/two.md"), report.removed());
        assertFalse(Files.exists(folder.resolve("stories/two.html")));
        assertTrue(Files.exists(folder.resolve("CNAME")));
    }

    @Test
    void a_list_that_was_tampered_with_removes_nothing_outside() throws IOException {
        Path site = folder.resolve("site");
        Path outside = Files.writeString(folder.resolve("precious.txt"), "keep");
        SiteExporter.to(site).export(List.of(named("one")), CONTEXT);
        Files.writeString(site.resolve(".tidings-site"), "../precious.txt\n" + outside + "\n");
        assertEquals(
                List.of(),
                SiteExporter.to(site).export(List.of(named("one")), CONTEXT).removed());
        assertTrue(Files.exists(outside));
    }

    @Test
    void a_link_that_leads_outside_is_not_followed() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path site = Files.createDirectory(folder.resolve("site"));
        Files.createSymbolicLink(site.resolve("stories"), outside);
        assertThrows(IOException.class, () -> SiteExporter.to(site).export(List.of(named("one")), CONTEXT));
        assertEquals(Map.of(), files(outside));
    }

    @Test
    void odd_and_very_long_slugs_get_files_that_every_system_bears_and_links_that_meet_them() throws IOException {
        String endless = "n".repeat(200);
        SiteExporter.to(folder).export(List.of(named("con"), named(endless), named("a.")), CONTEXT);
        List<String> stories = files(folder).keySet().stream()
                .filter(f -> f.startsWith("stories/") && f.endsWith(".html"))
                .toList();
        assertEquals(3, stories.size());
        for (String story : stories) {
            assertTrue(story.getBytes(StandardCharsets.UTF_8).length < 160, story);
            assertFalse(story.equals("stories/con.html"), story);
            String canonical = Jsoup.parse(Files.readString(folder.resolve(story)))
                    .select("link[rel=canonical]")
                    .attr("href");
            assertEquals("/" + story, URI.create(canonical).getPath());
        }
    }

    @Test
    void former_addresses_lead_to_the_present_one() throws IOException {
        StoryPage full = SampleStoryPages.full();
        StoryPage page = StoryPage.builder()
                .from(full)
                .story(Story.builder().from(full.story()).addAliases("old-hall").build())
                .build();
        SiteExporter.to(folder).export(List.of(page), CONTEXT);
        for (String from : List.of("stories/old-hall.html", "stories/s-older.html")) {
            var html = Jsoup.parse(Files.readString(folder.resolve(from)));
            assertEquals(
                    "0; url=../stories/tide-hall.html",
                    html.select("meta[http-equiv=refresh]").attr("content"));
            assertEquals("noindex", html.select("meta[name=robots]").attr("content"));
        }
    }

    @Test
    void feeds_are_well_formed_whatever_the_text() throws Exception {
        for (String text : List.of("]]> & <b> \"' \u0000\u0008\uFFFF", "\uD83D\uDE00 plain")) {
            Path site = folder.resolve(Integer.toString(text.length()));
            SiteExporter.to(site).export(HostilePages.of(text, URI.create("javascript:alert(1)")), CONTEXT);
            byte[] feed = Files.readAllBytes(site.resolve("feed.xml"));
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(feed));
            assertEquals(1, document.getElementsByTagName("entry").getLength());
            assertFalse(new String(feed, StandardCharsets.UTF_8).contains("javascript:"));
            assertFalse(Files.readString(site.resolve("feed.json")).contains("javascript:"));
        }
    }

    @Test
    void a_page_that_asks_for_it_stays_out_of_the_sitemap() throws IOException {
        StoryPage hidden =
                StoryPage.builder().from(named("hidden")).indexing(false).build();
        SiteExporter.to(folder).export(List.of(hidden, named("shown")), CONTEXT);
        String map = Files.readString(folder.resolve("sitemap.xml"));
        assertTrue(map.contains("https://news.example/stories/shown.html"));
        assertFalse(map.contains("hidden"));
        assertTrue(Files.readString(folder.resolve("stories/hidden.html")).contains("noindex"));
        assertTrue(
                Files.readString(folder.resolve("robots.txt")).contains("Sitemap: https://news.example/sitemap.xml"));
    }

    @Test
    void further_files_are_put_as_they_are_and_only_within() throws IOException {
        byte[] copy = {1, 2, 3};
        SiteExporter.builder(folder)
                .file("originals/kestrel.example/1.html", copy)
                .build()
                .export(List.of(), CONTEXT);
        assertArrayEquals(copy, Files.readAllBytes(folder.resolve("originals/kestrel.example/1.html")));
        for (String bad : List.of("../x", "/etc/x", "a//b", "a/../../b", ".hidden", "a b", "")) {
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class,
                    () -> SiteExporter.builder(folder).file(bad, copy));
            assertTrue(refused.getMessage().contains("'" + bad + "'"));
        }
    }

    @Test
    void two_pages_for_one_address_are_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> SiteExporter.to(folder).export(List.of(named("one"), named("one")), CONTEXT));
    }

    @Test
    void every_list_leads_to_its_own_feed_and_every_page_to_that_of_the_site() throws IOException {
        SiteExporter.builder(folder)
                .renderers(List.of(HtmlRenderer.create()))
                .build()
                .export(SamplePages.all(), CONTEXT);
        for (String page : List.of("topics/compute", "entities/norvale", "editions/2026-W47")) {
            List<String> feeds = Jsoup.parse(Files.readString(folder.resolve(page + ".html")))
                    .select("link[rel=alternate][type=application/atom+xml]")
                    .eachAttr("href");
            assertEquals(List.of("https://news.example/feed.xml", "https://news.example/" + page + ".atom"), feeds);
            String atom = Files.readString(folder.resolve(page + ".atom"));
            assertTrue(atom.contains("rel=\"self\" type=\"application/atom+xml\" href=\"" + feeds.get(1) + "\""), atom);
        }
        for (String feed : List.of("feed.xml", "feed.rss", "feed.json")) {
            String text = Files.readString(folder.resolve(feed));
            assertTrue(text.contains("https://news.example/" + feed), feed);
            assertTrue(text.contains("Key takeaways"), feed + " has no whole story");
        }
    }

    @Test
    void every_link_within_the_site_meets_a_file() throws IOException {
        List<Page> pages = new ArrayList<>(SamplePages.all());
        SiteExporter.to(folder).export(pages, CONTEXT);
        Path story = folder.resolve("stories/tide-hall.html");
        for (String href : Jsoup.parse(Files.readString(story))
                .select("header.site a, [data-part=topics] a")
                .eachAttr("href")) {
            assertTrue(Files.exists(story.getParent().resolve(href).normalize()), href);
        }
    }
}
