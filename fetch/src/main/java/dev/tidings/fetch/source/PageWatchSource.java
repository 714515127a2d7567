// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Block;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.SourceKind;
import dev.tidings.core.port.Extraction;
import dev.tidings.core.port.FetchPurpose;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.PageBytes;
import dev.tidings.core.port.PollResult;
import dev.tidings.fetch.html.HtmlText;
import dev.tidings.fetch.page.PageExtractor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;

/**
 * One page that changes: a status page, a changelog, an announcement. It is one item, delivered again whenever its text
 * changes, so that its article gets a new version. The summary holds the paragraphs that were not there at the last poll.
 * Dates are the page's own, or absent.
 *
 * <p>Defaults: the article of the page is watched, as {@link PageExtractor} finds it, else all of its text. Each of up to
 * 2,000 paragraphs leaves a mark in the cursor; no text is kept in it.
 */
public final class PageWatchSource extends WebSource<PageWatchSource> {
    private static final int MOST_BLOCKS = 2_000;
    private static final int MARK_DIGITS = 12;

    private final Optional<String> selector;
    private final Optional<String> ignored;

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private PageWatchSource(Source source, Optional<String> selector, Optional<String> ignored) {
        super(source);
        this.selector = selector;
        this.ignored = ignored;
    }

    /** The page at an address. */
    public static PageWatchSource of(String id, String name, String url) {
        Source source = Source.builder()
                .id(id)
                .name(name)
                .kind(SourceKind.PAGE)
                .url(URI.create(url))
                .homepage(URI.create(url))
                .build();
        return new PageWatchSource(source, Optional.empty(), Optional.empty());
    }

    /** With only the part of the page that a CSS selector finds. */
    public PageWatchSource withSelector(String selector) {
        return new PageWatchSource(source(), Optional.of(Html.selector(selector, "selector")), ignored);
    }

    /** Without the parts that a CSS selector finds, such as a clock or a counter. */
    public PageWatchSource withIgnored(String selector) {
        return new PageWatchSource(source(), this.selector, Optional.of(Html.selector(selector, "ignored")));
    }

    @Override
    protected PageWatchSource with(Source source) {
        return new PageWatchSource(source, selector, ignored);
    }

    @Override
    PollResult collect(Visit visit) throws Stopped, InterruptedException {
        PageCursor before = PageCursor.of(visit.context.cursor());
        String url = source().url().orElseThrow().toString();
        Fetched page = visit.fetch(FetchRequest.builder()
                .url(url)
                .purpose(FetchPurpose.PAGE)
                .validators(before.validators())
                .build());
        Document document = Pages.parse(visit, page);
        ignored.ifPresent(parts -> document.select(parts).remove());
        Extraction extraction = PageExtractor.create().extract(PageBytes.of(page.finalUrl(), bytes(document)));
        List<Block> blocks = ArticleText.of(blocks(visit, document, extraction)).blocks();
        if (blocks.isEmpty()) {
            throw visit.unreadable(page.finalUrl() + " has no text"
                    + selector.map(s -> " in '" + s + "'").orElse(""));
        }
        Set<String> marks = marks(blocks);
        String state = ArticleText.of(blocks).sha256();
        if (before.note().filter(state::equals).isPresent()) {
            return new PollResult.Unchanged();
        }
        FeedItem.Builder item = visit.item(url)
                .url(source().url())
                .title(extraction.title())
                .summary(Optional.of(added(blocks, before)).filter(html -> !html.isEmpty()))
                .content(Html.paragraphs(blocks.stream().map(Block::text).toList()))
                .authors(extraction.authors())
                .publishedAt(extraction.publishedAt())
                .updatedAt(extraction.updatedAt())
                .language(extraction.language())
                .image(extraction.image())
                .complete(true);
        return visit.items(
                visit.read(List.of(item.build()), Optional::of),
                new PageCursor(page.validators(), marks, Optional.of(state)).write());
    }

    private List<Block> blocks(Visit visit, Document document, Extraction extraction) throws Stopped {
        if (selector.isPresent()) {
            String html = document.select(selector.get()).outerHtml();
            if (html.isEmpty()) {
                throw visit.unreadable("'" + selector.get() + "' finds nothing on " + document.baseUri());
            }
            return HtmlText.blocks(html);
        }
        return extraction.blocks().isEmpty() ? HtmlText.blocks(document.body().html()) : extraction.blocks();
    }

    private static byte[] bytes(Document document) {
        document.charset(StandardCharsets.UTF_8);
        return document.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    private static String mark(Block block) {
        return ArticleText.hash(block.text()).substring(0, MARK_DIGITS);
    }

    private static Set<String> marks(List<Block> blocks) {
        Set<String> out = new LinkedHashSet<>();
        blocks.stream().limit(MOST_BLOCKS).map(PageWatchSource::mark).forEach(out::add);
        return out;
    }

    /** What is new; nothing at the first poll, when all would be. */
    private static String added(List<Block> blocks, PageCursor before) {
        if (before.known().isEmpty()) {
            return "";
        }
        return Html.paragraphs(blocks.stream()
                .limit(MOST_BLOCKS)
                .filter(block -> !before.known().contains(mark(block)))
                .map(Block::text)
                .toList());
    }
}
