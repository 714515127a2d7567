// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.page.Page;
import dev.tidings.core.port.RenderContext;
import dev.tidings.fetch.feed.Feed;
import dev.tidings.fetch.feed.FeedCategory;
import dev.tidings.fetch.feed.FeedEntry;
import dev.tidings.fetch.feed.FeedParse;
import dev.tidings.fetch.feed.FeedParser;
import dev.tidings.fetch.feed.FeedText;
import dev.tidings.render.internal.feed.FeedView;
import dev.tidings.render.internal.feed.Feeds;
import dev.tidings.render.internal.view.Publishable;
import dev.tidings.testkit.sample.SampleArticles;
import dev.tidings.testkit.sample.SamplePages;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written into feeds is what readers get out of them: our own parser, and Rome. */
class FeedRoundTripTest {
    static final RenderContext CONTEXT = RenderContext.builder()
            .now(SampleArticles.NOW)
            .baseUrl(URI.create("https://news.example/daily"))
            .siteName("Tidings & <Co>")
            .build();

    private static List<Page> pages() {
        return Stream.concat(SamplePages.all().stream(), GeneratedPages.pages().stream())
                .filter(p -> FeedRenderer.rss().kinds().contains(p.kind()))
                .toList();
    }

    private static String write(FeedRenderer renderer, Page page) {
        return renderer.withStories(GeneratedPages::story).toString(page, CONTEXT);
    }

    private static FeedView view(Page page, String extension) {
        return new Feeds(CONTEXT, extension).of(Publishable.of(page), GeneratedPages::story, 100);
    }

    private static Feed read(String feed) {
        FeedParse.Parsed parsed = assertInstanceOf(
                FeedParse.Parsed.class,
                FeedParser.create().parse(feed.getBytes(StandardCharsets.UTF_8), "text/xml; charset=utf-8", null));
        assertEquals(List.of(), parsed.warnings());
        return parsed.feed();
    }

