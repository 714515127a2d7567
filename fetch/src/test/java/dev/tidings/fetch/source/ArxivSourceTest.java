// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArxivSourceTest extends ServiceContract {
    @Override
    protected SourceAdapter adapter() {
        return ArxivSource.category("physics.ao-ph").withEndpoint(services.url("/arxiv"));
    }

    @Override
    String firstTarget() {
        return "/arxiv/api/query?search_query=cat%3Aphysics.ao-ph&sortBy=submittedDate&sortOrder=descending&start=0&max_results=50";
    }

    @Test
    void aPaperIsOneItemWhateverItsVersion() throws Exception {
        FeedItem second = items(adapter()).items().get(0);
        String later = services.text("arxiv.xml").replace("2611.01234v2", "2611.01234v3");
        services.server().reply(firstTarget(), 200, later);

        FeedItem third = items(adapter()).items().get(0);

        assertEquals(second.id(), third.id());
        assertEquals(Optional.of(URI.create("https://arxiv.org/abs/2611.01234")), third.url());
        assertEquals(Optional.of("http://arxiv.org/abs/2611.01234v3"), third.guid());
    }

    @Test
    void readsTitleAuthorsAbstractAndDates() throws Exception {
        FeedItem paper = items(adapter()).items().get(0);

        assertEquals(Optional.of("Tidal resonance in long estuaries"), paper.title());
        assertEquals(
                List.of("Ada Strand", "Jon Ebb"),
                paper.authors().stream().map(p -> p.name()).toList());
        assertEquals(List.of("physics.ao-ph", "physics.flu-dyn"), paper.categories());
        assertEquals(Optional.of(PartialDate.of(Instant.parse("2026-11-03T09:12:44Z"))), paper.publishedAt());
        assertTrue(paper.summary().orElseThrow().contains("four estuaries"));
    }

    @Test
    void readsOldIdentifiers() throws Exception {
        assertEquals(
                Optional.of(URI.create("https://arxiv.org/abs/physics/0611123")),
                items(adapter()).items().get(1).url());
    }

    @Test
    void anAnswerAboutABadQueryIsAFailureThatSaysWhy() throws Exception {
        services.server()
                .reply(
                        firstTarget(),
                        200,
                        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>http://arxiv.org/api/errors#bad</id><title>Error</title><summary>incorrect id format</summary></entry></feed>");

        PollResult.Failed failed = assertInstanceOf(
                PollResult.Failed.class, adapter().poll(context().build()));

        assertTrue(
                failed.failure().reason().contains("incorrect id format"),
                failed.failure().toString());
    }
}
