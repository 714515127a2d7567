// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
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

class JsonApiSourceTest extends ServiceContract {
    @Override
    protected SourceAdapter adapter() {
        return JsonApiSource.of("search", "Search", services.url("/api/search?query=tides"), mapping());
    }

    @Override
    String firstTarget() {
        return "/api/search?query=tides";
    }

    private static JsonMapping mapping() {
        return JsonMapping.builder()
                .items("/hits")
                .id("/objectID")
                .url("https://news.example/item/{/objectID}")
                .title("/title")
                .content("/story_text")
                .published("/created_at")
                .author("/author")
                .category("/_tags")
                .nextPage("/next")
                .build();
    }

    @Test
    void readsWhatTheMappingSays() throws Exception {
        PollResult.Items items = items(adapter());

        assertEquals(List.of("Ennerdale & its dam", "Ask: tide tables?"), titles(items));
        FeedItem first = items.items().get(0);
        assertEquals(Optional.of(URI.create("https://news.example/item/42100101")), first.url());
        assertEquals(Optional.of(PartialDate.parse("2026-11-22T08:00Z")), first.publishedAt());
        assertEquals(List.of("story", "author_tidewatcher"), first.categories());
        assertEquals(Optional.empty(), first.content());
    }

    @Test
    void secondsSince1970AreADate() throws Exception {
        JsonMapping epoch = JsonMapping.builder()
                .items("/hits")
                .url("/url")
                .published("/created_at_i")
                .build();
        FeedItem first = items(JsonApiSource.of("s", "S", services.url("/api/search?query=tides"), epoch))
                .items()
                .get(0);
        assertEquals(Optional.of(PartialDate.of(Instant.parse("2026-11-22T08:00:00Z"))), first.publishedAt());
    }

    @Test
    void whatIsNoDateOrNoItemIsAWarning() throws Exception {
        PollResult.Items items = items(adapter());

        assertEquals(Optional.empty(), items.items().get(1).publishedAt());
        assertTrue(
                items.warnings().toString().contains("yesterday-ish"),
                items.warnings().toString());
        assertTrue(
                items.warnings().toString().contains("neither id nor address"),
                items.warnings().toString());
    }

    @Test
    void followsPagesOnlyWhenAsked() throws Exception {
        JsonApiSource one = JsonApiSource.of("s", "S", services.url("/api/search?query=tides"), mapping());
        assertEquals(2, items(one).items().size());
        assertEquals(3, items(one.withPages(5)).items().size());
    }

    @Test
    void whatIsNoPointerIsRefusedByValue() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> JsonMapping.builder().url("/url").title("title").build());
        assertTrue(e.getMessage().contains("title is no JSON Pointer: 'title'"), e.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> JsonMapping.builder().title("/t").build());
        assertThrows(
                IllegalArgumentException.class,
                () -> JsonMapping.builder().url("item/1").build());
    }

    @Test
    void oddAddressesOfItemsAreEscapedAndOddNextPagesAreSaid() throws Exception {
        JsonMapping odd = JsonMapping.builder()
                .items("/hits")
                .id("/id")
                .url("/u")
                .title("/t")
                .nextPage("/next")
                .build();
        for (String next : List.of("/p?cursor=a b|c", "http://[", "javascript:alert(1)")) {
            services.server()
                    .reply(
                            "/odd.json",
                            200,
                            "{\"hits\":[{\"id\":1,\"u\":\"/x y|z\",\"t\":\"Kept\"}],\"next\":\"" + next + "\"}");
            PollResult.Items items = items(JsonApiSource.of("odd", "Odd", services.url("/odd.json"), odd)
                    .withPages(2));

            assertEquals(List.of("Kept"), titles(items), next);
            assertTrue(items.items().get(0).url().orElseThrow().toString().endsWith("/x%20y%7Cz"), next);
            assertTrue(
                    items.warnings().toString().contains("INCOMPLETE"),
                    items.warnings().toString());
        }
    }

    @Test
    void aTextOfCountlessTinyValuesIsNotTakenIntoMemory() throws Exception {
        services.server().reply("/tiny.json", 200, "{\"hits\":[" + "{},".repeat(600_000) + "{}]}");

        PollResult.Failed failed = assertInstanceOf(
                PollResult.Failed.class,
                JsonApiSource.of("tiny", "Tiny", services.url("/tiny.json"), mapping())
                        .poll(context().build()));
        assertTrue(failed.failure().reason().contains("oken"), failed.failure().reason());
    }
}
