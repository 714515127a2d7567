// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.reply;

import dev.tidings.enrich.llm.internal.json.JsonValue;
import dev.tidings.enrich.llm.internal.json.LooseJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a model says about numbered cases. What cannot be read is left out. */
public final class Verdicts {
    /** The JSON Schema of the reply. */
    public static final String SCHEMA =
            "{\"type\":\"object\",\"properties\":{\"answers\":{\"type\":\"array\",\"items\":"
                    + "{\"type\":\"object\",\"properties\":{\"case\":{\"type\":\"integer\"},\"verdict\":{\"type\":\"string\","
                    + "\"enum\":[\"holds\",\"fails\",\"open\"]},\"reason\":{\"type\":\"string\"},\"confidence\":{\"type\":\"number\"}},"
                    + "\"required\":[\"case\",\"verdict\",\"reason\",\"confidence\"],\"additionalProperties\":false}}},"
                    + "\"required\":[\"answers\"],\"additionalProperties\":false}";

    private static final double USUAL = 0.5;

    private Verdicts() {}

    /** What may be said. */
    public enum Kind {
        /** Borne out. */
        HOLDS,
        /** Not borne out. */
        FAILS,
        /** Cannot be told. */
        OPEN
    }

    /**
     * One answer.
     *
     * @param kind what it says
     * @param confidence 0 to 1
     */
    public record Verdict(Kind kind, double confidence) {}

    /** The answers by the number of their case; the first answer to a case counts. */
    public static Map<Integer, Verdict> read(String reply) {
        Map<Integer, Verdict> verdicts = new LinkedHashMap<>();
        LooseJson.find(
                        reply,
                        o -> o.members().containsKey("answers") || o.members().containsKey("case") ? 1 : 0)
                .object()
                .ifPresent(object -> answers(object)
                        .forEach(answer -> number(answer.members().get("case"))
                                .ifPresent(n -> verdict(answer).ifPresent(v -> verdicts.putIfAbsent(n, v)))));
        return verdicts;
    }

    private static List<JsonValue.Obj> answers(JsonValue.Obj object) {
        if (object.members().get("answers") instanceof JsonValue.Arr array) {
            return array.items().stream()
                    .filter(JsonValue.Obj.class::isInstance)
                    .map(JsonValue.Obj.class::cast)
                    .toList();
        }
        return List.of(object);
    }

    private static Optional<Integer> number(@Nullable JsonValue value) {
        if (value instanceof JsonValue.Num number) {
            return Optional.of((int) number.value());
        }
        return value instanceof JsonValue.Text text && text.value().strip().matches("\\d{1,4}")
                ? Optional.of(Integer.valueOf(text.value().strip()))
                : Optional.empty();
    }

    private static Optional<Verdict> verdict(JsonValue.Obj answer) {
        double confidence = answer.members().get("confidence") instanceof JsonValue.Num n
                ? Math.max(0, Math.min(1, n.value() > 1 ? n.value() / 100 : n.value()))
                : USUAL;
        if (!(answer.members().get("verdict") instanceof JsonValue.Text text)) {
            return Optional.empty();
        }
        return switch (text.value().strip().toLowerCase(Locale.ROOT)) {
            case "holds", "hold", "supported", "yes", "true" -> Optional.of(new Verdict(Kind.HOLDS, confidence));
            case "fails", "fail", "unsupported", "no", "false" -> Optional.of(new Verdict(Kind.FAILS, confidence));
            case "open", "unclear", "unknown" -> Optional.of(new Verdict(Kind.OPEN, confidence));
            default -> Optional.empty();
        };
    }
}
