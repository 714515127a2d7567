// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.site;

import dev.tidings.render.internal.xml.XmlOut;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The sitemap (sitemaps.org 0.9): addresses in order, with the time of the last change where one is known. Where there
 * are more than one file may hold, {@code sitemap} is an index of {@code sitemap-1}, {@code sitemap-2} and so on.
 */
public final class Sitemap {
    private static final String SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final int most;
    private final SortedMap<String, Optional<Instant>> pages = new TreeMap<>();

    /** A sitemap in files of as many addresses as the protocol allows. */
    public Sitemap() {
        this(50_000);
    }

    Sitemap(int most) {
        this.most = most;
    }

    /** Adds a page that search engines may index. */
    public void add(String address, Optional<Instant> changed) {
        pages.put(address, changed);
    }

    /**
     * The files by name without extension.
     *
     * @param published the address of a file
     */
    public SortedMap<String, String> files(Function<String, Optional<String>> published) {
        SortedMap<String, String> files = new TreeMap<>();
        Iterator<Map.Entry<String, Optional<Instant>>> all = pages.entrySet().iterator();
        if (pages.size() <= most) {
            files.put("sitemap", urls(all));
            return files;
        }
        XmlOut index = new XmlOut("sitemapindex").attribute("xmlns", SPACE).line();
        while (all.hasNext()) {
            String name = "sitemap-" + (files.size() + 1);
            files.put(name, urls(all));
            published
                    .apply(name)
                    .ifPresent(url ->
                            index.open("sitemap").element("loc", url).close().line());
        }
        files.put("sitemap", index.done());
        return files;
    }

    private String urls(Iterator<Map.Entry<String, Optional<Instant>>> all) {
        XmlOut out = new XmlOut("urlset").attribute("xmlns", SPACE).line();
        for (int i = 0; i < most && all.hasNext(); i++) {
            Map.Entry<String, Optional<Instant>> page = all.next();
            out.open("url").element("loc", page.getKey());
            page.getValue().ifPresent(at -> out.element("lastmod", at.toString()));
            out.close().line();
        }
        return out.done();
    }
}
