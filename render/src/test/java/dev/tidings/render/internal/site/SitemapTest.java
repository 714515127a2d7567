// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class SitemapTest {
    private static SortedMap<String, String> files(Sitemap sitemap) {
        return sitemap.files(name -> Optional.of("https://news.example/" + name + ".xml"));
    }

    @Test
    void few_addresses_are_one_file_in_order() {
        Sitemap sitemap = new Sitemap(2);
        sitemap.add("https://news.example/b?x=1&y=2", Optional.empty());
        sitemap.add("https://news.example/a", Optional.of(Instant.parse("2026-11-22T00:00:00Z")));
        SortedMap<String, String> files = files(sitemap);
        assertEquals(Set.of("sitemap"), files.keySet());
        assertTrue(files.get("sitemap")
                .contains("<url><loc>https://news.example/a</loc><lastmod>2026-11-22T00:00:00Z</lastmod></url>\n"
                        + "<url><loc>https://news.example/b?x=1&amp;y=2</loc></url>"));
    }

    @Test
    void more_than_a_file_may_hold_are_several_with_an_index_and_none_is_lost() {
        Sitemap sitemap = new Sitemap(2);
        for (int i = 0; i < 5; i++) {
            sitemap.add("https://news.example/" + i, Optional.empty());
        }
        SortedMap<String, String> files = files(sitemap);
        assertEquals(Set.of("sitemap", "sitemap-1", "sitemap-2", "sitemap-3"), files.keySet());
        assertTrue(files.get("sitemap").contains("<sitemap><loc>https://news.example/sitemap-3.xml</loc></sitemap>"));
        assertTrue(files.get("sitemap-3").contains("https://news.example/4"));
    }
}
