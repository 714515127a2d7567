// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.StoryChange;
import dev.tidings.core.port.ClusterState;
import dev.tidings.core.port.Clustering;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Divides a stream of articles among clusterings that do not see each other, so that what tells of one event comes to one
 * of them. It groups the stream itself, into topics that are wider than stories, and all of a topic goes to one shard; a
 * new topic goes where least went so far. The same sequence gives the same division. Used by one thread.
 */
public final class StoryShards {
    private static final String FORMAT = "tidings-shards-1";
    /** Less than stories need: what one shard gets apart belongs together rather than the other way round. */
    private static final double JOIN = 0.15;

    private static final double MERGE = 0.18;
    /** As many topics as articles that the clusterer holds open. */
    private static final int MOST_TOPICS = 50_000;
    /** Once so much went to the shards, all loads are halved. */
    private static final int FULL = 1 << 16;

    private final int[] loads;
    private final Clustering topics;
    /** Of a topic, those used last at the end. */
    private final Map<String, Integer> homes = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST_TOPICS;
        }
    };

    private int divided;

    private StoryShards(int shards, Optional<ClusterState> topics) {
        if (shards < 1) {
            throw new IllegalArgumentException("shards is less than 1: " + shards);
        }
        this.loads = new int[shards];
        this.topics = LexicalClusterer.builder()
                .joinFrom(JOIN)
                .mergeFrom(MERGE)
                .build()
                .open(topics);
    }

    /**
     * Begins with nothing, or goes on from a state.
     *
     * @param shards how many, at least one; the same as when the state was made
     * @throws TidingsException when the state is another's
     */
    public static StoryShards open(int shards, Optional<ClusterState> saved) {
        return saved.isEmpty() ? new StoryShards(shards, Optional.empty()) : read(shards, saved.get());
    }

    /** The shard of an article, from 0 on. Ask once for each article and keep the answer. */
    public int route(Article article) {
        String topic = "";
        for (StoryChange change : topics.accept(article)) {
            if (change instanceof StoryChange.Opened opened) {
                topic = opened.storyId();
            } else if (change instanceof StoryChange.Joined joined) {
                topic = joined.storyId();
            }
        }
        Integer home = homes.get(topic);
        int shard = home == null ? emptiest() : home;
        homes.put(topic, shard);
        loads[shard]++;
        if (++divided % FULL == 0) {
            for (int i = 0; i < loads.length; i++) {
                loads[i] >>= 1;
            }
        }
        topics.repair(article.eventTime().truncatedTo(ChronoUnit.DAYS)).forEach(this::follow);
        return shard;
    }

    private int emptiest() {
        int emptiest = 0;
        for (int shard = 1; shard < loads.length; shard++) {
            if (loads[shard] < loads[emptiest]) {
                emptiest = shard;
            }
        }
        return emptiest;
    }

    /** What leaves a topic stays at its shard. */
    private void follow(StoryChange change) {
        if (change instanceof StoryChange.Split split) {
            inherit(split.into(), split.from());
        } else if (change instanceof StoryChange.Moved moved) {
            inherit(moved.to(), moved.from());
        } else if (change instanceof StoryChange.Merged merged) {
            inherit(merged.into(), merged.from());
            homes.remove(merged.from());
        }
    }

    private void inherit(String topic, String from) {
        Integer home = homes.get(from);
        if (home != null) {
            homes.putIfAbsent(topic, home);
        }
    }

    /** Everything needed to go on in another process. */
    public ClusterState state() {
        ClusterState inner = topics.state();
        StringBuilder text = new StringBuilder().append(divided);
        for (int load : loads) {
            text.append(' ').append(load);
        }
        text.append('\n').append(homes.size()).append('\n');
        homes.forEach(
                (topic, shard) -> text.append(shard).append(' ').append(topic).append('\n'));
        text.append(inner.format()).append('\n').append(inner.data());
        return new ClusterState(FORMAT, text.toString());
    }

    private static StoryShards read(int shards, ClusterState state) {
        if (!state.format().equals(FORMAT)) {
            throw new TidingsException("no state of shards: '" + state.format() + "'");
        }
        int line = state.data().indexOf('\n');
        List<String> numbers = List.of(state.data().substring(0, line).split(" "));
        if (numbers.size() != shards + 1) {
            throw new TidingsException("the state is one of " + (numbers.size() - 1) + " shards, not of " + shards
                    + ": their number cannot change");
        }
        int end = state.data().indexOf('\n', line + 1);
        int left = Integer.parseInt(state.data().substring(line + 1, end));
        Map<String, Integer> read = new LinkedHashMap<>();
        for (; left > 0; left--) {
            line = end;
            end = state.data().indexOf('\n', line + 1);
            int blank = state.data().indexOf(' ', line);
            read.put(
                    state.data().substring(blank + 1, end),
                    Integer.parseInt(state.data().substring(line + 1, blank)));
        }
        int data = state.data().indexOf('\n', end + 1);
        ClusterState inner = new ClusterState(
                state.data().substring(end + 1, data), state.data().substring(data + 1));
        StoryShards opened = new StoryShards(shards, Optional.of(inner));
        opened.homes.putAll(read);
        opened.divided = Integer.parseInt(numbers.get(0));
        for (int shard = 0; shard < shards; shard++) {
            opened.loads[shard] = Integer.parseInt(numbers.get(shard + 1));
        }
        return opened;
    }
}
