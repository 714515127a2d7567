// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.reply;

import dev.tidings.core.model.InsightPart;
import dev.tidings.enrich.llm.internal.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The keys of a reply, in the spellings that models use for them. */
final class ReplyKeys {
    /** Behind a dash of letters: case, dashes and blanks do not count. */
    private static final Map<String, String> CANONICAL = new LinkedHashMap<>();

    static {
        name("headline", "title", "translatedheadline");
        name("hook", "oneliner", "teaser");
        name("what_changed", "whatchange", "changes", "whathappened");
        name("why_it_matters", "whyitmatter", "importance", "significance");
        name("what_to_do_next", "whattodo", "nextsteps", "advice", "actions");
        name("takeaways", "keytakeaways", "keypoints", "takeaway");
        name("implications", "predictions", "futureimplications", "forecasts", "implication");
        name("timeline", "events", "chronology");
        name("names", "glossary", "nametable");
        name("text", "sentence", "statement", "claim", "content", "prediction");
        name("evidence", "quotes", "sources", "citations", "evidences", "source");
        name("kind", "type", "category");
        name("speaker", "attributedto", "who", "attribution");
        name("article", "articleid", "ref", "id", "sourceid", "a");
        name("quote", "span", "excerpt", "quotation", "q");
        name("rationale", "reasons", "because", "reasoning", "why");
        name("horizon", "by", "bywhen", "deadline", "timeframe");
        name("likelihood", "probability", "confidence");
        name("date", "when", "time");
        name("original", "from", "name");
        name("translated", "to", "translation");
    }

    private ReplyKeys() {}

    private static void name(String key, String... spellings) {
        CANONICAL.put(letters(key), key);
        for (String spelling : spellings) {
            CANONICAL.putIfAbsent(spelling, key);
        }
    }

    private static String letters(String key) {
        return key.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    /** The key as we write it. */
    static Optional<String> canonical(String key) {
        return Optional.ofNullable(CANONICAL.get(letters(key)));
    }

    /** The part that a top-level key names. */
    static Optional<InsightPart> part(String canonical) {
        return switch (canonical) {
            case "headline" -> Optional.of(InsightPart.HEADLINE);
            case "hook" -> Optional.of(InsightPart.HOOK);
            case "what_changed" -> Optional.of(InsightPart.WHAT_CHANGED);
            case "why_it_matters" -> Optional.of(InsightPart.WHY_IT_MATTERS);
            case "what_to_do_next" -> Optional.of(InsightPart.WHAT_TO_DO_NEXT);
            case "takeaways" -> Optional.of(InsightPart.TAKEAWAYS);
            case "implications" -> Optional.of(InsightPart.IMPLICATIONS);
            case "timeline" -> Optional.of(InsightPart.TIMELINE);
            default -> Optional.empty();
        };
    }

    /** The key of a part in a reply; empty for parts that no model is asked for. */
    static Optional<String> key(InsightPart part) {
        return CANONICAL.values().stream()
                .filter(key -> part(key).filter(p -> p == part).isPresent())
                .findFirst();
    }

    /** How many parts an object has, or the objects within it. */
    static int parts(JsonValue.Obj object) {
        int own = (int) object.members().keySet().stream()
                .filter(key -> canonical(key).flatMap(ReplyKeys::part).isPresent())
                .count();
        return own
                + object.members().values().stream()
                        .filter(JsonValue.Obj.class::isInstance)
                        .mapToInt(v -> parts((JsonValue.Obj) v))
                        .sum();
    }
}
