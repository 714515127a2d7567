// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import dev.tidings.core.page.ArticleView;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.RenderContext;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A story as search finds it.
 *
 * @param updated when something was added last
 * @param href its page, seen from the search page
 * @param fields headline, its language, hook, publishers, topics and entities, date, and the headlines of its articles that
 *     say it in other words
 */
public record SearchEntry(Instant updated, String href, List<String> fields) {
    /** The entry of a story without unsupported claims. */
    public static SearchEntry of(StoryPage page, RenderContext context, MediaType type) {
        Common common = new Common(context, "search", type);
        Map<String, ArticleView> articles = new LinkedHashMap<>();
        page.articles().forEach(a -> articles.put(a.id(), a));
        InsightParts parts = new InsightParts(
                common, common.claims(articles), page.insight(), page.story().topics());
        ClaimView claim = parts.headline(page.lead());
        Text headline = Common.seen(
                claim == null ? common.text(page.lead().title(), page.lead().language()) : claim.text(),
                page.story().slug());
        Part<ClaimView> hook = parts.hook();
        Set<String> publishers = new LinkedHashSet<>();
        page.articles().forEach(a -> publishers.add(Text.clean(a.source().name())));
        String titles = page.articles().stream()
                .map(a -> Text.clean(a.title()))
                .filter(title -> !title.equals(headline.value()))
                .distinct()
                .collect(Collectors.joining(" · "));
        String subjects = Stream.concat(
                        page.story().topics().stream().map(t -> Text.clean(t.label())),
                        page.story().entities().stream().map(e -> Text.clean(e.name())))
                .collect(Collectors.joining(" · "));
        return new SearchEntry(
                page.story().lastUpdated(),
                common.addresses.page(page.path()),
                List.of(
                        headline.value(),
                        headline.lang() == null ? "" : headline.lang(),
                        hook.present() ? sentence(hook.first()) : "",
                        String.join(" · ", publishers),
                        subjects,
                        common.dates.day(page.story().lastUpdated()),
                        titles));
    }

    private static String sentence(ClaimView claim) {
        String says = claim.says() == null ? "" : claim.says() + " ";
        String mark =
                claim.mark().style().equals("ok") ? "" : " (" + claim.mark().label() + ")";
        return says + claim.text().value() + mark;
    }

    /** Entries as JSON that is safe within a script element. */
    public static String json(Collection<SearchEntry> entries) {
        return StructuredData.write(entries.stream()
                .map(e ->
                        Stream.concat(Stream.of(e.href()), e.fields().stream()).toList())
                .toList());
    }
}
