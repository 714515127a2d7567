// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import dev.tidings.core.model.EditionChange;
import dev.tidings.core.model.EditionEntry;
import dev.tidings.core.model.EditionNumbers;
import dev.tidings.core.page.EditionPage;
import dev.tidings.core.page.StoryCard;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.view.ListViews.Change;
import dev.tidings.render.internal.view.ListViews.EditionView;
import dev.tidings.render.internal.view.ListViews.Figure;
import dev.tidings.render.internal.view.ListViews.Group;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the view of an edition: the first story leads, the others stand by topic, those without a topic last. */
public final class EditionViews {
    private final Common common;
    private final EditionPage page;
    private final Map<String, EditionEntry> entries;

    private EditionViews(EditionPage page, RenderContext context, MediaType type) {
        this.common = new Common(context, page.path(), type);
        this.page = page;
        this.entries = page.edition().entries().stream()
                .collect(Collectors.toMap(EditionEntry::storyId, e -> e, (a, b) -> a, LinkedHashMap::new));
    }

    /** The edition, ready for a form. */
    public static EditionView of(EditionPage page, RenderContext context, MediaType type) {
        return new EditionViews(page, context, type).view();
    }

    private EditionView view() {
        Map<String, CardView> cards = new LinkedHashMap<>();
        page.cards().forEach(card -> cards.put(card.storyId(), card(card, cards.size() + 1)));
        List<CardView> lead = cards.values().stream().limit(1).toList();
        cards.keySet().stream().findFirst().ifPresent(cards::remove);
        String kind = page.edition().span().kind().name();
        String title = common.dates.period(page.edition().span());
        String kicker = common.labels.get("edition.kind." + kind);
        return new EditionView(
                PageViews.listing(common, kicker + ": " + title, page.cards()),
                title,
                kicker,
                common.dates.days(page.edition().span()),
                figures(),
                Part.of(lead, common.labels.get("stories.absent")),
                groups(cards),
                common.labels.get("edition.changes." + kind),
                summary(),
                Part.of(changes(), common.labels.get("edition.changes.none")),
                PredictionViews.of(common, page.due(), Map.of(), page.cited()),
                page.previous().map(common::edition).orElse(null),
                page.next().map(common::edition).orElse(null));
    }

    private CardView card(StoryCard card, int rank) {
        return common.card(
                card,
                rank,
                common.labels.get(continued(card) ? "edition.continued" : "edition.new"),
                continued(card) ? changed(card) : null);
    }

    /** What changed since an earlier edition told the story; null for nothing. */
    private @Nullable String changed(StoryCard card) {
        List<String> parts = new ArrayList<>();
        for (EditionChange change :
                Objects.requireNonNull(entries.get(card.storyId())).changes()) {
            String between = change.kind() == EditionChange.Kind.STATEMENTS ? " " : ", ";
            List<String> details = change.details().stream().map(Text::clean).toList();
            parts.add(common.labels.get("edition.change." + change.kind().name(), String.join(between, details)));
        }
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }

    private boolean continued(StoryCard card) {
        return Optional.ofNullable(entries.get(card.storyId()))
                .filter(EditionEntry::continued)
                .isPresent();
    }

    private List<Group> groups(Map<String, CardView> left) {
        List<Group> groups = new ArrayList<>();
        page.edition().sections().forEach(section -> {
            List<CardView> own = section.storyIds().stream()
                    .flatMap(id -> Optional.ofNullable(left.remove(id)).stream())
                    .toList();
            if (!own.isEmpty()) {
                groups.add(new Group(common.topic(section.topic()), own));
            }
        });
        if (!left.isEmpty()) {
            groups.add(new Group(LinkView.own(common.labels.get("edition.further"), null), List.copyOf(left.values())));
        }
        return groups;
    }

    /** How many stories are new and how many go on. */
    private List<String> summary() {
        long going = page.cards().stream().filter(this::continued).count();
        return List.of(
                common.labels.count("edition.new-stories", page.cards().size() - going),
                common.labels.count("edition.continued-stories", going));
    }

    /** What is new in the stories that an earlier edition had. */
    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (StoryCard card : page.cards()) {
            EditionEntry entry = entries.get(card.storyId());
            if (entry != null && entry.continued()) {
                String added = common.labels.count("edition.added", entry.articles());
                changes.add(new Change(common.story(card), List.of(added)));
            }
        }
        return changes;
    }

    private List<Figure> figures() {
        return List.of(
                figure("figure.stories", EditionNumbers::stories),
                figure("figure.articles", EditionNumbers::articles),
                figure("figure.publishers", EditionNumbers::publishers),
                figure("figure.languages", EditionNumbers::languages));
    }

    private Figure figure(String name, ToIntFunction<EditionNumbers> number) {
        return new Figure(
                Integer.toString(number.applyAsInt(page.edition().numbers())),
                common.labels.get(name),
                page.numbersBefore()
                        .map(before -> common.labels.get("figure.before", number.applyAsInt(before)))
                        .orElse(null));
    }
}
