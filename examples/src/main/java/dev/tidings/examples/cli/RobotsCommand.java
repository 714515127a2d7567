// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.port.Bytes;
import dev.tidings.fetch.robots.RobotsRules;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/** Says what a robots.txt allows an agent. */
@Command(
        name = "robots",
        description = "JSON lines {id, robots, agent, url} to {id, allowed}.",
        mixinStandardHelpOptions = true)
final class RobotsCommand extends JsonLinesCommand {
    @Override
    ObjectNode answer(ObjectNode line) {
        RobotsRules rules = RobotsRules.parse(Bytes.utf8(text(line, "robots")), text(line, "agent", ""));
        return reply(line).put("allowed", rules.allows(text(line, "url", "")));
    }
}
