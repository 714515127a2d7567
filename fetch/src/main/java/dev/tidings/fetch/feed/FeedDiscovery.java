// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import dev.tidings.core.port.Headers;
import dev.tidings.fetch.internal.feed.LinkHeaders;
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
    /** What a feed is served as, and much else: only its answer tells. */
    private static final Pattern VAGUE_TYPE = Pattern.compile("(?:application/(?:json|xml)|text/xml)?");
    /** The whole text of a link that can only mean a feed. */
    private static final Pattern NAME = Pattern.compile("(?:rss|atom)(?:[ -]?feed)?s?", Pattern.CASE_INSENSITIVE);

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
     * @param declared whether the page declares it ({@code link rel=alternate} with a type of feeds), or merely links to
     *     what looks like one: an alternative of a type that feeds share with others or of none, a link with a type of
     *     feeds, to an address like a feed's, or by the name RSS or Atom
     */
    public record FoundFeed(URI url, Optional<String> title, Optional<String> type, boolean declared) {}

    private static final int MOST_CHARS = 1_000_000;

    /**
     * The feeds of a page, each address once, those that are told most clearly first: the declared ones, links with a type
     * of feeds, alternatives of vague types, links that look like feeds; each kind in the order of the page.
     * Of a long page the first million characters are read: feeds are declared at the beginning.
     *
     * @param html the page
     * @param baseUrl the address of the page; a {@code base} element counts against it
     */
    public static List<FoundFeed> find(String html, String baseUrl) {
        Objects.requireNonNull(baseUrl, "baseUrl");
        Document page = Jsoup.parse(html.length() > MOST_CHARS ? html.substring(0, MOST_CHARS) : html, baseUrl);
        Map<URI, FoundFeed> out = new LinkedHashMap<>();
        List<Element> alternatives = page.select("link[rel][href]").stream()
                .filter(link -> isAlternate(link.attr("rel")))
                .toList();
        for (Element link : alternatives) {
            if (isFeed(link.attr("type"))) {
                add(out, link, "title", true);
            }
        }
        List<Element> links = page.select("a[href]");
        links.stream().filter(link -> isFeed(link.attr("type"))).forEach(link -> add(out, link, "", false));
        for (Element link : alternatives) {
            boolean other = link.hasAttr("hreflang") || link.hasAttr("media");
            if (!other && VAGUE_TYPE.matcher(bare(link.attr("type"))).matches()) {
                add(out, link, "title", false);
            }
        }
        for (Element link : links) {
            String address = link.attr("href").strip();
            int fragment = address.indexOf('#');
            if (NAME.matcher(link.text().strip()).matches()
                    || ADDRESS.matcher(fragment < 0 ? address : address.substring(0, fragment))
                            .find()) {
                add(out, link, "", false);
            }
        }
        return List.copyOf(out.values());
    }

    /** The feeds that an answer names in its {@code Link} headers, in order. */
    static List<FoundFeed> find(Headers headers, URI base) {
        return LinkHeaders.of(headers, base).stream()
                .filter(link -> isAlternate(link.relations()))
                .map(link -> new FoundFeed(
                        link.target(),
                        link.title(),
                        link.type(),
                        isFeed(link.type().orElse(""))))
                .filter(feed -> feed.declared()
                        || VAGUE_TYPE.matcher(bare(feed.type().orElse(""))).matches())
                .limit(MOST)
                .toList();
    }

    private static boolean isAlternate(String relations) {
        List<String> names = List.of(relations.strip().toLowerCase(Locale.ROOT).split("\\s+", 20));
        return (names.contains("alternate") || names.contains("feed")) && !names.contains("stylesheet");
    }

    private static boolean isFeed(String type) {
        return TYPE.matcher(bare(type)).matches();
    }

    private static String bare(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static void add(Map<URI, FoundFeed> out, Element link, String attribute, boolean declared) {
        Optional<URI> url = Links.web(link.absUrl("href"));
        String title = attribute.isEmpty() ? link.text() : link.attr(attribute);
        if (url.isPresent() && out.size() < MOST) {
            String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
            out.putIfAbsent(url.get(), new FoundFeed(url.get(), filled(title), filled(type), declared));
        }
    }

    private static Optional<String> filled(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }
}
