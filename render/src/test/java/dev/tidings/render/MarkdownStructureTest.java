// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.page.Page;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.text.Lines;
import dev.tidings.render.internal.text.MarkdownForm;
import dev.tidings.render.internal.text.TextForm;
import dev.tidings.render.internal.view.Text;
import dev.tidings.testkit.sample.SampleArticles;
import dev.tidings.testkit.sample.SamplePages;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever the words, a CommonMark parser finds the headings, entries and quotations that were written, and no other. */
class MarkdownStructureTest {
    private static final RenderContext CONTEXT = RenderContext.at(SampleArticles.NOW);

    /** Writes Markdown and notes what is written. */
    private static final class Noting implements TextForm {
        private final MarkdownForm form = new MarkdownForm();
        private final List<String> structure = new ArrayList<>();

        @Override
        public String text(String words) {
            return form.text(words);
        }

        @Override
        public String link(String words, @Nullable String href) {
            return form.link(words, href);
        }

        @Override
        public String strong(String words) {
            return form.strong(words);
        }

        @Override
        public String muted(String words) {
            return form.muted(words);
        }

        @Override
        public void heading(int level, String words) {
            structure.add("h" + level + " " + shown(words));
            form.heading(level, words);
        }

        @Override
        public void paragraph(String inline) {
            form.paragraph(inline);
        }

        @Override
        public void item(int depth, String inline) {
            structure.add("item " + depth);
            form.item(depth, inline);
        }

        @Override
        public void quote(int depth, String inline) {
            structure.add("quote");
            form.quote(depth, inline);
        }

        @Override
        public void end() {
            form.end();
        }

        @Override
        public String result() {
            return form.result();
        }
    }

    private static String shown(String words) {
        return Text.clean(words).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private static List<String> found(String markdown) {
        List<String> structure = new ArrayList<>();
        Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String words = TextContentRenderer.builder().build().render(heading);
                structure.add("h" + heading.getLevel() + " " + shown(words));
            }

            @Override
            public void visit(ListItem item) {
                int depth = -1;
                for (Node node = item; node != null; node = node.getParent()) {
                    depth += node instanceof ListItem ? 1 : 0;
                }
                structure.add("item " + depth);
                super.visit(item);
            }

            @Override
            public void visit(BlockQuote quote) {
                structure.add("quote");
                super.visit(quote);
            }
        });
        return structure;
    }

    @Test
    void a_parser_finds_what_was_written_and_nothing_else() {
        List<Page> pages = new ArrayList<>(SamplePages.all());
        pages.addAll(GeneratedPages.pages());
        int entries = 0;
        for (Page page : pages) {
            Noting form = new Noting();
            String markdown = Lines.write(page, CONTEXT, MediaType.MARKDOWN, form);
            assertEquals(form.structure, found(markdown), markdown);
            entries += form.structure.size();
        }
        assertTrue(entries > 500, "things looked at: " + entries);
    }
}
