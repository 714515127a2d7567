// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Block;
import dev.tidings.core.model.BlockKind;
import dev.tidings.core.port.Extraction;
import dev.tidings.core.port.PageBytes;
import dev.tidings.fetch.page.PageExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code tidings page}: the article on each page of a list of files. */
@Command(
        name = "page",
        description = "Finds article text and metadata in HTML files: lines {id, file, url?, charset?} in,"
                + " {id, articleBody, html, title, author, date, image, lang, canonicalUrl, …} out.",
        mixinStandardHelpOptions = true)
final class PageCommand extends JsonLinesCommand {
    private static final String NOWHERE = "http://page.invalid/";
    private static final int MOST_BYTES = 64 << 20;

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "Files are relative to DIR; default: the list's folder.")
    @Nullable
    Path root;

    private final PageExtractor extractor = PageExtractor.create();

    @Override
    ObjectNode answer(ObjectNode line) throws IOException {
        PageBytes.Builder page =
                PageBytes.builder().url(address(text(line, "url", ""))).bytes(read(text(line, "file")));
        String charset = text(line, "charset", "");
        if (!charset.isEmpty()) {
            page.contentType("text/html; charset=" + charset);
        }
        return describe(reply(line), extractor.extract(page.build()));
    }

    private static ObjectNode describe(ObjectNode out, Extraction found) {
        List<Block> text = found.blocks().stream()
                .filter(block -> block.kind() != BlockKind.CAPTION)
                .toList();
        out.put("articleBody", ArticleText.of(text).value());
        found.html().ifPresent(html -> out.put("html", html));
        found.title().ifPresent(title -> out.put("title", title));
        ArrayNode authors = out.putArray("author");
        found.authors().forEach(person -> authors.add(person.name()));
        found.publishedAt().ifPresent(date -> out.put("date", date.toString()));
        found.updatedAt().ifPresent(date -> out.put("updated", date.toString()));
        found.image().ifPresent(image -> out.put("image", image.toString()));
        found.language().ifPresent(language -> out.put("lang", language));
        found.canonicalUrl().ifPresent(url -> out.put("canonicalUrl", url.toString()));
        out.put("kind", found.kind().name());
        out.put("confidence", Math.round(found.confidence() * 1000) / 1000.0);
        ObjectNode evidence = out.putObject("evidence");
        found.evidence().forEach(evidence::put);
        ArrayNode warnings = out.putArray("warnings");
        found.warnings().forEach(warnings::add);
        return out;
    }

    private byte[] read(String file) throws IOException {
        Path list = input;
        Path folder = root != null
                ? root
                : list == null ? null : list.toAbsolutePath().getParent();
        Path path = folder == null ? Path.of(file) : folder.resolve(file);
        try (InputStream raw = Files.newInputStream(path);
                InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException(path + " is longer than " + MOST_BYTES + " bytes");
            }
            return bytes;
        }
    }

    private static URI address(String url) {
        try {
            return new URI(url.isBlank() ? NOWHERE : url.strip().replace(" ", "%20"));
        } catch (URISyntaxException e) {
            return URI.create(NOWHERE);
        }
    }
}
