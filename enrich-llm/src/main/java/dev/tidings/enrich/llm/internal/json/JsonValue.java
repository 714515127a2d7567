// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a reply as far as it could be read. */
public sealed interface JsonValue {
    /**
     * An object.
     *
     * @param members in the order of the reply
     */
    record Obj(Map<String, JsonValue> members) implements JsonValue {
        /** Keeps a copy. */
        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /**
     * An array.
     *
     * @param items in order
     */
    record Arr(List<JsonValue> items) implements JsonValue {
        /** Keeps a copy. */
        public Arr {
            items = List.copyOf(items);
        }
    }

    /**
     * A string.
     *
     * @param value its characters
     * @param cut whether the reply ended within it
     */
    record Text(String value, boolean cut) implements JsonValue {}

    /**
     * A number.
     *
     * @param value a percentage is divided by 100
     */
    record Num(double value) implements JsonValue {}

    /**
     * True or false.
     *
     * @param value which
     */
    record Bool(boolean value) implements JsonValue {}

    /** Null, in any spelling. */
    record Nothing() implements JsonValue {}
}
