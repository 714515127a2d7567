// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.sample;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.ClaimKind;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.Finding;
import dev.tidings.core.model.Method;
import dev.tidings.core.model.Verdict;
import dev.tidings.core.model.Voice;
import java.util.List;

/** Claims in each state that a renderer must tell apart. */
public final class SampleClaims {
    private SampleClaims() {}

    /** A sentence of an article, checked. */
    public static Claim supported(Article article, String sentence) {
        Evidence evidence = SampleArticles.quote(article, sentence);
        return Claim.builder()
                .text(sentence)
                .language(article.language())
                .addEvidence(evidence)
                .addFinding(finding(Verdict.SUPPORTED, "It stands in the article word for word.", evidence))
                .build();
    }

    /** What a source expects, checked to be what the source says. */
    public static Claim forecast(Article article, String sentence, String speaker) {
        return Claim.builder()
                .from(supported(article, sentence))
                .kind(ClaimKind.FORECAST)
                .speaker(speaker)
                .build();
    }

    /** A statement that its evidence may bear or not. */
    public static Claim uncertain(String text, Evidence evidence) {
        return Claim.builder()
                .text(text)
                .language("en")
                .addEvidence(evidence)
                .addFinding(finding(Verdict.UNCERTAIN, "The place is not named in the quote.", evidence))
                .build();
    }

    /** A statement that its evidence does not bear; it may reach no page. */
    public static Claim unsupported(String text, Evidence evidence) {
        return Claim.builder()
                .text(text)
                .language("en")
                .addEvidence(evidence)
                .addFinding(finding(Verdict.UNSUPPORTED, "The number stands in no source.", evidence))
                .build();
    }

    /** A statement that nobody has checked. */
    public static Claim unchecked(String text) {
        return Claim.builder().text(text).language("en").build();
    }

    /** What a model expects; by its kind it is never supported. */
    public static Claim modelForecast(String text) {
        return Claim.builder()
                .text(text)
                .language("en")
                .kind(ClaimKind.FORECAST)
                .voice(Voice.MODEL)
                .addFinding(new Finding(
                        Verdict.UNCERTAIN, 0.5, "A model's forecast.", List.of(), "offline", "1", Method.BY_KIND))
                .build();
    }

    private static Finding finding(Verdict verdict, String reason, Evidence evidence) {
        Method method = verdict == Verdict.SUPPORTED ? Method.VERBATIM : Method.ALIGNED;
        double score = verdict == Verdict.SUPPORTED ? 1 : verdict == Verdict.UNCERTAIN ? 0.5 : 0;
        return new Finding(verdict, score, reason, List.of(evidence), "offline", "1", method);
    }
}
