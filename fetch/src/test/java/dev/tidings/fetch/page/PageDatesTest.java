// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidings.core.port.PageBytes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Publication dates: each signal where it stands alone, and where signals differ. */
class PageDatesTest {
    private static final String TIME = "<time datetime=\"2024-05-17T08:30:00+02:00\">17 May 2024</time>";
    private static final String META =
            "<meta property=\"article:published_time\" content=\"2024-05-17T08:30:00+02:00\">";

    private static String bare() {
        return NewsPage.html().replace(META, "").replace(TIME, "");
    }

    private static String date(String path, String html) {
        PageBytes page = PageBytes.of(
                URI.create("https://www.harbour-courier.example" + path), html.getBytes(StandardCharsets.UTF_8));
        return PageExtractor.create()
                .extract(page)
                .publishedAt()
                .map(Object::toString)
                .orElse("none");
    }

    private static String underHeadline(String line) {
        return bare().replace("<div class=\"story-body\">", line + "<div class=\"story-body\">");
    }

    @Test
    void withoutAnySignThereIsNone() {
        assertEquals("none", date("/ferry", bare()));
    }

    @Test
    void aLineUnderTheHeadlineThatIsNothingButADate() {
        assertEquals("2024-05-17", date("/ferry", underHeadline("<p>17 May 2024</p>")));
    }

    @Test
    void twoDigitsOfTheYearBetweenDots() {
        assertEquals(
                "2024-04-25T14:07",
                date(
                        "/ferry",
                        underHeadline("<div>Do 25.04.24 | 14:07 Uhr</div>").replace("lang=\"en\"", "lang=\"de\"")));
    }

    @Test
    void aCaptionDatesThePicture() {
        String caption = "<figure><figcaption>The ferry, 11.02.2019</figcaption></figure>";
        assertEquals("none", date("/ferry", underHeadline(caption)));
    }

    @Test
    void theAddressWithTheDayFirstWhereNoMonthCanBeMeant() {
        assertEquals("2021-10-29", date("/news/29-10-2021", bare()));
        assertEquals("none", date("/news/05-10-2021", bare()));
    }

    @Test
    void aMomentWithItsZoneBeforeThePrintedEditionsDay() {
        String html = bare().replace("\"headline\":", "\"datePublished\": \"2024-05-16T19:30:02+02:00\", \"headline\":")
                .replace("</head>", "<meta name=\"date\" content=\"2024-05-17\"></head>")
                .replace("| Harbour Courier</title>", "| Harbour Courier, 17.05.2024</title>")
                .replace("<div class=\"story-body\">", "<p>17.05.2024</p><div class=\"story-body\">");
        assertEquals("2024-05-16T19:30:02+02:00", date("/ferry", html));
    }

    @Test
    void aDatelineThatNamesItsSource() {
        String html = "<html><head><title>渡船修复后重返港口</title></head><body><h1>渡船修复后重返港口</h1>"
                + "<div>2005-04-28 11:13更新 来源：港口晚报</div>"
                + "<p>停航十一周之后，老渡船于星期四早晨重新驶入港口，码头上等候的居民鼓掌欢迎，许多人带着孩子前来。</p>"
                + "<p>修复工作比原计划多花了三周，因为船体的钢板必须从邻近的造船厂运来，费用由市政府承担。</p>";
        assertEquals("2005-04-28T11:13", date("/ferry", html));
    }

    @Test
    void aLabelledDateBehindTheArticleNeedsCompany() {
        String labelled = bare().replace("<footer>", "<ul><li><b>Datum</b> 17.05.2024</li></ul><footer>");
        assertEquals("none", date("/ferry", labelled));
        assertEquals(
                "2024-05-17",
                date(
                        "/ferry",
                        labelled.replace("| Harbour Courier</title>", "| Harbour Courier | 17.05.2024</title>")));
    }
}
