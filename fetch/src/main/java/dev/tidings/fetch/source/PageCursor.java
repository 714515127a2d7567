// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.TidingsException;
import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.port.Validators;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the next poll goes on.
 *
 * @param validators of the first page
 * @param known what is recognised: item ids or keys of the service, newest first
 * @param note anything that the adapter needs again
 */
record PageCursor(Validators validators, Set<String> known, Optional<String> note) {
    static final PageCursor NONE = new PageCursor(Validators.none(), Set.of(), Optional.empty());

    /** What an earlier poll kept; another adapter's cursor counts as none. */
    static PageCursor of(Optional<String> cursor) {
        return cursor.flatMap(PageCursor::read).orElse(NONE);
    }

    private static Optional<PageCursor> read(String text) {
        try {
            JsonNode root = JsonMapper.shared().readTree(text);
            Set<String> known = new LinkedHashSet<>();
            root.path("known").forEach(key -> known.add(key.asString()));
            JsonNode validators = root.path("validators");
            return Optional.of(new PageCursor(
                    validators.isObject()
                            ? TidingsJson.read(validators.toString(), Validators.class)
                            : Validators.none(),
                    known,
                    Json.text(root, "note")));
        } catch (JacksonException | TidingsException e) {
            return Optional.empty();
        }
    }

    String write() {
        ObjectNode out = JsonMapper.shared().createObjectNode();
        if (!validators.isEmpty()) {
            out.set("validators", JsonMapper.shared().readTree(TidingsJson.write(validators)));
        }
        note.ifPresent(text -> out.put("note", text));
        ArrayNode keys = out.putArray("known");
        known.forEach(keys::add);
        return out.toString();
    }
}
