// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.page.Page;
import dev.tidings.core.port.Renderer;
import dev.tidings.render.internal.text.MarkdownForm;
import dev.tidings.testkit.contract.RendererContract;
import dev.tidings.testkit.sample.SampleStoryPages;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;

class MarkdownRendererTest extends RendererContract {
    @Override
    protected Renderer renderer() {
        return MarkdownRenderer.create();
    }

    @Override
    protected String plain(Page page) {
        return TextContentRenderer.builder().build().render(parse(text(page)));
    }

    private static Node parse(String markdown) {
        return Parser.builder().build().parse(markdown);
    }

    @Test
    void text_of_others_becomes_no_markup() {
        for (Page page : hostile()) {
            List<String> found = new ArrayList<>();
            parse(text(page)).accept(markup(found));
            assertEquals(List.of(), found, page.path());
        }
    }

    @Test
    void links_lead_to_the_web_or_within_the_site() {
        for (Page page : hostile()) {
            parse(text(page)).accept(new AbstractVisitor() {
                @Override
                public void visit(Link link) {
                    String to = link.getDestination();
                    assertTrue(to.matches("(https?|mailto):.*|(\\.\\./)*[\\w./%-]+\\.md"), to);
                    super.visit(link);
                }
            });
        }
    }

    @Test
    void words_survive_the_way_through_a_parser() {
        for (String words : List.of(
                "1. not a list",
                "- no list",
                "+ 5 % & 3 < 4 > 2",
                "# no heading",
                "a_b_c *d* `e` [f](g) ![h] ~i~ $j$ @k |l| {m} \\n",
                "snake_case 多语言 نص",
                "=== ---",
                "AT&amp;T")) {
            String markdown = new MarkdownForm().text(words);
            assertEquals(
                    words,
                    TextContentRenderer.builder()
                            .build()
                            .render(parse(markdown))
                            .strip());
        }
    }

    @Test
    void a_story_has_its_parts_marks_quotes_and_notice() {
        String text = text(SampleStoryPages.full());
        assertTrue(text.startsWith("# Norvale opened a compute hall"), text);
        for (String heading : List.of(
                "## In one line",
                "## 30-second summary",
                "## Who should care",
                "## Key takeaways",
                "## Where the sources differ",
                "## Future implications",
                "## Timeline",
                "## Weekly recap",
                "## Related updates",
                "## Attribution and rights")) {
            assertTrue(text.contains("\n" + heading + "\n"), heading);
        }
        assertTrue(text.contains("*✓ Supported*"));
        assertTrue(text.contains("**Mira Oduya says:** We expect to double the hall by 2028 *❝ The source says so*"));
        assertTrue(text.contains("[Kestrel Courier](https://kestrel.example/2026/tide-hall#:~:text="));
        assertTrue(text.contains("Curated by algorithm"));
        assertTrue(text.contains("[Port office publishes its crane schedule](../stories/port.md)"));
    }

    private static AbstractVisitor markup(List<String> found) {
        return new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock node) {
                found.add(node.getLiteral());
            }

            @Override
            public void visit(HtmlInline node) {
                found.add(node.getLiteral());
            }

            @Override
            public void visit(Image node) {
                found.add(node.getDestination());
            }

            @Override
            public void visit(FencedCodeBlock node) {
                found.add(node.getLiteral());
            }

            @Override
            public void visit(IndentedCodeBlock node) {
                found.add(node.getLiteral());
            }

            @Override
            public void visit(ThematicBreak node) {
                found.add(String.valueOf(node.getLiteral()));
            }
        };
    }
}
