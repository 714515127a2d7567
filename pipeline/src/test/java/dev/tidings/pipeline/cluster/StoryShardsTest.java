// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.port.ClusterState;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoryShardsTest {
    private static final List<String> EVENTS = List.of(
            "Ennerdale dam opens after long delay",
            "Orchestra of Tallinn elects new conductor Saar",
            "Ferry strands near Isle of Wexcombe",
            "Parliament passes fisheries quota bill");

    private static List<Article> articles(int rounds) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < rounds * EVENTS.size(); i++) {
            articles.add(Article.builder()
                    .id("a" + i)
                    .sourceId("wire")
                    .publisher("Wire")
                    .url(URI.create("https://wire.example/" + i))
                    .title(EVENTS.get(i % EVENTS.size()) + ", report " + i)
                    .language("en")
                    .collectedAt(Instant.parse("2026-11-20T06:00:00Z").plusSeconds(600L * i))
                    .text(ArticleText.empty())
                    .build());
        }
        return articles;
    }

    private static List<Integer> routed(StoryShards shards, List<Article> articles) {
        return articles.stream().map(shards::route).toList();
    }

    @Test
    void whatTellsOfOneEventComesToOneShardAndEventsAreSpread() {
        List<Integer> routed = routed(StoryShards.open(4, Optional.empty()), articles(10));
        Set<Integer> used = new HashSet<>();
        for (int event = 0; event < EVENTS.size(); event++) {
            Set<Integer> of = new HashSet<>();
            for (int i = event; i < routed.size(); i += EVENTS.size()) {
                of.add(routed.get(i));
            }
            assertEquals(1, of.size(), EVENTS.get(event));
            used.addAll(of);
        }
        assertEquals(Set.of(0, 1, 2, 3), used);
    }

    @Test
    void aDivisionGoesOnFromItsState() {
        List<Article> all = articles(30);
        List<Integer> wanted = routed(StoryShards.open(3, Optional.empty()), all);
        StoryShards first = StoryShards.open(3, Optional.empty());
        List<Integer> found = new ArrayList<>(routed(first, all.subList(0, 50)));
        StoryShards second = StoryShards.open(3, Optional.of(first.state()));
        found.addAll(routed(second, all.subList(50, all.size())));
        assertEquals(wanted, found);
    }

    @Test
    void aStateOfAnotherNumberOfShardsIsRefusedWithBothNumbers() {
        ClusterState state = StoryShards.open(3, Optional.empty()).state();
        String message = assertThrows(TidingsException.class, () -> StoryShards.open(4, Optional.of(state)))
                .getMessage();
        assertTrue(message.contains("3 shards, not of 4"), message);
        assertThrows(TidingsException.class, () -> StoryShards.open(3, Optional.of(new ClusterState("another", ""))));
        assertThrows(IllegalArgumentException.class, () -> StoryShards.open(0, Optional.empty()));
    }
}
