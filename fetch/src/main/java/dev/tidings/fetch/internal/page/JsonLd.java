// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says about itself as JSON-LD (schema.org): the node that describes the article, and the nodes that others
 * refer to by {@code @id}. Broken JSON is read as far as lenient parsing goes, else ignored.
 */
final class JsonLd {
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_MISSING_VALUES,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final Set<String> ARTICLES = Set.of(
            "NewsArticle",
            "Article",
            "BlogPosting",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BackgroundNewsArticle",
            "ReviewNewsArticle",
            "LiveBlogPosting",
            "TechArticle",
            "ScholarlyArticle",
            "SocialMediaPosting",
            "DiscussionForumPosting",
            "AdvertiserContentArticle",
            "Report",
            "Recipe",
            "Review",
            "HowTo");
    private static final int MOST_CHARS = 2_000_000;

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> others = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();

    static JsonLd of(List<String> scripts) {
        JsonLd all = new JsonLd();
        for (String script : scripts) {
            if (script.length() <= MOST_CHARS) {
                parse(script).ifPresent(all::collect);
            }
        }
        return all;
    }

    private static Optional<JsonNode> parse(String script) {
        String text = script.strip();
        if (text.startsWith("<!--") || text.startsWith("//<!") || text.startsWith("<![")) {
            int from = indexOfAny(text);
            int to = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1;
            text = from >= 0 && to > from ? text.substring(from, to) : text;
        }
        try {
            return Optional.ofNullable(LENIENT.readTree(text));
        } catch (JacksonException e) {
            return repaired(text);
        }
    }

    private static int indexOfAny(String text) {
        int brace = text.indexOf('{');
        int bracket = text.indexOf("[{");
        return bracket >= 0 && bracket < brace ? bracket : brace;
    }

    /** Once more with a stray end cut off and entities decoded. */
    private static Optional<JsonNode> repaired(String text) {
        String plain = text.contains("&quot;") ? Parser.unescapeEntities(text, false) : text;
        int end = Math.max(plain.lastIndexOf('}'), plain.lastIndexOf(']')) + 1;
        try {
            return Optional.ofNullable(LENIENT.readTree(plain.substring(0, end)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private void collect(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.push(root);
        int budget = 20_000;
        while (!open.isEmpty() && budget-- > 0) {
            JsonNode node = open.pop();
            if (node.isObject()) {
                note(node);
            }
            List<JsonNode> inner = new ArrayList<>();
            node.forEach(child -> {
                if (child.isContainer()) {
                    inner.add(child);
                }
            });
            for (int at = inner.size() - 1; at >= 0; at--) {
                open.push(inner.get(at));
            }
        }
    }

    private void note(JsonNode node) {
        boolean full = node.size() > 2;
        if (full && node.has("@id")) {
            byId.putIfAbsent(node.get("@id").asString(""), node);
        }
        if (isArticle(node)) {
            articles.add(node);
        } else if (full) {
            others.add(node);
        }
    }

    static boolean isArticle(JsonNode node) {
        return types(node).stream().anyMatch(ARTICLES::contains);
    }

    /** The types of a node, without namespace. */
    static List<String> types(JsonNode node) {
        List<String> types = new ArrayList<>();
        for (JsonNode type : list(node.get("@type"))) {
            String name = type.asString("");
            types.add(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1));
        }
        return types;
    }

    /** A value as a list: an array's members, one value alone, or nothing. */
    static List<JsonNode> list(@org.jspecify.annotations.Nullable JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return List.of();
        }
        if (!node.isArray()) {
            return List.of(node);
        }
        List<JsonNode> all = new ArrayList<>();
        node.forEach(all::add);
        return all;
    }

    /** A text property with entities decoded and marks of HTML left as they are; empty when absent or no text. */
    static Optional<String> text(JsonNode node, String property) {
        for (JsonNode value : list(node.get(property))) {
            if (value.isString() && !value.asString().isBlank()) {
                String text = value.asString();
                return Optional.of(text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text);
            }
        }
        return Optional.empty();
    }

    /** A node itself, or the full node that it refers to. */
    JsonNode resolve(JsonNode node) {
        if (node.isObject() && node.size() <= 2 && node.has("@id")) {
            return byId.getOrDefault(node.get("@id").asString(""), node);
        }
        return node;
    }

    /** Nodes of article types, in document order. */
    List<JsonNode> articles() {
        return articles;
    }

    /** All other full nodes, such as WebPage, Organization, Person. */
    List<JsonNode> others() {
        return others;
    }

    /** The article node that fits the page's headline best; the first with a headline else. */
    Optional<JsonNode> article(String pageTitle) {
        JsonNode best = null;
        double most = -1;
        for (JsonNode node : articles) {
            double score = text(node, "headline")
                    .or(() -> text(node, "name"))
                    .map(headline -> 1 + Strings.overlap(headline, pageTitle))
                    .orElse(0.5);
            score += node.has("datePublished") ? 0.3 : 0;
            score += node.has("author") ? 0.1 : 0;
            score += node.has("articleBody") ? 0.2 : 0;
            score += types(node).contains("Review") || types(node).contains("Recipe") ? -0.3 : 0;
            if (score > most) {
                most = score;
                best = node;
            }
        }
        return Optional.ofNullable(best);
    }
}
