// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Copy;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Source;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Query;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.core.store.Retention;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.fake.FakeFetcher;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Copies of one article, as a process that goes on finds them and as one finds them that starts anew. */
class CopiesTest {
    private final FakeClock clock = FakeClock.at("2026-11-22T06:00:00Z");
    private final StoryStore store = new InMemoryStoryStore();
    private Aggregator news = process(store);

    private Aggregator process(StoryStore on) {
        return Aggregator.builder()
                .store(on)
                .fetcher(new FakeFetcher())
                .clock(clock)
                .build();
    }

    private static Source paper(String id) {
        return Source.builder().id(id).name("The " + id).build();
    }

    private void offer(Aggregator to, String paper, String title, String text) {
        to.offer(
                paper(paper),
                List.of(FeedItem.builder()
                        .id(paper + "-" + title.replace(' ', '-'))
                        .sourceId(paper)
                        .title(title)
                        .url(URI.create("https://" + paper + ".example/" + title.replace(' ', '-')))
                        .summary(text)
                        .publishedAt(PartialDate.of(clock.instant()))
                        .collectedAt(clock.instant())
                        .build()));
        to.run();
        clock.advance(Duration.ofMinutes(5));
    }

    private void offer(String paper, String title, String text) {
        offer(news, paper, title, text);
    }

    /** Words of their own for each number. */
    private static String words(int seed, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "w" + Integer.toString(new Random(1_000_003L * seed + i).nextInt(1 << 24), 26))
                .collect(Collectors.joining(" "));
    }

    /** Every so many words replaced. */
    private static String edited(String text, int every, int from) {
        String[] words = text.split(" ");
        for (int i = from; i < words.length; i += every) {
            words[i] = "x" + from + words[i];
        }
        return String.join(" ", words);
    }

    private Map<String, List<String>> publishers(StoryStore of) {
        Map<String, List<String>> publishers = new TreeMap<>();
        of.each(
                Article.class,
                article -> publishers.put(
                        article.publisher() + ": " + article.title(),
                        article.copies().stream().map(Copy::publisher).toList()));
        return publishers;
    }

    @Test
    void aCopyOfTheFullTextIsFoundWhenTheFirstWasAnnouncedInALine() {
        for (boolean anew : new boolean[] {false, true}) {
            offer("first" + anew, "Lock", "The lock at Quillport was closed.");
            offer("first" + anew, "Lock", words(anew ? 1 : 2, 0, 200));
            news = anew ? process(store) : news;
            offer("second" + anew, "Gate hit", words(anew ? 1 : 2, 0, 200));
        }
        assertEquals(
                Map.of(
                        "The firstfalse: Lock",
                        List.of("The secondfalse"),
                        "The firsttrue: Lock",
                        List.of("The secondtrue")),
                publishers(store));
    }

    @Test
    void aCopyOfACopyIsFoundByANewProcessToo() {
        String text = words(3, 0, 300);
        offer("first", "Lock", words(3, 0, 160));
        offer("second", "Lock", text);
        news = process(store);
        offer("third", "Gate", words(3, 130, 300));
        offer("fourth", "Gate again", edited(text, 6, 2));
        news = process(store);
        offer("fifth", "Gate at last", edited(edited(text, 6, 2), 7, 3));
        assertEquals(
                Map.of("The first: Lock", List.of("The second", "The third", "The fourth", "The fifth")),
                publishers(store));
    }

    @Test
    void whatCopiesAWithdrawnArticleIsOneArticleAgain() {
        offer("first", "Lock", words(4, 0, 200));
        news.withdraw(store.all(Article.class).get(0).id());
        offer("second", "Lock", words(4, 0, 200));
        offer("third", "Lock", words(4, 0, 200));
        assertEquals(List.of("The third"), publishers(store).get("The second: Lock"));
        assertEquals(2, publishers(store).size());
    }

    @Test
    void aCopyThatIsRewrittenLeavesTheArticleThatItCopied() {
        offer("first", "Lock", words(5, 0, 200));
        offer("second", "Lock", words(5, 0, 200));
        offer("second", "Lock", words(6, 0, 200));
        offer("third", "Gate", words(6, 0, 200));
        assertEquals(Map.of("The first: Lock", List.of(), "The second: Lock", List.of("The third")), publishers(store));
    }

    @Test
    void textsOfCopiesGoWithTheirArticle() {
        offer("first", "Lock", words(7, 0, 200));
        offer("second", "Lock", words(7, 0, 200));
        offer("first", "Ferry", words(8, 0, 200));
        offer("second", "Ferry", words(8, 0, 200));
        assertEquals(4, versions());
        news.withdraw(store.all(Article.class).stream()
                .filter(article -> article.title().equals("Ferry"))
                .findFirst()
                .orElseThrow()
                .id());
        assertEquals(2, versions());
        clock.advance(Duration.ofDays(9));
        Retention.ofDays(7).apply(store, clock.instant());
        assertEquals(0, versions());
    }

    private long versions() {
        return store.list(Query.all(Article.class).withVersions().withLimit(1000)).ids().stream()
                .filter(id -> new Key<>(Article.class, id).isVersion())
                .count();
    }

    @Test
    void manyCopiesOfOneArticleAreAllNamed() {
        for (int i = 0; i < 90; i++) {
            offer("paper" + i, "Lock", edited(words(9, 0, 200), 9, i % 9));
            news = i % 7 == 0 ? process(store) : news;
        }
        assertEquals(1, publishers(store).size());
        assertEquals(89, publishers(store).values().iterator().next().size());
        assertTrue(versions() < 30, "not all texts are kept: " + versions());
    }

    @Test
    void processesThatStartAnewAnswerAsOneThatGoesOn() {
        for (int seed = 0; seed < 3; seed++) {
            StoryStore one = new InMemoryStoryStore();
            StoryStore many = new InMemoryStoryStore();
            Aggregator goesOn = process(one);
            Random random = new Random(seed);
            List<String> texts = new ArrayList<>(List.of(words(seed, 0, 150)));
            for (int step = 0; step < 50; step++) {
                String text = texts.get(random.nextInt(texts.size()));
                int kind = random.nextInt(6);
                text = kind == 0
                        ? words(random.nextInt(), 0, 40 + random.nextInt(200))
                        : kind == 1
                                ? text.substring(0, text.length() / 2)
                                : kind == 2
                                        ? text.substring(text.length() / 3)
                                        : kind == 3 ? text : edited(text, 3 + random.nextInt(5), random.nextInt(3));
                texts.add(text);
                String paper = "paper" + random.nextInt(5);
                String title = "Title " + random.nextInt(8);
                Aggregator anew = process(many);
                var at = clock.instant();
                offer(goesOn, paper, title, text);
                clock.set(at);
                offer(anew, paper, title, text);
                if (random.nextInt(12) == 0) {
                    List<Article> all = one.all(Article.class);
                    String id = all.get(random.nextInt(all.size())).id();
                    goesOn.withdraw(id);
                    process(many).withdraw(id);
                }
                assertTrue(one.all(Article.class).equals(many.all(Article.class)), "seed " + seed + ", step " + step);
            }
        }
    }
}
