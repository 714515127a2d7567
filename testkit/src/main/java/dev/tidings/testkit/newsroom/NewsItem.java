// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.newsroom;

import dev.tidings.testkit.newsroom.FixtureFile.Section;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;

/** One article as its publisher wrote it, and what is known to be wrong with it. Immutable. */
public final class NewsItem {
    private final Publisher publisher;
    private final String story;
    private final Section section;
    private final String slug;

    NewsItem(Publisher publisher, String story, Section section) {
        this.publisher = publisher;
        this.story = story;
        this.section = section;
        this.slug = section.name().substring(section.name().indexOf('/') + 1);
        url();
    }

    /** Publisher id and slug, as in {@code harbor-ledger/cable-cut}; unique in a set. */
    public String key() {
        return publisher.id() + "/" + slug;
    }

    /** Who published it. */
    public Publisher publisher() {
        return publisher;
    }

    /** The story it truly belongs to; empty for an item that belongs to none. */
    public Optional<String> story() {
        return story.equals("-") ? Optional.empty() : Optional.of(story);
    }

    /** The headline; may hold HTML where the defect says so, and is empty where the publisher gave none. */
    public Optional<String> title() {
        return section.header("title");
    }

    /** The byline; always a desk or an openly generic name. */
    public Optional<String> author() {
        return section.header("author");
    }

    /** The excerpt that the feed carries if the fixture gives one; else the renderer cuts the first paragraph. */
    public Optional<String> summary() {
        return section.header("summary");
    }

    /** The publisher's own tags. */
    public List<String> tags() {
        return section.header("tags").map(tags -> List.of(tags.split(" *, *"))).orElse(List.of());
    }

    /** The date exactly as the fixture gives it: an ISO instant, an ISO day, or nonsense that the feed repeats. */
    public Optional<String> publishedAsWritten() {
        return section.header("published");
    }

    /** The instant of publication; empty if the item gives no date, a bare day or nonsense. */
    public Optional<Instant> published() {
        return publishedAsWritten().flatMap(NewsItem::instant);
    }

    /** The instant of the last change, where the publisher tells. */
    public Optional<Instant> updated() {
        return section.header("updated").flatMap(NewsItem::instant);
    }

    /** Names of what is wrong with the item, such as {@code no-date}; empty for a sound one. */
    public List<String> defects() {
        return section.header("defect")
                .map(names -> List.of(names.split(" *, *")))
                .orElse(List.of());
    }

    /** The blocks of the article in order, without markup: the ground truth for full-text extraction. */
    public List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        for (Block block : blocks()) {
            paragraphs.add(block.text());
        }
        return paragraphs;
    }

    /** The address of the article's page on its publisher's site, without port. */
    public String url() {
        String path = section.header("path").orElseGet(publisher::articlePath);
        path = path.replace("{slug}", slug).replace("{id}", number());
        if (path.contains("{")) {
            ZonedDateTime date = published()
                    .orElseThrow(() -> section.problem(
                            "has no instant to fill '" + publisher.articlePath() + "' with: give it a 'path' line"))
                    .atZone(publisher.zone());
            path = path.replace("{yyyy}", two(date.getYear()))
                    .replace("{MM}", two(date.getMonthValue()))
                    .replace("{dd}", two(date.getDayOfMonth()));
        }
        return publisher.home() + path.substring(1);
    }

    /** The link as the feed gives it: the page's address unless the item's link is defective or tracked. */
    public String link() {
        return section.header("link")
                .map(link -> link.equals("relative")
                        ? url().substring(publisher.home().length() - 1)
                        : link)
                .orElseGet(() -> url() + publisher.setting("link-suffix", ""));
    }

    /** The identifier that the feed gives: the address of the page unless the fixture says otherwise. */
    public String guid() {
        return section.header("guid").orElseGet(this::url);
    }

    /** The key, for messages. */
    @Override
    public String toString() {
        return key();
    }

    Section section() {
        return section;
    }

    List<Block> blocks() {
        return Block.parse(section.body());
    }

    /** What the page is instead of an article: {@code missing}, {@code empty}, {@code chrome}, …; {@code article} if sound. */
    String page() {
        return section.header("page").orElse("article");
    }

    /** When the item shows up in the feed; the beginning of time if it tells no date. */
    Instant appeared() {
        return section.header("appeared")
                .flatMap(NewsItem::instant)
                .or(this::published)
                .or(() -> publishedAsWritten().flatMap(NewsItem::startOfDay))
                .orElse(Instant.MIN);
    }

    NewsItem withTexts(UnaryOperator<String> change) {
        Map<String, String> headers = new LinkedHashMap<>(section.headers());
        for (String key : List.of("title", "author", "summary", "tags")) {
            headers.computeIfPresent(key, (k, value) -> change.apply(value));
        }
        return new NewsItem(
                publisher, story, new Section(section.file(), section.name(), headers, change.apply(section.body())));
    }

    private String number() {
        CRC32 crc = new CRC32();
        crc.update(slug.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Long.toString(100_000 + crc.getValue() % 900_000);
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> startOfDay(String text) {
        try {
            return Optional.of(
                    LocalDate.parse(text).atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
