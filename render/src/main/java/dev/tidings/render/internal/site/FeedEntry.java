// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.site;

import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.view.StoryView;
import dev.tidings.render.internal.view.StoryViews;
import dev.tidings.render.internal.view.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A story as feeds tell it.
 *
 * @param id stable wherever the site is published
 * @param path of the page
 * @param title the headline
 * @param language of the headline
 * @param summary the hook, where there is one
 * @param original where the leading article stands
 * @param publishers who reports it
 * @param topics slugs and labels
 * @param published when it was first seen
 * @param updated when something was added last
 * @param rights attribution, rights and notice
 */
public record FeedEntry(
        String id,
        String path,
        String title,
        Optional<String> language,
        Optional<String> summary,
        Optional<String> original,
        List<String> publishers,
        List<String> topics,
        Instant published,
        Instant updated,
        String rights) {

    /** Newest first; stories of one time by id. */
    public static final Comparator<FeedEntry> NEWEST_FIRST =
            Comparator.comparing(FeedEntry::updated).reversed().thenComparing(FeedEntry::id);

    /** The entry of a story page without unsupported claims. */
    public static FeedEntry of(StoryPage page, RenderContext context) {
        StoryView view = StoryViews.of(page, context, MediaType.HTML);
        List<String> publishers = new ArrayList<>();
        view.articles().forEach(a -> add(publishers, a.source().name().text().value()));
        Optional<String> language = Optional.ofNullable(view.headline().lang());
        return new FeedEntry(
                "urn:uuid:" + UUID.nameUUIDFromBytes(("story " + page.story().id()).getBytes(StandardCharsets.UTF_8)),
                page.path(),
                view.headline().value(),
                language,
                view.hook().items().stream().findFirst().map(FeedEntry::sentence),
                Optional.ofNullable(Addresses.web(page.lead().url())),
                publishers,
                page.story().topics().stream().map(t -> t.slug()).toList(),
                page.story().firstSeen(),
                page.story().lastUpdated(),
                String.join(" ", view.rights().stream().map(Text::value).toList()));
    }

    private static String sentence(dev.tidings.render.internal.view.ClaimView claim) {
        String says = claim.says() == null ? "" : claim.says() + " ";
        String mark =
                claim.mark().style().equals("ok") ? "" : " (" + claim.mark().label() + ")";
        return says + claim.text().value() + mark;
    }

    private static void add(List<String> names, String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
    }
}
