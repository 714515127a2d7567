// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.text;

import dev.tidings.core.page.EditionPage;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.StoryCard;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.site.Addresses;
import dev.tidings.render.internal.site.Outward;
import dev.tidings.render.internal.view.Attribution;
import dev.tidings.render.internal.view.CardView;
import dev.tidings.render.internal.view.ClaimView;
import dev.tidings.render.internal.view.EditionViews;
import dev.tidings.render.internal.view.ListViews.Figure;
import dev.tidings.render.internal.view.PageViews;
import dev.tidings.render.internal.view.Part;
import dev.tidings.render.internal.view.Shell;
import dev.tidings.render.internal.view.StoryView;
import dev.tidings.render.internal.view.StoryView.ContradictionView;
import dev.tidings.render.internal.view.StoryViews;
import dev.tidings.render.internal.view.Text;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a message tells of a page: a story in its main claims, each with links to the words it rests on; a list in one
 * line for each story. Marks, attribution and notice as on the page. Links are absolute.
 */
public final class BriefOutline extends Outline {
    private BriefOutline(TextForm form, Shell shell) {
        super(form, shell.labels());
    }

    /** Writes a story or a list of stories, without unsupported claims. */
    public static void write(Page page, RenderContext context, TextForm form) {
        RenderContext outward = Outward.of(context);
        if (page instanceof StoryPage story) {
            StoryView view = StoryViews.of(story, outward, Outward.PAGES);
            new BriefOutline(form, view.shell()).story(view);
        } else {
            Shell shell = PageViews.shell(page, outward, Outward.PAGES);
            new BriefOutline(form, shell).list(page, shell, outward);
        }
    }

    private void story(StoryView story) {
        form.heading(1, story.headline().value());
        String icon =
                story.source().icon() == null ? "" : form.text(story.source().icon()) + " ";
        form.paragraph(icon + link(story.source().name()) + " · "
                + form.text(story.freshness().label()) + " · "
                + form.text(story.latency().text()));
        if (story.corrected() != null) {
            form.paragraph(form.strong(story.corrected()));
        }
        story.hook().items().forEach(hook -> form.paragraph(sourced(hook)));
        for (StoryView.Titled part : story.tldr()) {
            claims(part.title(), part.claims());
        }
        claims(l.get("takeaways"), story.takeaways());
        if (!story.contradictions().isEmpty()) {
            form.heading(2, l.get("contradictions"));
            story.contradictions().forEach(this::contradiction);
            form.end();
        }
        form.paragraph(link(story.original()));
        if (story.shareUrl() != null) {
            form.paragraph(form.link(story.shell().site(), story.shareUrl()));
        }
        form.paragraph(story.rights().stream().map(Text::value).map(form::muted).collect(Collectors.joining("\n")));
    }

    private void claims(String title, Part<ClaimView> part) {
        if (part.present()) {
            form.heading(2, title);
            part.items().forEach(claim -> form.item(0, sourced(claim)));
            form.end();
        }
    }

    /** A sentence with links to the words it rests on, one for each publisher. */
    private String sourced(ClaimView claim) {
        Map<String, String> links = new LinkedHashMap<>();
        for (ClaimView.Quote quote : claim.quotes()) {
            links.putIfAbsent(
                    quote.publisher().value(), form.link(quote.publisher().value(), quote.href()));
        }
        return sentence(claim) + (links.isEmpty() ? "" : " — " + String.join(", ", links.values()));
    }

    private void contradiction(ContradictionView contradiction) {
        String sides = contradiction.positions().stream()
                .map(side -> form.strong(side.value().value()) + " "
                        + form.text(side.publisher().value()))
                .collect(Collectors.joining(" · "));
        form.item(0, form.text(contradiction.subject().value()) + ": " + sides);
    }

    private void list(Page page, Shell shell, RenderContext outward) {
        form.heading(1, PageViews.title(page, outward, Outward.PAGES));
        if (page instanceof EditionPage edition) {
            form.paragraph(EditionViews.of(edition, outward, Outward.PAGES).numbers().stream()
                    .map(this::figure)
                    .collect(Collectors.joining(", ")));
        }
        Set<String> told = new LinkedHashSet<>();
        for (StoryCard card : Attribution.cards(page)) {
            if (told.add(card.storyId())) {
                card(PageViews.card(card, outward, Outward.PAGES), told.size());
            }
        }
        if (told.isEmpty()) {
            form.paragraph(form.muted(l.get("stories.absent")));
        }
        new Addresses(outward, page.path(), "html")
                .published(page.path())
                .ifPresent(url -> form.paragraph(form.link(shell.site(), url)));
        form.paragraph(form.muted(shell.notice()));
    }

    private String figure(Figure figure) {
        return form.strong(figure.value()) + " " + form.text(figure.name());
    }

    private void card(CardView card, int place) {
        StringBuilder lines = new StringBuilder(place + ". " + link(card.headline()));
        if (card.hook() != null) {
            lines.append('\n').append(sentence(card.hook()));
        }
        String names = card.sources().stream()
                .map(s -> form.text(s.name().text().value()))
                .collect(Collectors.joining(", "));
        lines.append('\n').append(names).append(" — ").append(form.text(card.coverage()));
        if (card.contradicted()) {
            lines.append('\n').append(form.text(l.get("card.contradicted")));
        }
        form.paragraph(lines.toString());
    }
}
