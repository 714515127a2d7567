// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The settings of one source in a {@link SourceFile}, by name. Asking for one makes it known. */
public final class SourceSettings {
    private final JsonNode node;
    private final Path folder;
    private final Function<String, Optional<String>> variables;
    private final Set<String> known = new LinkedHashSet<>();

    SourceSettings(JsonNode node, Path folder, Function<String, Optional<String>> variables) {
        this.node = node;
        this.folder = folder;
        this.variables = variables;
    }

    /** The text of a setting; absent when it is not there. */
    public Optional<String> text(String name) {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isString() || value.asString().isBlank()) {
            throw wrong(name, "a text");
        }
        return Optional.of(value.asString());
    }

    /**
     * The text of a setting that must be there.
     *
     * @throws IllegalArgumentException when it is not
     */
    public String required(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("'" + name + "' is missing"));
    }

    /** The whole number of a setting. */
    public Optional<Integer> number(String name) {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isInt()) {
            throw wrong(name, "a whole number");
        }
        return Optional.of(value.asInt());
    }

    /** The number of a setting. */
    public Optional<Double> decimal(String name) {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isNumber()) {
            throw wrong(name, "a number");
        }
        return Optional.of(value.asDouble());
    }

    /** Whether a setting is true. */
    public Optional<Boolean> flag(String name) {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isBoolean()) {
            throw wrong(name, "true or false");
        }
        return Optional.of(value.asBoolean());
    }

    /** Texts by name, in order; empty when the setting is not there. */
    public Map<String, String> texts(String name) {
        JsonNode value = value(name);
        Map<String, String> out = new LinkedHashMap<>();
        if (!value.isMissingNode() && !value.isObject()) {
            throw wrong(name, "an object of texts");
        }
        value.properties().forEach(property -> {
            if (!property.getValue().isString()) {
                throw wrong(name, "an object of texts");
            }
            out.put(property.getKey(), property.getValue().asString());
        });
        return out;
    }

    /** Whether a setting is there. */
    public boolean isPresent(String name) {
        return !value(name).isMissingNode();
    }

    /** Settings within a setting, such as a mapping. */
    public SourceSettings inner(String name) {
        JsonNode value = value(name);
        if (!value.isObject()) {
            throw value.isMissingNode()
                    ? new IllegalArgumentException("'" + name + "' is missing")
                    : wrong(name, "an object");
        }
        return new SourceSettings(value, folder, variables);
    }

    /** A path, relative to the folder of the file that holds the settings. */
    public Path path(String name) {
        return folder.resolve(required(name));
    }

    /**
     * A secret: the setting itself, or with {@code From} after its name the name of a variable that holds it, so that the
     * file need not.
     *
     * @throws IllegalArgumentException when the variable that is named is not set
     */
    public Optional<String> secret(String name) {
        Optional<String> from = text(name + "From");
        if (from.isPresent()) {
            known.add(name);
            return Optional.of(variable(name, from.get()));
        }
        return text(name);
    }

    /**
     * Texts by name, some of them secrets: {@link #texts}, and with {@code From} after the setting's name an object that
     * gives for each text the name of a variable that holds it.
     *
     * @throws IllegalArgumentException when a variable that is named is not set
     */
    public Map<String, String> secrets(String name) {
        Map<String, String> out = texts(name);
        texts(name + "From").forEach((key, variable) -> out.put(key, variable(name, variable)));
        return out;
    }

    private String variable(String name, String variable) {
        return variables
                .apply(variable)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + name + "From' names a variable that is not set: '" + variable + "'"));
    }

    /** A duration as ISO 8601 writes it, such as {@code PT30M}; not negative. */
    public Optional<Duration> duration(String name) {
        return text(name).map(written -> {
            try {
                Duration read = Duration.parse(written);
                if (!read.isNegative()) {
                    return read;
                }
            } catch (DateTimeParseException e) {
                // told below
            }
            throw wrong(name, "a duration of ISO 8601, such as \"PT30M\"");
        });
    }

    /** A constant by its name, in any case. */
    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return text(name).map(written -> {
            try {
                return Enum.valueOf(type, written.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                String all = List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT);
                throw new IllegalArgumentException("'" + name + "' is '" + written + "', not one of " + all, e);
            }
        });
    }

    /** Refuses what nobody asked for. */
    void refuseUnknown() {
        Collection<String> given = node.propertyNames();
        for (String name : given) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("unknown setting '" + name + "'; known are " + known);
            }
        }
    }

    private JsonNode value(String name) {
        known.add(name);
        JsonNode value = node.path(name);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    private IllegalArgumentException wrong(String name, String what) {
        return new IllegalArgumentException("'" + name + "' is not " + what + ": " + node.path(name));
    }
}
