// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Block;
import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.FieldOrigin;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Person;
import dev.tidings.core.model.Source;
import dev.tidings.core.port.Extraction;
import dev.tidings.core.port.Extractor;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.Fetcher;
import dev.tidings.core.port.PageBytes;
import dev.tidings.core.text.Languages;
import dev.tidings.core.text.Words;
import dev.tidings.core.url.UrlIdentity;
import dev.tidings.fetch.html.HtmlText;
import dev.tidings.fetch.http.SiteReservations;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Makes an article of an item: from the feed where it carries the text, else from the page, else from the feed's
 * excerpt. Reads the network, writes nothing.
 */
final class ItemReader {
    /** A feed text of so many words is taken as the whole article. CJK text counts two words for two characters. */
    private static final int FULL_TEXT_WORDS = 150;

    private static final double LEAST_CONFIDENCE = 0.2;

    /** What was found at the link, and what is reserved for it; nothing is found where it was not or could not be read. */
    private record Page(URI url, Optional<Extraction> extraction, Collection<String> reservations) {}

    private final Fetcher fetcher;
    private final SiteReservations sites;
    private final Extractor extractor;
    private final TextLimit limit;
    private final Consumer<Failure> failures;

    ItemReader(
            Fetcher fetcher, SiteReservations sites, Extractor extractor, TextLimit limit, Consumer<Failure> failures) {
        this.fetcher = fetcher;
        this.sites = sites;
        this.extractor = extractor;
        this.limit = limit;
        this.failures = failures;
    }

    /** The first version of the article; empty, with the failure told, when nothing can be made of the item. */
    Optional<Article> read(FeedItem item, Source source) throws InterruptedException {
        return isApart(item) ? readApart(item, source) : read(item, source, true);
    }

    /** As {@link #read}, of an item whose link leads to what others tell: of the feed alone, under an id of its own. */
    Optional<Article> readApart(FeedItem item, Source source) throws InterruptedException {
        return read(item, source, false)
                .map(article ->
                        Article.builder().from(article).id(apartId(item)).build());
    }

    /** Whether the item was read apart before, or leads to the front page of a site, as all items of some feeds do. */
    static boolean isApart(FeedItem item) {
        return item.articleId()
                .map(apartId(item)::equals)
                .orElseGet(() -> item.url().filter(ItemReader::isFront).isPresent());
    }

