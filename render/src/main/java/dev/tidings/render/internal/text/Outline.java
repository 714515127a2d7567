// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.text;

import dev.tidings.render.internal.label.Labels;
import dev.tidings.render.internal.view.CardView;
import dev.tidings.render.internal.view.ClaimView;
import dev.tidings.render.internal.view.ImportanceView;
import dev.tidings.render.internal.view.LinkView;
import dev.tidings.render.internal.view.ListViews.PredictionView;
import dev.tidings.render.internal.view.Part;
import dev.tidings.render.internal.view.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the pages of lines have in common: claims with their evidence, cards, links, and the notice at the end. */
class Outline {
    final TextForm form;
    final Labels l;

    Outline(TextForm form, Labels labels) {
        this.form = form;
        this.l = labels;
    }

    void claims(Part<ClaimView> part) {
        if (part.present()) {
            part.items().forEach(c -> claim(0, c));
            form.end();
        } else {
            absence(part);
        }
    }

    void claim(int depth, ClaimView claim) {
        form.item(depth, sentence(claim));
        for (ClaimView.Quote quote : claim.quotes()) {
            quote(depth, quote);
        }
    }

    /** The sentence with who says it and how far it is checked. */
    String sentence(ClaimView claim) {
        String says = claim.says() == null ? "" : form.strong(claim.says()) + " ";
        String mark = claim.mark().symbol() + " " + claim.mark().label();
        return says + form.text(claim.text().value()) + " " + form.muted(mark);
    }

    void prediction(PredictionView p) {
        claim(0, p.claim());
        form.item(1, p.symbol() + " " + form.strong(p.outcome()) + " — " + form.text(p.horizon()));
        if (p.likelihood() != null) {
            form.item(1, form.text(p.likelihood()));
        }
        if (p.note() != null) {
            form.item(1, form.text(p.note()));
        }
        if (p.story() != null) {
            form.item(1, link(p.story()));
        }
        form.item(1, form.muted(p.made()));
    }

    private void quote(int depth, ClaimView.Quote quote) {
        List<String> parts = new ArrayList<>();
        parts.add(
                quote.text() == null
                        ? form.muted(l.get("evidence.no-excerpt"))
                        : form.text(quote.text().value()));
        parts.add(form.link(quote.publisher().value(), quote.href()));
        if (quote.date() != null) {
            parts.add(form.text(quote.date()));
        }
        form.quote(depth, parts.get(0) + " — " + String.join(", ", parts.subList(1, parts.size())));
    }

    void absence(Part<?> part) {
        if (part.absence() != null) {
            form.paragraph(form.muted(part.absence()));
        }
    }

    String link(LinkView link) {
        return form.link(link.text().value(), link.href());
    }

    String counted(LinkView link) {
        return link(link) + (link.note() == null ? "" : " " + form.muted(link.note()));
    }

    String links(List<LinkView> links) {
        return links.stream().map(this::link).collect(Collectors.joining(" · "));
    }

    void list(String title, List<LinkView> links) {
        if (!links.isEmpty()) {
            form.heading(2, title);
            links.forEach(link -> form.item(0, counted(link)));
            form.end();
        }
    }

    void card(CardView card) {
        String rank = card.rank() == 0 ? "" : form.text(card.rank() + ".") + " ";
        form.item(
                0,
                rank + link(card.headline()) + " " + form.muted(card.freshness().label()));
        if (card.hook() != null) {
            form.item(1, sentence(card.hook()));
        }
        String sources = card.sources().stream()
                .map(s -> form.text(s.name().text().value()))
                .collect(Collectors.joining(", "));
        form.item(1, sources + " — " + form.text(card.coverage()) + ", " + form.text(l.get("updated", card.updated())));
        detail(card.note());
        detail(card.changed());
        if (card.contradicted()) {
            detail(l.get("card.contradicted"));
        }
        if (!card.topics().isEmpty()) {
            form.item(1, links(card.topics()));
        }
        if (!card.importance().factors().isEmpty()) {
            form.item(1, form.text(l.get("importance")) + ": " + reasons(card.importance()));
        }
    }

    private void detail(@Nullable String words) {
        if (words != null) {
            form.item(1, form.text(words));
        }
    }

    String reasons(ImportanceView importance) {
        return form.text(l.get("importance.score", importance.score()))
                + " = "
                + importance.factors().stream()
                        .map(f -> form.text(f.part() + " " + f.name()) + " " + form.muted(f.reason()))
                        .collect(Collectors.joining(" + "));
    }

    void foot(Shell shell) {
        form.paragraph("—");
        form.paragraph(form.text(shell.notice()));
        form.paragraph(form.link(shell.site(), shell.home()));
    }
}
