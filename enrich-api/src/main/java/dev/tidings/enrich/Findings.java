// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

import dev.tidings.core.model.ClaimKind;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.Finding;
import dev.tidings.core.model.Method;
import dev.tidings.core.model.Verdict;
import dev.tidings.core.model.Voice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What verifier and second opinion say about the statements of one draft, the deciding finding first. One thread. */
final class Findings {
    private final Dossier dossier;
    private final Checker checker;
    private final Map<Statement, List<Finding>> known = new HashMap<>();

    Findings(Dossier dossier, Checker checker) {
        this.dossier = dossier;
        this.checker = checker;
    }

    /** At least one finding. */
    List<Finding> of(Statement statement) {
        return known.computeIfAbsent(statement, s -> List.of(checker.check(s)));
    }

    /** Whether no source can bear the statement out, so that nobody needs to look. */
    static boolean byKind(Statement statement) {
        return statement.voice() == Voice.MODEL && statement.kind() != ClaimKind.FACT;
    }

    /** Asks about all statements that the verifier leaves open and that have a span to show. */
    void consult(SecondOpinion second, List<Statement> statements) throws InterruptedException {
        List<SecondOpinion.Question> questions = new ArrayList<>();
        for (Statement statement : statements.stream().distinct().toList()) {
            if (byKind(statement) || statement.text().isBlank()) {
                continue;
            }
            Finding first = of(statement).get(0);
            List<Evidence> spans = spans(statement, first);
            if (first.verdict() == Verdict.UNCERTAIN && !spans.isEmpty()) {
                questions.add(new SecondOpinion.Question(statement, spans, first));
            }
        }
        if (questions.isEmpty()) {
            return;
        }
        List<Opinion> opinions = ask(second, questions);
        for (int i = 0; i < questions.size(); i++) {
            known.put(questions.get(i).statement(), weigh(second, questions.get(i), opinions.get(i)));
        }
    }

    private List<Opinion> ask(SecondOpinion second, List<SecondOpinion.Question> questions)
            throws InterruptedException {
        try {
            List<Opinion> opinions = second.judge(dossier, List.copyOf(questions));
            if (opinions.size() == questions.size()) {
                return opinions;
            }
            return silence(questions.size(), "It gave " + opinions.size() + " answers to " + questions.size() + ".");
        } catch (RuntimeException e) {
            return silence(questions.size(), "It failed: " + e);
        }
    }

    private static List<Opinion> silence(int size, String reason) {
        return Collections.nCopies(size, new Opinion.Open(reason));
    }

    /** An opinion decides what was open, either way; without one the verifier's finding stands first. */
    private static List<Finding> weigh(SecondOpinion second, SecondOpinion.Question question, Opinion opinion) {
        Finding first = question.finding();
        if (opinion instanceof Opinion.Holds holds) {
            Method method = first.method() == Method.TRANSLATED ? Method.TRANSLATED : Method.SECOND_OPINION;
            return List.of(finding(second, question, Verdict.SUPPORTED, holds.confidence(), opinion, method), first);
        }
        if (opinion instanceof Opinion.Fails fails) {
            return List.of(
                    finding(
                            second,
                            question,
                            Verdict.UNSUPPORTED,
                            1 - fails.confidence(),
                            opinion,
                            Method.SECOND_OPINION),
                    first);
        }
        return List.of(
                first, finding(second, question, Verdict.UNCERTAIN, first.score(), opinion, Method.SECOND_OPINION));
    }

    private static Finding finding(
            SecondOpinion second,
            SecondOpinion.Question question,
            Verdict verdict,
            double score,
            Opinion opinion,
            Method method) {
        return new Finding(verdict, score, opinion.reason(), question.spans(), second.name(), second.version(), method);
    }

    /** What can be shown for a statement: its standing citations, then what the finding compared with. */
    List<Evidence> spans(Statement statement, Finding finding) {
        return outermost(Stream.concat(standing(statement.cited()).stream(), standing(finding.evidence()).stream())
                .distinct()
                .toList());
    }

    /** The evidence that stands in the articles, character by character. */
    List<Evidence> standing(List<Evidence> cited) {
        return cited.stream()
                .filter(e -> dossier.article(e.articleId()).filter(e::standsIn).isPresent())
                .distinct()
                .toList();
    }

    /** Without spans that lie within another one. */
    private static List<Evidence> outermost(List<Evidence> all) {
        return all.stream()
                .filter(e -> all.stream()
                        .noneMatch(other -> !other.equals(e)
                                && other.articleId().equals(e.articleId())
                                && other.part() == e.part()
                                && other.span().contains(e.span())))
                .toList();
    }
}
