// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.StoryChange;
import dev.tidings.core.port.Clustering;
import dev.tidings.core.port.TextEmbedding;
import dev.tidings.core.text.Languages;
import dev.tidings.pipeline.cluster.LexicalClusterer;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code {id, title, text, published?, publisher?, language?}} to {@code {id, cluster}}, when all are read. */
@Command(
        name = "cluster",
        description = "Groups articles into stories; answers after the last line.",
        mixinStandardHelpOptions = true)
final class ClusterCommand extends JsonLinesCommand {
    private static final URI NOWHERE = URI.create("https://input.invalid/");

    @Option(names = "--embeddings", description = "Ask an embedding model where words leave a doubt; 130 MB.")
    boolean embeddings;

    private @Nullable Clustering clustering;
    private final List<JsonNode> ids = new ArrayList<>();
    private final Map<String, String> storyOf = new LinkedHashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private Instant latest = Instant.EPOCH;

    @Override
    ObjectNode answer(ObjectNode line) {
        Article article = article(line);
        ids.add(line.get("id"));
        Clustering stream = clustering();
        apply(stream.accept(article));
        apply(stream.repair(latest));
        return JSON.createObjectNode();
    }

    @Override
    void finish(PrintStream out) {
        apply(clustering().repair(latest.plus(Duration.ofDays(1))));
        for (JsonNode id : ids) {
            ObjectNode answer = JSON.createObjectNode();
            answer.set("id", id);
            print(out, answer.put("cluster", survivor(storyOf.getOrDefault(id.asString(), ""))));
        }
    }

    private Clustering clustering() {
        Clustering stream = clustering;
        if (stream == null) {
            LexicalClusterer.Builder clusterer = LexicalClusterer.builder();
            if (embeddings) {
                clusterer.embedding(embedding());
            }
            stream = clusterer.build().open(Optional.empty());
            clustering = stream;
        }
        return stream;
    }

    private static TextEmbedding embedding() {
        return ServiceLoader.load(TextEmbedding.class)
                .findFirst()
                .orElseThrow(() -> new TidingsException("no embedding on the class path: add tidings-embeddings"));
    }

    private Article article(ObjectNode line) {
        String id = text(line, "id");
        String title = text(line, "title", "");
        String body = text(line, "text", "");
        String published = text(line, "published", "");
        Instant at = published.isEmpty() ? latest : instant(published);
        latest = at.isAfter(latest) ? at : latest;
        String heading = title.isBlank() ? firstLine(body) : title;
        Optional<String> language = Optional.of(text(line, "language", ""))
                .filter(tag -> !tag.isBlank())
                .or(() -> Languages.identify(title + "\n" + body));
        return Article.builder()
                .id(id)
                .sourceId("input")
                .publisher(text(line, "publisher", ""))
                .url(NOWHERE)
                .title(heading.isBlank() ? "-" : heading)
                .language(language)
                .collectedAt(at)
                .text(body.isBlank() ? ArticleText.empty() : ArticleText.ofPlain(body))
                .build();
    }

    private static Instant instant(String published) {
        return PartialDate.tryParse(published)
                .map(date -> date.earliest(ZoneOffset.UTC))
                .orElseGet(() -> OffsetDateTime.parse(published).toInstant());
    }

    private static String firstLine(String body) {
        String text = body.strip();
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private void apply(List<StoryChange> changes) {
        for (StoryChange change : changes) {
            if (change instanceof StoryChange.Opened opened) {
                storyOf.put(opened.articleId(), opened.storyId());
            } else if (change instanceof StoryChange.Joined joined) {
                storyOf.put(joined.articleId(), joined.storyId());
            } else if (change instanceof StoryChange.Moved moved) {
                storyOf.put(moved.articleId(), moved.to());
            } else if (change instanceof StoryChange.Merged merged) {
                aliases.put(merged.from(), merged.into());
            } else if (change instanceof StoryChange.Split split) {
                aliases.remove(split.into());
            }
        }
    }

    private String survivor(String story) {
        String at = story;
        for (String next = aliases.get(at); next != null; next = aliases.get(at)) {
            at = next;
        }
        return at;
    }
}
