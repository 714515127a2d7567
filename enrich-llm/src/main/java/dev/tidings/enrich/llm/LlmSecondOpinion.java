// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Evidence;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.InsightModel;
import dev.tidings.enrich.Opinion;
import dev.tidings.enrich.SecondOpinion;
import dev.tidings.enrich.llm.internal.call.Asked;
import dev.tidings.enrich.llm.internal.call.Prompt;
import dev.tidings.enrich.llm.internal.reply.Verdicts;
import dev.tidings.enrich.llm.internal.source.CleanText;
import dev.tidings.enrich.llm.internal.source.SourceSheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A second opinion of a language model, mostly about translations. Sentences are asked about several at a time. What the
 * model gives as its reasons is read by nobody: the reasons in findings are our words. A model judges its own sentences
 * mildly, so take another one than the enricher's where you can. Immutable and safe for all threads.
 */
public final class LlmSecondOpinion implements SecondOpinion {
    private static final String VERSION = "opinion-1";
    private static final int BATCH = 12;
    private static final int TOKENS_A_CASE = 120;

    private final ModelAccess access;
    private final String instructions = PromptSet.resource(VERSION);

    private LlmSecondOpinion(ModelAccess access) {
        this.access = access;
    }

    /** Asks one model, with the defaults of {@link ModelAccess}. */
    public static LlmSecondOpinion of(InsightModel model) {
        return new LlmSecondOpinion(ModelAccess.to(model));
    }

    /** Asks through an access that may be shared with an enricher, so that both have one budget. */
    public static LlmSecondOpinion of(ModelAccess access) {
        return new LlmSecondOpinion(Objects.requireNonNull(access, "access"));
    }

    @Override
    public String name() {
        return String.join(", ", access.models());
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public List<Opinion> judge(Dossier dossier, List<Question> questions) throws InterruptedException {
        Map<Integer, Opinion> opinions = new LinkedHashMap<>();
        List<Integer> batch = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Optional<String> not = unasked(dossier, questions.get(i));
            if (not.isPresent()) {
                opinions.put(i, new Opinion.Open(not.get()));
            } else {
                batch.add(i);
            }
            if (batch.size() == BATCH || (i == questions.size() - 1 && !batch.isEmpty())) {
                opinions.putAll(ask(dossier, questions, batch));
                batch.clear();
            }
        }
        List<Opinion> ordered = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            ordered.add(opinions.getOrDefault(i, new Opinion.Open("The model gave no answer about it.")));
        }
        return ordered;
    }

    /** Why a question is not put to a model. */
    private static Optional<String> unasked(Dossier dossier, Question question) {
        for (Evidence span : question.spans()) {
            boolean allowed = dossier.article(span.articleId())
                    .filter(a -> a.rights().modelUse())
                    .isPresent();
            if (!allowed) {
                return Optional.of("Its source reserves text and data mining, so no model was asked.");
            }
            if (CleanText.givesOrders(span.quote())) {
                return Optional.of("It rests on words that give orders, so no model was asked.");
            }
        }
        return Optional.empty();
    }

    private Map<Integer, Opinion> ask(Dossier dossier, List<Question> questions, List<Integer> batch)
            throws InterruptedException {
        StringBuilder input = new StringBuilder();
        for (int n = 1; n <= batch.size(); n++) {
            describe(dossier, questions.get(batch.get(n - 1)), n, input);
        }
        Prompt prompt = new Prompt(
                VERSION, instructions, input.toString(), Verdicts.SCHEMA, 200 + TOKENS_A_CASE * batch.size());
        Map<Integer, Opinion> opinions = new LinkedHashMap<>();
        Asked asked = access.askInThisRun(prompt);
        if (asked instanceof Asked.Unanswered none) {
            String reason = "The model did not answer: " + String.join(" ", none.reasons());
            batch.forEach(i -> opinions.put(i, new Opinion.Open(reason)));
            return opinions;
        }
        Verdicts.read(((Asked.Answered) asked).text()).forEach((number, verdict) -> {
            if (number >= 1 && number <= batch.size()) {
                opinions.put(batch.get(number - 1), opinion(verdict));
            }
        });
        return opinions;
    }

    private static void describe(Dossier dossier, Question question, int number, StringBuilder input) {
        input.append("=====")
                .append(Prompt.BOUNDARY)
                .append(" case ")
                .append(number)
                .append('\n');
        input.append("sentence: ")
                .append(CleanText.of(question.statement().text()))
                .append('\n');
        question.statement()
                .speaker()
                .ifPresent(
                        s -> input.append("said by: ").append(CleanText.of(s)).append('\n'));
        for (Evidence span : question.spans()) {
            String language =
                    dossier.article(span.articleId()).map(SourceSheet::language).orElse("und");
            String date = dossier.article(span.articleId())
                    .flatMap(Article::publishedAt)
                    .map(d -> ", published " + d)
                    .orElse("");
            input.append("quotation (").append(language).append(date).append("): ");
            input.append(CleanText.of(span.quote())).append('\n');
        }
        input.append("=====")
                .append(Prompt.BOUNDARY)
                .append(" end ")
                .append(number)
                .append('\n');
    }

    private static Opinion opinion(Verdicts.Verdict verdict) {
        return switch (verdict.kind()) {
            case HOLDS -> new Opinion.Holds("A model finds that the quoted words say the same.", verdict.confidence());
            case FAILS -> new Opinion.Fails("A model finds that the quoted words do not say so.", verdict.confidence());
            case OPEN -> new Opinion.Open("A model cannot tell whether the quoted words say so.");
        };
    }
}
