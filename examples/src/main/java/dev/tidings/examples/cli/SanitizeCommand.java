// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.fetch.html.HtmlSanitizer;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/** {@code tidings sanitize}: hostile HTML made harmless. */
@Command(
        name = "sanitize",
        description = "Makes HTML safe to show: lines {id, payload} in, {id, html} out.",
        mixinStandardHelpOptions = true)
final class SanitizeCommand extends JsonLinesCommand {
    private final HtmlSanitizer sanitizer = HtmlSanitizer.create();

    @Override
    ObjectNode answer(ObjectNode line) {
        return reply(line).put("html", sanitizer.sanitize(text(line, "payload")));
    }
}
