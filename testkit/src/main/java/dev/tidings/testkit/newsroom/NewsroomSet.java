// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.newsroom;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Publishers and their articles, with the ground truth about them. Immutable; each {@code with…} gives a changed copy.
 * All outlets, companies, people and events of the built-in sets are invented.
 */
public final class NewsroomSet {
    private final String id;
    private final String title;
    private final Instant clock;
    private final List<Publisher> publishers;
    private final List<NewsStory> stories;
    private final List<NewsItem> items;
    private final Looks looks;

    NewsroomSet(
            String id,
            String title,
            Instant clock,
            List<Publisher> publishers,
            List<NewsStory> stories,
            List<NewsItem> items,
            Looks looks) {
        this.id = id;
        this.title = title;
        this.clock = clock;
        this.publishers = List.copyOf(publishers);
        this.stories = List.copyOf(stories);
        this.items = List.copyOf(items);
        this.looks = looks;
    }

    /** The demo's set: eight publishers in four scripts on four weeks of technology news, with faults of daily life. */
    public static NewsroomSet technology() {
        return SetReader.resource("technology");
    }

    /** A second set from other fields: a trial, a storm and an election count. */
    public static NewsroomSet general() {
        return SetReader.resource("general");
    }

    /**
     * Reads a set of your own: {@code set.txt}, story files and, if you like, page templates, all UTF-8; the format is in
     * the package's description.
     *
     * @throws IOException if a file that the set names cannot be read
     * @throws IllegalArgumentException if a file is not in the format; the message names file, section and value
     */
    public static NewsroomSet load(Path folder) throws IOException {
        return SetReader.folder(requireNonNull(folder, "folder"));
    }

    /** The set's short name. */
    public String id() {
        return id;
    }

    /** What the set is, for a reader. */
    public String title() {
        return title;
    }

    /** The instant at which the set is meant to be looked at: shortly after its last article. */
    public Instant clock() {
        return clock;
    }

    /** The publishers, in the order of the fixture or of {@link #withOrder}. */
    public List<Publisher> publishers() {
        return publishers;
    }

    /** The true stories with their articles and contradictions. */
    public List<NewsStory> stories() {
        return stories;
    }

    /** All items, sound and defective. */
    public List<NewsItem> items() {
        return items;
    }

    /** The item with this {@link NewsItem#key()}. */
    public Optional<NewsItem> item(String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    /** Host names of all publishers, for a resolver. */
    public List<String> hosts() {
        return publishers.stream().map(Publisher::host).toList();
    }

    /** Feed addresses of all publishers, without port, in the publishers' order. */
    public List<String> feedUrls() {
        return publishers.stream().map(Publisher::feedUrl).toList();
    }

    /** Everything that the publishers serve, by address: feeds, pages, home pages, robots.txt. In address order. */
    public Map<String, Document> documents() {
        return new Press(this).print();
    }

    /**
     * The same set with its publishers in another order.
     *
     * @throws IllegalArgumentException if {@code ids} is not a permutation of the publishers' ids
     */
    public NewsroomSet withOrder(List<String> ids) {
        List<Publisher> ordered = new ArrayList<>();
        for (String wanted : ids) {
            publishers.stream().filter(p -> p.id().equals(wanted)).findFirst().ifPresent(ordered::add);
        }
        if (ordered.size() != publishers.size()
                || ordered.stream().distinct().count() != publishers.size()
                || ids.size() != publishers.size()) {
            throw new IllegalArgumentException("not an order of all publishers: " + ids);
        }
        return new NewsroomSet(id, title, clock, ordered, stories, items, looks);
    }

    /** The same set with its publishers shuffled; the same seed gives the same order. */
    public NewsroomSet withOrder(long seed) {
        List<String> ids = publishers.stream().map(Publisher::id).collect(Collectors.toCollection(ArrayList::new));
        java.util.Collections.shuffle(ids, new java.util.Random(seed));
        return withOrder(ids);
    }

    /**
     * The same set with words replaced in every headline, byline, excerpt, tag and paragraph: names of people and places,
     * to show that nothing downstream knows the fixtures. Where two names start alike the longer one is taken; what was
     * replaced is not looked at again. Addresses keep their slugs.
     */
    public NewsroomSet withRenamed(Map<String, String> names) {
        if (names.isEmpty()) {
            return this;
        }
        Pattern any = Pattern.compile(names.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
        List<NewsItem> renamed = items.stream()
                .map(item -> item.withTexts(text -> any.matcher(text)
                        .replaceAll(match -> Matcher.quoteReplacement(requireNonNull(names.get(match.group()))))))
                .toList();
        return new NewsroomSet(id, title, clock, publishers, stories, renamed, looks);
    }

    /** The set as it stood at an instant: items that appear later are left out, undated ones stay. */
    public NewsroomSet until(Instant instant) {
        List<NewsItem> early =
                items.stream().filter(item -> !item.appeared().isAfter(instant)).toList();
        return new NewsroomSet(id, title, instant, publishers, stories, early, looks);
    }

    Looks looks() {
        return looks;
    }
}
