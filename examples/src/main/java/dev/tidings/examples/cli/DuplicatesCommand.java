// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.pipeline.duplicates.NearDuplicates;
import java.util.Optional;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/** {@code {id, title, text}} to {@code {id, duplicateOf?}}. */
@Command(
        name = "duplicates",
        description = "Says which articles are copies of one that came before.",
        mixinStandardHelpOptions = true)
final class DuplicatesCommand extends JsonLinesCommand {
    private final NearDuplicates duplicates = NearDuplicates.create();

    @Override
    ObjectNode answer(ObjectNode line) {
        Optional<String> original = duplicates.add(text(line, "id"), text(line, "title", ""), text(line, "text", ""));
        ObjectNode answer = reply(line);
        original.ifPresent(id -> answer.put("duplicateOf", id));
        return answer;
    }
}
