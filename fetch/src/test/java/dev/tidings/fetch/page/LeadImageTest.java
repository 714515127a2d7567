// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidings.core.port.PageBytes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadImageTest {
    private static final String HEAD = "<div class=\"story-body\">";
    private static final String DECLARED = "<meta property=\"og:image\" content=\"/img/ferry.jpg\">";

    private static String image(String html) {
        PageBytes page = PageBytes.of(
                URI.create("https://www.harbour-courier.example/ferry"), html.getBytes(StandardCharsets.UTF_8));
        return PageExtractor.create().extract(page).image().map(URI::getPath).orElse("none");
    }

    @Test
    void aDeclaredImageThatThePageShowsLeads() {
        String other = HEAD + "<img src=\"/img/harbour-view.jpg\" width=\"900\">";
        assertEquals("/img/ferry.jpg", image(NewsPage.html().replace(HEAD, other)));
    }

    @Test
    void aDeclaredImageMadeForPreviewsGivesWayToTheOneAtTheHead() {
        String html = NewsPage.html()
                .replace(DECLARED, DECLARED.replace("ferry.jpg", "branded-preview.jpg"))
                .replace(HEAD, "<figure><img src=\"/img/harbour-view.jpg\" width=\"900\"></figure>" + HEAD);
        assertEquals("/img/harbour-view.jpg", image(html));
    }

    @Test
    void withoutAPictureAtTheHeadTheDeclaredOneStays() {
        String html = NewsPage.html()
                .replace(DECLARED, DECLARED.replace("ferry.jpg", "branded-preview.jpg"))
                .replace("<img src=\"/img/ferry.jpg\">", "");
        assertEquals("/img/branded-preview.jpg", image(html));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "style=\"display:none\"",
                "hidden",
                "style=\"width:1px; height: 1px\"",
                "style=\"border:0;height:1px\"",
                "width=1 height=1",
                "width=\"1px\""
            })
    void aPictureThatNobodySeesLeadsNoArticle(String attributes) {
        String html = NewsPage.html()
                .replace(DECLARED, "")
                .replace("<img src=\"/img/ferry.jpg\">", "")
                .replace(HEAD, "<img src=\"https://count.example/seen?page=9\" " + attributes + ">" + HEAD);
        assertEquals("none", image(html));
    }
}
