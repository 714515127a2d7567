// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.port.Links;
import dev.tidings.core.port.RenderContext;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private static final RenderContext CONTEXT = RenderContext.at(Instant.EPOCH);
    private static final URI PAGE = URI.create("https://kestrel.example/a");

    private static Addresses from(String path) {
        return new Addresses(CONTEXT, path, "html");
    }

    @Test
    void only_addresses_of_the_web_pass() {
        for (String bad : List.of(
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///x",
                "//evil.example",
                "x",
                "https:x",
                "ftp://x/y")) {
            assertNull(Addresses.web(URI.create(bad)), bad);
            assertNull(from("index").original(URI.create(bad)), bad);
            assertNull(from("index").quote(URI.create(bad), "words"), bad);
        }
        assertEquals("HTTPS://kestrel.example/a", Addresses.web(URI.create("HTTPS://kestrel.example/a")));
    }

    @Test
    void copies_that_the_site_puts_in_place_of_originals_are_checked_too() {
        assertEquals("../originals/1.html", copied("../originals/1.html"));
        assertEquals("https://kestrel.example/a", copied("javascript:alert(1)"));
        assertEquals("https://kestrel.example/a", copied("//evil.example/x"));
    }

    private static String copied(String to) {
        Links links = new Links() {
            @Override
            public String href(String from, String target, String extension) {
                return target;
            }

            @Override
            public String original(String from, URI url) {
                return to;
            }
        };
        return new Addresses(RenderContext.builder().from(CONTEXT).links(links).build(), "stories/x", "html")
                .original(PAGE);
    }

    @Test
    void links_between_pages_are_relative_and_encoded() {
        assertEquals("../topics/compute.html", from("stories/dam").page("topics/compute"));
        assertEquals("topics/%E6%96%B0.html", from("index").page("topics/新"));
    }

    @Test
    void quotes_are_found_by_text_fragments() {
        assertEquals(
                "https://kestrel.example/a#:~:text=well%2Dkept%2C%20cool",
                from("index").quote(PAGE, "well-kept, cool"));
        assertEquals(
                "https://kestrel.example/a#part:~:text=x",
                from("index").quote(URI.create("https://kestrel.example/a#part"), "x"));
        assertEquals("https://kestrel.example/a#:~:text=cut", from("index").quote(PAGE, "cut…"));
        assertEquals("https://kestrel.example/a", from("index").quote(PAGE, "…"));
    }

    @Test
    void long_quotes_are_found_by_their_beginning_and_end() {
        String quote =
                "It began with a dry summer that nobody had foreseen. ".repeat(8) + "Then it rained for a month.";
        String[] ends = from("index").quote(PAGE, quote).split("text=", 2)[1].split(",", -1);
        assertEquals(2, ends.length);
        assertTrue(quote.startsWith(URLDecoder.decode(ends[0], StandardCharsets.UTF_8)));
        assertTrue(quote.endsWith(URLDecoder.decode(ends[1], StandardCharsets.UTF_8)));
        String emoji = "\uD83D\uDE00".repeat(200);
        assertTrue(!from("index").quote(PAGE, emoji).contains("%3F"));
    }

    @Test
    void paths_of_files_never_leave_the_site_and_never_meet() {
        Set<String> seen = new HashSet<>();
        for (String odd : List.of(
                "..",
                ".",
                "",
                "a/../b",
                "con",
                "CON.x",
                "com1",
                ".htaccess",
                "a b",
                "a:b",
                "a\\b",
                "a.",
                "n".repeat(300),
                "n".repeat(301),
                "a?b",
                "a-b")) {
            String safe = SitePaths.safe("stories/" + odd);
            assertTrue(safe.startsWith("stories/"), safe);
            assertTrue(SitePaths.isSafe(safe + ".html"), safe);
            assertTrue(seen.add(safe), safe);
            assertEquals(safe, SitePaths.safe(safe), "safe twice");
        }
        assertEquals("stories/dam-opens", SitePaths.safe("stories/dam-opens"));
        assertNotEquals(SitePaths.safe("a b"), SitePaths.safe("a-b"));
    }
}
