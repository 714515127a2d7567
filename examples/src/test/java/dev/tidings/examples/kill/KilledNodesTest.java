// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.WorkKind;
import dev.tidings.store.jdbc.JdbcStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** Rounds of two and of four nodes, minutes each: {@code -Pkills} or {@code -Dtidings.kills=20}; of {@code -Dtidings.nodes=4} alone. */
@EnabledIfSystemProperty(named = "tidings.kills", matches = "[1-9]\\d*")
class KilledNodesTest {
    private static final int ROUNDS = Integer.getInteger("tidings.kills", 1);
    private static final int NODES = Integer.getInteger("tidings.nodes", 0);
    private static final List<Integer> SIZES = NODES > 0 ? List.of(NODES) : List.of(2, 4);
    private static final int MOST_LOOKS = 600;

    /** What a round left. */
    private record Left(List<String> content, int kills, int calls, List<String> wrong) {}

    @Test
    void nodesThatAreKilledAtRandomLeaveTheStoriesOfOneThatNobodyDisturbed() throws Exception {
        Random random = new Random(20261125);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                NewsInWaves news = new NewsInWaves()) {
            Left calm = round(postgres, "calm", news, 1, random, 0);
            assertEquals(List.of(), calm.wrong());
            assertTrue(
                    calm.content().stream().filter(l -> l.startsWith("Story ")).count() >= 10, calm.toString());
            for (int nodes : SIZES) {
                for (int round = 0; round < ROUNDS; round++) {
                    Left left = round(postgres, "n" + nodes + "r" + round, news, nodes, random, 2);
                    String which = nodes + " nodes, round " + round + ", killed " + left.kills() + " times, calls "
                            + left.calls() + " (" + calm.calls() + " undisturbed)";
                    System.out.println(which);
                    assertEquals(calm.content(), left.content(), which);
                    assertEquals(List.of(), left.wrong(), which);
                }
            }
        }
    }

    /** Lets nodes take in wave after wave, kills some in each wave, and looks at what they left. */
    private static Left round(
            EmbeddedPostgres postgres, String name, NewsInWaves news, int nodes, Random random, int mostKills)
            throws Exception {
        PGSimpleDataSource database = database(postgres, name);
        int kills = 0;
        try (StoryStore store = JdbcStore.postgres(database);
                Published published = new Published(database)) {
            news.publish(0);
            Calls calls = new Calls(published);
            news.server().on("/model", calls);
            String url = database.getUrl() + (database.getUrl().contains("?") ? "&" : "?")
                    + "user=postgres&password=postgres";
            try (Cluster cluster = new Cluster(nodes, url, news.server().port())) {
                for (int wave = 0; wave < NewsInWaves.WAVES; wave++) {
                    news.publish(wave);
                    for (int kill = random.nextInt(mostKills + 1); kill > 0; kill--) {
                        cluster.await(random.nextInt(30));
                        cluster.replace(random.nextInt(nodes));
                        kills++;
                    }
                    await(cluster, store, (wave + 1) * NewsInWaves.ITEMS, WorkKind.FETCH_PAGE, WorkKind.CLUSTER);
                }
                await(cluster, store, NewsInWaves.WAVES * NewsInWaves.ITEMS, WorkKind.values());
            }
            List<String> wrong = new ArrayList<>(calls.wrong());
            wrong.addAll(published.wrong(store.all(Story.class)));
            return new Left(content(store), kills, calls.number(), wrong);
        }
    }

    private static PGSimpleDataSource database(EmbeddedPostgres postgres, String name) throws Exception {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return (PGSimpleDataSource) postgres.getDatabase("postgres", name);
    }

    private static void await(Cluster cluster, StoryStore store, int items, WorkKind... kinds)
            throws InterruptedException {
        for (int look = 0; look < MOST_LOOKS; look++) {
            boolean done = store.all(FeedItem.class).size() == items
                    && Stream.of(kinds)
                            .allMatch(kind -> store.queue().open(kind, 1).isEmpty());
            if (done) {
                return;
            }
            cluster.await(3);
        }
        throw new AssertionError(
                "the nodes do not get on: " + store.all(FeedItem.class).size() + " items of " + items
                        + ", open: "
                        + Stream.of(kinds)
                                .flatMap(kind -> store.queue().open(kind, 9).stream())
                                .toList());
    }

    /** Everything but insights, without the times at which it was collected. */
    private static List<String> content(StoryStore store) throws IOException {
        TreeSet<String> all = new TreeSet<>();
        for (Class<?> type : List.of(FeedItem.class, Article.class, Story.class)) {
            store.all(type)
                    .forEach(value -> all.add(type.getSimpleName() + " "
                            + TidingsJson.write(value)
                                    .replaceAll("\"(collectedAt|firstSeen)\":\"[^\"]*\"", "\"$1\":\"\"")
                                    .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1")));
        }
        return List.copyOf(all);
    }
}
