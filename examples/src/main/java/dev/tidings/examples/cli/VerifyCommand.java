// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.enrich.verify.TextChecker;
import dev.tidings.enrich.verify.TextFinding;
import java.util.List;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/** {@code tidings verify}: does the document bear the claim? */
@Command(
        name = "verify",
        description = "Reads {id, doc, claim} lines and says whether the document bears the claim.",
        mixinStandardHelpOptions = true)
final class VerifyCommand extends JsonLinesCommand {
    private String lastDoc = "";
    private TextChecker checker = TextChecker.over(List.of());

    @Override
    ObjectNode answer(ObjectNode line) {
        String doc = text(line, "doc");
        if (!doc.equals(lastDoc)) {
            checker = TextChecker.over(List.of(doc));
            lastDoc = doc;
        }
        TextFinding finding = checker.check(text(line, "claim"));
        return reply(line)
                .put("score", Math.round(finding.score() * 1e4) / 1e4)
                .put("verdict", finding.verdict().name())
                .put("reason", finding.reason());
    }
}
