// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tidings.core.TidingsException;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.ClassIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON form of every value of the model. Same value, same bytes: properties are sorted by name, absent attributes
 * are left out, times are ISO 8601 in UTC. Unknown properties are ignored when reading, so that values written by a
 * later version can be read. Safe for all threads.
 */
public final class TidingsJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();
    private static final JsonMapper PRETTY =
            MAPPER.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

    private TidingsJson() {}

    /** What is written of a class. */
    static List<BeanPropertyDefinition> properties(Class<?> type) {
        ClassIntrospector introspector =
                MAPPER.serializationConfig().classIntrospectorInstance().forOperation(MAPPER.serializationConfig());
        JavaType resolved = MAPPER.constructType(type);
        return introspector
                .introspectForSerialization(resolved, introspector.introspectClassAnnotations(resolved))
                .findProperties();
    }

    /** One line, without a line break at its end. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JacksonException e) {
            throw new TidingsException("cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    /** The tree of a value. */
    static JsonNode tree(Object value) {
        try {
            return MAPPER.valueToTree(value);
        } catch (JacksonException e) {
            throw new TidingsException("cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    /** The value of a tree. */
    static <T> T read(JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JacksonException e) {
            throw new TidingsException("no " + type.getSimpleName() + " in JSON: " + e.getMessage(), e);
        }
    }

    /** Indented, for people; ends with a line feed. */
    public static String pretty(Object value) {
        try {
            return PRETTY.writeValueAsString(value).replace("\r\n", "\n") + "\n";
        } catch (JacksonException e) {
            throw new TidingsException("cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    /**
     * Reads what {@link #write} or {@link #pretty} wrote.
     *
     * @throws TidingsException when the text is no JSON, or no such value; the message says where and why
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw new TidingsException("no " + type.getSimpleName() + " in JSON: " + e.getMessage(), e);
        }
    }
}
