// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import dev.tidings.fetch.internal.feed.Links;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the feeds that an HTML page offers. Nothing is fetched: what is found may still be no feed. */
public final class FeedDiscovery {
    private static final int MOST = 100;
    private static final Pattern TYPE = Pattern.compile(
            "application/(?:(?:rss|atom|rdf|feed)\\+(?:xml|json)|rss|atom|x-atom\\+xml|x-rss\\+xml)|text/rss");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:/(?:rss|feed|feeds|atom)(?:/|$)|[./](?:rss|atom|rdf)$|/(?:feed|rss|atom|index|rss2)\\.(?:xml|json)$|[?&]feed=(?:rss2?|atom|rdf))",
            Pattern.CASE_INSENSITIVE);

    private FeedDiscovery() {}

    /**
     * A feed that a page points to.
     *
     * @param url absolute, http or https
     * @param title as the page calls it
     * @param type the media type that the page declares
     * @param declared whether the page declares it ({@code link rel=alternate}) or merely links to an address that looks
     *     like a feed's
     */
    public record FoundFeed(URI url, Optional<String> title, Optional<String> type, boolean declared) {}

    private static final int MOST_CHARS = 1_000_000;

    /**
     * The feeds of a page, each address once: the declared ones in the order of the page, then those that are linked to.
     * Of a long page the first million characters are read: feeds are declared at the beginning.
     *
     * @param html the page
     * @param baseUrl the address of the page; a {@code base} element counts against it
     */
    public static List<FoundFeed> find(String html, String baseUrl) {
        Objects.requireNonNull(baseUrl, "baseUrl");
        Document page = Jsoup.parse(html.length() > MOST_CHARS ? html.substring(0, MOST_CHARS) : html, baseUrl);
        Map<URI, FoundFeed> out = new LinkedHashMap<>();
        for (Element link : page.select("link[rel][type][href]")) {
            String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
            boolean alternate = link.attr("rel").toLowerCase(Locale.ROOT).matches("(?s).*\\b(?:alternate|feed)\\b.*");
            if (alternate && TYPE.matcher(type.split(";", 2)[0].strip()).matches()) {
                add(out, link, "title", Optional.of(type), true);
            }
        }
        for (Element link : page.select("a[href]")) {
            String address = link.attr("href").strip();
            int fragment = address.indexOf('#');
            if (ADDRESS.matcher(fragment < 0 ? address : address.substring(0, fragment))
                    .find()) {
                add(out, link, "", Optional.empty(), false);
            }
        }
        return List.copyOf(out.values());
    }

    private static void add(
            Map<URI, FoundFeed> out, Element link, String attribute, Optional<String> type, boolean declared) {
        Optional<URI> url = Links.web(link.absUrl("href"));
        String title = attribute.isEmpty() ? link.text() : link.attr(attribute);
        if (url.isPresent() && out.size() < MOST) {
            Optional<String> named = title.isBlank() ? Optional.empty() : Optional.of(title.strip());
            out.putIfAbsent(url.get(), new FoundFeed(url.get(), named, type, declared));
        }
    }
}
