// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;

/** What the walk notes beside the text: declared metadata, and the elements in which visible metadata may stand. */
final class PageMarks {
    private static final int MOST = 400;

    private final Map<String, List<String>> metas = new LinkedHashMap<>();
    private final Map<String, List<String>> links = new LinkedHashMap<>();
    final List<String> linkedData = new ArrayList<>();
    final List<Integer> headings = new ArrayList<>();
    final List<Integer> times = new ArrayList<>();
    final List<Integer> images = new ArrayList<>();
    final List<Integer> bylines = new ArrayList<>();
    final List<Integer> dates = new ArrayList<>();
    private final Map<String, List<Integer>> properties = new LinkedHashMap<>();
    private String title = "";
    private String language = "";

    /** An element whose content is no text, the head among them. */
    void skipped(Element element, String name) {
        switch (name) {
            case "head" -> NodeTraversor.traverse((Node node, int depth) -> declaredIn(node), element);
            case "script" -> script(element);
            case "title" -> title(element);
            default -> {}
        }
    }

    private void declaredIn(Node node) {
        if (node instanceof Element element) {
            switch (element.normalName()) {
                case "script" -> script(element);
                case "title" -> title(element);
                case "meta" -> meta(element);
                case "link" -> link(element);
                default -> {}
            }
        }
    }

    private void script(Element element) {
        if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json") && linkedData.size() < MOST) {
            linkedData.add(element.data());
        }
    }

    private void title(Element element) {
        if (title.isEmpty()) {
            title = element.text();
        }
    }

    private void meta(Element element) {
        String content = element.attr("content").strip();
        if (content.isEmpty()) {
            return;
        }
        for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
            String name = element.attr(attribute);
            if (!name.isEmpty()) {
                add(metas, name.strip().toLowerCase(Locale.ROOT), content);
            }
        }
    }

    private void link(Element element) {
        String href = element.attr("href").strip();
        if (!href.isEmpty()) {
            for (String rel : element.attr("rel").toLowerCase(Locale.ROOT).split("\\s+", -1)) {
                add(links, rel, href);
            }
        }
    }

    private static <T> void add(Map<String, List<T>> map, String key, T value) {
        List<T> values = map.computeIfAbsent(key, k -> new ArrayList<>(2));
        if (values.size() < MOST) {
            values.add(value);
        }
    }

    /** An element of the body. */
    void entered(PageTree tree, int row, String name, OwnAttributes own) {
        switch (name) {
            case "html" -> language = tree.element(row).attr("lang");
            case "meta" -> meta(tree.element(row));
            case "link" -> link(tree.element(row));
            case "h1", "h2" -> note(headings, row);
            case "time" -> note(times, row);
            case "img", "amp-img" -> note(images, row);
            default -> {}
        }
        if (!own.itemprop.isEmpty()) {
            add(properties, own.itemprop.strip().toLowerCase(Locale.ROOT), row);
        }
        if ((own.hints & NameHints.BYLINE) != 0 || own.author) {
            note(bylines, row);
        }
        if ((own.hints & (NameHints.DATE | NameHints.META)) != 0) {
            note(dates, row);
        }
    }

    private static void note(List<Integer> rows, int row) {
        if (rows.size() < MOST) {
            rows.add(row);
        }
    }

    /** The text of the title element. */
    String title() {
        return title;
    }

    /** The lang attribute of the html element, or an empty text. */
    String language() {
        return language;
    }

    /** The first value of a meta element by name, property, itemprop or http-equiv, lower case. */
    Optional<String> meta(String name) {
        return metas(name).stream().findFirst();
    }

    List<String> metas(String name) {
        return metas.getOrDefault(name, List.of());
    }

    /** All names of meta elements, in the page's order. */
    Map<String, List<String>> metas() {
        return metas;
    }

    Optional<String> link(String rel) {
        return links.getOrDefault(rel, List.of()).stream().findFirst();
    }

    /** The rows with an itemprop of this name. */
    List<Integer> properties(String name) {
        return properties.getOrDefault(name, List.of());
    }
}
