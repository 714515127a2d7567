// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tidings.core.page.Page;
import dev.tidings.core.port.Renderer;
import dev.tidings.testkit.contract.RendererContract;
import dev.tidings.testkit.sample.SamplePages;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

class RssFeedTest extends RendererContract {
    /** "Optional channel elements" and "Elements of item" of RSS 2.0 that these feeds may use. */
    private static final Set<String> CHANNEL = Set.of(
            "title", "link", "description", "language", "copyright", "lastBuildDate", "generator", "docs", "item");

    private static final Set<String> ITEM = Set.of("title", "link", "description", "guid", "pubDate", "category");

    @Override
    protected Renderer renderer() {
        return FeedRenderer.rss();
    }

    /** What a document breaks of RSS 2.0 (rssboard.org/rss-specification, version 2.0.11), by the heading of the clause. */
    private static List<String> broken(String rss) {
        Document document;
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            document = builder.parse(new InputSource(new StringReader(rss)));
        } catch (Exception e) {
            return List.of("What is RSS? must conform to XML 1.0: " + e.getMessage());
        }
        List<String> broken = new ArrayList<>();
        Element root = document.getDocumentElement();
        require(
                broken,
                root.getTagName().equals("rss") && root.getAttribute("version").equals("2.0"),
                "What is RSS?");
        List<Element> channels = children(root);
        require(
                broken,
                channels.size() == 1 && channels.get(0).getTagName().equals("channel"),
                "What is RSS? a single channel");
        Element channel = channels.get(0);
        for (String name : List.of("title", "link", "description")) {
            require(broken, values(channel, name).size() == 1, "Required channel elements: " + name);
        }
        values(channel, "link").forEach(url -> url(broken, url));
        values(channel, "docs").forEach(url -> url(broken, url));
        values(channel, "lastBuildDate").forEach(date -> date(broken, date));
        values(channel, "language")
                .forEach(tag -> require(broken, tag.matches("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*"), "language: " + tag));
        known(broken, channel, CHANNEL);
        Set<String> guids = new HashSet<>();
        for (Element item : children(channel)) {
            if (item.getTagName().equals("item")) {
                item(broken, item, guids);
            }
        }
        return broken;
    }

    private static void item(List<String> broken, Element item, Set<String> guids) {
        require(
                broken,
                !values(item, "title").isEmpty() || !values(item, "description").isEmpty(),
                "Elements of item: at least one of title or description must be present");
        known(broken, item, ITEM);
        values(item, "link").forEach(url -> url(broken, url));
        values(item, "pubDate").forEach(date -> date(broken, date));
        values(item, "guid").forEach(guid -> require(broken, guids.add(guid), "guid: uniquely identifies the item"));
        for (Element child : children(item)) {
            if (child.getTagName().equals("guid")) {
                boolean link = !child.getAttribute("isPermaLink").equals("false");
                require(broken, !link || child.getTextContent().startsWith("http"), "guid: a permalink is a URL");
            }
        }
    }

    private static void known(List<String> broken, Element parent, Set<String> names) {
        Set<String> seen = new HashSet<>();
        for (Element child : children(parent)) {
            String name = child.getTagName();
            if (child.getNamespaceURI() == null) {
                require(
                        broken,
                        names.contains(name),
                        "Extending RSS: an element beyond RSS is in a namespace: " + name);
                boolean many = name.equals("item") || name.equals("category");
                require(broken, many || seen.add(name), "may occur once: " + name);
            }
        }
    }

    private static void url(List<String> broken, String url) {
        require(broken, url.matches("(https?://|urn:).+"), "Comments: must start with a registered URI scheme: " + url);
    }

    private static void date(List<String> broken, String date) {
        try {
            DateTimeFormatter.RFC_1123_DATE_TIME.parse(date);
        } catch (DateTimeException e) {
            broken.add("All date-times conform to RFC 822: " + date);
        }
    }

    private static void require(List<String> broken, boolean kept, String clause) {
        if (!kept) {
            broken.add(clause);
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static List<String> values(Element parent, String name) {
        return children(parent).stream()
                .filter(e -> e.getTagName().equals(name))
                .map(Node::getTextContent)
                .toList();
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
            String published =
                    FeedRenderer.rss().withStories(GeneratedPages::story).toString(page, FeedRoundTripTest.CONTEXT);
            assertEquals(List.of(), broken(published), page.path());
        }
    }

    @Test
    void the_rules_see_what_breaks_them() {
        String feed = renderer().toString(SamplePages.topic(), FeedRoundTripTest.CONTEXT);
        for (String[] change : List.of(
                new String[] {"version=\"2.0\"", "version=\"2\""},
                new String[] {"<description>", "<descriptor>"},
                new String[] {"<docs>https:", "<docs>"},
                new String[] {"<lastBuildDate>", "<lastBuildDate>2026"},
                new String[] {"<generator>", "<title>x</title><generator>"},
                new String[] {"<generator>Tidings</generator>", "<made>Tidings</made>"},
                new String[] {" isPermaLink=\"false\"", ""},
                new String[] {"</channel>", ""})) {
            String broken = feed.replace(change[0], change[1]);
            assertFalse(broken.equals(feed), change[0]);
            assertFalse(broken(broken).isEmpty(), change[0]);
        }
    }
}
