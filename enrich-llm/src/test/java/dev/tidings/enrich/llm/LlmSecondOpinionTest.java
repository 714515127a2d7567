// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.Finding;
import dev.tidings.core.model.Method;
import dev.tidings.core.model.Rights;
import dev.tidings.core.model.Span;
import dev.tidings.core.model.Verdict;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.InsightModel;
import dev.tidings.enrich.ModelReply;
import dev.tidings.enrich.ModelRequest;
import dev.tidings.enrich.Opinion;
import dev.tidings.enrich.SecondOpinion;
import dev.tidings.enrich.Statement;
import dev.tidings.testkit.contract.SecondOpinionContract;
import dev.tidings.testkit.fake.ScriptedModel;
import dev.tidings.testkit.sample.SampleStories;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LlmSecondOpinionTest extends SecondOpinionContract {
    private final Dossier dossier = SampleStories.dam();

    /** A model that knows which of the contract's sentences is true. */
    private static final class Knowing implements InsightModel {
        @Override
        public String name() {
            return "knowing";
        }

        @Override
        public ModelReply complete(ModelRequest request) {
            List<String> answers = new ArrayList<>();
            String[] cases = request.input().split("\nsentence: ");
            for (int n = 1; n < cases.length; n++) {
                answers.add("{\"case\": " + n + ", \"verdict\": \"" + (cases[n].startsWith(TRUE) ? "holds" : "fails")
                        + "\", \"reason\": \"See <script>\", \"confidence\": 0.9}");
            }
            return Replies.complete("Here:\n{\"answers\": [" + String.join(",", answers) + "]}");
        }
    }

    @Override
    protected SecondOpinion opinion() {
        return LlmSecondOpinion.of(new Knowing());
    }

    private SecondOpinion.Question question(Article article) {
        Evidence span = Evidence.inText(article, new Span(0, 20));
        return new SecondOpinion.Question(
                Statement.builder().text(TRUE).addCited(span).build(),
                List.of(span),
                new Finding(Verdict.UNCERTAIN, 0.2, "Open.", List.of(), "test", "1", Method.TRANSLATED));
    }

    @Test
    void manySentencesGoIntoFewRequests() throws Exception {
        ScriptedModel model = ScriptedModel.saying(Replies.complete("{}"), Replies.complete("{}"));
        List<SecondOpinion.Question> questions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            questions.add(question(dossier.articles().get(2)));
        }
        List<Opinion> opinions = LlmSecondOpinion.of(model).judge(dossier, questions);
        assertEquals(20, opinions.size());
        assertEquals(2, model.requests().size());
        opinions.forEach(o -> assertInstanceOf(Opinion.Open.class, o));
    }

    @Test
    void theModelsReasonsAreReadByNobody() throws Exception {
        Opinion opinion = opinion()
                .judge(dossier, List.of(question(dossier.articles().get(2))))
                .get(0);
        assertFalse(opinion.reason().contains("script"), opinion.reason());
    }

    @Test
    void aSourceThatReservesMiningIsNotShown() throws Exception {
        Article reserved = Article.builder()
                .from(dossier.articles().get(2))
                .rights(Rights.builder().modelUse(false).build())
                .build();
        ScriptedModel model = ScriptedModel.saying();
        Opinion opinion = LlmSecondOpinion.of(model)
                .judge(new Dossier(dossier.story(), List.of(reserved)), List.of(question(reserved)))
                .get(0);
        assertTrue(opinion instanceof Opinion.Open && opinion.reason().contains("mining"), opinion.reason());
        assertEquals(0, model.requests().size());
    }

    @Test
    void aModelThatDoesNotAnswerLeavesAllOpen() throws Exception {
        ScriptedModel model = ScriptedModel.saying(new ModelReply.Refused("no"));
        Opinion opinion = LlmSecondOpinion.of(model)
                .judge(dossier, List.of(question(dossier.articles().get(2))))
                .get(0);
        assertInstanceOf(Opinion.Open.class, opinion);
    }
}
