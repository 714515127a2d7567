// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.model.PartialDate;
import dev.tidings.fetch.feed.Feed;
import dev.tidings.fetch.feed.FeedCategory;
import dev.tidings.fetch.feed.FeedEnclosure;
import dev.tidings.fetch.feed.FeedEntry;
import dev.tidings.fetch.feed.FeedOrigin;
import dev.tidings.fetch.feed.FeedParse;
import dev.tidings.fetch.feed.FeedParser;
import dev.tidings.fetch.feed.FeedPerson;
import dev.tidings.fetch.feed.FeedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code tidings feed}: what {@link FeedParser} reads from feed files; see docs/inspectors/feed.md. */
@Command(
        name = "feed",
        description = "Parses feed files: {file, contentType?, headers?, baseUrl?} to {file, ok, feed, entries}.",
        mixinStandardHelpOptions = true)
final class FeedCommand extends JsonLinesCommand {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** One byte more than the parser takes tells it all it needs. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "The folder that file names are relative to; by default the one of the list.")
    @Nullable
    Path root;

    private final FeedParser parser = FeedParser.create();

    @Override
    String key() {
        return "file";
    }

    @Override
    ObjectNode answer(ObjectNode line) throws IOException {
        String baseUrl = text(line, "baseUrl", "");
        FeedParse parse = parser.parse(
                bytes(folder().resolve(text(line, "file"))), contentType(line), baseUrl.isEmpty() ? null : baseUrl);
        ObjectNode out = reply(line);
        if (parse instanceof FeedParse.Parsed parsed) {
            out.put("ok", true);
            out.set("feed", feed(parsed.feed()));
            ArrayNode entries = out.putArray("entries");
            parsed.feed().entries().forEach(entry -> entries.add(entry(entry)));
            ArrayNode warnings = out.putArray("warnings");
            parsed.warnings().forEach(w -> warnings.add(w.kind() + ": " + w.detail()));
        } else if (parse instanceof FeedParse.Refused refused) {
            out.put("ok", false).put("error", refused.reason() + ": " + refused.detail());
        }
        return out;
    }

    private Path folder() {
        if (root != null) {
            return root;
        }
        Path list = input;
        Path parent = list == null ? null : list.toAbsolutePath().getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (file.toString().endsWith(".gz")) {
                try (GZIPInputStream unzipped = new GZIPInputStream(in)) {
                    return unzipped.readNBytes(MOST_BYTES);
                }
            }
            return in.readNBytes(MOST_BYTES);
        }
    }

    private static @Nullable String contentType(ObjectNode line) {
        String declared = text(line, "contentType", "");
        if (!declared.isEmpty()) {
            return declared;
        }
        for (var header : line.path("headers").properties()) {
            if (header.getKey().equalsIgnoreCase("content-type")) {
                return header.getValue().asString();
            }
        }
        return null;
    }

    private static ObjectNode feed(Feed feed) {
        ObjectNode out = JSON.createObjectNode();
        out.put("format", feed.format().name());
        put(out, "title", feed.title().map(FeedText::value));
        put(out, "link", feed.link());
        put(out, "id", feed.id());
        put(out, "description", feed.description().map(FeedText::value));
        put(out, "language", feed.language());
        put(out, "updated", feed.updated().map(FeedCommand::date));
        put(out, "published", feed.published().map(FeedCommand::date));
        put(out, "rights", feed.rights().map(FeedText::value));
        put(out, "generator", feed.generator());
        put(out, "image", feed.image());
        people(out, "authors", feed.authors());
        people(out, "contributors", feed.contributors());
        categories(out, feed.categories());
        return out;
    }

    private static ObjectNode entry(FeedEntry entry) {
        ObjectNode out = JSON.createObjectNode();
        put(out, "id", entry.id());
        put(out, "title", entry.title().map(FeedText::value));
        put(out, "link", entry.link());
        put(out, "published", entry.date().map(FeedCommand::date));
        put(out, "updated", entry.updated().map(FeedCommand::date));
        put(out, "summary", entry.excerpt().map(FeedText::value));
        put(out, "content", entry.content().map(FeedText::value));
        put(out, "language", entry.language());
        put(out, "rights", entry.rights().map(FeedText::value));
        put(out, "comments", entry.comments());
        put(out, "image", entry.image());
        put(out, "duration", entry.duration());
        people(out, "authors", entry.authors());
        people(out, "contributors", entry.contributors());
        categories(out, entry.categories());
        enclosures(out, entry.enclosures());
        entry.source().ifPresent(source -> out.set("source", origin(source)));
        return out;
    }

    private static ObjectNode origin(FeedOrigin source) {
        ObjectNode out = JSON.createObjectNode();
        put(out, "title", source.title().map(FeedText::value));
        put(out, "link", source.link());
        put(out, "id", source.id());
        put(out, "updated", source.updated().map(FeedCommand::date));
        put(out, "rights", source.rights().map(FeedText::value));
        put(out, "generator", source.generator());
        people(out, "authors", source.authors());
        people(out, "contributors", source.contributors());
        categories(out, source.categories());
        return out;
    }

    private static void people(ObjectNode out, String property, List<FeedPerson> people) {
        ArrayNode list = JSON.createArrayNode();
        for (FeedPerson person : people) {
            ObjectNode node = list.addObject();
            put(node, "name", person.name());
            put(node, "email", person.email());
            put(node, "url", person.url());
        }
        put(out, property, list);
    }

    private static void categories(ObjectNode out, List<FeedCategory> categories) {
        ArrayNode list = JSON.createArrayNode();
        for (FeedCategory category : categories) {
            ObjectNode node = list.addObject().put("term", category.term());
            put(node, "scheme", category.scheme());
            put(node, "label", category.label());
        }
        put(out, "categories", list);
    }

    private static void enclosures(ObjectNode out, List<FeedEnclosure> enclosures) {
        ArrayNode list = JSON.createArrayNode();
        for (FeedEnclosure enclosure : enclosures) {
            ObjectNode node = list.addObject().put("url", enclosure.url());
            put(node, "type", enclosure.type());
            enclosure.length().ifPresent(length -> node.put("length", length));
        }
        put(out, "enclosures", list);
    }

    private static void put(ObjectNode out, String property, Optional<String> value) {
        value.ifPresent(text -> out.put(property, text));
    }

    private static void put(ObjectNode out, String property, JsonNode list) {
        if (!list.isEmpty()) {
            out.set(property, list);
        }
    }

    /** The instant; a date without offset counts as UTC, one without a time as midnight. */
    private static String date(PartialDate date) {
        return UTC.format(date.earliest(ZoneOffset.UTC));
    }
}
