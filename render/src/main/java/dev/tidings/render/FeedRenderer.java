// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import dev.tidings.core.page.Page;
import dev.tidings.core.page.PageKind;
import dev.tidings.core.page.StoryCard;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.feed.AtomWriter;
import dev.tidings.render.internal.feed.FeedView;
import dev.tidings.render.internal.feed.Feeds;
import dev.tidings.render.internal.feed.JsonFeedWriter;
import dev.tidings.render.internal.feed.RssWriter;
import dev.tidings.render.internal.view.Publishable;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Pages that are lists as feeds: front page, topics and entities with their stories newest first, editions with theirs
 * best first, the archive with its editions, predictions with what came of them, the last written first. Entries have their whole content as HTML without script, styles, pictures
 * and anything that fetches; publishers, rights and the notice of what made them. No picture of a source is linked, as
 * none is stored. {@link RenderContext#baseUrl} should be known: without it no entry of a list leads to its page, and RSS,
 * which must have an address there, names the feed's id. Safe for all threads if what finds stories is.
 */
public final class FeedRenderer extends PageRenderer {
    private static final Set<PageKind> LISTS = EnumSet.complementOf(EnumSet.of(PageKind.STORY));

    private final Function<FeedView, String> writer;
    private final Function<StoryCard, Optional<StoryPage>> stories;
    private final int length;

    private FeedRenderer(
            MediaType type,
            Function<FeedView, String> writer,
            Function<StoryCard, Optional<StoryPage>> stories,
            int length) {
        super(type, LISTS);
        this.writer = writer;
        this.stories = stories;
        this.length = length;
    }

    /** Atom (RFC 4287), files {@code .atom}. The site is the author, publishers are contributors. */
    public static FeedRenderer atom() {
        return of("application/atom+xml", "atom", AtomWriter::write);
    }

    /** RSS 2.0, files {@code .rss}, with the content, Dublin Core and Atom modules. */
    public static FeedRenderer rss() {
        return of("application/rss+xml", "rss", RssWriter::write);
    }

    /** JSON Feed 1.1, files {@code .feed.json}. */
    public static FeedRenderer jsonFeed() {
        return of("application/feed+json", "feed.json", JsonFeedWriter::write);
    }

    private static FeedRenderer of(String type, String extension, Function<FeedView, String> writer) {
        MediaType media = new MediaType(type, extension, Optional.of("UTF-8"));
        return new FeedRenderer(media, writer, card -> Optional.empty(), 100);
    }

    /**
     * The same, with the pages of stories for their whole content, such as
     * {@code card -> aggregator.story(card.storyId())}. Default: none, so that entries have what the list tells.
     */
    public FeedRenderer withStories(Function<StoryCard, Optional<StoryPage>> stories) {
        return new FeedRenderer(mediaType(), writer, Objects.requireNonNull(stories, "stories"), length);
    }

    /** The same, with at most so many entries, from 1. Default 100. */
    public FeedRenderer withLength(int entries) {
        if (entries < 1) {
            throw new IllegalArgumentException("FeedRenderer.length is " + entries + ", at least 1 is needed");
        }
        return new FeedRenderer(mediaType(), writer, stories, entries);
    }

    @Override
    public String toString(Page page, RenderContext context) {
        Feeds feeds = new Feeds(context, mediaType().extension());
        Function<StoryCard, Optional<StoryPage>> found =
                card -> stories.apply(card).map(story -> (StoryPage) Publishable.of(story));
        return writer.apply(feeds.of(Publishable.of(page), found, length));
    }

    /** The extension of the file {@code feed} of a site. */
    String siteExtension() {
        String extension = mediaType().extension();
        return extension.equals("atom") ? "xml" : extension.substring(extension.indexOf('.') + 1);
    }

    /** The feed of a site, with these stories. */
    String site(List<StoryPage> newest, RenderContext context) {
        return writer.apply(new Feeds(context, siteExtension()).site(newest));
    }
}
