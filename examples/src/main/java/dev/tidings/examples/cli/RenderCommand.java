// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.page.Page;
import dev.tidings.core.port.Output;
import dev.tidings.core.port.RenderContext;
import dev.tidings.core.port.Renderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Renders pages that are given as JSON lines: what {@code JsonRenderer} writes, without line breaks. */
@Command(
        name = "render",
        description = "Renders pages given as JSON lines: {page: story, ...} -> {path, content} or files.",
        mixinStandardHelpOptions = true)
final class RenderCommand extends JsonLinesCommand {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "html (default), md, txt, json, jsonl, atom, rss, feed.json, telegram, slack, eml or ansi")
    String format = "html";

    @Option(names = "--base-url", paramLabel = "URL", description = "Where the pages will be published.")
    @Nullable
    URI baseUrl;

    @Option(names = "--out", paramLabel = "DIR", description = "Write files there instead of answering with contents.")
    @Nullable
    Path out;

    @Option(names = "--now", paramLabel = "INSTANT", description = "The time of the pages. Default: now")
    Instant now = Instant.now();

    @Option(names = "--language", paramLabel = "TAG", description = "The language of labels, BCP 47. Default: en")
    Locale language = Locale.ENGLISH;

    @Override
    String key() {
        return "path";
    }

    @Override
    ObjectNode answer(ObjectNode line) throws IOException {
        Renderer renderer = Forms.of(format);
        Page page = TidingsJson.read(line.toString(), Page.class);
        if (!renderer.kinds().contains(page.kind())) {
            throw new IllegalArgumentException("no '" + format + "' of a page of kind " + page.kind());
        }
        RenderContext.Builder builder = RenderContext.builder().now(now).locale(language);
        if (baseUrl != null) {
            builder.baseUrl(baseUrl);
        }
        RenderContext context = builder.build();
        ObjectNode answer = JSON.createObjectNode().put("path", page.path());
        Path folder = out;
        if (folder == null) {
            return answer.put("content", renderer.toString(page, context));
        }
        Path root = folder.toAbsolutePath().normalize();
        String first = "";
        for (Map.Entry<String, ByteArrayOutputStream> part :
                parts(renderer, page, context).entrySet()) {
            Path file = root.resolve(part.getKey()).normalize();
            if (!file.startsWith(root)) {
                throw new IllegalArgumentException("'" + page.path() + "' leads out of " + folder);
            }
            Files.createDirectories(file.getParent());
            Files.write(file, part.getValue().toByteArray());
            first = first.isEmpty() ? root.relativize(file).toString() : first;
        }
        return answer.put("file", first);
    }

    /** The parts that a renderer writes, by the names of their files. */
    private static Map<String, ByteArrayOutputStream> parts(Renderer renderer, Page page, RenderContext context)
            throws IOException {
        Map<String, ByteArrayOutputStream> parts = new LinkedHashMap<>();
        String main = page.path() + "." + renderer.mediaType().extension();
        renderer.render(
                page,
                context,
                name -> parts.computeIfAbsent(
                        name.equals(Output.MAIN) ? main : page.path() + "-" + name, n -> new ByteArrayOutputStream()));
        return parts;
    }
}
