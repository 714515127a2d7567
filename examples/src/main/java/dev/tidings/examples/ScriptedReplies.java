// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.Outcome;
import dev.tidings.core.model.OutcomeKind;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.model.Span;
import dev.tidings.enrich.InsightModel;
import dev.tidings.enrich.ModelReply;
import dev.tidings.enrich.ModelRequest;
import dev.tidings.pipeline.Aggregator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replies about the example newsroom that a person wrote, in the place of a model: some of them wrong on purpose. Its name
 * says so wherever a model is named. What it has no reply for, it refuses.
 */
public final class ScriptedReplies implements InsightModel {
    /** What provenance and pages say in the place of a model's name. */
    public static final String NAME = "scripted example, no model was called";

    private static final Pattern CASE = Pattern.compile("(?m)^=====\\S+ case (\\d+)\\nsentence: (.*)$");

    private final List<String[]> replies = rows("replies.txt");
    private final List<String> opinions =
            rows("opinions.txt").stream().map(row -> row[0]).toList();

    /** The replies that stand beside this class. */
    public ScriptedReplies() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ModelReply complete(ModelRequest request) {
        return CASE.matcher(request.input()).find() ? judge(request.input()) : write(request.input());
    }

    private ModelReply write(String input) {
        for (String[] row : replies) {
            boolean not = row.length > 2 && input.contains(row[2].substring("not ".length()));
            if (input.contains(row[1]) && !not) {
                return new ModelReply.Complete(resource(row[0]), 0, 0);
            }
        }
        return new ModelReply.Refused("no reply was written for this story");
    }

    private ModelReply judge(String input) {
        List<String> answers = new ArrayList<>();
        Matcher m = CASE.matcher(input);
        while (m.find()) {
            String verdict = opinions.contains(m.group(2).strip()) ? "holds" : "open";
            answers.add("{\"case\":" + m.group(1) + ",\"verdict\":\"" + verdict
                    + "\",\"reason\":\"Read by a person.\",\"confidence\":0.9}");
        }
        return new ModelReply.Complete("{\"answers\":[" + String.join(",", answers) + "]}", 0, 0);
    }

    /** Records how the predictions of these replies turned out, with the words that show it. */
    public static void settle(Aggregator aggregator, Instant now) {
        for (String[] row : rows("outcomes.txt")) {
            Optional<Prediction> prediction = aggregator.ledger().predictions().stream()
                    .filter(p -> p.statement().text().equals(row[0]))
                    .findFirst();
            Optional<Evidence> evidence = aggregator.store().all(Article.class).stream()
                    .filter(a -> a.text().value().contains(row[2]))
                    .findFirst()
                    .map(a -> Evidence.inText(a, span(a, row[2])));
            if (prediction.isPresent() && evidence.isPresent()) {
                aggregator
                        .ledger()
                        .settle(
                                prediction.get().id(),
                                new Outcome(
                                        OutcomeKind.valueOf(row[1]),
                                        now,
                                        List.of(evidence.get()),
                                        Optional.of("Scripted example.")));
            }
        }
    }

    private static Span span(Article article, String words) {
        int at = article.text().value().indexOf(words);
        return new Span(at, at + words.length());
    }

    /** The lines of a file, cut at bars; comments are left out. */
    private static List<String[]> rows(String name) {
        Map<String, String[]> rows = new LinkedHashMap<>();
        for (String line : resource(name).lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.put(line, line.split("\\s*\\|\\s*", -1));
            }
        }
        return List.copyOf(rows.values());
    }

    private static String resource(String name) {
        try (InputStream in = ScriptedReplies.class.getResourceAsStream("scripted/" + name)) {
            if (in == null) {
                throw new IllegalStateException("scripted/" + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
