// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Block;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.SourceKind;
import dev.tidings.core.port.Extraction;
import dev.tidings.core.port.FetchPurpose;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.PageBytes;
import dev.tidings.core.port.PollResult;
import dev.tidings.fetch.html.HtmlText;
import dev.tidings.fetch.internal.source.PollCursor;
import dev.tidings.fetch.internal.source.Stopped;
import dev.tidings.fetch.internal.source.Visit;
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
 * or what it reserves changes, so that its article gets a new version. The summary holds the paragraphs that were not there at the last poll.
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
    private PageWatchSource(Setup setup, Optional<String> selector, Optional<String> ignored) {
        super(setup);
        this.selector = selector;
        this.ignored = ignored;
    }

    /** The page at an address. */
    public static PageWatchSource of(String id, String name, String url) {
        return new PageWatchSource(Setup.at(id, name, SourceKind.PAGE, url), Optional.empty(), Optional.empty());
    }

    /** With only the part of the page that a CSS selector finds. */
    public PageWatchSource withSelector(String selector) {
        return new PageWatchSource(setup, Optional.of(Html.selector(selector, "selector")), ignored);
    }

    /** Without the parts that a CSS selector finds, such as a clock or a counter. */
    public PageWatchSource withIgnored(String selector) {
        return new PageWatchSource(setup, this.selector, Optional.of(Html.selector(selector, "ignored")));
    }

    @Override
    PageWatchSource with(Setup setup) {
        return new PageWatchSource(setup, selector, ignored);
    }

    @Override
    String address() {
        return setup.endpoint();
    }

    @Override
    PollResult collect(Visit visit) throws Stopped, InterruptedException {
        Fetched page = visit.first(address(), Paging.asking(FetchPurpose.PAGE));
        Document document = Pages.parse(visit, page);
        ignored.ifPresent(parts -> document.select(parts).remove());
        Extraction extraction = PageExtractor.create().extract(PageBytes.of(page.finalUrl(), bytes(document)));
        refuseWalls(visit, document, extraction);
        List<Block> blocks = ArticleText.of(blocks(visit, document, extraction)).blocks();
        if (blocks.isEmpty()) {
            throw visit.unreadable(page.finalUrl() + " has no text"
                    + selector.map(s -> " in '" + s + "'").orElse(""));
        }
        String state = ArticleText.hash(ArticleText.of(blocks).sha256() + visit.reserved());
        PollCursor cursor = visit.cursor(marks(blocks), Optional.of(state));
        if (visit.before().note().filter(state::equals).isPresent()) {
            return visit.unchanged(cursor);
        }
        FeedItem.Builder item = visit.item(address())
                .url(URI.create(address()))
                .title(extraction.title())
                .summary(Optional.of(added(blocks, Set.copyOf(visit.before().known())))
                        .filter(html -> !html.isEmpty()))
                .content(HtmlText.ofParagraphs(blocks.stream().map(Block::text).toList()))
                .authors(extraction.authors())
                .publishedAt(extraction.publishedAt())
                .updatedAt(extraction.updatedAt())
                .language(extraction.language())
                .image(extraction.image())
                .complete(true);
        return visit.items(visit.read(List.of(item.build()), Optional::of), cursor);
    }

    /** What stands in the page's place is no change of the page. */
    private static void refuseWalls(Visit visit, Document document, Extraction extraction) throws Stopped {
        boolean article = extraction.kind() == Extraction.Kind.ARTICLE;
        boolean login = !article && document.selectFirst("input[type=password]") != null;
        boolean wall = extraction.kind() == Extraction.Kind.CONSENT || extraction.kind() == Extraction.Kind.ERROR;
        if (login || wall) {
            throw visit.unreadable(document.baseUri() + " shows another page in its place: "
                    + (login ? "it asks to sign in" : extraction.kind()));
        }
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
    private static String added(List<Block> blocks, Set<String> before) {
        if (before.isEmpty()) {
            return "";
        }
        return HtmlText.ofParagraphs(blocks.stream()
                .limit(MOST_BLOCKS)
                .filter(block -> !before.contains(mark(block)))
                .map(Block::text)
                .toList());
    }
}
