// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.site;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sitemap (sitemaps.org 0.9): addresses in order, with the time of the last change where one is known. */
public final class Sitemap {
    /** The most addresses that one sitemap may hold. */
    private static final int MOST = 50_000;

    private final SortedMap<String, Optional<Instant>> pages = new TreeMap<>();

    /** Adds a page that search engines may index. */
    public void add(String address, Optional<Instant> changed) {
        if (pages.size() < MOST) {
            pages.put(address, changed);
        }
    }

    /** The sitemap as XML. */
    public String xml() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (Map.Entry<String, Optional<Instant>> page : pages.entrySet()) {
            out.append("<url><loc>").append(Xml.escape(page.getKey())).append("</loc>");
            page.getValue().ifPresent(at -> out.append("<lastmod>").append(at).append("</lastmod>"));
            out.append("</url>\n");
        }
        return out.append("</urlset>\n").toString();
    }
}
