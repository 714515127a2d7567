// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Icon;
import dev.tidings.core.model.Rights;
import dev.tidings.core.page.ArticleView;
import dev.tidings.core.page.SourceView;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.Bytes;
import dev.tidings.core.port.FetchPurpose;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.RenderContext;
import dev.tidings.testkit.fake.FakeFetcher;
import dev.tidings.testkit.sample.SampleArticles;
import dev.tidings.testkit.sample.SampleStoryPages;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredPicturesTest {
    private static final String PICTURE = "https://kestrel.example/hall.svg?size=large";
    private static final String ICON = "https://kestrel.example/icon";
    private static final byte[] PNG = "\u0089PNG\r\n\u001a\nrest".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] GIF = "GIF89a rest".getBytes(StandardCharsets.ISO_8859_1);
    private static final RenderContext CONTEXT = RenderContext.at(SampleArticles.NOW);

    @TempDir
    Path folder;

    private static StoryPage story(Rights rights) {
        SourceView source = new SourceView(
                "kestrel",
                "Kestrel Courier",
                Optional.of(new Icon.Image(URI.create(ICON))),
                Optional.empty(),
                Optional.empty(),
                rights);
        ArticleView lead = ArticleView.builder()
                .from(SampleArticles.view(SampleArticles.english(), 1, "🪶"))
                .source(source)
                .title("A hall \"by\" the sea")
                .image(URI.create(PICTURE))
                .build();
        return StoryPage.builder()
                .from(SampleStoryPages.bare())
                .lead(lead)
                .articles(List.of(lead))
                .related(List.of())
                .build();
    }

    private static Rights allowed() {
        return Rights.builder().images(true).build();
    }

    private static FetchResult answer(byte[] body, String... reservations) {
        return FetchResult.Fetched.builder()
                .finalUrl(URI.create(PICTURE))
                .body(Bytes.copyOf(body))
                .reservations(List.of(reservations))
                .build();
    }

    private Document export(FakeFetcher fetcher, Rights rights) throws IOException {
        StoryPage page = story(rights);
        SiteExporter.builder(folder).pictures(fetcher).build().export(List.of(page), CONTEXT);
        return Jsoup.parse(Files.readString(folder.resolve(page.path() + ".html")));
    }

    private static String policy(Document html) {
        return html.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    }

    @Test
    void a_picture_is_shown_from_a_copy_with_words_and_whose_it_is() throws IOException {
        FakeFetcher web = new FakeFetcher().answer(PICTURE, answer(PNG)).answer(ICON, answer(GIF));
        Document html = export(web, allowed());
        String src = html.select(".picture img").attr("src");
        assertTrue(src.matches("\\.\\./pictures/[0-9a-f-]+\\.png"), src);
        assertArrayEquals(PNG, Files.readAllBytes(folder.resolve("stories").resolve(src)));
        assertEquals(
                "Picture of the article “A hall \"by\" the sea” by Kestrel Courier",
                html.select(".picture img").attr("alt"));
        assertEquals(
                "Picture: Kestrel Courier", html.select(".picture figcaption").text());
        assertTrue(html.select("[data-part=source] img.icon").attr("src").endsWith(".gif"));
        assertTrue(policy(html).contains("img-src 'self' data:"));
        assertEquals(FetchPurpose.PAGE, web.requests().get(0).purpose());
        assertEquals(2, web.requests().size());
        export(web, allowed());
        assertEquals(2, web.requests().size());
    }

    @Test
    void without_leave_nothing_is_asked_and_what_was_copied_goes() throws IOException {
        FakeFetcher web = new FakeFetcher().answer(PICTURE, answer(PNG)).answer(ICON, answer(GIF));
        export(web, allowed());
        FakeFetcher other = new FakeFetcher();
        Document html = export(other, Rights.cautious());
        assertEquals(List.of(), other.requests());
        assertEquals(0, html.select("img").size());
        assertFalse(policy(html).contains("self"));
        assertFalse(Files.exists(folder.resolve("pictures")));
    }

    @Test
    void what_is_no_picture_is_too_large_or_is_reserved_is_left_out() throws IOException {
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        byte[] large = new byte[2_000_001];
        System.arraycopy(PNG, 0, large, 0, PNG.length);
        for (FetchResult answer : List.of(answer(svg), answer(large), answer(PNG, "noimageai"), answer(new byte[0]))) {
            FakeFetcher web = new FakeFetcher().answer(PICTURE, answer).answer(ICON, answer);
            assertEquals(0, export(web, allowed()).select("img").size());
            assertFalse(Files.exists(folder.resolve("pictures")));
        }
    }

    @Test
    void no_picture_is_shown_that_is_not_the_sites_own() {
        RenderContext elsewhere = RenderContext.builder()
                .from(CONTEXT)
                .links(new dev.tidings.core.port.Links() {
                    @Override
                    public String href(String from, String to, String extension) {
                        return to;
                    }

                    @Override
                    public Optional<String> picture(String from, URI url) {
                        return Optional.of("//tracker.example/x.png");
                    }
                })
                .build();
        assertFalse(HtmlRenderer.create().toString(story(allowed()), elsewhere).contains("<img"));
    }
}
