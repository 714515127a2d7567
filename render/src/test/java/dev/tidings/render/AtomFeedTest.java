// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.SchemaReader;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import dev.tidings.core.page.Page;
import dev.tidings.core.port.RenderContext;
import dev.tidings.core.port.Renderer;
import dev.tidings.testkit.contract.RendererContract;
import dev.tidings.testkit.sample.SamplePages;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class AtomFeedTest extends RendererContract {
    @Override
    protected Renderer renderer() {
        return FeedRenderer.atom();
    }

    /** What the grammar finds wrong; empty for nothing. */
    private static String errors(String atom) {
        StringWriter errors = new StringWriter();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new com.thaiopensource.xml.sax.ErrorHandlerImpl(errors));
        SchemaReader compact = CompactSchemaReader.getInstance();
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), compact);
        try {
            boolean loaded = driver.loadSchema(ValidationDriver.fileInputSource(
                    Path.of("src/test/resources/atom.rnc").toFile()));
            assertTrue(loaded, errors.toString());
            driver.validate(new InputSource(new StringReader(atom)));
        } catch (IOException | SAXException e) {
            errors.append(e.toString());
        }
        return errors.toString();
    }

    private static RenderContext published() {
        return FeedRoundTripTest.CONTEXT;
    }

    @Test
    void every_feed_keeps_to_the_grammar_of_the_rfc() {
        for (Page page : ordinary()) {
            assertEquals("", errors(text(page)), page.path());
            assertEquals("", errors(renderer().toString(page, published())), page.path());
        }
        for (Page page : hostile()) {
            assertEquals("", errors(text(page)), page.path());
        }
        for (Page page : GeneratedPages.pages()) {
            if (renderer().kinds().contains(page.kind())) {
                String atom =
                        FeedRenderer.atom().withStories(GeneratedPages::story).toString(page, published());
                assertEquals("", errors(atom), atom);
            }
        }
    }

    @Test
    void the_grammar_refuses_what_the_rfc_forbids() {
        String feed = renderer().toString(SamplePages.topic(), published());
        assertEquals("", errors(feed));
        for (String[] change : List.of(
                new String[] {"<id>urn", "<id>no iri"},
                new String[] {"<updated>2026-", "<updated>26-"},
                new String[] {"<generator>", "<title>twice</title><generator>"},
                new String[] {"<author>", "<author><name>second</name>"},
                new String[] {" term=\"compute\"", ""},
                new String[] {"<content type=\"html\"", "<content type=\"htm\""},
                new String[] {"<entry xml:lang=\"zh\"", "<entry xml:lang=\"z h\""},
                new String[] {"<summary>", "<summery/><summary>"})) {
            String broken = feed.replace(change[0], change[1]);
            assertFalse(broken.equals(feed), change[0]);
            assertFalse(errors(broken).isEmpty(), change[0]);
        }
    }

    @Test
    void what_no_grammar_can_say_holds_as_well() {
        for (Page page : GeneratedPages.pages()) {
            if (renderer().kinds().contains(page.kind())) {
                Document feed = Jsoup.parse(renderer().toString(page, published()), "", Parser.xmlParser());
                Set<String> ids = new HashSet<>();
                for (Element entry : feed.select("entry")) {
                    // 4.1.1: entries of one id must differ in updated; ours have one entry for each id.
                    assertTrue(ids.add(entry.select("> id").text()));
                    // 4.1.1: at most one alternate link of one type and language.
                    assertEquals(1, entry.select("> link[rel=alternate]").size());
                }
                // 4.2.7.2: a feed should have a self link.
                assertEquals(1, feed.select("feed > link[rel=self]").size());
            }
        }
    }

    @Test
    void a_story_is_told_whole_where_its_page_is_known() {
        String list = renderer().toString(SamplePages.topic(), published());
        String whole = FeedRenderer.atom()
                .withStories(card -> java.util.Optional.of(dev.tidings.testkit.sample.SampleStoryPages.byModel()))
                .toString(SamplePages.topic(), published());
        Document feed = Jsoup.parse(whole, "", Parser.xmlParser());
        Document content = Jsoup.parse(feed.select("entry > content").get(0).text());
        assertTrue(content.select("h2").eachText().contains("Key takeaways"));
        assertTrue(content.text().contains("example-model-1"), "no notice of the model");
        assertTrue(whole.length() > 2 * list.length());
        for (Element link : content.select("a[href]")) {
            assertTrue(URI.create(link.attr("href")).isAbsolute(), link.outerHtml());
        }
    }

    @Test
    void a_site_without_address_still_has_a_valid_feed() {
        Document feed = Jsoup.parse(text(SamplePages.front()), "", Parser.xmlParser());
        assertEquals(0, feed.select("link[rel=self]").size());
        assertTrue(feed.select("entry").size() > 2);
    }

    @Test
    void predictions_are_entries_with_what_came_of_them() {
        Document feed =
                Jsoup.parse(renderer().toString(SamplePages.predictions(), published()), "", Parser.xmlParser());
        assertEquals(
                SamplePages.predictions().predictions().size(),
                feed.select("entry").size());
        assertTrue(feed.select("feed > title").text().startsWith("Predictions"));
        String content = feed.select("entry content").text();
        assertTrue(content.contains("Mira Oduya says:"), content);
        assertTrue(content.contains("Did not happen"), content);
        assertTrue(content.contains("By 2028"), content);
        assertEquals(
                "https://news.example/daily/stories/tide-hall.html",
                feed.select("entry > link[rel=alternate]").attr("href"));
    }
}
