// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.Finding;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Person;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.Extraction;
import dev.tidings.core.port.PageBytes;
import dev.tidings.core.text.Languages;
import dev.tidings.core.time.PublicationDates;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Gate;
import dev.tidings.enrich.extract.ExtractiveEnricher;
import dev.tidings.enrich.verify.OfflineVerifier;
import dev.tidings.fetch.page.PageExtractor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Enriches stories that are given as lists of articles, through the same enricher, verifier and gate as a run. */
@Command(
        name = "enrich",
        description = "Enriches stories: {id, articles:[{url, title, html|text, ...}]} -> {id, insight, findings}.",
        mixinStandardHelpOptions = true)
final class EnrichCommand extends JsonLinesCommand {
    @Option(names = "--now", paramLabel = "INSTANT", description = "The time of the insights. Default: now")
    Instant now = Instant.now();

    @Option(names = "--language", paramLabel = "TAG", description = "The reader's language, BCP 47. Default: en")
    Locale language = Locale.ENGLISH;

    private final PageExtractor extractor = PageExtractor.create();
    private final ExtractiveEnricher enricher = ExtractiveEnricher.create();
    private final Gate gate = Gate.with(OfflineVerifier.create());

    @Override
    ObjectNode answer(ObjectNode line) throws InterruptedException {
        List<Article> articles = new ArrayList<>();
        JsonNode given = line.get("articles");
        if (given == null || !given.isArray() || given.isEmpty()) {
            throw new IllegalArgumentException("'articles' is missing or empty");
        }
        for (JsonNode article : given) {
            articles.add(article((ObjectNode) article, articles.size() + 1));
        }
        Story story = Story.builder()
                .id("story")
                .slug("story")
                .headline(articles.get(0).title())
                .language(articles.get(0).language())
                .articleIds(articles.stream().map(Article::id).toList())
                .firstSeen(now)
                .lastUpdated(now)
                .build();
        Dossier dossier = new Dossier(story, articles);
        EnrichContext context = new EnrichContext(now, language);
        Insight insight = gate.admit(enricher.enrich(dossier, context), dossier, context);
        ObjectNode answer = reply(line);
        answer.set("insight", JSON.readTree(TidingsJson.write(insight)));
        ArrayNode findings = answer.putArray("findings");
        for (Claim claim : insight.claims()) {
            for (Finding finding : claim.findings()) {
                findings.add(JSON.readTree(TidingsJson.write(finding)));
            }
        }
        articles.forEach(a -> a.warnings()
                .forEach(w -> findings.addObject().put("articleId", a.id()).put("warning", w)));
        return answer;
    }

    private Article article(ObjectNode given, int number) {
        URI url = URI.create(text(given, "url", "https://article-" + number + ".example/"));
        Optional<Extraction> page = given.has("html") ? Optional.of(extract(given, url)) : Optional.empty();
        ArticleText body =
                page.map(p -> ArticleText.of(p.blocks())).orElseGet(() -> ArticleText.ofPlain(text(given, "text", "")));
        String title = ArticleText.normalize(
                text(given, "title", page.flatMap(Extraction::title).orElse("")));
        String author = text(given, "author", "");
        String declared = text(given, "language", "");
        return Article.builder()
                .id("a-" + number)
                .sourceId("source-" + number)
                .publisher(text(given, "publisher", url.getHost() == null ? "unknown" : url.getHost()))
                .url(url)
                .title(title.isEmpty() ? "-" : title)
                .authors(author.isBlank() ? List.of() : List.of(Person.of(author)))
                .language(declared.isBlank() ? Languages.identify(title + "\n" + body.value()) : Optional.of(declared))
                .publishedAt(published(given).or(() -> page.flatMap(Extraction::publishedAt)))
                .collectedAt(now)
                .text(body)
                .warnings(page.map(Extraction::warnings).orElse(List.of()))
                .build();
    }

    private static Optional<PartialDate> published(ObjectNode given) {
        String date = text(given, "published", "");
        return PartialDate.tryParse(date).or(() -> PublicationDates.forPages().parse(date));
    }

    private Extraction extract(ObjectNode given, URI url) {
        byte[] html = text(given, "html").getBytes(StandardCharsets.UTF_8);
        return extractor.extract(PageBytes.builder()
                .url(url)
                .bytes(html)
                .contentType("text/html; charset=utf-8")
                .build());
    }
}
