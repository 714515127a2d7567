// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** By which of their parts the entries of one feed can be told apart. */
final class Identities {
    /** So many titles under one id or link are no edits of one entry. */
    private static final int MANY = 3;

    private final Map<String, Set<String>> linksOfId = new HashMap<>();
    private final Map<String, Set<String>> titlesOfId = new HashMap<>();
    private final Map<String, Set<String>> titlesOfLink = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Optional<String> home;

    Identities(Feed feed) {
        home = feed.link().map(this::key);
        for (FeedEntry entry : feed.entries()) {
            String title = title(entry);
            entry.id().map(this::key).ifPresent(id -> {
                add(linksOfId, id, entry.link().map(this::key).orElse(""));
                add(titlesOfId, id, title);
            });
            entry.link().map(this::key).ifPresent(link -> add(titlesOfLink, link, title));
        }
    }

    private static void add(Map<String, Set<String>> map, String key, String value) {
        map.computeIfAbsent(key, any -> new HashSet<>()).add(value);
    }

    /** The id of the item that the entry becomes. */
    String of(FeedEntry entry, String sourceId) {
        return entry.id()
                .filter(this::tells)
                .map(id -> ItemIds.ofGuidKey(sourceId, key(id)))
                .or(() -> entry.link().filter(this::leads).map(link -> ItemIds.ofLinkKey(sourceId, key(link))))
                .orElseGet(() -> ItemIds.ofWords(sourceId, words(entry)));
    }

    /** Links and ids of a feed are often the same, and each is asked for several times. */
    private String key(String text) {
        return keys.computeIfAbsent(text, ItemIds::key);
    }

    private boolean tells(String id) {
        String key = key(id);
        return home.filter(key::equals).isEmpty()
                && linksOfId.getOrDefault(key, Set.of()).size() < 2
                && titlesOfId.getOrDefault(key, Set.of()).size() < MANY;
    }

    private boolean leads(String link) {
        String key = key(link);
        return home.filter(key::equals).isEmpty()
                && titlesOfLink.getOrDefault(key, Set.of()).size() < MANY;
    }

    private static String title(FeedEntry entry) {
        return entry.title().map(FeedText::value).orElse("");
    }

    private static String words(FeedEntry entry) {
        return title(entry)
                + '\n'
                + entry.published()
                        .map(Object::toString)
                        .or(() -> entry.excerpt().map(FeedText::value))
                        .orElse("");
    }
}
