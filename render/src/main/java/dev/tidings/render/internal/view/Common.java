// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import dev.tidings.core.model.Factor;
import dev.tidings.core.model.Freshness;
import dev.tidings.core.model.Icon;
import dev.tidings.core.model.Importance;
import dev.tidings.core.model.Topic;
import dev.tidings.core.page.ArticleView;
import dev.tidings.core.page.EditionLink;
import dev.tidings.core.page.EntityLink;
import dev.tidings.core.page.SourceView;
import dev.tidings.core.page.StoryCard;
import dev.tidings.core.page.TopicLink;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.label.Dates;
import dev.tidings.render.internal.label.Labels;
import dev.tidings.render.internal.site.Addresses;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all pages need to be turned into views: the words, the dates and the addresses, seen from one page. */
final class Common {
    private static final Topic NO_TOPIC = new Topic("other", "Other");

    final RenderContext context;
    final Labels labels;
    final Dates dates;
    final Addresses addresses;
    final String path;
    final MediaType type;
    private final Reasons reasons;

    Common(RenderContext context, String path, MediaType type) {
        this.context = context;
        this.path = path;
        this.type = type;
        this.labels = Labels.of(context.locale(), context.labels());
        this.dates = new Dates(labels, context.zone());
        this.addresses = new Addresses(context, path, type.extension());
        this.reasons = new Reasons(labels, dates);
    }

    Claims claims(Map<String, ArticleView> articles) {
        return new Claims(labels, dates, addresses, articles);
    }

    String language() {
        return context.locale().toLanguageTag();
    }

    Text own(String words) {
        return new Text(words, null, null);
    }

    Text text(String value, Optional<String> language) {
        return Text.of(value, language, language());
    }

    Shell shell(String title, @Nullable String description, boolean indexing, int current) {
        List<LinkView> nav = Stream.of("front", "archive", "predictions", "search")
                .map(name ->
                        LinkView.own(labels.get("nav." + name), addresses.page(name.equals("front") ? "index" : name)))
                .toList();
        String name = Text.clean(title);
        String words = description == null ? null : Text.clean(description);
        return new Shell(
                labels,
                language(),
                labels.rightToLeft() ? "rtl" : "ltr",
                Text.clean(context.siteName()),
                name,
                words,
                addresses.published(path).orElse(null),
                indexing,
                addresses.page("index"),
                nav,
                current,
                new Addresses(context, path, "xml")
                        .published("feed").stream()
                                .map(url -> LinkView.own(Text.clean(context.siteName()), url))
                                .toList(),
                preview(name, words),
                labels.get("notice.page"),
                null);
    }

    private List<Meta> preview(String title, @Nullable String description) {
        List<Meta> meta = new ArrayList<>();
        meta.add(new Meta("og:title", title));
        meta.add(new Meta("og:site_name", Text.clean(context.siteName())));
        meta.add(new Meta("og:locale", language().replace('-', '_')));
        addresses.published(path).ifPresent(url -> meta.add(new Meta("og:url", url)));
        if (description != null) {
            meta.add(new Meta("og:description", description));
        }
        return meta;
    }

    CardView card(StoryCard card, int rank, @Nullable String note) {
        return card(card, rank, note, null);
    }

    CardView card(StoryCard card, int rank, @Nullable String note, @Nullable String changed) {
        ClaimView hook = card.hook()
                .filter(c -> c.supported())
                .flatMap(claims(Map.of())::of)
                .orElse(null);
        return new CardView(
                story(card),
                hook,
                card.topics().stream().map(this::topic).toList(),
                card.sources().stream().map(this::source).toList(),
                coverage(card.articles(), card.sources().size()),
                freshness(card.freshness()),
                dates.time(card.lastUpdated()),
                card.contradicted(),
                importance(card.importance()),
                card.articles() == 1 && card.sources().size() == 1,
                note,
                changed,
                rank);
    }

    List<CardView> cards(List<StoryCard> cards) {
        return cards.stream().map(c -> card(c, 0, null)).toList();
    }

    String coverage(int articles, int publishers) {
        return labels.get(
                "coverage", labels.count("count.articles", articles), labels.count("count.publishers", publishers));
    }

    /** What the reader calls a topic; the one for stories that have none comes without a word of a taxonomy. */
    Text name(Topic topic) {
        return topic.equals(NO_TOPIC) ? own(labels.get("topic.other")) : Text.name(topic.label());
    }

    LinkView topic(Topic topic) {
        return new LinkView(name(topic), addresses.page("topics/" + topic.slug()), null);
    }

    LinkView topic(TopicLink link) {
        return new LinkView(
                name(link.topic()), addresses.page("topics/" + link.topic().slug()), Integer.toString(link.stories()));
    }

    LinkView entity(EntityLink link) {
        return new LinkView(
                Text.name(link.entity().name()),
                addresses.page("entities/" + link.entity().slug()),
                Integer.toString(link.stories()));
    }

    LinkView story(StoryCard card) {
        Text headline = seen(text(card.headline(), card.language()), card.slug());
        return new LinkView(headline, addresses.page("stories/" + card.slug()), null);
    }

    /** The headline, or the slug where nobody would see the headline: a page and a link need a name. */
    static Text seen(Text headline, String slug) {
        return headline.value().chars().allMatch(c -> c <= ' ' || c == 0xa0 || Character.getType(c) == Character.FORMAT)
                ? Text.name(slug)
                : headline;
    }

    LinkView edition(EditionLink link) {
        return new LinkView(
                own(labels.get("edition.title." + link.span().kind().name(), dates.period(link.span()))),
                addresses.page("editions/" + link.id()),
                labels.count("count.stories", link.stories()));
    }

    CardView.SourceLine source(SourceView source) {
        String icon = source.icon()
                .map(i -> i instanceof Icon.Emoji emoji ? Text.clean(emoji.text()) : null)
                .orElse(null);
        String home = source.homepage().map(Addresses::web).orElse(null);
        String picture = source.icon()
                .filter(i -> source.rights().images())
                .map(i -> i instanceof Icon.Image image ? addresses.picture(image.url()) : null)
                .orElse(null);
        return new CardView.SourceLine(icon, picture, new LinkView(Text.name(source.name()), home, null));
    }

    CardView.FreshnessView freshness(Freshness freshness) {
        String state = freshness.state().name();
        return new CardView.FreshnessView(
                state.toLowerCase(Locale.ROOT),
                labels.get("freshness." + state),
                labels.get(
                        "freshness.since." + state, dates.time(freshness.since()), dates.duration(freshness.rule())));
    }

    ImportanceView importance(Importance importance) {
        List<ImportanceView.Bar> bars = new ArrayList<>();
        for (Factor factor : importance.factors()) {
            double part = factor.value() * factor.weight();
            double share = importance.score() > 0 ? part / importance.score() : 0;
            bars.add(new ImportanceView.Bar(
                    labels.or("factor." + factor.name(), Text.clean(factor.name())),
                    reasons.of(factor),
                    decimal(part),
                    (int) Math.round(100 * Math.max(0, Math.min(1, share)))));
        }
        return new ImportanceView(decimal(importance.score()), bars);
    }

    static String decimal(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString()
                : "–";
    }

    String percent(double share) {
        return labels.get("percent", Math.round(share * 100));
    }
}
