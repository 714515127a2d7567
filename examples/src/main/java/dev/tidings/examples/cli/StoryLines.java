// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Person;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.Extraction;
import dev.tidings.core.port.PageBytes;
import dev.tidings.core.text.Languages;
import dev.tidings.core.time.PublicationDates;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.extract.Instructions;
import dev.tidings.fetch.page.PageExtractor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Stories as JSON lines: {@code {id, articles: [{url, title, html|text, ...}]}}. */
final class StoryLines {
    private final PageExtractor extractor = PageExtractor.create();
    private final Instant now;

    StoryLines(Instant now) {
        this.now = now;
    }

    /** The story of one line. */
    Dossier dossier(ObjectNode line) {
        List<Article> articles = new ArrayList<>();
        JsonNode given = line.get("articles");
        if (given == null || !given.isArray() || given.isEmpty()) {
            throw new IllegalArgumentException("'articles' is missing or empty");
        }
        for (JsonNode article : given) {
            if (!(article instanceof ObjectNode object)) {
                throw new IllegalArgumentException("an article is no object: " + article);
            }
            articles.add(article(object, articles.size() + 1));
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
        return new Dossier(story, articles);
    }

    private Article article(ObjectNode given, int number) {
        URI url = URI.create(JsonLinesCommand.text(given, "url", "https://article-" + number + ".example/"));
        Optional<Extraction> page = given.has("html") ? Optional.of(extract(given, url)) : Optional.empty();
        ArticleText body = page.map(p -> ArticleText.of(p.blocks()))
                .orElseGet(() -> ArticleText.ofPlain(JsonLinesCommand.text(given, "text", "")));
        String title = ArticleText.normalize(JsonLinesCommand.text(
                given, "title", page.flatMap(Extraction::title).orElse("")));
        String author = JsonLinesCommand.text(given, "author", "");
        String declared = JsonLinesCommand.text(given, "language", "");
        return Article.builder()
                .id("a-" + number)
                .sourceId("source-" + number)
                .publisher(publisher(given, url))
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

    /** The name that was given, unless it is no name but an order; then the host. */
    private static String publisher(ObjectNode given, URI url) {
        String host = url.getHost() == null ? "unknown" : url.getHost();
        String name = JsonLinesCommand.text(given, "publisher", host);
        return Instructions.address(name) ? host : name;
    }

    private static Optional<PartialDate> published(ObjectNode given) {
        String date = JsonLinesCommand.text(given, "published", "");
        return PartialDate.tryParse(date).or(() -> PublicationDates.forPages().parse(date));
    }

    private Extraction extract(ObjectNode given, URI url) {
        byte[] html = JsonLinesCommand.text(given, "html").getBytes(StandardCharsets.UTF_8);
        return extractor.extract(PageBytes.builder()
                .url(url)
                .bytes(html)
                .contentType("text/html; charset=utf-8")
                .build());
    }
}
