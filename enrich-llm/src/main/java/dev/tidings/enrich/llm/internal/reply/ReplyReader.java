// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.reply;

import dev.tidings.core.model.ClaimKind;
import dev.tidings.core.model.InsightPart;
import dev.tidings.enrich.llm.internal.json.JsonValue;
import dev.tidings.enrich.llm.internal.json.LooseJson;
import dev.tidings.enrich.llm.internal.json.Mend;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the reply of a model into a proposal, and puts right what can be put right. Used by one thread, once. */
public final class ReplyReader {
    private static final int MOST = 12;
    private static final List<String> REFUSALS = List.of(
            "i can't",
            "i cannot",
            "i can’t",
            "i'm sorry",
            "i’m sorry",
            "i am sorry",
            "i'm unable",
            "i am unable",
            "as an ai",
            "i won't",
            "抱歉",
            "无法",
            "很遗憾",
            "对不起");

    private final Set<Mend> mends = EnumSet.noneOf(Mend.class);
    private final Fields fields = new Fields(mends);

    private ReplyReader() {}

    /**
     * Reads a reply; never throws.
     *
     * @param expected the parts that were asked for
     * @param cut whether the reply is known to have ended early
     */
    public static ReplyReading read(String reply, Set<InsightPart> expected, boolean cut) {
        if (reply.isBlank()) {
            return new ReplyReading.Rejected(Rejection.EMPTY_REPLY, "");
        }
        LooseJson.Found found = LooseJson.find(reply, ReplyKeys::parts);
        if (found.object().isEmpty()) {
            return new ReplyReading.Rejected(why(reply), begin(reply));
        }
        ReplyReader reader = new ReplyReader();
        reader.mends.addAll(found.mends());
        Proposal proposal = reader.proposal(found.object().get(), expected);
        if (proposal.isEmpty()) {
            boolean early = cut || reader.mends.contains(Mend.CUT_OFF);
            return new ReplyReading.Rejected(early ? Rejection.CUT_TOO_EARLY : Rejection.NO_PARTS, begin(reply));
        }
        return new ReplyReading.Read(proposal, reader.mends);
    }

    private static Rejection why(String reply) {
        String low = reply.toLowerCase(Locale.ROOT).strip();
        if (REFUSALS.stream().anyMatch(words -> low.indexOf(words) >= 0 && low.indexOf(words) < 60)) {
            return Rejection.REFUSED;
        }
        return reply.indexOf('{') >= 0 ? Rejection.NO_PARTS : Rejection.NO_OBJECT;
    }

    private static String begin(String reply) {
        String line = reply.strip().replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 77) + "...";
    }

    private Proposal proposal(JsonValue.Obj root, Set<InsightPart> expected) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        flatten(root, members, 0);
        Map<InsightPart, List<Proposal.Sentence>> parts = new EnumMap<>(InsightPart.class);
        List<Proposal.Forecast> implications = new ArrayList<>();
        List<Proposal.Dated> timeline = new ArrayList<>();
        Set<InsightPart> given = EnumSet.noneOf(InsightPart.class);
        Map<String, String> names = new LinkedHashMap<>();
        members.forEach((key, value) -> {
            Optional<InsightPart> part = ReplyKeys.part(key);
            part.filter(expected::contains).ifPresent(given::add);
            if (key.equals("names")) {
                names.putAll(fields.names(value));
            } else if (part.isEmpty() || !expected.contains(part.get())) {
                mends.add(Mend.EXTRA_FIELD);
            } else if (part.get() == InsightPart.IMPLICATIONS) {
                fields.list(value).stream()
                        .limit(MOST)
                        .flatMap(v -> forecast(v).stream())
                        .forEach(implications::add);
            } else if (part.get() == InsightPart.TIMELINE) {
                fields.list(value).stream()
                        .limit(MOST)
                        .flatMap(v -> dated(v).stream())
                        .forEach(timeline::add);
            } else {
                parts.put(part.get(), sentences(part.get(), value));
            }
        });
        if (!given.containsAll(expected)) {
            mends.add(Mend.MISSING_FIELD);
        }
        return new Proposal(parts, implications, timeline, names, given);
    }

    /** The parts wherever they stand, under our names. */
    private void flatten(JsonValue.Obj object, Map<String, JsonValue> into, int depth) {
        object.members().forEach((key, value) -> {
            Optional<String> name = ReplyKeys.canonical(key);
            boolean known = name.flatMap(ReplyKeys::part).isPresent()
                    || name.filter("names"::equals).isPresent();
            if (known) {
                if (!name.get().equals(key)) {
                    mends.add(Mend.KEY_SPELLING);
                }
                into.putIfAbsent(name.get(), value);
            } else if (value instanceof JsonValue.Obj inner && ReplyKeys.parts(inner) > 0 && depth < 4) {
                mends.add(Mend.WRAPPED);
                flatten(inner, into, depth + 1);
            } else {
                mends.add(Mend.EXTRA_FIELD);
            }
        });
    }

    private List<Proposal.Sentence> sentences(InsightPart part, JsonValue value) {
        boolean one = part == InsightPart.HEADLINE || part == InsightPart.HOOK;
        List<JsonValue> items = one ? fields.one(value) : fields.list(value);
        ClaimKind usual = part == InsightPart.WHAT_TO_DO_NEXT ? ClaimKind.ADVICE : ClaimKind.FACT;
        return items.stream()
                .limit(MOST)
                .flatMap(v -> fields.sentence(v, usual).stream())
                .toList();
    }

    private Optional<Proposal.Forecast> forecast(JsonValue value) {
        return fields.sentence(value, ClaimKind.FORECAST).map(sentence -> {
            Map<String, JsonValue> members = fields.members(value);
            List<Proposal.Sentence> rationale =
                    fields.list(members.getOrDefault("rationale", new JsonValue.Nothing())).stream()
                            .flatMap(v -> fields.sentence(v, ClaimKind.FACT).stream())
                            .toList();
            Proposal.Sentence forecast = new Proposal.Sentence(
                    sentence.text(), ClaimKind.FORECAST, sentence.speaker(), sentence.quotes(), sentence.cut());
            return new Proposal.Forecast(
                    forecast,
                    rationale,
                    fields.date(members.get("horizon")),
                    fields.likelihood(members.get("likelihood")));
        });
    }

    private Optional<Proposal.Dated> dated(JsonValue value) {
        return fields.sentence(value, ClaimKind.FACT)
                .map(sentence ->
                        new Proposal.Dated(fields.date(fields.members(value).get("date")), sentence));
    }
}
