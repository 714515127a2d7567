// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.url;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Addresses put together at random from pieces that go wrong: the answer about an answer is that answer. */
class HostileUrlTest {
    private static final int ADDRESSES = 6_000;
    private static final List<String> SCHEMES =
            List.of("http://", "https://", "HTTPS://", "//", "http:/", "http:", "", "ftp://", "mailto:", "javascript:");
    private static final List<String> HOSTS = List.of(
            "harbor.example",
            "www.harbor.example",
            "m.harbor.example",
            "amp.www.harbor.example.",
            "HARBOR.example:80",
            "harbor.example:443",
            "user:pw@harbor.example",
            "[::1]:8080",
            "127.0.0.1",
            "bücher.example",
            "xn--bcher-kva.example",
            "harbor-example.cdn.ampproject.org",
            "www.google.com",
            "l.facebook.com",
            "t.co",
            "mobile.www.m.example",
            "..",
            "");
    private static final List<String> PIECES = List.of(
            "/",
            "//",
            "/.",
            "/..",
            "/./",
            "/../..",
            "/amp",
            "/amp/",
            "amp/",
            "/url",
            "/a b",
            "/%41",
            "/%2f",
            "/%2E%2e/",
            "/%zz",
            "/%",
            "/é",
            "/e\u0301",
            "/新闻/头条",
            "/%E6%96%B0",
            "/index.html",
            "/index.php",
            "/story;jsessionid=1",
            "/c/s/harbor.example/x",
            "?",
            "&",
            "#",
            ";",
            "?utm_source=a",
            "&utm_medium=b",
            "&fbclid=1",
            "?amp=1",
            "&amp;x=1",
            "?q=a+b",
            "&q=a%20b",
            "&=",
            "&a",
            "&a=",
            "?url=https%3A%2F%2Fharbor.example%2Fdam%3Futm_source%3Dx",
            "&u=http://www.harbor.example/amp/",
            "?a=1&a=1",
            "&b=2;c=3",
            "#!/x",
            "#utm_source=z",
            "\\",
            "\t",
            "\u00a0",
            "\u200b",
            "@",
            ":",
            "[",
            "]",
            "\ud83d",
            "\ud83d\ude00",
            "'",
            "\"",
            "<",
            "|",
            "^",
            "{x}",
            "?ref=rss",
            "&ref=",
            "/feed/",
            "/m/");

    @Test
    void theAnswerAboutAnAnswerIsThatAnswer() {
        Random random = new Random(20);
        UrlIdentity identity = UrlIdentity.standard();
        for (int i = 0; i < ADDRESSES; i++) {
            String url = address(random);
            String canonical = identity.canonicalUrl(url);
            assertEquals(canonical, identity.canonicalUrl(canonical), () -> "canonicalUrl of " + url);
            String key = identity.identityKey(url);
            assertEquals(key, identity.identityKey(canonical), () -> "identityKey of the canonicalUrl of " + url);
            assertEquals(key, identity.identityKey(key), () -> "identityKey of " + url);
        }
    }

    private static String address(Random random) {
        StringBuilder url = new StringBuilder(pick(SCHEMES, random)).append(pick(HOSTS, random));
        for (int pieces = random.nextInt(7); pieces > 0; pieces--) {
            url.append(pick(PIECES, random));
        }
        return url.toString();
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
