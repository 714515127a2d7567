// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import dev.tidings.core.model.InsightPart;
import dev.tidings.enrich.Draft;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Verifier;
import dev.tidings.enrich.llm.internal.call.Asked;
import dev.tidings.enrich.llm.internal.call.Prompt;
import dev.tidings.enrich.llm.internal.json.Mend;
import dev.tidings.enrich.llm.internal.reply.ReplyReader;
import dev.tidings.enrich.llm.internal.reply.ReplyReading;
import dev.tidings.enrich.llm.internal.reply.ReplySchema;
import dev.tidings.enrich.llm.internal.source.SourceSheet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One story's talk with a model: a question, at most a few more for the parts that failed. Used by one thread. */
final class Session {
    private final ModelAccess access;
    private final PromptSet prompts;
    private final Verifier verifier;
    private final int reasks;
    private final int outputTokens;
    private final Set<Mend> mends = EnumSet.noneOf(Mend.class);
    private final List<Drop> drops = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Asked.Answered> answers = new ArrayList<>();
    private final Parts parts = new Parts(mends);

    Session(ModelAccess access, PromptSet prompts, Verifier verifier, int reasks, int outputTokens) {
        this.access = access;
        this.prompts = prompts;
        this.verifier = verifier;
        this.reasks = reasks;
        this.outputTokens = outputTokens;
    }

    /** What came of it. */
    sealed interface Result {
        /** A draft. */
        record Made(Draft draft) implements Result {}

        /** Nothing to use. */
        record Failed(String reason, List<String> notes, boolean budget) implements Result {}
    }

    Result run(SourceSheet sheet, Draft plain, EnrichContext context) throws InterruptedException {
        Locale reader = context.language();
        notes.addAll(sheet.notes());
        Prompt first = prompts.insight(sheet, reader, outputTokens);
        SentenceCheck check = new SentenceCheck(sheet, reader, prompts.instructions(), verifier, mends, drops::add);
        Optional<Result.Failed> failed = ask(first, ReplySchema.ALL, check, context);
        for (int again = 0; again < reasks && failed.isEmpty(); again++) {
            complete(plain, reader);
            Set<InsightPart> failing = parts.failing();
            if (failing.isEmpty()) {
                break;
            }
            notes.add("Asked again for " + keys(failing) + ".");
            Prompt more = parts.isEmpty()
                    ? prompts.again(sheet, reader, ReplySchema.ALL, wrong(ReplySchema.ALL), outputTokens)
                    : prompts.again(sheet, reader, failing, wrong(failing), outputTokens);
            ask(more, parts.isEmpty() ? ReplySchema.ALL : failing, check, context)
                    .ifPresent(f -> notes.add("The second request failed: " + f.reason()));
        }
        complete(plain, reader);
        if (failed.isPresent()) {
            return new Result.Failed(failed.get().reason(), notes, failed.get().budget());
        }
        if (parts.isEmpty()) {
            return new Result.Failed(models() + " gave nothing that could be used.", told(), false);
        }
        return new Result.Made(new DraftMaker(parts, plain, drops, told(), prompts, answers).draft(first, context));
    }

    /** Asks, reads, takes; a failure is one of asking, not of what was read. */
    private Optional<Result.Failed> ask(
            Prompt prompt, Set<InsightPart> wanted, SentenceCheck check, EnrichContext context)
            throws InterruptedException {
        Asked asked = access.ask(prompt, context.now());
        if (asked instanceof Asked.Unanswered none) {
            return Optional.of(new Result.Failed(String.join(" ", none.reasons()), notes, none.budget()));
        }
        Asked.Answered answer = (Asked.Answered) asked;
        answers.add(answer);
        answer.passed().forEach(reason -> notes.add("Passed over " + reason));
        ReplyReading reading = ReplyReader.read(answer.text(), wanted, answer.cut());
        if (reading instanceof ReplyReading.Rejected rejected) {
            notes.add("A reply was rejected: " + rejected.reason() + ".");
            drops.add(new Drop(
                    InsightPart.HEADLINE, Drop.Why.MISSING, "The reply was rejected: " + rejected.reason() + "."));
            return Optional.empty();
        }
        ReplyReading.Read read = (ReplyReading.Read) reading;
        mends.addAll(read.mends());
        if (answer.cut()) {
            mends.add(Mend.CUT_OFF);
        }
        parts.take(read.proposal(), check, drops);
        return Optional.empty();
    }

    /** Fills what can be filled without a question. */
    private void complete(Draft plain, Locale reader) {
        if (parts.isEmpty()) {
            return;
        }
        if (parts.isEmpty(InsightPart.HEADLINE)) {
            plain.headline()
                    .filter(s -> s.language()
                            .filter(tag ->
                                    Locale.forLanguageTag(tag).getLanguage().equals(reader.getLanguage()))
                            .isPresent())
                    .ifPresent(s -> parts.derived(InsightPart.HEADLINE, List.of(s)));
        }
        parts.derive();
    }

    /** What was wrong with the parts, in our words alone. */
    private String wrong(Set<InsightPart> failing) {
        return failing.stream()
                .map(part -> {
                    String why = drops.stream()
                            .filter(d -> d.part() == part)
                            .map(d -> d.why().told())
                            .distinct()
                            .collect(Collectors.joining("; "));
                    return "- " + ReplySchema.key(part) + ": " + (why.isEmpty() ? Drop.Why.MISSING.told() : why) + ".";
                })
                .collect(Collectors.joining("\n"));
    }

    private List<String> told() {
        Set<String> all = new LinkedHashSet<>(notes);
        if (!mends.isEmpty()) {
            all.add("Mended: "
                    + mends.stream()
                            .map(m -> m.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return List.copyOf(all);
    }

    private String models() {
        return answers.stream().map(Asked.Answered::model).distinct().collect(Collectors.joining(", "));
    }

    private static String keys(Set<InsightPart> parts) {
        return parts.stream().map(ReplySchema::key).collect(Collectors.joining(", "));
    }
}
