// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.enrich.extract.Summarizer;
import dev.tidings.enrich.extract.SummaryLength;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/** {@code tidings summarize}: the sentences that tell best what a text tells. */
@Command(
        name = "summarize",
        description =
                "Reads {id, title, doc, sentences? | words? | ratio?} lines and chooses sentences, word for word.",
        mixinStandardHelpOptions = true)
final class SummarizeCommand extends JsonLinesCommand {
    private final Summarizer summarizer = Summarizer.create();

    @Override
    ObjectNode answer(ObjectNode line) {
        return reply(line)
                .put("summary", summarizer.summarize(text(line, "title", ""), text(line, "doc"), length(line)));
    }

    private static SummaryLength length(ObjectNode line) {
        if (line.hasNonNull("words")) {
            return new SummaryLength.OfWords(line.get("words").asInt());
        }
        if (line.hasNonNull("ratio")) {
            return new SummaryLength.OfText(line.get("ratio").asDouble());
        }
        return new SummaryLength.OfSentences(
                line.hasNonNull("sentences") ? line.get("sentences").asInt() : 3);
    }
}
