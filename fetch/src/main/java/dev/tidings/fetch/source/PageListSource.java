// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Person;
import dev.tidings.core.model.SourceKind;
import dev.tidings.core.port.FetchPurpose;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.time.PublicationDates;
import dev.tidings.fetch.html.HtmlText;
import dev.tidings.fetch.internal.feed.Links;
import dev.tidings.fetch.internal.source.Stopped;
import dev.tidings.fetch.internal.source.Visit;
import dev.tidings.fetch.source.Paging.Chunk;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A web page that lists news and has no feed, read by CSS selectors: one for the entries, and within an entry one for each
 * part. {@code a@href} takes an attribute, {@code a} the text, {@code @data-id} an attribute of the entry itself.
 *
 * <p>Defaults: the link is the entry's first, the title is the link's text, nothing else is read; one page; dates are
 * read only where day and month cannot be mistaken, see {@link #withLocale}. An entry is recognised by its link. The
 * page is asked for like any page: robots.txt is kept to. A page without any entry is a failure, since its makers have
 * changed it.
 */
public final class PageListSource extends WebSource<PageListSource> {
    private enum Part {
        LINK,
        TITLE,
        SUMMARY,
        DATE,
        IMAGE,
        AUTHOR
    }

    private final String entries;
    private final Map<Part, Selection> parts;
    private final Optional<Selection> nextPage;
    private final int pages;
    private final PublicationDates dates;

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private PageListSource(
            Setup setup,
            String entries,
            Map<Part, Selection> parts,
            Optional<Selection> nextPage,
            int pages,
            PublicationDates dates) {
        super(setup);
        this.entries = entries;
        this.parts = parts;
        this.nextPage = nextPage;
        this.pages = pages;
        this.dates = dates;
    }

    /**
     * A list.
     *
     * @param id stable and unique among the sources
     * @param name the publisher's name
     * @param url the page
     * @param entries the selector of the entries, such as {@code main article}
     * @throws IllegalArgumentException when one of them is not what it should be
     */
    public static PageListSource of(String id, String name, String url, String entries) {
        Map<Part, Selection> parts = new EnumMap<>(Part.class);
        parts.put(Part.LINK, new Selection("a[href]", "href"));
        return new PageListSource(
                Setup.at(id, name, SourceKind.PAGE, url),
                Html.selector(entries, "entries"),
                parts,
                Optional.empty(),
                1,
                PublicationDates.forPages());
    }

    /** With another link than the first; the attribute is {@code href} when none is named. */
    public PageListSource withLink(String selection) {
        return with(Part.LINK, Selection.of(selection, "link").or("href"));
    }

    /** With the title; without, it is the link's text. */
    public PageListSource withTitle(String selection) {
        return with(Part.TITLE, Selection.of(selection, "title"));
    }

    /** With a teaser. */
    public PageListSource withSummary(String selection) {
        return with(Part.SUMMARY, Selection.of(selection, "summary"));
    }

    /** With the date of publication, such as {@code time@datetime}. */
    public PageListSource withDate(String selection) {
        return with(Part.DATE, Selection.of(selection, "date"));
    }

    /** With an image; the attribute is {@code src} when none is named. */
    public PageListSource withImage(String selection) {
        return with(Part.IMAGE, Selection.of(selection, "image").or("src"));
    }

    /** With the author's name. */
    public PageListSource withAuthor(String selection) {
        return with(Part.AUTHOR, Selection.of(selection, "author"));
    }

    /** With the language and country whose order of day and month {@code 3/4/2026} is read by. */
    public PageListSource withLocale(Locale locale) {
        return new PageListSource(
                setup,
                entries,
                parts,
                nextPage,
                pages,
                PublicationDates.forPages().in(locale));
    }

    /**
     * With further pages: the link to the next one, and how many pages are read at most. Later polls stop at the first
     * page that holds an entry of the last poll.
     *
     * @throws IllegalArgumentException when it is not 1 to 50 pages
     */
    public PageListSource withNextPage(String selection, int most) {
        if (most < 1 || most > 50) {
            throw new IllegalArgumentException("pages are " + most + ", not within 1 to 50");
        }
        Selection next = Selection.of(selection, "nextPage").or("href");
        return new PageListSource(setup, entries, parts, Optional.of(next), most, dates);
    }

    private PageListSource with(Part part, Selection selection) {
        Map<Part, Selection> changed = new EnumMap<>(parts);
        changed.put(part, selection);
        return new PageListSource(setup, entries, changed, nextPage, pages, dates);
    }

    @Override
    PageListSource with(Setup setup) {
        return new PageListSource(setup, entries, parts, nextPage, pages, dates);
    }

    @Override
    String address() {
        return setup.endpoint();
    }

    @Override
    PollResult collect(Visit visit) throws Stopped, InterruptedException {
        return new Paging(Paging.asking(FetchPurpose.PAGE), pages, pages)
                .collect(visit, address(), Optional.empty(), page -> read(visit, page));
    }

    private Chunk read(Visit visit, Fetched page) throws Stopped {
        Document document = Pages.parse(visit, page);
        List<Element> found = document.select(entries);
        if (found.isEmpty()) {
            throw visit.unreadable("'" + entries + "' finds nothing on " + page.finalUrl());
        }
        List<FeedItem> items = visit.read(found, entry -> Optional.of(entry(visit, entry)));
        return new Chunk(items, nextPage.flatMap(next -> next.address(document)));
    }

    private FeedItem entry(Visit visit, Element entry) {
        Selection link = part(Part.LINK).orElseThrow();
        String address = link.address(entry)
                .orElseThrow(() -> new IllegalArgumentException("'" + link.selector() + "' finds no link"));
        URI url = Links.web(address)
                .orElseThrow(() -> new IllegalArgumentException("no address of the web: '" + address + "'"));
        Optional<String> title = part(Part.TITLE).isPresent()
                ? text(Part.TITLE, entry)
                : link.find(entry).map(Element::text).filter(text -> !text.isBlank());
        FeedItem.Builder item = visit.item(url.toString())
                .url(url)
                .title(title)
                .summary(text(Part.SUMMARY, entry).map(HtmlText::ofPlain))
                .publishedAt(date(visit, entry))
                .image(part(Part.IMAGE).flatMap(image -> image.address(entry)).flatMap(Links::web));
        text(Part.AUTHOR, entry).map(Person::of).ifPresent(item::addAuthor);
        return item.build();
    }

    private Optional<PartialDate> date(Visit visit, Element entry) {
        Optional<String> written = text(Part.DATE, entry);
        Optional<PartialDate> read = written.flatMap(dates::parse);
        if (written.isPresent() && read.isEmpty()) {
            visit.warn("DATE: no certain date: '" + written.get() + "'");
        }
        return read;
    }

    private Optional<Selection> part(Part part) {
        return Optional.ofNullable(parts.get(part));
    }

    private Optional<String> text(Part part, Element entry) {
        return part(part).flatMap(selection -> selection.text(entry));
    }
}
