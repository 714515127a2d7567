// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** A JSON Pointer, or a text with pointers in braces whose values are percent-encoded into it. */
record JsonTemplate(String written) {
    private static final Pattern HOLE = Pattern.compile("\\{(/[^{}]*)\\}");

    static JsonTemplate of(String name, String written) {
        boolean template = HOLE.matcher(written).find();
        if (!template && !written.isEmpty() && !written.startsWith("/")) {
            throw new IllegalArgumentException(
                    name + " is neither a JSON Pointer nor a template with pointers in braces: '" + written + "'");
        }
        return new JsonTemplate(written);
    }

    /** The text; empty when a pointer leads nowhere. */
    Optional<String> fill(JsonNode node) {
        Matcher hole = HOLE.matcher(written);
        if (!hole.find()) {
            return Json.text(node.at(JsonPointer.compile(written)));
        }
        StringBuilder out = new StringBuilder();
        do {
            Optional<String> value = Json.text(node.at(JsonPointer.compile(hole.group(1))));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            String encoded = Names.path(value.get());
            hole.appendReplacement(out, Matcher.quoteReplacement(encoded));
        } while (hole.find());
        return Optional.of(hole.appendTail(out).toString());
    }
}
