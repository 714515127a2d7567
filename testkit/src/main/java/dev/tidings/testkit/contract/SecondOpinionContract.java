// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.Finding;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Method;
import dev.tidings.core.model.Span;
import dev.tidings.core.model.Verdict;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.Draft;
import dev.tidings.enrich.Gate;
import dev.tidings.enrich.Opinion;
import dev.tidings.enrich.SecondOpinion;
import dev.tidings.enrich.Statement;
import dev.tidings.enrich.verify.OfflineVerifier;
import dev.tidings.testkit.sample.SampleStories;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every second opinion must do, alone and behind the gate. The questions are English sentences about the Chinese
 * article of {@link SampleStories#dam()}: {@link #TRUE} is what it says, {@link #FALSE} is not, and the offline checks find
 * nothing wrong with either. One that rests on a model hands out one with a scripted model that answers rightly.
 */
public abstract class SecondOpinionContract {
    /** A right translation. */
    public static final String TRUE = "Some farmers reportedly plan to go to court.";

    /** A wrong translation, without a number or name that would show it. */
    public static final String FALSE = "Some farmers reportedly welcome the plan.";

    private final Dossier dossier = SampleStories.dam();
    private final Article source = dossier.articles().get(2);

    /** For subclasses. */
    protected SecondOpinionContract() {}

    /** A second opinion that has not been asked yet. */
    protected abstract SecondOpinion opinion();

    private SecondOpinion.Question question(String text) {
        Evidence span = span();
        return new SecondOpinion.Question(
                statement(text),
                List.of(span),
                new Finding(
                        Verdict.UNCERTAIN, 0.2, "Words were not compared.", List.of(), "test", "1", Method.TRANSLATED));
    }

    private Statement statement(String text) {
        return Statement.builder().text(text).language("en").addCited(span()).build();
    }

    private Evidence span() {
        String words = "据传部分农户打算提起诉讼。";
        int start = source.text().value().indexOf(words);
        return Evidence.inText(source, new Span(start, start + words.length()));
    }

    private Insight behindTheGate(String text) throws InterruptedException {
        Draft draft = Draft.builder()
                .provenance(SampleStories.provenance("test"))
                .addTakeaway(statement(text))
                .build();
        return Gate.with(OfflineVerifier.create())
                .asking(opinion())
                .admit(draft, new Dossier(dossier.story(), List.of(source)), SampleStories.english());
    }

    @Test
    void itHasANameAndAVersion() {
        assertFalse(opinion().name().isBlank());
        assertFalse(opinion().version().isBlank());
    }

    @Test
    void everyQuestionGetsItsAnswerInOrder() throws Exception {
        List<Opinion> answers = opinion().judge(dossier, List.of(question(FALSE), question(TRUE)));
        assertEquals(2, answers.size());
        assertFalse(answers.get(0) instanceof Opinion.Holds, answers.toString());
        assertFalse(answers.get(1) instanceof Opinion.Fails, answers.toString());
    }

    @Test
    void noQuestionsGetNoAnswers() throws Exception {
        assertTrue(opinion().judge(dossier, List.of()).isEmpty());
    }

    @Test
    void aTranslationThatBothFindRightIsSupportedWithItsOriginalQuote() throws Exception {
        Claim claim = behindTheGate(TRUE).takeaways().get(0);
        Finding deciding = claim.findings().get(0);
        assertEquals(Verdict.SUPPORTED, deciding.verdict(), deciding.reason());
        assertEquals(Method.TRANSLATED, deciding.method());
        assertEquals(span().quote(), claim.evidence().get(0).quote());
    }

    @Test
    void theOfflineFindingStandsBesideTheOpinion() throws Exception {
        Claim claim = behindTheGate(TRUE).takeaways().get(0);
        assertEquals(2, claim.findings().size());
        assertEquals("offline", claim.findings().get(1).verifier());
        assertEquals(opinion().name(), claim.findings().get(0).verifier());
    }

    @Test
    void whatItRejectsIsNotPublishedAsFact() throws Exception {
        assertFalse(behindTheGate(FALSE).takeaways().stream().anyMatch(Claim::supported));
    }
}
