// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Copy;
import dev.tidings.core.model.Correction;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Lease;
import dev.tidings.core.port.Ledger;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import dev.tidings.core.text.Slugs;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Gate;
import dev.tidings.fetch.html.HtmlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Takes an article out of everything that is stored: first out of the ledger, then, in one commit, out of the store. */
final class WithdrawalDesk {
    private static final String TITLE = "[withdrawn]";
    private static final int OPENING = 80;

    private final StoryStore store;
    private final Node node;
    private final Lease lease;
    private final Ledger ledger;
    private final StoryMaker maker;
    private final EnrichContext context;
    private final Rechecking rechecking;

    WithdrawalDesk(
            StoryStore store,
            Node node,
            Lease lease,
            Ledger ledger,
            StoryMaker maker,
            Gate gate,
            EnrichContext context) {
        this.ledger = ledger;
        this.store = store;
        this.node = node;
        this.lease = lease;
        this.maker = maker;
        this.context = context;
        this.rechecking = new Rechecking(store, gate, context);
    }

    Withdrawal withdraw(String articleId) {
        Optional<Article> found =
                Key.article(articleId).isVersion() ? Optional.empty() : store.find(Key.article(articleId));
        if (found.isEmpty()) {
            return new Withdrawal.Unknown(articleId);
        }
        Article article = found.get();
        return article.withdrawnAt()
                .<Withdrawal>map(at -> new Withdrawal.Earlier(articleId, at))
                .orElseGet(() -> withdraw(article));
    }

    private Withdrawal withdraw(Article article) {
        Commit.Builder commit = Commit.builder().put(Key.article(article.id()), tombstone(article));
        for (int version = 1; version <= article.version(); version++) {
            commit.remove(Key.article(article.id(), version));
        }
        store.textsOfCopies(article).forEach(commit::remove);
        commit.close(new Work(WorkKind.CLUSTER, article.id()));
        items(commit, article);
        List<String> going = new ArrayList<>();
        List<String> ended = new ArrayList<>();
        Set<String> gone = Set.of(article.id());
        int statements = 0;
        for (Story story : affected(article.id())) {
            boolean member = story.articleIds().contains(article.id());
            List<Insight> insights = rechecking.insights(story.id());
            List<Article> left = story.articleIds().stream()
                    .filter(id -> !id.equals(article.id()))
                    .flatMap(id -> store.find(Key.article(id)).stream())
                    .toList();
            if (left.isEmpty()) {
                insights.forEach(i -> commit.remove(Rechecking.key(i)));
                commit.remove(Key.story(story.id())).close(new Work(WorkKind.ENRICH, story.id()));
                ended.add(story.id());
                statements +=
                        insights.stream().mapToInt(i -> i.claims().size()).max().orElse(0);
                continue;
            }
            int lost = 0;
            Story next = member ? without(story, article, left, 0) : story;
            for (Insight insight : insights) {
                Insight checked = rechecking.recheck(insight, next, left, gone);
                lost = Math.max(lost, Rechecking.lost(insight, checked));
                commit.put(Rechecking.key(checked), checked);
            }
            if (member) {
                next = without(story, article, left, lost);
                commit.put(Key.story(story.id()), next);
            }
            commit.open(new Work(WorkKind.ENRICH, story.id()));
            going.add(story.id());
            statements += lost;
        }
        int predictions = predictions(article.id());
        node.commit(lease, commit);
        if (node.isShared()) {
            afterwards(article.id());
        }
        return new Withdrawal.Done(article.id(), sorted(going), sorted(ended), statements, predictions);
    }

    /** The stories that hold an article or cite it. */
    private List<Story> affected(String articleId) {
        List<Story> affected = new ArrayList<>();
        store.each(Story.class, story -> {
            if (story.articleIds().contains(articleId)
                    || rechecking.insights(story.id()).stream().anyMatch(i -> Rechecking.cites(i, articleId))) {
                affected.add(story);
            }
        });
        return affected;
    }

