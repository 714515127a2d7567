// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.page.Page;
import dev.tidings.core.port.Renderer;
import dev.tidings.testkit.contract.RendererContract;
import dev.tidings.testkit.sample.SamplePages;
import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonFeedTest extends RendererContract {
    private static final Set<String> FEED = Set.of(
            "version title home_page_url feed_url description user_comment next_url icon favicon authors language expired hubs items"
                    .split(" "));

    private static final Set<String> ITEM = Set.of(
            ("id url external_url title content_html content_text summary image banner_image date_published date_modified"
                            + " authors tags language attachments")
                    .split(" "));

    @Override
    protected Renderer renderer() {
        return FeedRenderer.jsonFeed();
    }

    /** What a document breaks of JSON Feed 1.1 (jsonfeed.org/version/1.1), by the section of the clause. */
    private static List<String> broken(String json) {
        JsonNode feed = JsonMapper.shared().readTree(json);
        List<String> broken = new ArrayList<>();
        require(
                broken,
                feed.path("version").asString("").equals("https://jsonfeed.org/version/1.1"),
                "Top-level: version (required)");
        require(broken, feed.path("title").isString(), "Top-level: title (required)");
        require(broken, feed.path("items").isArray(), "Items: items (required) is an array");
        urls(broken, feed, "home_page_url", "feed_url", "icon", "favicon");
        common(broken, feed, FEED);
        Set<String> ids = new HashSet<>();
        for (JsonNode item : feed.path("items")) {
            JsonNode id = item.path("id");
            require(broken, id.isString() && ids.add(id.asString()), "Items: id (required) is a unique string");
            require(
                    broken,
                    item.path("content_html").isString()
                            || item.path("content_text").isString(),
                    "Items: one or both of content_html and content_text must be present");
            urls(broken, item, "url", "external_url");
            dates(broken, item, "date_published", "date_modified");
            for (JsonNode tag : item.path("tags")) {
                require(broken, tag.isString() && !tag.asString().isBlank(), "Items: tags is an array of strings");
            }
            common(broken, item, ITEM);
        }
        return broken;
    }

    private static void common(List<String> broken, JsonNode object, Set<String> names) {
        for (String name : object.propertyNames()) {
            boolean extension =
                    name.matches("_[A-Za-z][^.]*") && object.get(name).isObject();
            require(broken, names.contains(name) || extension, "Extensions: _name with an object, not " + name);
        }
        JsonNode language = object.path("language");
        require(
                broken,
                language.isMissingNode() || language.asString("").matches("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*"),
                "language is an RFC 5646 tag: " + language);
        for (JsonNode author : object.path("authors")) {
            require(
                    broken,
                    author.isObject() && (author.has("name") || author.has("url") || author.has("avatar")),
                    "authors: at least one of name, url and avatar");
            urls(broken, author, "url");
        }
    }

    private static void urls(List<String> broken, JsonNode object, String... names) {
        for (String name : names) {
            JsonNode url = object.path(name);
            require(
                    broken,
                    url.isMissingNode() || URI.create(url.asString("")).isAbsolute(),
                    "Items: " + name + " is a full URL");
        }
    }

    private static void dates(List<String> broken, JsonNode object, String... names) {
        for (String name : names) {
            try {
                if (object.has(name)) {
                    OffsetDateTime.parse(object.path(name).asString(""));
                }
            } catch (DateTimeException e) {
                broken.add("Items: " + name + " is in RFC 3339 format");
            }
        }
    }

    private static void require(List<String> broken, boolean kept, String clause) {
        if (!kept) {
            broken.add(clause);
        }
    }

    @Test
    void every_feed_keeps_the_rules_of_the_specification() {
        List<Page> pages = new ArrayList<>(ordinary());
        pages.addAll(hostile());
        GeneratedPages.pages().stream()
                .filter(p -> renderer().kinds().contains(p.kind()))
                .forEach(pages::add);
        for (Page page : pages) {
            assertEquals(List.of(), broken(text(page)), page.path());
            assertEquals(List.of(), broken(renderer().toString(page, FeedRoundTripTest.CONTEXT)), page.path());
        }
    }

    @Test
    void the_rules_see_what_breaks_them() {
        String feed = renderer().toString(SamplePages.topic(), FeedRoundTripTest.CONTEXT);
        for (String[] change : List.of(
                new String[] {"version/1.1", "version/1"},
                new String[] {"\"title\"", "\"name\""},
                new String[] {"\"id\" : \"urn", "\"id\" : 1, \"x\" : \"urn"},
                new String[] {"content_html", "_content"},
                new String[] {"\"url\" : \"https:", "\"url\" : \""},
                new String[] {"\"date_modified\" : \"20", "\"date_modified\" : \""},
                new String[] {"\"language\" : \"zh", "\"language\" : \"z h"},
                new String[] {"_tidings", "tidings"})) {
            String broken = feed.replace(change[0], change[1]);
            assertFalse(broken.equals(feed), change[0]);
            assertFalse(broken(broken).isEmpty(), change[0]);
        }
    }

    @Test
    void content_is_html_that_runs_and_fetches_nothing() {
        for (Page page : hostile()) {
            for (JsonNode item : JsonMapper.shared().readTree(text(page)).path("items")) {
                var content = Jsoup.parse(item.path("content_html").asString());
                assertEquals(
                        List.of(),
                        content.body().getAllElements().stream()
                                .map(e -> e.normalName())
                                .distinct()
                                .filter(n -> !Set.of(
                                                "body", "p", "ul", "li", "a", "strong", "em", "blockquote", "h2", "h3")
                                        .contains(n))
                                .toList());
                content.select("a")
                        .forEach(a -> assertTrue(a.attr("href").matches("(https?|mailto):.*"), a.outerHtml()));
                content.body()
                        .getAllElements()
                        .forEach(e -> e.attributes()
                                .forEach(a -> assertTrue(Set.of("href", "dir").contains(a.getKey()), e.outerHtml())));
            }
        }
    }
}
