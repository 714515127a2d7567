// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.reply;

import dev.tidings.core.model.InsightPart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The JSON Schema of a reply, in the subset that providers accept in their strict modes: every property required,
 * nothing else allowed, no references.
 */
public final class ReplySchema {
    /** The parts that a model is asked for. */
    public static final Set<InsightPart> ALL = Collections.unmodifiableSet(EnumSet.of(
            InsightPart.HEADLINE,
            InsightPart.HOOK,
            InsightPart.WHAT_CHANGED,
            InsightPart.WHY_IT_MATTERS,
            InsightPart.WHAT_TO_DO_NEXT,
            InsightPart.TAKEAWAYS,
            InsightPart.IMPLICATIONS,
            InsightPart.TIMELINE));

    private static final String TEXT = "{\"type\":\"string\"}";
    private static final String TEXT_OR_NULL = "{\"type\":[\"string\",\"null\"]}";
    private static final String EVIDENCE = list(object("\"article\":" + TEXT, "\"quote\":" + TEXT));
    private static final String SENTENCE = object(
            "\"text\":" + TEXT,
            "\"kind\":{\"type\":\"string\",\"enum\":[\"fact\",\"forecast\",\"opinion\",\"advice\"]}",
            "\"speaker\":" + TEXT_OR_NULL,
            "\"evidence\":" + EVIDENCE);
    private static final String IMPLICATION = object(
            "\"text\":" + TEXT,
            "\"speaker\":" + TEXT_OR_NULL,
            "\"evidence\":" + EVIDENCE,
            "\"rationale\":" + list(SENTENCE),
            "\"horizon\":" + TEXT_OR_NULL,
            "\"likelihood\":{\"type\":[\"number\",\"null\"]}");
    private static final String ENTRY = object("\"date\":" + TEXT, "\"text\":" + TEXT, "\"evidence\":" + EVIDENCE);
    private static final String NAMES = list(object("\"original\":" + TEXT, "\"translated\":" + TEXT));

    private ReplySchema() {}

    /** The schema of a reply with these parts; the same parts give the same characters. */
    public static String of(Set<InsightPart> parts) {
        List<String> properties = new ArrayList<>();
        for (InsightPart part : InsightPart.values()) {
            if (parts.contains(part)) {
                ReplyKeys.key(part).ifPresent(key -> properties.add("\"" + key + "\":" + schema(part)));
            }
        }
        properties.add("\"names\":" + NAMES);
        return object(properties.toArray(String[]::new));
    }

    /** The key of a part in a reply. */
    public static String key(InsightPart part) {
        return ReplyKeys.key(part).orElse(part.name());
    }

    private static String schema(InsightPart part) {
        return switch (part) {
            case HEADLINE, HOOK -> SENTENCE;
            case IMPLICATIONS -> list(IMPLICATION);
            case TIMELINE -> list(ENTRY);
            default -> list(SENTENCE);
        };
    }

    private static String list(String items) {
        return "{\"type\":\"array\",\"items\":" + items + "}";
    }

    private static String object(String... properties) {
        String required = List.of(properties).stream()
                .map(p -> p.substring(0, p.indexOf(':')))
                .collect(Collectors.joining(","));
        return "{\"type\":\"object\",\"properties\":{" + String.join(",", properties) + "},\"required\":[" + required
                + "],\"additionalProperties\":false}";
    }
}
