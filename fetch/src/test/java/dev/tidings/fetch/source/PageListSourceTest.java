// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageListSourceTest extends ServiceContract {
    @Override
    protected SourceAdapter adapter() {
        return PageListSource.of("port", "Port of Ennerdale", services.url("/port/notices"), "li.notice")
                .withTitle("h3")
                .withSummary("p.teaser")
                .withDate("time@datetime")
                .withImage("img")
                .withAuthor(".by");
    }

    @Override
    String firstTarget() {
        return "/port/notices";
    }

    @Test
    void readsWhatTheSelectorsSay() throws Exception {
        FeedItem notice = items(adapter()).items().get(0);

        assertEquals(Optional.of("Lock closed for repair"), notice.title());
        assertEquals(Optional.of(URI.create(services.url("/notices/7"))), notice.url());
        assertEquals(Optional.of(PartialDate.parse("2026-11-21")), notice.publishedAt());
        assertEquals(Optional.of("<p>The north lock is closed. Use the south lock.</p>"), notice.summary());
        assertEquals(Optional.of(URI.create(services.url("/img/lock.jpg"))), notice.image());
        assertEquals("Harbour master", notice.authors().get(0).name());
    }

    @Test
    void entriesWithoutALinkOfTheWebAreWarnings() throws Exception {
        PollResult.Items items = items(adapter());

        assertEquals(2, items.items().size());
        assertEquals(2, items.warnings().size());
    }

    @Test
    void aDateOfUncertainOrderIsReadOnlyWithALocale() throws Exception {
        PageListSource list = PageListSource.of("port", "Port", services.url("/port/notices"), "li.notice")
                .withDate("time");

        assertEquals(Optional.empty(), items(list).items().get(1).publishedAt());
        assertEquals(
                Optional.of(PartialDate.parse("2026-04-03")),
                items(list.withLocale(Locale.UK)).items().get(1).publishedAt());
        assertEquals(
                Optional.of(PartialDate.parse("2026-03-04")),
                items(list.withLocale(Locale.US)).items().get(1).publishedAt());
    }

    @Test
    void followsTheNextPageAsOftenAsAllowed() throws Exception {
        PageListSource list = PageListSource.of("port", "Port", services.url("/port/notices"), "li.notice")
                .withNextPage("a[rel=next]", 2);

        assertEquals(List.of("Lock closed for repair", "Dredging begins", "Buoy replaced"), titles(items(list)));
    }

    @Test
    void anUnchangedPageIsNotSentAgain() throws Exception {
        assertInstanceOf(PollResult.Unchanged.class, again(adapter(), items(adapter())));
    }

    @Test
    void whatIsNoSelectorIsRefusedByValue() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> PageListSource.of("a", "A", "https://a.example/", "li[["));
        assertTrue(e.getMessage().contains("'li[['"), e.getMessage());
    }

    @Test
    void robotsTxtIsKeptTo() throws Exception {
        services.server().reply("/robots.txt", 200, "User-agent: *\nDisallow: /port/\n", "Content-Type", "text/plain");

        assertInstanceOf(PollResult.Failed.class, adapter().poll(context().build()));
        assertFalse(services.asked().contains("/port/notices"));
    }

    @Test
    void ofALongPageTheBeginningIsReadAndTheRestIsSaid() throws Exception {
        String filling = "<p>x</p>".repeat(250_000);
        services.server()
                .reply(
                        firstTarget(),
                        200,
                        "<li class=notice><a href=/first>First</a></li>" + filling
                                + "<li class=notice><a href=/late>Late</a></li>");

        PollResult.Items items = items(PageListSource.of("port", "Port", services.url(firstTarget()), "li.notice"));

        assertEquals(List.of("First"), titles(items));
        assertTrue(items.warnings().get(0).startsWith("LIMIT"), items.warnings().toString());
    }
}
