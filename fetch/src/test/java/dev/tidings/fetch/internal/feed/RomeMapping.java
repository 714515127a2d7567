// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import com.rometools.modules.itunes.EntryInformation;
import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.tidings.fetch.charset.Charsets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Rome's mapping makes of our canonical tree, in the form of {@code tidings feed}: {@code RomeMapping ROOT LIST}. Run by
 * hand for docs/decisions/0010; both mappings see the same healed tree, so only the mapping differs.
 */
final class RomeMapping {
    private static final Pattern ROOT = Pattern.compile(
            "<(?:[A-Za-z][\\w.-]{0,30}:)?(rss|feed|rdf|channel|entry)(?=[\\s>/])", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> SPACES = Map.ofEntries(
            Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("content", "http://purl.org/rss/1.0/modules/content/"),
            Map.entry("slash", "http://purl.org/rss/1.0/modules/slash/"),
            Map.entry("sy", "http://purl.org/rss/1.0/modules/syndication/"),
            Map.entry("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
            Map.entry("media", "http://search.yahoo.com/mrss/"),
            Map.entry("thr", "http://purl.org/syndication/thread/1.0"),
            Map.entry("creativecommons", "http://backend.userland.com/creativeCommonsRssModule"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"));
    private static final JsonMapper JSON = JsonMapper.shared();

    private RomeMapping() {}

    public static void main(String[] arguments) throws IOException {
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            JsonNode asked = JSON.readTree(line);
            String file = asked.path("file").asString();
            ObjectNode out = JSON.createObjectNode().put("file", file);
            try {
                SyndFeedInput input = new SyndFeedInput();
                input.setPreserveWireFeed(false);
                map(input.build(document(Files.readAllBytes(Path.of(arguments[0], file)), asked)), out);
                out.put("ok", true);
            } catch (FeedException | RuntimeException e) {
                out.put("ok", false).put("error", e.toString());
            }
            System.out.println(JSON.writeValueAsString(out));
        }
    }

    private static Document document(byte[] bytes, JsonNode asked) {
        Limits limits = new Limits(1 << 24, 200, 5_000, 500_000);
        String text =
                Charsets.decode(bytes, asked.path("contentType").asString(null)).text();
        Matcher start = ROOT.matcher(text);
        if (!start.find()) {
            throw new IllegalArgumentException("no XML feed");
        }
        Element root = OpmlReading.tree(text, start.start(), limits, "rss", new Warnings());
        boolean old = root.uri.contains("purl.org/atom/ns") || "0.3".equals(root.attribute("version"));
        org.jdom2.Element out = convert(root, old && root.key.startsWith("atom:"), root.key.startsWith("rdf"));
        if (root.key.equals("rss") && root.attribute("version") == null) {
            out.setAttribute("version", "2.0");
        }
        return new Document(out);
    }

    private static org.jdom2.Element convert(Element element, boolean oldAtom, boolean rdf) {
        int colon = element.key.startsWith("?") ? -1 : element.key.indexOf(':');
        String prefix = colon < 0 ? "" : element.key.substring(0, colon);
        String uri = switch (prefix) {
            case "atom" -> oldAtom ? "http://purl.org/atom/ns#" : "http://www.w3.org/2005/Atom";
            case "" -> element.key.startsWith("?") ? element.uri : rdf ? "http://purl.org/rss/1.0/" : "";
            default -> SPACES.getOrDefault(prefix, element.uri);
        };
        String local = element.key.equals("rdf:rdf") ? "RDF" : element.local;
        org.jdom2.Element out = new org.jdom2.Element(local, Namespace.getNamespace(uri.isEmpty() ? "" : prefix, uri));
        for (Element.Attribute attribute : element.attributes()) {
            String name = attribute.name();
            if (attribute.key().equals("rdf:about") || attribute.key().equals("rdf:resource")) {
                out.setAttribute(
                        attribute.key().substring(4),
                        attribute.value(),
                        Namespace.getNamespace("rdf", SPACES.get("rdf")));
            } else if (attribute.key().startsWith("xml:")) {
                out.setAttribute(name.substring(4), attribute.value(), Namespace.XML_NAMESPACE);
            } else if (name.indexOf(':') < 0 && Verifier.checkAttributeName(name) == null) {
                out.setAttribute(name, attribute.value());
            }
        }
        for (Object part : element.content()) {
            if (part instanceof Element child) {
                out.addContent(convert(child, oldAtom, rdf));
            } else {
                out.addContent(part.toString());
            }
        }
        return out;
    }

    private static void map(SyndFeed feed, ObjectNode out) {
        ObjectNode about = out.putObject("feed");
        put(about, "title", feed.getTitle());
        put(about, "link", feed.getLink());
        put(about, "id", feed.getUri());
        put(about, "description", feed.getDescription());
        put(about, "language", feed.getLanguage());
        put(about, "published", date(feed.getPublishedDate()));
        put(about, "updated", date(feed.getPublishedDate()));
        put(about, "rights", feed.getCopyright());
        put(about, "generator", feed.getGenerator());
        put(about, "image", feed.getImage() == null ? null : feed.getImage().getUrl());
        people(about, "authors", feed.getAuthors(), feed.getAuthor());
        people(about, "contributors", feed.getContributors(), null);
        categories(about, feed.getCategories());
        ArrayNode entries = out.putArray("entries");
        for (SyndEntry entry : feed.getEntries()) {
            entry(entry, entries.addObject());
        }
    }

    private static void entry(SyndEntry entry, ObjectNode out) {
        put(out, "id", entry.getUri());
        put(out, "title", entry.getTitle());
        put(out, "link", entry.getLink());
        Date published = entry.getPublishedDate();
        put(out, "published", date(published == null ? entry.getUpdatedDate() : published));
        put(out, "updated", date(entry.getUpdatedDate()));
        List<SyndContent> contents = entry.getContents();
        String content = contents.isEmpty() ? null : contents.get(0).getValue();
        put(
                out,
                "summary",
                entry.getDescription() == null
                        ? content
                        : entry.getDescription().getValue());
        put(out, "content", content);
        put(out, "comments", entry.getComments());
        people(out, "authors", entry.getAuthors(), entry.getAuthor());
        people(out, "contributors", entry.getContributors(), null);
        categories(out, entry.getCategories());
        if (entry.getModule(DCModule.URI) instanceof DCModule dc) {
            put(out, "language", dc.getLanguage());
            put(out, "rights", dc.getRights());
        }
        if (entry.getModule("http://www.itunes.com/dtds/podcast-1.0.dtd") instanceof EntryInformation itunes) {
            put(
                    out,
                    "duration",
                    itunes.getDuration() == null ? null : itunes.getDuration().toString());
            put(out, "image", itunes.getImageUri());
        }
        if (entry.getModule("http://search.yahoo.com/mrss/") instanceof MediaEntryModule media
                && media.getMetadata() != null
                && media.getMetadata().getThumbnail().length > 0) {
            put(out, "image", media.getMetadata().getThumbnail()[0].getUrl().toString());
        }
        ArrayNode enclosures = out.putArray("enclosures");
        entry.getEnclosures().forEach(e -> {
            ObjectNode node = enclosures.addObject();
            put(node, "url", e.getUrl());
            put(node, "type", e.getType());
            put(node, "length", String.valueOf(e.getLength()));
        });
        if (entry.getSource() != null) {
            ObjectNode source = out.putObject("source");
            put(source, "title", entry.getSource().getTitle());
            put(source, "link", entry.getSource().getLink());
            put(source, "id", entry.getSource().getUri());
        }
    }

    private static void people(ObjectNode out, String name, List<SyndPerson> people, @Nullable String line) {
        ArrayNode list = out.putArray(name);
        for (SyndPerson person : people) {
            ObjectNode node = list.addObject();
            put(node, "name", person.getName());
            put(node, "email", person.getEmail());
            put(node, "url", person.getUri());
        }
        if (people.isEmpty() && line != null && !line.isBlank()) {
            put(list.addObject(), "name", line);
        }
    }

    private static void categories(ObjectNode out, List<SyndCategory> categories) {
        ArrayNode list = out.putArray("categories");
        for (SyndCategory category : categories) {
            ObjectNode node = list.addObject();
            put(node, "term", category.getName());
            put(node, "scheme", category.getTaxonomyUri());
            put(node, "label", category.getLabel());
        }
    }

    private static @Nullable String date(@Nullable Date date) {
        return date == null
                ? null
                : date.toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void put(ObjectNode out, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            out.put(name, value);
        }
    }
}
