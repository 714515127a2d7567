// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import dev.tidings.core.model.Copy;
import dev.tidings.core.model.Entity;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Person;
import dev.tidings.core.page.ArticleView;
import dev.tidings.core.page.RelatedCard;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.site.Addresses;
import dev.tidings.render.internal.view.StoryView.ArticleLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes story views. */
public final class StoryViews {
    /** Papers name thousands. */
    private static final int MOST_AUTHORS = 12;

    private final Common common;
    private final StoryPage page;
    private final InsightParts parts;
    private final Pictures pictures;

    private StoryViews(StoryPage page, RenderContext context, MediaType type) {
        this.page = page;
        this.common = new Common(context, page.path(), type);
        this.pictures = new Pictures(common);
        Map<String, ArticleView> articles = new LinkedHashMap<>();
        articles.put(page.lead().id(), page.lead());
        page.articles().forEach(a -> articles.put(a.id(), a));
        page.background().forEach(a -> articles.put(a.id(), a));
        this.parts = new InsightParts(
                common, common.claims(articles), page.insight(), page.story().topics());
    }

    /** The page, ready for a template. Unsupported claims must have been taken out. */
    public static StoryView of(StoryPage page, RenderContext context, MediaType type) {
        return new StoryViews(page, context, type).view();
    }

    private StoryView.@Nullable LeadPicture picture(ArticleView lead) {
        String href = lead.image()
                .filter(image -> lead.source().rights().images())
                .map(common.addresses::picture)
                .orElse(null);
        String publisher = Text.clean(lead.source().name());
        return href == null
                ? null
                : new StoryView.LeadPicture(
                        href,
                        common.labels.get("image.alt", Text.clean(lead.title()), publisher),
                        common.labels.get("image.credit", publisher));
    }

    private StoryView view() {
        ArticleView lead = page.lead();
        ClaimView headlineClaim = parts.headline(lead);
        Text headline = Common.seen(
                headlineClaim == null ? common.text(lead.title(), lead.language()) : headlineClaim.text(),
                page.story().slug());
        Part<ClaimView> hook = parts.hook();
        String shareUrl = common.addresses.published(page.path()).orElseGet(() -> web(lead));
        List<Text> rights = Attribution.of(common, page);
        String description = hook.present() ? hook.first().text().value() : null;
        return new StoryView(
                shell(headline, description, rights),
                common.source(lead.source()),
                common.freshness(page.freshness()),
                latency(lead),
                headline,
                headlineClaim,
                original(lead, headlineClaim),
                page.story()
                        .correctedAt()
                        .map(at -> common.labels.get("corrected", common.dates.day(at)))
                        .orElse(null),
                page.corrections().stream()
                        .map(c -> CorrectionView.of(c, common))
                        .toList(),
                shareUrl == null ? List.of() : Shares.of(common, headline.value(), shareUrl),
                shareUrl,
                readOriginal(lead),
                Part.of(page.story().topics().stream().map(common::topic).toList(), common.labels.get("topics.absent")),
                page.story().entities().stream().map(this::entity).toList(),
                page.story().slug(),
                picture(lead),
                hook,
                parts.tldr(),
                parts.audiences(),
                parts.provenance(),
                parts.takeaways(),
                parts.contradictions(),
                parts.implications(),
                parts.timeline(),
                pictures.timeline(
                        page.insight().map(Insight::timeline).orElse(List.of()),
                        page.story().lastUpdated()),
                parts.withheld(),
                page.articles().stream().map(this::article).toList(),
                pictures.coverage(page.articles()),
                common.importance(page.story().importance()),
                Part.of(page.recap().map(common::edition).stream().toList(), common.labels.get("recap.absent")),
                Part.of(page.related().stream().map(this::related).toList(), common.labels.get("related.absent")),
                rights);
    }

    private Shell shell(Text headline, @Nullable String description, List<Text> rights) {
        Shell shell = common.shell(headline.value(), description, page.indexing(), -1)
                .withMeta(List.of(
                        new Meta("og:type", "article"),
                        new Meta(
                                "article:published_time",
                                page.story().firstSeen().toString()),
                        new Meta(
                                "article:modified_time",
                                page.story().lastUpdated().toString())));
        if (common.type.equals(MediaType.HTML)) {
            shell = shell.withData(new StructuredData(common).story(page, headline, description, rights));
        }
        String original = web(page.lead());
        boolean asked = page.lead().source().rights().canonicalOriginal();
        return asked && original != null ? shell.withCanonical(original) : shell;
    }

    private LinkView entity(Entity entity) {
        boolean hasPage = page.entityPages().contains(entity.slug());
        return new LinkView(
                Text.name(entity.name()), hasPage ? common.addresses.page("entities/" + entity.slug()) : null, null);
    }

    private Part<Text> original(ArticleView lead, @Nullable ClaimView headlineClaim) {
        boolean other = headlineClaim != null && !headlineClaim.text().value().equals(Text.clean(lead.title()));
        return Part.of(
                other ? List.of(common.text(lead.title(), lead.language())) : List.of(),
                common.labels.get("original-headline.same"));
    }

    private LinkView readOriginal(ArticleView lead) {
        String name = Text.clean(lead.source().name());
        String href = common.addresses.original(lead.url());
        return LinkView.own(common.labels.get(href == null ? "original.none" : "original", name), href);
    }

    private StoryView.Latency latency(ArticleView article) {
        return article.latency()
                .value()
                .map(took -> new StoryView.Latency(common.labels.get("latency", common.dates.duration(took)), true))
                .orElseGet(() -> new StoryView.Latency(
                        common.labels.get("latency." + article.latency().note().name()), false));
    }

    private ArticleLine article(ArticleView article) {
        int most = article.source().rights().excerptLimit();
        String byline =
                article.authors().stream().limit(MOST_AUTHORS).map(Person::name).collect(Collectors.joining(", "))
                        + (article.authors().size() > MOST_AUTHORS ? " …" : "");
        return new ArticleLine(
                article.number(),
                common.source(article.source()),
                new LinkView(
                        common.text(article.title(), article.language()),
                        common.addresses.original(article.url()),
                        null),
                byline.isEmpty() || byline.equals(article.source().name()) ? null : Text.name(byline),
                article.publishedAt().map(common.dates::partial).orElse(null),
                latency(article).text(),
                article.excerpt()
                        .filter(e -> most > 0 && !e.isBlank())
                        .map(e -> common.text(e, article.language()).cut(most))
                        .orElse(null),
                article.copies().stream().map(this::copy).toList(),
                article.correctedAt()
                        .map(at -> common.labels.get("corrected", common.dates.day(at)))
                        .orElse(null));
    }

    private LinkView copy(Copy copy) {
        return new LinkView(Text.name(copy.publisher()), common.addresses.original(copy.url()), null);
    }

    private CardView related(RelatedCard card) {
        String relation =
                common.labels.get("relation." + card.relation().relation().name());
        String reason = Text.clean(card.relation().reason());
        return common.card(card.card(), 0, reason.isBlank() ? relation : relation + " · " + reason);
    }

    private static @Nullable String web(ArticleView article) {
        return Addresses.web(article.url());
    }
}