    /** Insights that other nodes published while it was withdrawn; none can be published any more that cites it. */
    private void afterwards(String articleId) {
        Commit.Builder commit = Commit.builder();
        for (Insight insight : store.all(Insight.class)) {
            Optional<Story> story = store.find(Key.story(insight.storyId()));
            if (!Rechecking.cites(insight, articleId)) {
                continue;
            }
            commit.remove(Rechecking.key(insight));
            story.ifPresent(s -> commit.open(new Work(WorkKind.ENRICH, s.id())));
        }
        if (!commit.build().isEmpty()) {
            predictions(articleId);
            node.commit(lease, commit);
        }
    }

    private static List<String> sorted(List<String> ids) {
        return ids.stream().sorted(Comparator.naturalOrder()).toList();
    }

    private Story without(Story story, Article article, List<Article> left, int statements) {
        List<Correction> withdrawals = new ArrayList<>(story.withdrawals());
        withdrawals.add(Correction.withdrawn(context.now(), article.publisher(), statements));
        boolean named = story.slug().equals(StorySlugs.unique(article.title(), story.id()));
        Story before = Story.builder()
                .from(story)
                .withdrawals(withdrawals)
                .slug(named ? StorySlugs.unique(left.get(0).title(), story.id()) : story.slug())
                .build();
        String words = Slugs.of(article.title()) + "-";
        List<String> aliases =
                story.aliases().stream().filter(name -> !name.startsWith(words)).toList();
        return maker.make(story.id(), Optional.of(before), left, aliases);
    }

    /** What remains, so that the article is known when its sources deliver it again; its address may tell its headline. */
    private Article tombstone(Article article) {
        return Article.builder()
                .id(article.id())
                .version(article.version() + 1)
                .sourceId(article.sourceId())
                .publisher(article.publisher())
                .url(article.url().resolve("/"))
                .title(TITLE)
                .collectedAt(article.collectedAt())
                .text(ArticleText.empty())
                .fullText(false)
                .rights(article.rights())
                .withdrawnAt(context.now())
                .build();
    }

    /** Empties the items that brought the article or a copy of it. */
    private void items(Commit.Builder commit, Article article) {
        Set<String> ids = article.copies().stream()
                .map(Copy::url)
                .map(ItemReader::articleId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        ids.add(article.id());
        store.each(FeedItem.class, item -> {
            boolean brought = article.itemId().filter(item.id()::equals).isPresent()
                    || item.articleId()
                            .or(() -> item.url().map(ItemReader::articleId))
                            .filter(ids::contains)
                            .isPresent()
                    || (item.articleId().isEmpty() && holds(item, article.text().value()));
            if (brought && !item.withdrawn()) {
                commit.put(
                                Key.item(item.id()),
                                FeedItem.builder()
                                        .id(item.id())
                                        .sourceId(item.sourceId())
                                        .collectedAt(item.collectedAt())
                                        .withdrawn(true)
                                        .build())
                        .close(new Work(WorkKind.FETCH_PAGE, item.id()));
            }
        });
    }

    /** Whether the item begins with the words of the article, as a copy under another address does. */
    private static boolean holds(FeedItem item, String text) {
        if (text.length() < OPENING) {
            return false;
        }
        String opening = text.substring(0, OPENING);
        String first = opening.substring(0, opening.indexOf('\n') > OPENING / 2 ? opening.indexOf('\n') : OPENING);
        return item.content()
                .or(item::summary)
                .filter(html -> ArticleText.of(HtmlText.blocks(html)).value().contains(first))
                .isPresent();
    }

    private int predictions(String articleId) {
        AtomicInteger removed = new AtomicInteger();
        ledger.rewrite(prediction -> {
            if (!Rechecking.cites(prediction, articleId)) {
                return Optional.of(prediction);
            }
            Optional<Prediction> left = Rechecking.without(prediction, articleId);
            removed.addAndGet(left.isPresent() ? 0 : 1);
            return left;
        });
        return removed.get();
    }
}