    private static boolean isFront(URI url) {
        return (url.getRawPath() == null
                        || url.getRawPath().isEmpty()
                        || url.getRawPath().equals("/"))
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

    private static String apartId(FeedItem item) {
        return "a-" + ArticleText.hash("item " + item.id()).substring(0, 16);
    }

    private Optional<Article> read(FeedItem item, Source source, boolean withPage) throws InterruptedException {
        if (item.url().isEmpty()) {
            failures.accept(Failure.lasting(item.id(), FailureKind.MISSING, "the item has no link"));
            return Optional.empty();
        }
        URI link = item.url().get();
        List<Block> feedBlocks =
                HtmlText.blocks(item.content().or(item::summary).orElse(""));
        TextLimit.Kept feedText = limit.within(feedBlocks);
        boolean whole = item.complete() || Words.values(feedText.text().value()).size() >= FULL_TEXT_WORDS;
        Page page = whole || !withPage ? unread(link, source) : page(item, link, source);
        Optional<Extraction> found = page.extraction();
        Optional<String> title = item.title()
                .map(ArticleText::normalize)
                .filter(t -> !t.isEmpty())
                .or(() -> found.flatMap(Extraction::title))
                .or(() -> item.complete() ? FirstWords.of(feedText.text()) : Optional.empty());
        if (title.isEmpty()) {
            failures.accept(Failure.lasting(item.id(), FailureKind.MISSING, "neither feed nor page gives a title"));
            return Optional.empty();
        }
        return Optional.of(article(item, source, title.get(), feedText, whole, page));
    }

    /** The id of the article at an address. */
    static String articleId(URI url) {
        return "a-"
                + ArticleText.hash(UrlIdentity.standard().identityKey(url.toString()))
                        .substring(0, 16);
    }

    private Article article(
            FeedItem item, Source source, String title, TextLimit.Kept feedText, boolean whole, Page page) {
        Map<String, FieldOrigin> origins = new LinkedHashMap<>();
        Optional<Extraction> found = page.extraction();
        TextLimit.Kept pageText = limit.within(found.map(Extraction::blocks).orElse(List.of()));
        boolean fromPage =
                pageText.text().value().length() > feedText.text().value().length();
        TextLimit.Kept kept = fromPage ? pageText : feedText;
        ArticleText text = kept.text();
        URI canonical = canonical(page);
        Optional<PartialDate> published = published(item, found, origins);
        List<Person> authors = !item.authors().isEmpty()
                ? item.authors()
                : found.map(Extraction::authors).orElse(List.of());
        origins.put("text", fromPage ? FieldOrigin.PAGE_TEXT : FieldOrigin.FEED);
        origins.put(
                "title",
                item.title().isPresent()
                        ? FieldOrigin.FEED
                        : found.isPresent() ? FieldOrigin.PAGE_METADATA : FieldOrigin.DERIVED);
        origins.put("language", FieldOrigin.DERIVED);
        return Article.builder()
                .id(articleId(canonical))
                .itemId(item.id())
                .sourceId(source.id())
                .publisher(source.name())
                .url(canonical)
                .title(TextLimit.headline(title))
                .authors(TextLimit.people(authors))
                .language(language(title, text, item, found, source))
                .publishedAt(published)
                .updatedAt(item.updatedAt().or(() -> found.flatMap(Extraction::updatedAt)))
                .collectedAt(item.collectedAt())
                .backlog(item.backlog())
                .text(text)
                .fullText(whole
                        || (fromPage
                                && found.filter(e -> e.kind() == Extraction.Kind.ARTICLE)
                                        .isPresent()))
                .categories(item.categories())
                .image(item.image().or(() -> found.flatMap(Extraction::image)))
                .rights(source.rights().narrowedBy(item.reservations()).narrowedBy(page.reservations()))
                .origins(origins)
                .warnings(found.map(Extraction::warnings).orElse(List.of()))
                .addAllWarnings(kept.warning().stream().toList())
                .addAllWarnings(
                        title.length() <= TextLimit.HEADLINE
                                ? List.of()
                                : List.of("the headline is cut off after " + TextLimit.HEADLINE + " characters"))
                .build();
    }

    /** Where no page is read, the site is asked for what it reserves, unless its leave makes that idle. */
    private Page unread(URI link, Source source) throws InterruptedException {
        List<String> reserved = source.rights().overridesReservations() ? List.of() : sites.of(link);
        return new Page(link, Optional.empty(), reserved);
    }

    private Page page(FeedItem item, URI link, Source source) throws InterruptedException {
        FetchResult result = fetcher.fetch(FetchRequest.page(link.toString()));
        if (!(result instanceof FetchResult.Fetched fetched)) {
            result.failure(link.toString()).ifPresent(failures);
            return unread(link, source);
        }
        Extraction extraction = extractor.extract(PageBytes.builder()
                .url(fetched.finalUrl())
                .bytes(fetched.body().toArray())
                .contentType(fetched.contentType())
                .item(item)
                .build());
        Set<String> reserved = new TreeSet<>(extraction.reservations());
        reserved.addAll(fetched.reservations());
        boolean readable = extraction.kind() == Extraction.Kind.ARTICLE || extraction.kind() == Extraction.Kind.PAYWALL;
        if (!readable || extraction.confidence() < LEAST_CONFIDENCE) {
            failures.accept(Failure.lasting(
                    link.toString(),
                    FailureKind.UNREADABLE,
                    "no article found on the page: " + extraction.kind() + ", confidence " + extraction.confidence()));
            return new Page(link, Optional.empty(), reserved);
        }
        return new Page(fetched.finalUrl(), Optional.of(extraction), reserved);
    }

    /** What the page declares, when it is on the same host; else where the page was found. */
    private static URI canonical(Page page) {
        URI found = page.url();
        URI declared = page.extraction()
                .flatMap(Extraction::canonicalUrl)
                .filter(c -> found.getHost() != null && found.getHost().equalsIgnoreCase(c.getHost()))
                .orElse(found);
        return URI.create(UrlIdentity.standard().canonicalUrl(declared.toString()));
    }

    /** The feed's date, or the page's where that says the same day more precisely, or is the only one. */
    private static Optional<PartialDate> published(
            FeedItem item, Optional<Extraction> page, Map<String, FieldOrigin> origins) {
        Optional<PartialDate> own = item.publishedAt();
        Optional<PartialDate> other = page.flatMap(Extraction::publishedAt);
        boolean better = other.isPresent()
                && (own.isEmpty()
                        || (other.get().precision().compareTo(own.get().precision()) > 0
                                && other.get().overlaps(own.get())));
        if (better || own.isPresent()) {
            origins.put("publishedAt", better ? FieldOrigin.PAGE_METADATA : FieldOrigin.FEED);
        }
        return better ? other : own;
    }

    private static Optional<String> language(
            String title, ArticleText text, FeedItem item, Optional<Extraction> page, Source source) {
        return Languages.identify(title + "\n" + text.value())
                .or(item::language)
                .or(() -> page.flatMap(Extraction::language))
                .or(source::language);
    }
}
