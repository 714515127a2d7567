// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import dev.tidings.core.page.ArticleView;
import dev.tidings.core.page.EditionPage;
import dev.tidings.core.page.EntityPage;
import dev.tidings.core.page.FrontPage;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.PredictionsPage;
import dev.tidings.core.page.SourceView;
import dev.tidings.core.page.StoryCard;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.page.TopicPage;
import dev.tidings.render.internal.label.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose content it is, what they ask for, and what made the page: what every output says. */
public final class Attribution {
    private Attribution() {}

    /** The lines of a story page. */
    static List<Text> of(Common common, StoryPage page) {
        List<SourceView> articles =
                page.articles().stream().map(ArticleView::source).toList();
        List<SourceView> all = new ArrayList<>(articles);
        page.background().stream().map(ArticleView::source).forEach(all::add);
        all.add(page.lead().source());
        return lines(
                common,
                all,
                articles,
                page.insight().flatMap(i -> i.provenance().model()));
    }

    /** The lines of a story in a list. */
    static List<Text> of(Common common, StoryCard card) {
        return lines(common, card.sources(), card.sources(), card.model());
    }

    /** What a list of stories says: how it was made, and the models that had a part in it. */
    public static String of(Labels labels, Collection<StoryCard> cards) {
        String models = cards.stream()
                .flatMap(c -> c.model().stream())
                .map(Text::clean)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
        String page = labels.get("notice.page");
        return models.isEmpty() ? page : page + " " + labels.get("notice.model", models);
    }

    /** The stories that a page lists, in its order; none of a story page's own. */
    public static List<StoryCard> cards(Page page) {
        if (page instanceof FrontPage front) {
            return Stream.concat(front.top().stream(), front.sections().stream().flatMap(s -> s.cards().stream()))
                    .toList();
        }
        if (page instanceof EditionPage edition) {
            return edition.cards();
        }
        if (page instanceof TopicPage topic) {
            return topic.cards();
        }
        if (page instanceof EntityPage entity) {
            return entity.cards();
        }
        return page instanceof PredictionsPage predictions
                ? List.copyOf(predictions.stories().values())
                : List.of();
    }

    private static List<Text> lines(
            Common common, List<SourceView> named, List<SourceView> asking, Optional<String> model) {
        Labels labels = common.labels;
        List<Text> lines = new ArrayList<>();
        String names = named.stream().map(s -> Text.clean(s.name())).distinct().collect(Collectors.joining(", "));
        lines.add(common.own(labels.get("rights.sources", names)));
        lines.add(common.own(labels.get("rights.owners")));
        Set<Text> notices = new LinkedHashSet<>();
        for (SourceView source : asking) {
            String name = Text.clean(source.name());
            source.rights()
                    .license()
                    .ifPresent(l -> notices.add(common.own(labels.get("rights.license", name, Text.clean(l)))));
            source.rights().notice().ifPresent(n -> notices.add(common.text(n, source.language())));
        }
        lines.addAll(notices);
        lines.add(common.own(model.map(m -> labels.get("notice.model", Text.clean(m)))
                .orElseGet(() -> labels.get("notice.algorithm"))));
        return lines;
    }
}
