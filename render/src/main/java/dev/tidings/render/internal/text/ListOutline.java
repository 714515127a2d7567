// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.text;

import dev.tidings.render.internal.label.Labels;
import dev.tidings.render.internal.view.CardView;
import dev.tidings.render.internal.view.LinkView;
import dev.tidings.render.internal.view.ListViews.ArchiveView;
import dev.tidings.render.internal.view.ListViews.Change;
import dev.tidings.render.internal.view.ListViews.Day;
import dev.tidings.render.internal.view.ListViews.EditionView;
import dev.tidings.render.internal.view.ListViews.EntityView;
import dev.tidings.render.internal.view.ListViews.Figure;
import dev.tidings.render.internal.view.ListViews.FrontView;
import dev.tidings.render.internal.view.ListViews.Group;
import dev.tidings.render.internal.view.ListViews.Month;
import dev.tidings.render.internal.view.ListViews.PredictionView;
import dev.tidings.render.internal.view.ListViews.PredictionsView;
import dev.tidings.render.internal.view.ListViews.TopicView;
import dev.tidings.render.internal.view.ListViews.Week;
import dev.tidings.render.internal.view.ListViews.Year;
import dev.tidings.render.internal.view.Part;
import dev.tidings.render.internal.view.Picture;
import dev.tidings.render.internal.view.Shell;
import dev.tidings.render.internal.view.Text;
import java.util.List;
import java.util.stream.Collectors;

/** The pages that list stories, in lines. */
public final class ListOutline extends Outline {
    private final Shell shell;

    private ListOutline(Shell shell, TextForm form) {
        super(form, shell.labels());
        this.shell = shell;
    }

    /** Writes the front page. */
    public static String write(FrontView front, TextForm form) {
        return new ListOutline(front.shell(), form).front(front);
    }

    /** Writes an edition. */
    public static String write(EditionView edition, TextForm form) {
        return new ListOutline(edition.shell(), form).edition(edition);
    }

    /** Writes a topic. */
    public static String write(TopicView topic, TextForm form) {
        return new ListOutline(topic.shell(), form).topic(topic);
    }

    /** Writes an entity. */
    public static String write(EntityView entity, TextForm form) {
        return new ListOutline(entity.shell(), form).entity(entity);
    }

    /** Writes the archive. */
    public static String write(ArchiveView archive, TextForm form) {
        return new ListOutline(archive.shell(), form).archive(archive);
    }

    /** Writes the ledger. */
    public static String write(PredictionsView predictions, TextForm form) {
        return new ListOutline(predictions.shell(), form).ledger(predictions);
    }

    /** Writes a story as a list tells it, with whose content it is. */
    public static String write(CardView card, List<Text> rights, Labels labels, TextForm form) {
        new Outline(form, labels).card(card);
        rights.forEach(line -> form.paragraph(form.text(line.value())));
        return form.result();
    }

    /** Writes a prediction as the ledger tells it, with whose content it is. */
    public static String write(PredictionView prediction, List<Text> rights, Labels labels, TextForm form) {
        new Outline(form, labels).prediction(prediction);
        form.end();
        rights.forEach(line -> form.paragraph(form.text(line.value())));
        return form.result();
    }

    private String front(FrontView front) {
        form.heading(1, front.shell().site());
        form.paragraph(form.muted(front.asOf()));
        form.heading(2, l.get("front.top"));
        cards(front.top());
        groups(front.groups());
        list(l.get("front.topics"), front.topics());
        list(l.get("front.entities"), front.entities());
        list(l.get("front.editions"), front.editions());
        list(
                l.get("front.sources"),
                front.sources().stream().map(CardView.SourceLine::name).toList());
        return done();
    }

    private String edition(EditionView edition) {
        form.heading(1, edition.kicker() + ": " + edition.title());
        form.paragraph(form.text(edition.days()));
        form.paragraph(edition.numbers().stream().map(this::figure).collect(Collectors.joining(", ")));
        form.heading(2, l.get("edition.lead"));
        cards(edition.lead());
        groups(edition.groups());
        changes(edition);
        predictions(l.get("edition.due"), edition.due());
        if (edition.previous() != null) {
            turn("edition.previous", edition.previous());
        }
        if (edition.next() != null) {
            turn("edition.next", edition.next());
        }
        return done();
    }

    private String figure(Figure figure) {
        String before = figure.before() == null ? "" : " " + form.muted(figure.before());
        return form.strong(figure.value()) + " " + form.text(figure.name()) + before;
    }

    private void changes(EditionView edition) {
        form.heading(2, edition.changesTitle());
        form.paragraph(form.text(String.join(" · ", edition.changesSummary())));
        for (Change change : edition.changes().items()) {
            form.item(0, link(change.story()));
            change.notes().forEach(note -> form.item(1, form.text(note)));
        }
        form.end();
        absence(edition.changes());
    }

    private void turn(String key, LinkView link) {
        form.paragraph(form.text(l.get(key)) + ": " + counted(link));
    }

    private String topic(TopicView topic) {
        form.heading(1, topic.title().value());
        cards(topic.cards());
        list(l.get("topic.neighbours"), topic.neighbours());
        return done();
    }

    private String entity(EntityView entity) {
        form.heading(1, entity.title().value());
        form.paragraph(form.muted(entity.kind()));
        cards(entity.cards());
        list(l.get("entity.neighbours"), entity.neighbours());
        list(l.get("entity.topics"), entity.topics());
        return done();
    }

    private String archive(ArchiveView archive) {
        form.heading(1, l.get("archive.title"));
        for (Year year : archive.years().items()) {
            form.heading(2, year.year());
            year.months().forEach(this::month);
            form.end();
        }
        absence(archive.years());
        return done();
    }

    private void month(Month month) {
        form.item(0, counted(month.title()));
        for (Week week : month.weeks()) {
            if (week.edition() != null) {
                form.item(1, counted(week.edition()));
            }
            for (Day day : week.days()) {
                if (day.edition() != null) {
                    form.item(2, counted(day.edition()));
                }
            }
        }
    }

    private String ledger(PredictionsView page) {
        form.heading(1, l.get("predictions.title"));
        form.paragraph(form.text(l.get("predictions.lead")));
        if (page.score() != null) {
            form.paragraph(form.strong(page.score()));
        }
        if (page.calibration() != null) {
            form.heading(2, l.get("calibration"));
            form.paragraph(form.text(page.calibration().score()));
            page.calibration().bins().forEach(this::bin);
            form.end();
        }
        predictions(l.get("predictions.open"), page.open().items());
        absence(page.open());
        predictions(l.get("predictions.settled"), page.settled());
        return done();
    }

    private void bin(Picture.Bin bin) {
        form.item(
                0,
                form.text(l.get("calibration.predicted") + " " + bin.range() + ": " + l.get("calibration.happened")
                        + " " + bin.cameWords() + " (" + l.get("calibration.count") + ": " + bin.count() + ")"));
    }

    private void predictions(String title, List<PredictionView> predictions) {
        if (predictions.isEmpty()) {
            return;
        }
        form.heading(2, title);
        predictions.forEach(this::prediction);
        form.end();
    }

    private void groups(List<Group> groups) {
        for (Group group : groups) {
            form.heading(2, group.title().text().value());
            group.cards().forEach(this::card);
            form.end();
        }
    }

    private void cards(Part<CardView> part) {
        part.items().forEach(this::card);
        form.end();
        absence(part);
    }

    private String done() {
        foot(shell);
        return form.result();
    }
}