    /** Words as any reader shows them. */
    private static String words(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private static Optional<String> plain(Optional<FeedText> text) {
        return text.map(t -> words(t.plain()));
    }

    /** RSS does not say whether titles are HTML; what would be markup in one is escaped, so that either reading is safe. */
    private static String shown(String title, boolean rss) {
        return words(rss ? org.jsoup.parser.Parser.unescapeEntities(title, false) : title);
    }

    private static Optional<Instant> instant(Optional<PartialDate> date) {
        return date.map(d -> d.earliest(ZoneOffset.UTC));
    }

    private static void same(
            dev.tidings.render.internal.feed.FeedEntry wrote, FeedEntry read, boolean rss, String document) {
        assertEquals(Optional.of(wrote.id()), read.id());
        assertEquals(Optional.of(wrote.link()), read.link());
        assertEquals(Optional.of(words(wrote.title())), plain(read.title()), document);
        assertEquals(wrote.summary().map(l -> words(l.words())), plain(read.summary()), document);
        assertEquals(
                words(org.jsoup.Jsoup.parse(wrote.content()).text()),
                words(org.jsoup.Jsoup.parse(read.content().orElseThrow().value())
                        .text()));
        Optional<Instant> published = rss
                ? Optional.of(wrote.published().orElse(wrote.updated()).truncatedTo(ChronoUnit.SECONDS))
                : wrote.published();
        assertEquals(published, instant(read.published()));
        assertEquals(Optional.of(wrote.updated()), instant(read.updated()));
        wrote.language().ifPresent(language -> assertEquals(Optional.of(language), read.language()));
    }

    @Test
    void our_own_parser_reads_atom_without_loss() {
        for (Page page : pages()) {
            String atom = write(FeedRenderer.atom(), page);
            FeedView wrote = view(page, "atom");
            Feed feed = read(atom);
            assertEquals(Optional.of(words(wrote.title())), plain(feed.title()));
            assertEquals(Optional.of(wrote.id()), feed.id());
            assertEquals(wrote.self(), feed.self());
            assertEquals(wrote.icon(), feed.image());
            assertEquals(Optional.of(words(wrote.rights())), plain(feed.rights()));
            assertEquals(Optional.of("Tidings"), feed.generator());
            assertEquals(wrote.entries().size(), feed.entries().size());
            for (int i = 0; i < wrote.entries().size(); i++) {
                var entry = wrote.entries().get(i);
                FeedEntry read = feed.entries().get(i);
                same(entry, read, false, atom);
                assertEquals(words(entry.rights()), plain(read.rights()).orElse(""));
                assertEquals(
                        entry.publishers().stream().map(p -> words(p.name())).toList(),
                        read.contributors().stream()
                                .map(p -> words(p.name().orElseThrow()))
                                .toList());
                List<FeedCategory> tags = entry.tags().stream()
                        .map(t -> new FeedCategory(t.term(), t.scheme(), Optional.of(words(t.label()))))
                        .toList();
                assertEquals(
                        tags,
                        read.categories().stream().map(FeedRoundTripTest::words).toList());
            }
        }
    }

    private static FeedCategory words(FeedCategory c) {
        return new FeedCategory(
                c.term(), c.scheme(), Optional.of(words(c.label().orElse(""))));
    }

    @Test
    void our_own_parser_reads_rss_without_loss() {
        for (Page page : pages()) {
            String rss = write(FeedRenderer.rss(), page);
            FeedView wrote = view(page, "rss");
            Feed feed = read(rss);
            assertEquals(Optional.of(words(wrote.title())), plain(feed.title()));
            assertEquals(wrote.self(), feed.self());
            assertEquals(Optional.of("en"), feed.language());
            assertEquals(wrote.entries().size(), feed.entries().size());
            for (int i = 0; i < wrote.entries().size(); i++) {
                var entry = wrote.entries().get(i);
                FeedEntry read = feed.entries().get(i);
                same(entry, read, true, rss);
                assertEquals(words(entry.rights()), plain(read.rights()).orElse(""));
                List<String> names =
                        entry.publishers().stream().map(p -> words(p.name())).toList();
                // In RSS a person is text in which readers look for addresses; names without signs are beyond doubt.
                if (names.stream().allMatch(n -> n.matches("[\\p{L}\\p{M} ]+"))) {
                    assertEquals(
                            names.stream().distinct().toList(),
                            read.authors().stream()
                                    .map(p -> words(p.name().orElseThrow()))
                                    .toList());
                }
                assertEquals(
                        entry.tags().stream().map(t -> words(t.label())).toList(),
                        read.categories().stream().map(c -> words(c.term())).toList());
            }
        }
    }

    @Test
    void our_own_parser_reads_json_feed_without_loss() {
        for (Page page : pages()) {
            String json = write(FeedRenderer.jsonFeed(), page);
            FeedView wrote = view(page, "feed.json");
            Feed feed = read(json);
            assertEquals(Optional.of(words(wrote.title())), plain(feed.title()));
            assertEquals(wrote.self(), feed.self());
            assertEquals(wrote.entries().size(), feed.entries().size());
            for (int i = 0; i < wrote.entries().size(); i++) {
                var entry = wrote.entries().get(i);
                FeedEntry read = feed.entries().get(i);
                same(entry, read, false, json);
                assertEquals(
                        entry.publishers().stream().map(p -> words(p.name())).toList(),
                        read.authors().stream()
                                .map(p -> words(p.name().orElseThrow()))
                                .toList());
            }
        }
    }

    @Test
    void rome_reads_atom_and_rss_without_loss() throws Exception {
        for (Page page : pages()) {
            for (FeedRenderer renderer : List.of(FeedRenderer.atom(), FeedRenderer.rss())) {
                boolean rss = renderer.mediaType().extension().equals("rss");
                FeedView wrote = view(page, renderer.mediaType().extension());
                SyndFeed feed = new SyndFeedInput().build(new StringReader(write(renderer, page)));
                assertEquals(rss ? "rss_2.0" : "atom_1.0", feed.getFeedType());
                assertEquals(words(wrote.title()), shown(feed.getTitle(), rss));
                assertEquals(wrote.entries().size(), feed.getEntries().size());
                for (int i = 0; i < wrote.entries().size(); i++) {
                    var entry = wrote.entries().get(i);
                    SyndEntry read = feed.getEntries().get(i);
                    assertEquals(entry.id(), read.getUri());
                    assertEquals(entry.link(), read.getLink());
                    assertEquals(words(entry.title()), shown(read.getTitle(), rss));
                    assertEquals(
                            words(entry.content()),
                            words(read.getContents().get(0).getValue()));
                    assertEquals(entry.tags().size(), read.getCategories().size());
                    List<String> names = new ArrayList<>();
                    if (rss) {
                        DCModule core = (DCModule) read.getModule(DCModule.URI);
                        core.getCreators().forEach(name -> names.add(words(name)));
                    } else {
                        read.getContributors().forEach(a -> names.add(words(a.getName())));
                    }
                    assertEquals(
                            entry.publishers().stream()
                                    .map(p -> words(p.name()))
                                    .toList(),
                            names);
                    assertTrue(
                            read.getPublishedDate() != null || entry.published().isEmpty());
                }
            }
        }
    }
}
