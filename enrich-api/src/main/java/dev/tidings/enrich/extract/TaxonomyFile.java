// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the text form of a taxonomy. */
final class TaxonomyFile {
    private final List<TaxonomyEntry> entries = new ArrayList<>();

    private TaxonomyFile() {}

    static List<TaxonomyEntry> read(String text) {
        TaxonomyFile file = new TaxonomyFile();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(file::line);
        return file.entries;
    }

    /** A file beside this class. */
    static String resource(String name) {
        try (InputStream in = TaxonomyFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        if (Character.isWhitespace(line.charAt(0))) {
            detail(line);
        } else {
            entries.add(head(line));
        }
    }

    private TaxonomyEntry head(String line) {
        String[] parts = line.split("\\|");
        String[] name = parts[0].strip().split("\\s+");
        Optional<TaxonomyEntry.Kind> kind = Stream.of(TaxonomyEntry.Kind.values())
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(name[0]))
                .findFirst();
        if (kind.isEmpty()) {
            throw new IllegalArgumentException(
                    "none of topic, audience, person, organisation, place, product: '" + line + "'");
        }
        if (name.length != 2 || !name[1].matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException("no slug of lower-case letters, digits and dashes in '" + line + "'");
        }
        if (entries.stream().anyMatch(e -> e.kind() == kind.get() && e.slug().equals(name[1]))) {
            throw new IllegalArgumentException("the slug is taken: '" + line + "'");
        }
        TaxonomyEntry entry = new TaxonomyEntry(kind.get(), name[1]);
        for (int i = 1; i < parts.length; i++) {
            int colon = parts[i].indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("a label without language in '" + line + "'");
            }
            entry.labels()
                    .put(
                            parts[i].substring(0, colon).strip(),
                            parts[i].substring(colon + 1).strip());
        }
        return entry;
    }

    private void detail(String line) {
        String body = line.strip();
        int colon = Math.max(0, body.indexOf(':'));
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("nothing that it belongs to: '" + line + "'");
        }
        TaxonomyEntry last = entries.get(entries.size() - 1);
        List<String> list = switch (body.substring(0, colon)) {
            case "words" -> last.words();
            case "topics" -> last.topics();
            case "aliases" -> last.aliases();
            default -> throw new IllegalArgumentException("neither words, aliases nor topics: '" + line + "'");
        };
        for (String item : body.substring(colon + 1).split(",")) {
            if (!item.isBlank()) {
                list.add(item.strip());
            }
        }
    }
}
