// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.text;

import dev.tidings.render.internal.view.CardView;
import dev.tidings.render.internal.view.ClaimView;
import dev.tidings.render.internal.view.CorrectionView;
import dev.tidings.render.internal.view.StoryView;
import dev.tidings.render.internal.view.StoryView.ArticleLine;
import dev.tidings.render.internal.view.StoryView.ContradictionView;
import dev.tidings.render.internal.view.StoryView.ImplicationView;
import dev.tidings.render.internal.view.StoryView.TimelineView;
import dev.tidings.render.internal.view.Text;
import java.util.stream.Collectors;

/** A story page in lines, all parts in the order of the HTML page. */
public final class StoryOutline extends Outline {
    private final StoryView story;

    private StoryOutline(StoryView story, TextForm form) {
        super(form, story.shell().labels());
        this.story = story;
    }

    /** Writes the story. */
    public static String write(StoryView story, TextForm form) {
        StoryOutline outline = new StoryOutline(story, form);
        outline.head();
        outline.insight();
        outline.rest();
        return form.result();
    }

    private void head() {
        form.heading(1, story.headline().value());
        String icon =
                story.source().icon() == null ? "" : form.text(story.source().icon()) + " ";
        form.paragraph(icon
                + link(story.source().name())
                + " · "
                + form.strong(story.freshness().label())
                + " "
                + form.text(story.freshness().since())
                + " · "
                + form.text(story.latency().text()));
        if (story.headlineClaim() != null) {
            claim(0, story.headlineClaim());
            form.end();
        }
        if (story.originalHeadline().present()) {
            form.paragraph(form.text(l.get("original-headline"))
                    + ": "
                    + form.text(story.originalHeadline().first().value()));
        } else {
            absence(story.originalHeadline());
        }
        if (story.corrected() != null) {
            form.paragraph(form.strong(story.corrected()));
        }
        form.paragraph(link(story.original()));
        form.paragraph(
                story.shareUrl() == null
                        ? form.muted(l.get("share.none"))
                        : form.text(l.get("share")) + ": " + links(story.share()) + " · "
                                + form.text(l.get("share.copy")) + ": " + form.text(story.shareUrl()));
        form.paragraph(
                story.topics().present()
                        ? form.text(l.get("topics")) + ": "
                                + links(story.topics().items())
                        : form.muted(String.valueOf(story.topics().absence())));
        if (!story.entities().isEmpty()) {
            form.paragraph(form.text(l.get("entities")) + ": " + links(story.entities()));
        }
        form.paragraph(form.text(l.get("slug")) + ": " + form.text(story.slug()));
    }

    private String names(java.util.List<Text> names) {
        return names.stream().map(t -> form.text(t.value())).collect(Collectors.joining(", "));
    }

    private void insight() {
        form.heading(2, l.get("hook"));
        claims(story.hook());
        form.heading(2, l.get("tldr"));
        for (StoryView.Titled titled : story.tldr()) {
            form.heading(3, titled.title());
            claims(titled.claims());
        }
        form.heading(2, l.get("audience"));
        story.audiences().items().forEach(a -> form.item(0, form.strong(a.label()) + " " + form.muted(a.reason())));
        form.end();
        absence(story.audiences());
        form.heading(2, l.get("provenance"));
        story.provenance().forEach(line -> form.paragraph(form.text(line)));
        story.withheld().items().forEach(line -> form.item(0, form.text(l.get("withheld") + ": " + line)));
        form.end();
        absence(story.withheld());
        form.heading(2, l.get("takeaways"));
        claims(story.takeaways());
        if (!story.contradictions().isEmpty()) {
            form.heading(2, l.get("contradictions"));
            story.contradictions().forEach(this::contradiction);
            form.end();
        }
        form.heading(2, l.get("implications"));
        story.implications().items().forEach(this::implication);
        form.end();
        absence(story.implications());
        form.heading(2, l.get("timeline"));
        story.timeline().items().forEach(this::entry);
        form.end();
        absence(story.timeline());
    }

    private void contradiction(ContradictionView contradiction) {
        form.item(
                0,
                form.text(contradiction.kind()) + ": "
                        + form.strong(contradiction.subject().value()));
        contradiction.positions().forEach(side -> {
            form.item(
                    1,
                    form.strong(side.value().value()) + " — "
                            + form.text(side.publisher().value()));
            if (side.claim() != null) {
                claim(2, side.claim());
            }
        });
    }

    private void implication(ImplicationView implication) {
        claim(0, implication.claim());
        if (implication.horizon() != null) {
            form.item(1, form.text(implication.horizon()));
        }
        if (implication.likelihood() != null) {
            form.item(1, form.text(implication.likelihood()));
        }
        for (ClaimView reason : implication.rationale()) {
            form.item(1, form.text(l.get("implication.why")));
            claim(2, reason);
        }
    }

    private void entry(TimelineView entry) {
        String ahead = entry.future() ? " " + form.muted(l.get("timeline.ahead")) : "";
        String who = entry.publishers().isEmpty() ? "" : " — " + names(entry.publishers());
        form.item(0, form.strong(entry.date()) + ahead + who);
        claim(1, entry.claim());
    }

    private void corrections() {
        if (!story.corrections().isEmpty()) {
            form.heading(2, l.get("corrections"));
            for (CorrectionView correction : story.corrections()) {
                form.item(0, form.text(String.join(" ", correction.lines())));
                correction.sentences().forEach(sentence -> form.item(1, form.text(sentence.value())));
            }
            form.end();
        }
    }

    private void rest() {
        corrections();
        form.heading(2, l.get("sources"));
        story.articles().forEach(this::article);
        form.end();
        form.heading(2, l.get("importance"));
        form.paragraph(
                story.importance().factors().isEmpty()
                        ? form.muted(l.get("importance.none"))
                        : reasons(story.importance()));
        form.heading(2, l.get("recap"));
        story.recap().items().forEach(r -> form.paragraph(counted(r)));
        absence(story.recap());
        form.heading(2, l.get("related"));
        for (CardView card : story.related().items()) {
            card(card);
        }
        form.end();
        absence(story.related());
        form.heading(2, l.get("rights"));
        story.rights().forEach(line -> form.paragraph(form.text(line.value())));
        foot(story.shell());
    }

    private void article(ArticleLine article) {
        String date = article.date() == null ? "" : ", " + form.text(article.date());
        form.item(
                0,
                link(article.title())
                        + " — "
                        + form.text(article.source().name().text().value())
                        + date
                        + ", "
                        + form.text(article.latency()));
        if (article.byline() != null) {
            form.item(1, form.text(article.byline().value()));
        }
        if (article.corrected() != null) {
            form.item(1, form.strong(article.corrected()));
        }
        if (article.excerpt() != null) {
            form.item(1, form.text(article.excerpt().value()));
        }
        if (!article.copies().isEmpty()) {
            form.item(1, form.text(l.get("copies")) + " " + links(article.copies()));
        }
    }
}
