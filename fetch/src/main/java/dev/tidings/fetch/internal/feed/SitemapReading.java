// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import dev.tidings.fetch.charset.Charsets;
import dev.tidings.fetch.feed.FeedWarning;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From the bytes of a sitemap (sitemaps.org 0.9, with the news extension, or plain text) to its lines. */
public final class SitemapReading {
    private static final Limits LIMITS = new Limits(64 * 1024 * 1024, 60, 50_000, 1_500_000);
    private static final Set<FeedWarning.Kind> TOLD = EnumSet.of(
            FeedWarning.Kind.TRUNCATED,
            FeedWarning.Kind.LIMIT,
            FeedWarning.Kind.NOT_WELL_FORMED,
            FeedWarning.Kind.MISSING);
    private static final Pattern ROOT = Pattern.compile("<(?:\\w+:)?(urlset|sitemapindex)[\\s/>]");

    private SitemapReading() {}

    /**
     * A line of a sitemap, or of an index of sitemaps; texts as written.
     *
     * @param loc the address
     * @param lastmod when it was changed
     * @param news the news extension's part
     */
    public record Entry(String loc, Optional<String> lastmod, Optional<News> news) {}

    /**
     * What the news extension says.
     *
     * @param title the headline
     * @param date of publication
     * @param language of the publication
     * @param keywords in their order
     */
    public record News(
            Optional<String> title, Optional<String> date, Optional<String> language, List<String> keywords) {}

    /**
     * A sitemap, or an index of sitemaps.
     *
     * @param index whether the entries are sitemaps themselves
     * @param entries in the order of the document
     * @param whole whether it does not break off
     * @param warnings what was healed or left out
     */
    public record Sitemap(boolean index, List<Entry> entries, boolean whole, List<String> warnings) {}

    /** Reads a sitemap; empty when the bytes are none. */
    public static Optional<Sitemap> read(byte[] bytes, @Nullable String contentType) {
        if (bytes.length > LIMITS.maxBytes()) {
            return Optional.empty();
        }
        String text = Charsets.decode(bytes, contentType).text();
        Matcher start = ROOT.matcher(text);
        if (!start.find()) {
            return plain(text);
        }
        boolean index = start.group(1).equals("sitemapindex");
        Warnings warnings = new Warnings();
        Element root = OpmlReading.tree(text, start.start(), LIMITS, start.group(1), warnings);
        List<Element> entries = new ArrayList<>(root.elements());
        entries.removeIf(entry -> !entry.local.equalsIgnoreCase(index ? "sitemap" : "url"));
        if (!entries.isEmpty() && breaksOff(warnings, start.group(1))) {
            entries.remove(entries.size() - 1); // half an address is another address
        }
        List<Entry> out = new ArrayList<>();
        for (Element entry : entries) {
            String loc = child(entry, "loc");
            if (loc != null) {
                out.add(new Entry(loc, Optional.ofNullable(child(entry, "lastmod")), news(entry)));
            }
        }
        if (out.size() < entries.size()) {
            warnings.add(
                    FeedWarning.Kind.MISSING,
                    (entries.size() - out.size()) + " of " + entries.size() + " entries have no <loc>");
        }
        return Optional.of(new Sitemap(index, List.copyOf(out), !breaksOff(warnings, ""), told(warnings)));
    }

    /** Whether the document breaks off, and within another element than the one that is given. */
    private static boolean breaksOff(Warnings warnings, String butNotWithin) {
        return warnings.list().stream()
                .filter(w -> w.kind() == FeedWarning.Kind.TRUNCATED)
                .anyMatch(w -> butNotWithin.isEmpty() || !w.detail().contains(butNotWithin));
    }

    private static List<String> told(Warnings warnings) {
        return warnings.list().stream()
                .filter(w -> TOLD.contains(w.kind()))
                .map(w -> w.kind() + ": " + w.detail())
                .toList();
    }

    /** One address a line, and nothing else. */
    private static Optional<Sitemap> plain(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        boolean addresses = !lines.isEmpty() && lines.stream().allMatch(line -> line.matches("https?://\\S+"));
        return addresses
                ? Optional.of(new Sitemap(
                        false,
                        lines.stream()
                                .map(line -> new Entry(line, Optional.empty(), Optional.empty()))
                                .toList(),
                        true,
                        List.of()))
                : Optional.empty();
    }

    private static Optional<News> news(Element entry) {
        for (Element part : entry.elements()) {
            if (part.local.equalsIgnoreCase("news")) {
                Element publication = named(part, "publication");
                String keywords = child(part, "keywords");
                return Optional.of(new News(
                        Optional.ofNullable(child(part, "title")),
                        Optional.ofNullable(child(part, "publication_date")),
                        Optional.ofNullable(publication == null ? null : child(publication, "language")),
                        keywords == null ? List.of() : List.of(keywords.strip().split("\\s*,\\s*", 50))));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Element named(Element parent, String name) {
        for (Element child : parent.elements()) {
            if (child.local.equalsIgnoreCase(name)) {
                return child;
            }
        }
        return null;
    }

    private static @Nullable String child(Element parent, String name) {
        Element child = named(parent, name);
        return child == null || child.text().isEmpty() ? null : child.text();
    }
}
