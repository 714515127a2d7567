// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The namespaces of feeds under one canonical prefix each, however they are spelt. The prefix of RSS is empty. */
final class Namespaces {
    static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final Map<String, String> PREFIXES = new HashMap<>();
    private static final Set<String> KNOWN = new HashSet<>();
    private static final Set<String> EXACT = new HashSet<>();

    static {
        put(
                "atom",
                "http://www.w3.org/2005/Atom",
                "http://purl.org/atom/ns#",
                "http://purl.org/pie/",
                "http://purl.org/net/rss1.1/payload#",
                "http://example.com/newformat",
                "http://example.com/necho",
                "http://purl.org/echo",
                "uri/of/echo/namespace",
                "http://intertwingly.net/blog/atom");
        put(
                "",
                "http://purl.org/rss/1.0/",
                "http://my.netscape.com/rdf/simple/0.9/",
                "http://channel.netscape.com/rdf/simple/0.9/",
                "http://backend.userland.com/rss",
                "http://backend.userland.com/rss2",
                "http://backend.userland.com/rss2.1",
                "http://backend.userland.com/rss091",
                "http://backend.userland.com/rss092",
                "http://blogs.law.harvard.edu/tech/rss",
                "http://cyber.law.harvard.edu/rss",
                "http://purl.org/net/rss1.1#",
                "http://purl.org/rss/2.0",
                "http://www.rssboard.org/rss-specification",
                "http://cyber.harvard.edu/rss/rss.html");
        put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/TR/rdf-syntax");
        put("dc", "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/elements/1.0/", "http://purl.org/dc");
        put("dcterms", "http://purl.org/dc/terms/");
        put("content", "http://purl.org/rss/1.0/modules/content/");
        put("slash", "http://purl.org/rss/1.0/modules/slash/");
        put("sy", "http://purl.org/rss/1.0/modules/syndication/");
        put(
                "itunes",
                "http://www.itunes.com/dtds/podcast-1.0.dtd",
                "http://www.itunes.com/dtds/podcast-1.0",
                "http://example.com/dtds/podcast-1.0.dtd");
        put(
                "media",
                "http://search.yahoo.com/mrss/",
                "http://video.search.yahoo.com/mrss",
                "http://search.yahoo.com/mrss/1.0",
                "http://www.rssboard.org/media-rss");
        put(
                "podcast",
                "https://podcastindex.org/namespace/1.0",
                "https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md");
        put("googleplay", "http://www.google.com/schemas/play-podcasts/1.0");
        put("feedburner", "http://rssnamespace.org/feedburner/ext/1.0");
        put("thr", "http://purl.org/syndication/thread/1.0", "http://purl.org/rss/1.0/modules/threading/");
        put("wfw", "http://wellformedweb.org/CommentAPI/");
        put("admin", "http://webns.net/mvcb/");
        put("cc", "http://web.resource.org/cc/", "http://creativecommons.org/ns#");
        put(
                "creativecommons",
                "http://backend.userland.com/creativeCommonsRssModule",
                "http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html");
        put("xhtml", "http://www.w3.org/1999/xhtml", "http://www.w3.org/TR/html4");
        put("xml", XML);
        put("xlink", "http://www.w3.org/1999/xlink");
        put("rss11", "http://purl.org/net/rss1.1#");
        put(
                "prism",
                "http://prismstandard.org/namespaces/1.2/basic/",
                "http://prismstandard.org/namespaces/basic/2.0/");
    }

    private Namespaces() {}

    private static void put(String prefix, String... uris) {
        KNOWN.add(prefix);
        for (String uri : uris) {
            PREFIXES.putIfAbsent(normal(uri), prefix);
            EXACT.add(uri);
        }
    }

    /** Without scheme, {@code www.}, case and trailing marks: the ways in which feeds misspell a namespace. */
    private static String normal(String uri) {
        String out = uri.strip().toLowerCase(Locale.ROOT);
        out = out.startsWith("http://") ? out.substring(7) : out.startsWith("https://") ? out.substring(8) : out;
        int end = out.length();
        while (end > 0 && (out.charAt(end - 1) == '/' || out.charAt(end - 1) == '#')) {
            end--;
        }
        return out.startsWith("www.") ? out.substring(4, Math.max(4, end)) : out.substring(0, end);
    }

    /** The canonical prefix of a namespace; null for one that is no feed's. */
    static @Nullable String prefix(String uri) {
        return uri.isEmpty() ? "" : PREFIXES.get(normal(uri));
    }

    /** Whether a known namespace stands as its format writes it, to the mark at its end. */
    static boolean isExact(String uri) {
        return uri.isEmpty() || EXACT.contains(uri);
    }

    /** The canonical prefix that a prefix means when its namespace is missing or unknown; null when it means none. */
    static @Nullable String byConvention(String prefix) {
        String name = prefix.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "rss", "rss2", "rss1" -> "";
            case "a10", "atom10", "atom03" -> "atom";
            case "html", "xhtml" -> "xhtml";
            case "creativecommons" -> "creativecommons";
            default -> !name.isEmpty() && KNOWN.contains(name) ? name : null;
        };
    }
}
