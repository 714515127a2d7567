// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.url;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlIdentityTest {
    private static final UrlIdentity URLS = UrlIdentity.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://paper.test/a/storm-hits-port",
                "https://www.paper.test/a/storm-hits-port/",
                "https://www2.paper.test/a/storm-hits-port",
                "https://PAPER.test:443/a/./b/../storm-hits-port",
                "https://m.paper.test/a/storm-hits-port?utm_source=rss&UTM_Medium=feed",
                "https://amp.paper.test/a/storm-hits-port",
                "https://paper.test/a/storm-hits-port/amp/",
                "https://paper.test/amp/a/storm-hits-port",
                "https://paper.test/a/storm-hits-port.amp",
                "https://paper.test/a/storm-hits-port?outputType=amp&fbclid=x",
                "https://paper.test/a/storm-hits-port/print",
                "https://paper.test/a/storm-hits-port?view=print",
                "https://paper.test/a/storm-hits-port/index.html",
                "https://paper.test/a/storm-hits-port;jsessionid=12AB",
                "https://paper.test/a/st%6Frm-hits-port#comments",
                "https://paper.test/a/storm-hits-port#:~:text=wind",
                "https://paper.test/a/storm-hits-port?&&",
                "https://paper-test.cdn.ampproject.org/c/s/paper.test/a/storm-hits-port",
                "https://www.google.co.uk/amp/s/www.paper.test/a/storm-hits-port/amp",
                "https://www.google.com/url?sa=t&url=https%3A%2F%2Fpaper.test%2Fa%2Fstorm-hits-port&usg=1",
                "https://l.facebook.com/l.php?u=https%3A%2F%2Fpaper.test%2Fa%2Fstorm-hits-port%3Ffbclid%3D1&h=2",
                "https://link.zhihu.com/?target=https%3A//paper.test/a/storm-hits-port",
                "https://any.test/redirect?url=https://paper.test/a/storm-hits-port",
                "https://paper.test/a/storm-hits-port?utm_source=a&amp;utm_medium=b",
                " https://paper.test/a/storm-hits-port\n",
            })
    void foldsEveryDressOfOnePage(String url) {
        assertEquals("https://paper.test/a/storm-hits-port", URLS.identityKey(url));
    }

    @ParameterizedTest
    @CsvSource({
        "https://paper.test/view?id=1, https://paper.test/view?id=2",
        "https://paper.test/Post/A, https://paper.test/post/a",
        "https://paper.test/#/article/1, https://paper.test/#/article/2",
        "https://paper.test/live#update-1, https://paper.test/live#update-2",
        "https://paper.test/item?c=1&c=2, https://paper.test/item?c=2&c=1",
        "https://paper.test/a%2Fb, https://paper.test/a/b",
        "https://a.paper.test/x, https://b.paper.test/x",
        "https://paper.test/amp, https://paper.test/",
        "https://wiki.test/wiki/Amp, https://wiki.test/wiki/",
        "https://shop.test/guitar/amp, https://shop.test/guitar",
        "https://shop.test/amp/guitar/gear, https://shop.test/guitar/gear",
        "https://paper.test/print, https://paper.test/",
        "https://m.co.uk/x, https://co.uk/x",
        "https://paper.test:8443/x, https://paper.test/x",
        "https://www.youtube.com/watch?v=aaaaaaaaaaa, https://www.youtube.com/watch?v=aaaaaaaaaab",
        "https://mp.weixin.qq.com/s?__biz=A&mid=1&idx=1&sn=a, https://mp.weixin.qq.com/s?__biz=A&mid=1&idx=2&sn=b",
        "https://paper.test/?q=a%2Bb, https://paper.test/?q=a+b",
        "https://paper.test/out?page=1, https://paper.test/out?page=2",
        "https://conf.test/agenda?sessionid=123, https://conf.test/agenda?sessionid=456",
        "https://ci.test/docs?scm=git, https://ci.test/docs?scm=svn",
        "https://go.test/fwlink/?linkid=A, https://go.test/fwlink/?linkid=B",
        "https://go.test/fwlink/?linkid=1&clcid=0x409, https://go.test/fwlink/?linkid=2&clcid=0x409",
        "https://mp.weixin.qq.com/s?src=11&timestamp=1&signature=A, https://mp.weixin.qq.com/s?src=11&timestamp=1&signature=B",
        "https://blog.test/?y=2026&m=1, https://blog.test/?y=2026",
        "https://mobile.blogspot.com/, https://touch.blogspot.com/",
        "https://m.blogspot.co.uk/, https://blogspot.co.uk/",
        "https://amp.github.io/x, https://wap.github.io/x",
        "https://jobs.test/job?ref=A12, https://jobs.test/job?ref=A13",
        "https://game.test/play?scene=1, https://game.test/play?scene=2",
        "https://paper.test/show?lang=en&refid=3, https://paper.test/show?lang=en&refid=4",
        "https://paper.test/view?weibo_id=3, https://paper.test/view?weibo_id=4",
        "https://shop.test/list?sf_page=2, https://shop.test/list?sf_page=3",
        "https://cloud.test/view?share_token=a1, https://cloud.test/view?share_token=b2",
    })
    void keepsDifferentPagesApart(String one, String other) {
        assertNotEquals(URLS.identityKey(one), URLS.identityKey(other));
        assertNotEquals(URLS.canonicalUrl(one), URLS.canonicalUrl(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://youtu.be/abcdefghijk?t=3, https://m.youtube.com/watch?v=abcdefghijk&feature=share",
        "https://old.reddit.com/r/x/comments/1/t/, https://www.reddit.com/r/x/comments/1/t",
        "https://en.m.wikipedia.org/wiki/Tide, https://en.wikipedia.org/wiki/Tide",
        "https://news.google.com/rss/articles/CBM?oc=5, https://news.google.com/rss/articles/CBM?hl=de&gl=DE",
        "https://mp.weixin.qq.com/s?__biz=A&mid=1&idx=1&sn=a&scene=21#wechat_redirect, "
                + "http://mp.weixin.qq.com/s?__biz=A&mid=1&idx=1&sn=a",
        "https://paper.test/a?b=1&a=2, https://paper.test/a?a=2&b=1",
        "https://paper.test/%e6%96%b0?q=x+y, https://paper.test/新?q=x%20y",
        "https://paper.test/a/storm-hits-port?linkid=7&ref=x&scene=2, https://paper.test/a/storm-hits-port",
        "https://paper.test/view.php?id=7&ref=x, https://paper.test/view.php?id=7",
        "https://a.blogspot.com/2026/01/tide.html?m=1, https://a.blogspot.com/2026/01/tide.html",
        "https://paper.test/?print=1, https://paper.test/",
        "https://shop.test/p/1?scm=1007.1.2.3, https://shop.test/p/1",
        "https://bücher.test/a, https://xn--bcher-kva.test/a",
    })
    void foldsWhatIsKnownToShowTheSame(String one, String other) {
        assertEquals(URLS.identityKey(one), URLS.identityKey(other));
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP://Paper.TEST:80, http://paper.test/",
        "https://paper.test/a/?b=2&a=1&utm_source=x#c, https://paper.test/a/?b=2&a=1#c",
        "https://m.paper.test/a/amp, https://m.paper.test/a/amp",
        "https://paper.test/a?from=rss, https://paper.test/a?from=rss",
        "https://paper.test/ä b%zz, https://paper.test/%C3%A4%20b%25zz",
        "https://www.google.com/url?q=http://paper.test/a?x=1%26y=2, http://paper.test/a?x=1&y=2",
        "https://paper.test/a?x=Top&#39;s, https://paper.test/a?x=Top%27s",
    })
    void theCanonicalFormOnlyDoesWhatIsSafe(String url, String canonical) {
        assertEquals(canonical, URLS.canonicalUrl(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tag:paper.test,2024:1",
                "mailto:a@b.test",
                "/relative",
                "https://",
                "https:///x",
                "ftp://x.test/a"
            })
    void whatIsNoWebAddressStaysAsItIs(String text) {
        assertEquals(text, URLS.canonicalUrl(text));
        assertEquals(text, URLS.identityKey(text));
    }

    @Test
    void bothFormsStayWhenAppliedAgain() {
        Random random = new Random(11);
        String[] parts = {
            "https://",
            "http://",
            "www.",
            "m.",
            "amp.",
            "paper.test",
            "google.com",
            "youtube.com",
            "youtu.be/",
            "/url",
            "?url=",
            "/amp",
            "/amp/s/",
            "/print",
            "/index.html",
            "/",
            "//",
            "?",
            "&",
            "#",
            "amp;",
            "&#39;",
            "&amp;",
            "utm_source=1",
            "a=1",
            "b",
            "=",
            "+",
            "%",
            "%2",
            "%2F",
            "%2e",
            "%E6%96",
            "新",
            "..",
            ".",
            ":443",
            ":",
            "@",
            "/redirect?u=",
            "[",
            "]",
            "\\",
            " ",
            "?print",
            "xtor=1",
            ";jsessionid=1",
            "cdn.ampproject.org/c/s/",
            "\uD800",
            "abcdefgh",
            "/embed/",
            ".amp.html",
        };
        for (int round = 0; round < 60_000; round++) {
            StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? "" : "https://");
            for (int i = random.nextInt(9); i >= 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            String url = text.toString();
            String canonical = URLS.canonicalUrl(url);
            String key = URLS.identityKey(url);
            assertEquals(canonical, URLS.canonicalUrl(canonical), url);
            assertEquals(key, URLS.identityKey(canonical), url);
            assertEquals(key, URLS.identityKey(key), url);
        }
    }

    @Test
    void wrappersInWrappersAreFollowedToTheEnd() {
        String url = "https://paper.test/a";
        for (int i = 0; i < 5; i++) {
            url = "https://www.google.com/url?q=" + Percent.normalise(url, "");
        }
        assertEquals("https://paper.test/a", URLS.canonicalUrl(url));
        assertEquals(
                9000,
                URLS.canonicalUrl("https://paper.test/" + "x".repeat(8981)).length());
    }

    @Test
    void takesRulesOfItsUser() {
        UrlIdentity own = UrlIdentity.builder()
                .trackingParameter("my_*")
                .foldedParameter("skin=dark")
                .redirect("go.test", "/to", "page")
                .build();
        assertEquals(
                "https://a.test/x?skin=dark",
                own.canonicalUrl("https://go.test/to?page=https://a.test/x?my_id=1%26skin=dark"));
        assertEquals("https://a.test/x", own.identityKey("https://a.test/x?skin=dark"));
        assertThrows(IllegalArgumentException.class, () -> UrlIdentity.builder().trackingParameter("a b"));
    }
}
