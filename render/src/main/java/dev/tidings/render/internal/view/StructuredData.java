// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.Entity;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.page.ArticleView;
import dev.tidings.core.page.StoryCard;
import dev.tidings.core.page.StoryPage;
import dev.tidings.render.internal.site.Addresses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What search engines read of a page (schema.org, JSON-LD). Headlines, names, dates and addresses, the hook, attribution
 * and notice; no article text, so that no right of a source is touched.
 */
final class StructuredData {
    private final Common common;

    StructuredData(Common common) {
        this.common = common;
    }

    /** A story: based on its articles, citing those that its claims rest on. */
    String story(StoryPage page, Text headline, @Nullable String description, List<Text> rights) {
        Map<String, Object> data = thing("NewsArticle");
        data.put("headline", headline.value());
        data.put("inLanguage", headline.lang() == null ? common.language() : headline.lang());
        if (description != null) {
            data.put("description", description);
        }
        data.put("datePublished", page.story().firstSeen().toString());
        data.put("dateModified", page.story().lastUpdated().toString());
        common.addresses.published(page.path()).ifPresent(url -> {
            data.put("url", url);
            data.put("mainEntityOfPage", url);
        });
        data.put("publisher", site());
        data.put(
                "keywords",
                page.story().topics().stream().map(t -> Text.clean(t.label())).toList());
        data.put("about", page.story().entities().stream().map(this::entity).toList());
        data.put("isBasedOn", page.articles().stream().map(this::article).toList());
        List<ArticleView> cited = cited(page);
        if (!cited.isEmpty()) {
            data.put("citation", cited.stream().map(this::article).toList());
        }
        data.put("creditText", String.join(" ", rights.stream().map(Text::value).toList()));
        data.put("isAccessibleForFree", true);
        return write(data);
    }

    private static List<ArticleView> cited(StoryPage page) {
        Set<String> ids = new LinkedHashSet<>();
        page.insight().ifPresent(insight -> {
            for (Claim claim : insight.claims()) {
                claim.evidence().stream().map(Evidence::articleId).forEach(ids::add);
            }
        });
        return page.articles().stream().filter(a -> ids.contains(a.id())).toList();
    }

    /** A list of stories. */
    String list(String type, String name, List<StoryCard> cards) {
        Map<String, Object> data = thing(type);
        data.put("name", name);
        data.put("inLanguage", common.language());
        common.addresses.published(common.path).ifPresent(url -> data.put("url", url));
        if (!type.equals("WebSite")) {
            data.put("isPartOf", site());
        }
        List<Map<String, Object>> items = new ArrayList<>();
        for (StoryCard card : cards) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("@type", "ListItem");
            item.put("position", items.size() + 1);
            item.put("name", Text.clean(card.headline()));
            common.addresses.published("stories/" + card.slug()).ifPresent(url -> item.put("url", url));
            items.add(item);
        }
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("@type", "ItemList");
        list.put("itemListElement", items);
        data.put(type.equals("WebSite") ? "hasPart" : "mainEntity", list);
        return write(data);
    }

    private static Map<String, Object> thing(String type) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@context", "https://schema.org");
        thing.put("@type", type);
        return thing;
    }

    private Map<String, Object> site() {
        Map<String, Object> site = new LinkedHashMap<>();
        site.put("@type", "Organization");
        site.put("name", Text.clean(common.context.siteName()));
        common.context
                .baseUrl()
                .flatMap(url -> Optional.ofNullable(Addresses.web(url)))
                .ifPresent(url -> site.put("url", url));
        return site;
    }

    private Map<String, Object> entity(Entity entity) {
        String type = switch (entity.kind()) {
            case PERSON -> "Person";
            case ORGANISATION -> "Organization";
            case PLACE -> "Place";
            case PRODUCT, OTHER -> "Thing";
        };
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        thing.put("name", Text.clean(entity.name()));
        return thing;
    }

    private Map<String, Object> article(ArticleView article) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@type", "NewsArticle");
        data.put("headline", Text.clean(article.title()));
        String url = Addresses.web(article.url());
        if (url != null) {
            data.put("url", url);
        }
        article.publishedAt()
                .ifPresent(date -> data.put("datePublished", date.toString().replace("~", "")));
        article.language().ifPresent(language -> data.put("inLanguage", Text.clean(language)));
        Map<String, Object> publisher = new LinkedHashMap<>();
        publisher.put("@type", "Organization");
        publisher.put("name", Text.clean(article.source().name()));
        data.put("publisher", publisher);
        article.source().rights().license().ifPresent(license -> data.put("license", Text.clean(license)));
        return data;
    }

    /** JSON that ends no script element and opens none. */
    static String write(Object data) {
        String json = TidingsJson.write(data);
        StringBuilder safe = new StringBuilder(json.length() + 64);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            switch (c) {
                case '<' -> safe.append("\\u003c");
                case '>' -> safe.append("\\u003e");
                case '&' -> safe.append("\\u0026");
                case '\u2028' -> safe.append("\\u2028");
                case '\u2029' -> safe.append("\\u2029");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
