// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.model.PartialDate;
import dev.tidings.core.time.TimeExpression;
import dev.tidings.core.time.TimeExpressions;
import java.util.Locale;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds dates, ranges, durations and repetitions in sentences. */
@Command(
        name = "dates",
        description = "Finds expressions of time: JSON lines {id, text, reference, language} in,"
                + " {id, expressions:[{start, end, text, value}]} out.",
        mixinStandardHelpOptions = true)
final class DatesCommand extends JsonLinesCommand {
    private final TimeExpressions finder = TimeExpressions.standard();

    @Override
    ObjectNode answer(ObjectNode line) {
        PartialDate reference = PartialDate.parse(text(line, "reference"));
        Locale language = Locale.forLanguageTag(text(line, "language", "en"));
        ObjectNode out = reply(line);
        ArrayNode expressions = out.putArray("expressions");
        for (TimeExpression expression : finder.in(text(line, "text"), reference, language)) {
            expressions
                    .addObject()
                    .put("start", expression.start())
                    .put("end", expression.end())
                    .put("text", expression.text())
                    .put("value", expression.timex());
        }
        return out;
    }
}
