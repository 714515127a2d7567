// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.json;

import dev.tidings.core.TidingsException;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A line of an archive: a value with its type and id, or open work with its subject. */
record ArchiveLine(
        Optional<String> type,
        Optional<String> id,
        Optional<JsonNode> value,
        Optional<WorkKind> work,
        Optional<String> subject) {

    static ArchiveLine of(Class<?> type, String id, Object value) {
        return new ArchiveLine(
                Optional.of(type.getSimpleName()),
                Optional.of(id),
                Optional.of(TidingsJson.tree(value)),
                Optional.empty(),
                Optional.empty());
    }

    static ArchiveLine of(Work work) {
        return new ArchiveLine(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(work.kind()),
                Optional.of(work.subject()));
    }

    Optional<Work> openWork() {
        return work.map(kind -> new Work(kind, needed(subject, "subject")));
    }

    void putInto(Commit.Builder commit, Map<String, Class<?>> types) {
        String name = needed(type, "type");
        Class<?> known = types.get(name);
        if (known == null) {
            throw new TidingsException("unknown type '" + name + "'");
        }
        put(commit, known);
    }

    private <T> void put(Commit.Builder commit, Class<T> known) {
        commit.put(
                new Key<>(known, needed(id, "id")),
                TidingsJson.read(needed(value.filter(JsonNode::isObject), "value"), known));
    }

    private static <T> T needed(Optional<T> part, String name) {
        return part.orElseThrow(() -> new TidingsException("no " + name));
    }
}
