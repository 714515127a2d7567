// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import dev.tidings.core.model.PartialDate;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schema (2020-12) of what {@link TidingsJson} writes. An attribute that may be absent is not required; all others
 * are. Unknown properties are allowed, since later versions may add some.
 */
public final class JsonSchemas {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String PARTIAL_DATE =
            "^\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})?)?)?)?~?$";

    private final Map<String, ObjectNode> definitions = new TreeMap<>();
    private final Deque<Class<?>> open = new ArrayDeque<>();

    private JsonSchemas() {}

    /** The schema of a type of the model, indented, with a line feed at its end. */
    public static String of(Class<?> type) {
        return new JsonSchemas().write(type);
    }

    private String write(Class<?> type) {
        ObjectNode schema = NODES.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", name(type));
        schema.setAll(reference(type));
        while (!open.isEmpty()) {
            Class<?> next = open.pop();
            definitions.put(name(next), definition(next));
        }
        ObjectNode defs = schema.putObject("$defs");
        definitions.forEach(defs::set);
        return TidingsJson.pretty(schema);
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
    }

    private ObjectNode reference(Class<?> type) {
        if (!definitions.containsKey(name(type))) {
            definitions.put(name(type), NODES.objectNode());
            open.push(type);
        }
        return NODES.objectNode().put("$ref", "#/$defs/" + name(type));
    }

    private ObjectNode definition(Class<?> type) {
        JsonSubTypes family = type.getAnnotation(JsonSubTypes.class);
        if (family == null) {
            return object(type);
        }
        ObjectNode schema = NODES.objectNode();
        ArrayNode members = schema.putArray("oneOf");
        String property = type.getAnnotation(com.fasterxml.jackson.annotation.JsonTypeInfo.class)
                .property();
        for (JsonSubTypes.Type member : family.value()) {
            ObjectNode object = object(member.value());
            ((ObjectNode) object.get("properties")).putObject(property).put("const", member.name());
            ((ArrayNode) object.get("required")).add(property);
            members.add(object);
        }
        return schema;
    }

    private ObjectNode object(Class<?> type) {
        ObjectNode schema = NODES.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        Map<String, BeanPropertyDefinition> sorted = new TreeMap<>();
        TidingsJson.properties(written(type)).forEach(p -> sorted.put(p.getName(), p));
        sorted.forEach((name, property) -> {
            JavaType declared = property.getAccessor().getType();
            boolean optional = declared.hasRawClass(Optional.class);
            properties.set(name, value(optional ? declared.containedType(0) : declared));
            if (!optional) {
                required.add(name);
            }
        });
        return schema;
    }

    /** The class that is written: for a value that may grow, the generated one. */
    private static Class<?> written(Class<?> type) {
        boolean grows = type.isInterface() && type.isSealed() && type.getPermittedSubclasses().length == 1;
        return grows ? type.getPermittedSubclasses()[0] : type;
    }

    private ObjectNode value(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (type.isCollectionLikeType()) {
            ObjectNode array = NODES.objectNode().put("type", "array");
            array.set("items", value(type.getContentType()));
            return array;
        }
        if (type.isMapLikeType()) {
            ObjectNode map = NODES.objectNode().put("type", "object");
            map.set("additionalProperties", value(type.getContentType()));
            return map;
        }
        if (raw.isEnum()) {
            ObjectNode choice = NODES.objectNode().put("type", "string");
            ArrayNode values = choice.putArray("enum");
            Arrays.stream(raw.getEnumConstants()).map(Object::toString).forEach(values::add);
            return choice;
        }
        if (raw == PartialDate.class) {
            return NODES.objectNode().put("type", "string").put("pattern", PARTIAL_DATE);
        }
        return scalar(raw)
                .map(name -> format(raw, NODES.objectNode().put("type", name)))
                .orElseGet(() -> reference(raw));
    }

    private static Optional<String> scalar(Class<?> raw) {
        if (raw == boolean.class || raw == Boolean.class) {
            return Optional.of("boolean");
        }
        if (raw == int.class || raw == long.class || raw == Integer.class || raw == Long.class) {
            return Optional.of("integer");
        }
        if (raw == double.class || raw == Double.class || raw == BigDecimal.class) {
            return Optional.of("number");
        }
        boolean text = raw == String.class || raw == URI.class || raw.getName().startsWith("java.time.");
        return text ? Optional.of("string") : Optional.empty();
    }

    private static ObjectNode format(Class<?> raw, ObjectNode schema) {
        Map<Class<?>, String> formats = Map.of(
                Instant.class, "date-time", LocalDate.class, "date", Duration.class, "duration", URI.class, "uri");
        String format = formats.get(raw);
        return format == null ? schema : schema.put("format", format);
    }
}
