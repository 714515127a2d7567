// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.enrich.extract.Keyphrases;
import java.util.Locale;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code tidings keyphrases}: what a text is about. */
@Command(
        name = "keyphrases",
        description =
                "Reads {id, title?, doc, language?, top?} lines and finds the phrases that tell what it is about.",
        mixinStandardHelpOptions = true)
final class KeyphrasesCommand extends JsonLinesCommand {
    private static final int TOP = 10;

    private final Keyphrases keyphrases = Keyphrases.create();

    @Override
    ObjectNode answer(ObjectNode line) {
        Locale language = Locale.forLanguageTag(text(line, "language", "und"));
        int top = line.hasNonNull("top") ? line.get("top").asInt() : TOP;
        ObjectNode out = reply(line);
        ArrayNode found = out.putArray("keyphrases");
        keyphrases
                .find(text(line, "title", ""), text(line, "doc"), language, top)
                .forEach(found::add);
        return out;
    }
}
