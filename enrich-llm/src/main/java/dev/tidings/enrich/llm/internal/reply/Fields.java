// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.reply;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.ClaimKind;
import dev.tidings.core.model.PartialDate;
import dev.tidings.enrich.llm.internal.json.JsonValue;
import dev.tidings.enrich.llm.internal.json.Mend;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single fields, whatever shape they came in. */
final class Fields {
    private static final Pattern DATE =
            Pattern.compile("\\b(\\d{4})(?:[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?)?月?)?(?!\\d)");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)\\s*[%％]|\\b([01]?\\.\\d+|[01])\\b");
    /** Emphasis, code marks, heading marks and list marks of Markdown at the edges. */
    private static final Pattern MARKS = Pattern.compile("\\*\\*|__|`+|^\\s*(?:#{1,6}|[-*•]|\\d+[.)])\\s+");

    private final Set<Mend> mends;

    Fields(Set<Mend> mends) {
        this.mends = mends;
    }

    /** The members under our names; empty for anything but an object. */
    Map<String, JsonValue> members(JsonValue value) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        if (value instanceof JsonValue.Obj object) {
            object.members().forEach((key, member) -> {
                Optional<String> name = ReplyKeys.canonical(key);
                if (name.isEmpty()) {
                    mends.add(Mend.EXTRA_FIELD);
                } else {
                    if (!name.get().equals(key)) {
                        mends.add(Mend.KEY_SPELLING);
                    }
                    members.putIfAbsent(name.get(), member);
                }
            });
        }
        return members;
    }

    /** A list, or one value in its place. */
    List<JsonValue> list(JsonValue value) {
        if (value instanceof JsonValue.Arr array) {
            return array.items();
        }
        if (value instanceof JsonValue.Nothing) {
            return List.of();
        }
        mends.add(Mend.ONE_FOR_LIST);
        return List.of(value);
    }

    /** One value, or the first of a list in its place. */
    List<JsonValue> one(JsonValue value) {
        if (value instanceof JsonValue.Arr array) {
            mends.add(Mend.LIST_FOR_ONE);
            return array.items().stream().limit(1).toList();
        }
        return value instanceof JsonValue.Nothing ? List.of() : List.of(value);
    }

    /** A sentence; absent when there are no words. */
    Optional<Proposal.Sentence> sentence(JsonValue value, ClaimKind usual) {
        if (value instanceof JsonValue.Text text) {
            mends.add(Mend.TEXT_FOR_OBJECT);
            return made(text, usual, Optional.empty(), List.of());
        }
        Map<String, JsonValue> members = members(value);
        if (!(members.get("text") instanceof JsonValue.Text text)) {
            return Optional.empty();
        }
        return made(text, kind(members.get("kind"), usual), speaker(members.get("speaker")), quotes(members));
    }

    private Optional<Proposal.Sentence> made(
            JsonValue.Text text, ClaimKind kind, Optional<String> speaker, List<Proposal.Quote> quotes) {
        String words = ArticleText.normalize(text.value());
        String plain = MARKS.matcher(words).replaceAll("").strip();
        if (!plain.equals(words)) {
            mends.add(Mend.MARKUP);
        }
        return plain.isEmpty()
                ? Optional.empty()
                : Optional.of(new Proposal.Sentence(plain, kind, speaker, quotes, text.cut()));
    }

    private ClaimKind kind(@Nullable JsonValue value, ClaimKind usual) {
        if (!(value instanceof JsonValue.Text text)) {
            return usual;
        }
        String word = text.value().strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "fact" -> usual == ClaimKind.ADVICE ? usual : ClaimKind.FACT;
            case "forecast" -> ClaimKind.FORECAST;
            case "opinion" -> ClaimKind.OPINION;
            case "advice" -> ClaimKind.ADVICE;
            default -> {
                mends.add(Mend.WRONG_ENUM);
                yield likely(word, usual);
            }
        };
    }

    private static ClaimKind likely(String word, ClaimKind usual) {
        return switch (word) {
            case "prediction", "projection", "expectation" -> ClaimKind.FORECAST;
            case "analysis", "assessment", "view", "inference", "interpretation" -> ClaimKind.OPINION;
            case "recommendation", "action" -> ClaimKind.ADVICE;
            default -> usual;
        };
    }

    private static Optional<String> speaker(@Nullable JsonValue value) {
        return value instanceof JsonValue.Text text && !text.value().isBlank()
                ? Optional.of(ArticleText.normalize(text.value()))
                        .filter(name -> !name.matches("(?i)none|null|n/?a|-|unknown"))
                : Optional.empty();
    }

    private List<Proposal.Quote> quotes(Map<String, JsonValue> members) {
        List<Proposal.Quote> quotes = new ArrayList<>();
        if (members.get("quote") instanceof JsonValue.Text text) {
            quotes.add(new Proposal.Quote(article(members.get("article")), text.value()));
        }
        for (JsonValue item : list(members.getOrDefault("evidence", new JsonValue.Arr(List.of())))) {
            if (item instanceof JsonValue.Text text) {
                mends.add(Mend.TEXT_FOR_OBJECT);
                quotes.add(new Proposal.Quote(Optional.empty(), text.value()));
            } else {
                Map<String, JsonValue> quote = members(item);
                JsonValue words = quote.getOrDefault("quote", quote.getOrDefault("text", new JsonValue.Nothing()));
                if (words instanceof JsonValue.Text text) {
                    quotes.add(new Proposal.Quote(article(quote.get("article")), text.value()));
                }
            }
        }
        return quotes.stream().filter(q -> !q.text().isBlank()).limit(6).toList();
    }

    private static Optional<String> article(@Nullable JsonValue value) {
        if (value instanceof JsonValue.Num number) {
            return Optional.of("A" + (int) number.value());
        }
        return value instanceof JsonValue.Text text && !text.value().isBlank()
                ? Optional.of(text.value())
                : Optional.empty();
    }

    Optional<PartialDate> date(@Nullable JsonValue value) {
        String text = value instanceof JsonValue.Text given ? given.value().strip() : "";
        if (value instanceof JsonValue.Num number && number.value() >= 1000 && number.value() < 3000) {
            mends.add(Mend.ODD_DATE);
            return Optional.of(PartialDate.of((int) number.value()));
        }
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<PartialDate> strict = PartialDate.tryParse(text);
        if (strict.isPresent()) {
            return strict;
        }
        mends.add(Mend.ODD_DATE);
        Matcher m = DATE.matcher(text);
        if (!m.find()) {
            return Optional.empty();
        }
        String iso = m.group(1)
                + (m.group(2) == null ? "" : "-" + two(m.group(2)))
                + (m.group(3) == null ? "" : "-" + two(m.group(3)));
        return PartialDate.tryParse(iso);
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    Optional<Double> likelihood(@Nullable JsonValue value) {
        double p = -1;
        if (value instanceof JsonValue.Num number) {
            p = number.value();
        } else if (value instanceof JsonValue.Text text) {
            mends.add(Mend.ODD_LIKELIHOOD);
            Matcher m = PERCENT.matcher(text.value());
            if (m.find()) {
                p = m.group(1) != null ? Double.parseDouble(m.group(1)) / 100 : Double.parseDouble(m.group(2));
            }
        }
        if (p > 1 && p <= 100) {
            mends.add(Mend.ODD_LIKELIHOOD);
            p = p / 100;
        }
        return p >= 0 && p <= 1 ? Optional.of(p) : Optional.empty();
    }

    /** Names by the name in the source: a list of pairs, or an object. */
    Map<String, String> names(JsonValue value) {
        Map<String, String> names = new LinkedHashMap<>();
        if (value instanceof JsonValue.Obj table && !members(value).containsKey("original")) {
            table.members().forEach((name, to) -> {
                if (to instanceof JsonValue.Text text) {
                    names.put(name, text.value());
                }
            });
            return names;
        }
        for (JsonValue item : list(value)) {
            Map<String, JsonValue> pair = members(item);
            if (pair.get("original") instanceof JsonValue.Text original
                    && pair.get("translated") instanceof JsonValue.Text translated) {
                names.putIfAbsent(original.value().strip(), translated.value().strip());
            }
        }
        return names;
    }
}
