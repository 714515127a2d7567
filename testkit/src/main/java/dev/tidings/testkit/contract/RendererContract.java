// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.page.Page;
import dev.tidings.core.page.PageKind;
import dev.tidings.core.port.Output;
import dev.tidings.core.port.RenderContext;
import dev.tidings.core.port.Renderer;
import dev.tidings.testkit.sample.HostilePages;
import dev.tidings.testkit.sample.SampleArticles;
import dev.tidings.testkit.sample.SamplePages;
import dev.tidings.testkit.sample.SampleStoryPages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What every text renderer keeps to. A test of a renderer extends this and says how the renderer is made; what is
 * special to its form (which characters are escaped, say) it checks itself, with {@link #hostile}.
 */
public abstract class RendererContract {
    /** Texts that mean something in one output form or another. */
    protected static final List<String> TEXTS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "</style></title></textarea><svg onload=alert(1)>",
            "[click](javascript:alert(1)) ![x](javascript:alert(1)) <https://x.example>",
            "# heading\n- list\n> quote\n---\n```\ncode",
            "\u202Eevil\u2066\u0000\u0007 \uD83D\uDE00",
            "&lt;b&gt; &amp; {{7*7}} ${7*7} %s",
            "]]>--><!--");

    /** Addresses that no page may lead to. */
    protected static final List<URI> ADDRESSES = List.of(
            URI.create("javascript:alert(1)"),
            URI.create("JaVaScRiPt:alert(1)"),
            URI.create("data:text/html,%3Cscript%3Ealert(1)%3C/script%3E"),
            URI.create("vbscript:x"),
            URI.create("file:///etc/passwd"),
            URI.create("//evil.example/x"),
            URI.create("/relative"));

    /** For subclasses. */
    protected RendererContract() {}

    /** The renderer under test; made anew for each call. */
    protected abstract Renderer renderer();

    /** The context in which the suite renders. */
    protected RenderContext context() {
        return RenderContext.at(SampleArticles.NOW);
    }

    /** Every hostile page of a kind that the renderer knows. */
    protected final List<Page> hostile() {
        List<Page> pages = new ArrayList<>();
        for (String text : TEXTS) {
            pages.addAll(HostilePages.of(text, ADDRESSES.get(0)));
        }
        for (URI address : ADDRESSES) {
            pages.addAll(HostilePages.of("Plain words", address));
        }
        return pages.stream().filter(p -> renderer().kinds().contains(p.kind())).toList();
    }

    /** Every ordinary sample page of a kind that the renderer knows. */
    protected final List<Page> ordinary() {
        List<Page> pages = new ArrayList<>(SamplePages.all());
        pages.add(SampleStoryPages.bare());
        pages.add(SampleStoryPages.absent());
        pages.add(SampleStoryPages.byModel());
        pages.add(SampleStoryPages.doubtful());
        pages.add(SampleStoryPages.arabic());
        return pages.stream().filter(p -> renderer().kinds().contains(p.kind())).toList();
    }

    @Test
    void every_kind_that_it_names_is_rendered() {
        List<PageKind> seen = ordinary().stream().map(Page::kind).distinct().toList();
        assertTrue(
                seen.containsAll(renderer().kinds()),
                "kinds without a sample: " + renderer().kinds());
        ordinary().forEach(p -> assertFalse(text(p).isBlank(), p.path()));
    }

    @Test
    void the_same_page_gives_the_same_bytes_under_any_locale_and_zone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<String> first = ordinary().stream().map(this::text).toList();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            assertEquals(first, ordinary().stream().map(this::text).toList());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void several_threads_may_share_it() throws Exception {
        Renderer shared = renderer();
        List<Page> pages = ordinary();
        List<String> alone =
                pages.stream().map(p -> shared.toString(p, context())).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<String>>> jobs = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                jobs.add(() ->
                        pages.stream().map(p -> shared.toString(p, context())).toList());
            }
            for (Future<List<String>> job : threads.invokeAll(jobs)) {
                assertEquals(alone, job.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void the_main_part_is_written_once_and_closed() throws IOException {
        for (Page page : ordinary()) {
            List<String> opened = new ArrayList<>();
            List<String> closed = new ArrayList<>();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            renderer().render(page, context(), name -> recording(name, bytes, opened, closed));
            assertEquals(1, opened.stream().filter(Output.MAIN::equals).count(), page.path());
            assertEquals(
                    opened.stream().sorted().toList(),
                    closed.stream().distinct().sorted().toList());
        }
    }

    @Test
    void an_output_that_fails_is_reported_as_it_is() {
        assertThrows(
                IOException.class,
                () -> renderer().render(ordinary().get(0), context(), name -> {
                    throw new IOException("disk full");
                }));
    }

    @Test
    void what_no_source_bears_is_never_shown() {
        if (renderer().kinds().contains(PageKind.STORY)) {
            assertFalse(plain(SampleStoryPages.doubtful()).contains(SampleStoryPages.UNSUPPORTED));
        }
    }

    @Test
    void a_story_names_its_publisher_and_its_notice() {
        if (renderer().kinds().contains(PageKind.STORY)) {
            for (Page page : List.of(SampleStoryPages.full(), SampleStoryPages.bare(), SampleStoryPages.byModel())) {
                assertTrue(plain(page).contains("晨桥日报"), "no publisher");
            }
            assertTrue(plain(SampleStoryPages.byModel()).contains("example-model-1"), "no notice of the model");
        }
    }

    @Test
    void hostile_text_and_addresses_stop_nothing() {
        hostile().forEach(p -> assertFalse(text(p).isBlank(), p.path()));
    }

    /** The page as the renderer writes it. */
    protected final String text(Page page) {
        return renderer().toString(page, context());
    }

    /** The page without what the form adds to words, so that sentences can be looked for; by default as it is. */
    protected String plain(Page page) {
        return text(page);
    }

    private static OutputStream recording(
            String name, ByteArrayOutputStream bytes, List<String> opened, List<String> closed) {
        opened.add(name);
        return new OutputStream() {
            @Override
            public void write(int b) {
                bytes.write(b);
            }

            @Override
            public void close() {
                closed.add(name);
            }

            @Override
            public String toString() {
                return bytes.toString(StandardCharsets.UTF_8);
            }
        };
    }
}
