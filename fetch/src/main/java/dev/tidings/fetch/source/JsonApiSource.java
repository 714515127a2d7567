// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Person;
import dev.tidings.core.model.SourceKind;
import dev.tidings.core.port.FetchPurpose;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.time.PublicationDates;
import dev.tidings.fetch.html.HtmlText;
import dev.tidings.fetch.internal.feed.Links;
import dev.tidings.fetch.internal.source.Stopped;
import dev.tidings.fetch.internal.source.Visit;
import dev.tidings.fetch.source.Paging.Chunk;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Any service that answers with JSON, by a {@link JsonMapping}. Defaults: one page, no further headers. Later pages, where
 * asked for, are read until an item of the last poll is met.
 */
public final class JsonApiSource extends WebSource<JsonApiSource> {
    private static final PublicationDates DATES =
            PublicationDates.builder().epoch(true).build();

    private final JsonMapping mapping;
    private final int pages;

    private JsonApiSource(Setup setup, JsonMapping mapping, int pages) {
        super(setup);
        this.mapping = mapping;
        this.pages = pages;
    }

    /** What an address answers, read as the mapping says. */
    public static JsonApiSource of(String id, String name, String url, JsonMapping mapping) {
        return new JsonApiSource(Setup.at(id, name, SourceKind.API, url), mapping, 1);
    }

    /**
     * With at most so many pages a poll; the mapping says where the next one is.
     *
     * @throws IllegalArgumentException when it is not 1 to 50, or the mapping knows no next page
     */
    public JsonApiSource withPages(int most) {
        if (most < 1 || most > 50) {
            throw new IllegalArgumentException("pages are " + most + ", not within 1 to 50");
        }
        if (most > 1 && mapping.nextPage().isEmpty()) {
            throw new IllegalArgumentException(most + " pages, but the mapping has no 'nextPage'");
        }
        return new JsonApiSource(setup, mapping, most);
    }

    @Override
    JsonApiSource with(Setup setup) {
        return new JsonApiSource(setup, mapping, pages);
    }

    @Override
    String address() {
        return setup.endpoint();
    }

    @Override
    PollResult collect(Visit visit) throws Stopped, InterruptedException {
        return new Paging(this::request, pages, pages)
                .collect(visit, address(), Optional.empty(), page -> read(visit, page));
    }

    private FetchRequest.Builder request(String url) {
        return FetchRequest.builder().url(url).purpose(FetchPurpose.OTHER).putHeader("Accept", "application/json");
    }

    private Chunk read(Visit visit, Fetched page) throws Stopped {
        JsonNode root = Json.read(visit, page);
        JsonNode items = root.at(JsonPointer.compile(mapping.items()));
        if (!items.isArray()) {
            throw visit.unreadable("'" + mapping.items() + "' leads to no array in " + page.finalUrl());
        }
        Optional<String> next = mapping.nextPage()
                .flatMap(place -> JsonTemplate.of("nextPage", place).fill(root))
                .flatMap(reference -> next(visit, page, reference));
        return new Chunk(visit.read(items, item -> Optional.of(item(visit, item))), next);
    }

    private FeedItem item(Visit visit, JsonNode node) {
        Optional<URI> url = address(mapping.url(), node);
        String identity = text(mapping.id(), node)
                .or(() -> url.map(URI::toString))
                .orElseThrow(() -> new IllegalArgumentException("neither id nor address: " + Json.start(node)));
        return visit.item(identity)
                .url(url)
                .title(text(mapping.title(), node).map(HtmlText::line).filter(title -> !title.isEmpty()))
                .summary(text(mapping.summary(), node))
                .content(text(mapping.content(), node))
                .publishedAt(date(visit, mapping.published(), node))
                .updatedAt(date(visit, mapping.updated(), node))
                .authors(texts(mapping.author(), node).stream().map(Person::of).toList())
                .categories(texts(mapping.category(), node))
                .language(text(mapping.language(), node))
                .image(address(mapping.image(), node))
                .comments(address(mapping.comments(), node))
                .complete(mapping.complete())
                .build();
    }

    private static Optional<String> text(Optional<String> place, JsonNode node) {
        return place.flatMap(pointer -> Json.text(node.at(JsonPointer.compile(pointer))));
    }

    private static List<String> texts(Optional<String> place, JsonNode node) {
        List<String> out = new ArrayList<>();
        place.map(pointer -> node.at(JsonPointer.compile(pointer))).ifPresent(found -> {
            if (found.isArray()) {
                found.forEach(element -> Json.text(element).ifPresent(out::add));
            } else {
                Json.text(found).ifPresent(out::add);
            }
        });
        return out;
    }

    private Optional<URI> address(Optional<String> place, JsonNode node) {
        return place.flatMap(written -> JsonTemplate.of("address", written).fill(node))
                .map(reference -> Links.resolve(source().url().orElseThrow().toString(), reference))
                .flatMap(Links::web);
    }

    private static Optional<String> next(Visit visit, Fetched page, String reference) {
        Optional<String> next =
                Links.web(Links.resolve(page.finalUrl().toString(), reference)).map(URI::toString);
        if (next.isEmpty()) {
            visit.warn("INCOMPLETE: the next page has no usable address: '" + reference + "'");
        }
        return next;
    }

    private static Optional<PartialDate> date(Visit visit, Optional<String> place, JsonNode node) {
        Optional<String> written = text(place, node);
        Optional<PartialDate> read = written.flatMap(DATES::parse);
        if (written.isPresent() && read.isEmpty()) {
            visit.warn("DATE: no certain date: '" + written.get() + "'");
        }
        return read;
    }
}
