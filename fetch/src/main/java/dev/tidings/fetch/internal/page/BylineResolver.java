// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import dev.tidings.core.model.FieldOrigin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/**
 * Who wrote it: declared authors (JSON-LD, meta, microdata) before shown bylines. Persons come before organisations; an
 * organisation is named only where no person is, and only if the page declares it as the author.
 */
final class BylineResolver {
    private static final List<String> METAS = List.of(
            "author",
            "article:author",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dc.creator.author",
            "dcterms.creator",
            "dcsext.author",
            "citation_author",
            "byl",
            "article:author_name",
            "cxenseparse:author",
            "authors",
            "og:author",
            "vr:author",
            "dcterms.author",
            "article.author",
            "mediaid:author");

    private final PageReading page;
    private final AuthorNames names;
    private final Map<String, List<String>> persons = new LinkedHashMap<>();
    private final Map<String, List<String>> organisations = new LinkedHashMap<>();

    private BylineResolver(PageReading page) {
        this.page = page;
        this.names = new AuthorNames(page.siteName().orElse(""), page.url);
    }

    /** The names, at most a dozen. */
    static Optional<Resolved<List<String>>> resolve(PageReading page, ArticlePlace place) {
        return new BylineResolver(page).resolve(place);
    }

    private Optional<Resolved<List<String>>> resolve(ArticlePlace place) {
        declared();
        microdata(place.end());
        ShownBylines shown = new ShownBylines(page, names, place);
        putNames("shown rel=author", shown.linked());
        putNames("shown byline", shown.named());
        putNames("shown text", shown.inText());
        for (Map<String, List<String>> found : List.of(persons, organisations)) {
            for (Map.Entry<String, List<String>> signal : found.entrySet()) {
                List<String> value = signal.getValue().stream().limit(12).toList();
                String evidence = String.join(", ", agreeing(found, value));
                boolean text = signal.getKey().startsWith("shown");
                FieldOrigin origin = text ? FieldOrigin.PAGE_TEXT : FieldOrigin.PAGE_METADATA;
                return Optional.of(new Resolved<>(value, evidence, origin));
            }
        }
        return Optional.empty();
    }

    private static List<String> agreeing(Map<String, List<String>> found, List<String> value) {
        String first = Strings.key(value.get(0));
        return found.entrySet().stream()
                .filter(e ->
                        e.getValue().stream().anyMatch(name -> Strings.key(name).equals(first)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void declared() {
        List<String> found = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        page.article.ifPresent(node -> linked(node, found, groups));
        put(persons, "json-ld", found);
        put(organisations, "json-ld", groups);
        for (String name : METAS) {
            List<String> said = new ArrayList<>();
            for (String content : page.marks.metas(name)) {
                said.addAll(names.split(content));
            }
            putNames("meta " + name, said);
        }
        String label = page.marks.meta("twitter:label1").orElse("").toLowerCase(java.util.Locale.ROOT);
        if (label.contains("written")
                || label.contains("author")
                || label.contains("verfasst")
                || label.contains("écrit")
                || label.contains("escrito")) {
            putNames(
                    "twitter:data1",
                    names.split(page.marks.meta("twitter:data1").orElse("")));
        }
    }

    private void linked(JsonNode node, List<String> found, List<String> groups) {
        for (JsonNode each : JsonLd.list(node.get("author"))) {
            JsonNode author = page.linkedData.resolve(each);
            List<String> said = new ArrayList<>();
            if (author.isString()) {
                said.addAll(names.split(author.asString()));
            } else {
                for (JsonNode name : JsonLd.list(author.get("name"))) {
                    said.addAll(names.split(name.asString("")));
                }
            }
            boolean group = JsonLd.types(author).stream().anyMatch(t -> t.endsWith("Organization"));
            for (String name : said) {
                boolean organisation = (group && !names.looksPersonal(name)) || names.isOrganisation(name);
                (organisation ? groups : found).add(name);
            }
        }
    }

    private void putNames(String signal, List<String> said) {
        List<String> found = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (String name : said) {
            (names.isOrganisation(name) ? groups : found).add(name);
        }
        put(persons, signal, found);
        put(organisations, signal, groups);
    }

    private static void put(Map<String, List<String>> into, String signal, List<String> said) {
        List<String> once = said.stream().distinct().toList();
        if (!once.isEmpty()) {
            into.putIfAbsent(signal, once);
        }
    }

    private void microdata(int bodyEnd) {
        List<String> said = new ArrayList<>();
        for (int row : page.marks.properties("author")) {
            if (page.tree.firstBlock(row) <= bodyEnd + 12 && !ShownBylines.isElsewhere(page.tree, row)) {
                Element element = page.element(row);
                Element inner = element.selectFirst("[itemprop=name]");
                String text = PageReading.text(inner != null ? inner : element);
                said.addAll(names.split(text.isEmpty() ? element.attr("content") : text));
            }
        }
        putNames("microdata", said);
    }
}
