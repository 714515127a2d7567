// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Entity;
import dev.tidings.core.model.Story;
import dev.tidings.core.model.Topic;
import dev.tidings.core.page.EntityLink;
import dev.tidings.core.page.EntityPage;
import dev.tidings.core.page.StoryCard;
import dev.tidings.core.page.TopicLink;
import dev.tidings.core.page.TopicPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What stories are about: topics, and those entities that several stories share. Each has a page. */
final class Subjects {
    private static final int FEWEST = 2;

    private final Map<Topic, List<Story>> byTopic = new LinkedHashMap<>();
    private final Map<String, About> byEntity = new LinkedHashMap<>();

    private record About(Entity entity, List<Story> stories) {}

    /** Reads the stories, the one that was updated last first. */
    Subjects(List<Story> stories) {
        for (Story story : stories) {
            story.topics().forEach(t -> add(byTopic.computeIfAbsent(t, any -> new ArrayList<>()), story));
            for (Entity entity : story.entities()) {
                add(
                        byEntity.computeIfAbsent(entity.slug(), any -> new About(entity, new ArrayList<>()))
                                .stories(),
                        story);
            }
        }
        byEntity.values().removeIf(about -> about.stories().size() < FEWEST);
    }

    private static void add(List<Story> about, Story story) {
        if (about.isEmpty() || !about.get(about.size() - 1).equals(story)) {
            about.add(story);
        }
    }

    /** All topics, most stories first. */
    List<TopicLink> topics() {
        Map<Topic, Integer> counts = new LinkedHashMap<>();
        byTopic.forEach((topic, about) -> counts.put(topic, about.size()));
        return topicLinks(counts);
    }

    /** The entities with a page, most stories first. */
    List<EntityLink> entities() {
        return entityLinks(byEntity.values().stream()
                .map(about -> new EntityLink(about.entity(), about.stories().size()))
                .toList());
    }

    /** Slugs of the story's entities that have a page. */
    List<String> pagesOf(Story story) {
        return story.entities().stream()
                .map(Entity::slug)
                .filter(byEntity::containsKey)
                .distinct()
                .toList();
    }

    Optional<TopicPage> topic(String slug, Function<Story, StoryCard> card) {
        return byTopic.entrySet().stream()
                .filter(e -> e.getKey().slug().equals(slug))
                .findFirst()
                .map(e -> TopicPage.builder()
                        .topic(e.getKey())
                        .cards(e.getValue().stream().map(card).toList())
                        .neighbours(topicsOf(e.getValue()).stream()
                                .filter(l -> !l.topic().equals(e.getKey()))
                                .toList())
                        .build());
    }

    Optional<EntityPage> entity(String slug, Function<Story, StoryCard> card) {
        return Optional.ofNullable(byEntity.get(slug))
                .map(about -> EntityPage.builder()
                        .entity(about.entity())
                        .cards(about.stories().stream().map(card).toList())
                        .neighbours(entitiesOf(about.stories()).stream()
                                .filter(l -> !l.entity().slug().equals(slug))
                                .toList())
                        .topics(topicsOf(about.stories()))
                        .build());
    }

    private static List<TopicLink> topicsOf(List<Story> stories) {
        Map<Topic, Integer> counts = new LinkedHashMap<>();
        stories.forEach(s -> s.topics().forEach(t -> counts.merge(t, 1, Integer::sum)));
        return topicLinks(counts);
    }

    private static List<TopicLink> topicLinks(Map<Topic, Integer> counts) {
        return counts.entrySet().stream()
                .map(e -> new TopicLink(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt((TopicLink l) -> -l.stories())
                        .thenComparing(l -> l.topic().slug()))
                .toList();
    }

    private List<EntityLink> entitiesOf(List<Story> stories) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        stories.forEach(s -> pagesOf(s).forEach(slug -> counts.merge(slug, 1, Integer::sum)));
        List<EntityLink> links = new ArrayList<>();
        counts.forEach((slug, count) -> Optional.ofNullable(byEntity.get(slug))
                .ifPresent(about -> links.add(new EntityLink(about.entity(), count))));
        return entityLinks(links);
    }

    private static List<EntityLink> entityLinks(List<EntityLink> links) {
        return links.stream()
                .sorted(Comparator.comparingInt((EntityLink l) -> -l.stories())
                        .thenComparing(l -> l.entity().slug()))
                .toList();
    }
}
