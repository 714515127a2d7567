// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import dev.tidings.core.model.Enclosure;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Person;
import dev.tidings.fetch.internal.feed.Links;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * From the entries of a feed to the items of a source. Titles become plain text, texts become HTML, links that are no
 * absolute http(s) address are left out. What an entry lacks and its feed or origin says for all entries (language,
 * rights, in Atom and JSON Feed the authors) is taken from there.
 */
public final class FeedItems {
    private FeedItems() {}

    /**
     * The items, in the order of the feed, each id once.
     *
     * <p>The id comes from the entry's own id, where that tells entries apart: it does not where entries with other links
     * share it, or many with other titles, or where it is the address of the feed's site. Else it comes from the link, by
     * the same rule; else from the title and the date of publication; without a date, from the title and the text. It
     * stays the same as long as these do. See {@link ItemIds}.
     *
     * @param sourceId the source's id, the prefix of each item's
     * @param collectedAt when the feed was read
     */
    public static List<FeedItem> of(Feed feed, String sourceId, Instant collectedAt) {
        Objects.requireNonNull(sourceId, "sourceId");
        Identities identities = new Identities(feed);
        Map<String, FeedItem> out = new LinkedHashMap<>();
        for (FeedEntry entry : feed.entries()) {
            out.computeIfAbsent(identities.of(entry, sourceId), key -> item(feed, entry, key, sourceId, collectedAt));
        }
        return List.copyOf(out.values());
    }

    private static FeedItem item(Feed feed, FeedEntry entry, String id, String sourceId, Instant collectedAt) {
        FeedItem.Builder out = FeedItem.builder().id(id).sourceId(sourceId).collectedAt(collectedAt);
        out.guid(entry.id());
        out.url(entry.link().flatMap(Links::web));
        out.title(entry.title().map(FeedText::plain).filter(title -> !title.isEmpty()));
        out.summary(entry.summary().map(FeedText::asHtml));
        out.content(entry.content().map(FeedText::asHtml));
        out.authors(people(authors(feed, entry)));
        out.contributors(people(entry.contributors()));
        out.publishedAt(entry.published());
        out.updatedAt(entry.updated());
        out.categories(entry.categories().stream()
                .map(category -> category.label().orElse(category.term()))
                .distinct()
                .toList());
        for (FeedEnclosure enclosure : entry.enclosures()) {
            Links.web(enclosure.url())
                    .ifPresent(url -> out.addEnclosure(new Enclosure(url, enclosure.type(), enclosure.length())));
        }
        out.language(entry.language().or(feed::language));
        out.rights(entry.rights().or(feed::rights).map(FeedText::plain));
        out.image(entry.image().flatMap(Links::web));
        out.comments(entry.comments().flatMap(Links::web));
        out.origin(entry.source().flatMap(FeedOrigin::title).map(FeedText::plain));
        out.details(details(feed, entry));
        return out.build();
    }

    private static Map<String, String> details(Feed feed, FeedEntry entry) {
        Map<String, String> details = new TreeMap<>();
        feed.generator().ifPresent(generator -> details.put("generator", generator));
        entry.license().or(feed::license).ifPresent(license -> details.put("license", license));
        entry.duration().ifPresent(duration -> details.put("itunes:duration", duration));
        entry.season().ifPresent(season -> details.put("itunes:season", season));
        entry.episode().ifPresent(episode -> details.put("itunes:episode", episode));
        entry.chapters().ifPresent(chapters -> details.put("podcast:chapters", chapters.url()));
        if (!entry.transcripts().isEmpty()) {
            details.put(
                    "podcast:transcript",
                    entry.transcripts().stream().map(FeedEnclosure::url).collect(Collectors.joining(" ")));
        }
        entry.inReplyTo().ifPresent(parent -> details.put("thr:in-reply-to", parent));
        return details;
    }

    /** RFC 4287, 4.2.1: an entry without author has those of its source, else of its feed; JSON Feed says the same. */
    private static List<FeedPerson> authors(Feed feed, FeedEntry entry) {
        if (!entry.authors().isEmpty()) {
            return entry.authors();
        }
        List<FeedPerson> origin = entry.source().map(FeedOrigin::authors).orElse(List.of());
        boolean inherits = feed.format() == FeedFormat.ATOM || feed.format() == FeedFormat.JSON;
        return entry.source().isPresent() || !inherits ? origin : feed.authors();
    }

    private static List<Person> people(List<FeedPerson> people) {
        List<Person> out = new ArrayList<>();
        for (FeedPerson person : people) {
            Optional<URI> url = person.url().flatMap(Links::web);
            person.name()
                    .or(person::email)
                    .filter(name -> !name.isBlank())
                    .ifPresent(name -> out.add(new Person(name, person.email(), url)));
        }
        return out;
    }
}
