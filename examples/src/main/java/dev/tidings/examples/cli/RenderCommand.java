// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.page.Page;
import dev.tidings.core.port.RenderContext;
import dev.tidings.core.port.Renderer;
import dev.tidings.render.HtmlRenderer;
import dev.tidings.render.JsonRenderer;
import dev.tidings.render.MarkdownRenderer;
import dev.tidings.render.TextRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
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
    @Option(names = "--format", paramLabel = "FORMAT", description = "html (default), md, txt or json")
    String format = "html";

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
        Renderer renderer = renderer();
        Page page = TidingsJson.read(line.toString(), Page.class);
        String content = renderer.toString(
                page, RenderContext.builder().now(now).locale(language).build());
        ObjectNode answer = JSON.createObjectNode().put("path", page.path());
        Path folder = out;
        if (folder == null) {
            return answer.put("content", content);
        }
        Path root = folder.toAbsolutePath().normalize();
        Path file = root.resolve(page.path() + "." + renderer.mediaType().extension())
                .normalize();
        if (!file.startsWith(root)) {
            throw new IllegalArgumentException("'" + page.path() + "' leads out of " + folder);
        }
        Files.createDirectories(file.getParent());
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
        return answer.put("file", root.relativize(file).toString());
    }

    private Renderer renderer() {
        return switch (format) {
            case "html" -> HtmlRenderer.create();
            case "md" -> MarkdownRenderer.create();
            case "txt" -> TextRenderer.create();
            case "json" -> JsonRenderer.create();
            default -> throw new IllegalArgumentException("--format is html, md, txt or json, not '" + format + "'");
        };
    }
}
