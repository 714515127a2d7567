// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.feed;

import dev.tidings.core.page.ArchivePage;
import dev.tidings.core.page.EditionPage;
import dev.tidings.core.page.FrontPage;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.PredictionsPage;
import dev.tidings.core.page.StoryCard;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.label.Labels;
import dev.tidings.render.internal.site.Addresses;
import dev.tidings.render.internal.site.Outward;
import dev.tidings.render.internal.view.Attribution;
import dev.tidings.render.internal.view.PageViews;
import dev.tidings.render.internal.view.Shell;
import dev.tidings.render.internal.view.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes feeds of pages that are lists, and of whole sites. */
public final class Feeds {
    private static final Comparator<FeedEntry> NEWEST_FIRST =
            Comparator.comparing(FeedEntry::updated).reversed().thenComparing(FeedEntry::id);

    /** When a feed without entries changed: always the same, so that its file stays as it is. */
    private static final Instant NOTHING_YET = Instant.parse("2000-01-01T00:00:00Z");

    private final RenderContext context;
    private final String extension;
    private final Entries entries;

    /**
     * Feeds in a form.
     *
     * @param extension of the form's files, without dot
     */
    public Feeds(RenderContext context, String extension) {
        this.context = context;
        this.extension = extension;
        this.entries = new Entries(context);
    }

    /**
     * The feed of a page: the stories of an edition in its order, others newest first; the editions of an archive; predictions,
     * the last made or settled first.
     *
     * @param page without unsupported claims
     * @param stories finds the page of a story, for its whole content
     * @param most how many entries
     */
    public FeedView of(Page page, Function<StoryCard, Optional<StoryPage>> stories, int most) {
        Shell shell = PageViews.shell(page, context, Outward.PAGES);
        List<FeedEntry> all;
        if (page instanceof ArchivePage archive) {
            all = archive.editions().stream().limit(most).map(entries::edition).toList();
        } else if (page instanceof PredictionsPage predictions) {
            all = predictions.predictions().stream()
                    .flatMap(p -> entries
                            .prediction(
                                    p, Optional.ofNullable(predictions.stories().get(p.storyId())), predictions.cited())
                            .stream())
                    .sorted(NEWEST_FIRST)
                    .limit(most)
                    .toList();
        } else {
            Map<String, FeedEntry> cards = new LinkedHashMap<>();
            for (StoryCard card : Attribution.cards(page)) {
                cards.computeIfAbsent(
                        card.storyId(),
                        id -> stories.apply(card).map(entries::story).orElseGet(() -> entries.card(card)));
            }
            Stream<FeedEntry> listed = cards.values().stream();
            all = (page instanceof EditionPage ? listed : listed.sorted(NEWEST_FIRST))
                    .limit(most)
                    .toList();
        }
        String site = Text.clean(context.siteName());
        String title = page instanceof FrontPage ? site : shell.title() + " – " + site;
        return feed(page.path(), page.path(), title, shell.description(), shell.notice(), all);
    }

    /** The feed of the site: its newest stories, without unsupported claims, in their order. */
    public FeedView site(List<StoryPage> stories) {
        Labels labels = Labels.of(context.locale(), context.labels());
        return feed(
                "feed",
                "index",
                Text.clean(context.siteName()),
                labels.get("front.description"),
                labels.get("notice.page"),
                stories.stream().map(entries::story).toList());
    }

    private FeedView feed(
            String path, String home, String title, @Nullable String description, String notice, List<FeedEntry> all) {
        Addresses addresses = new Addresses(context, path, extension);
        Addresses pages = new Addresses(context, path, "html");
        return new FeedView(
                id(path),
                title,
                description == null ? title : description,
                context.locale().toLanguageTag(),
                Text.clean(context.siteName()),
                pages.published(home).orElseGet(() -> pages.page(home)),
                addresses.published(path),
                new Addresses(context, path, "svg").published("favicon"),
                all.stream().map(FeedEntry::updated).max(Instant::compareTo).orElse(NOTHING_YET),
                notice,
                all);
    }

    private String id(String path) {
        String site = context.baseUrl().map(Object::toString).orElse("site " + context.siteName());
        String name = path.equals("feed") ? site : site + " " + path;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
