// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages that list stories, ready but for their form. */
public final class ListViews {
    private ListViews() {}

    /**
     * Stories under a heading.
     *
     * @param title the heading, with the page of its topic
     * @param cards the stories
     */
    public record Group(LinkView title, List<CardView> cards) {}

    /**
     * The front page.
     *
     * @param shell what surrounds it
     * @param asOf the time of the page
     * @param top the most important stories
     * @param groups further ones by topic
     * @param topics all topics
     * @param entities people, organisations and places with a page
     * @param editions the newest editions
     * @param sources all publishers
     */
    public record FrontView(
            Shell shell,
            String asOf,
            Part<CardView> top,
            List<Group> groups,
            List<LinkView> topics,
            List<LinkView> entities,
            List<LinkView> editions,
            List<CardView.SourceLine> sources) {}

    /**
     * An edition.
     *
     * @param shell what surrounds it
     * @param title its name
     * @param kicker what kind of edition it is
     * @param days first and last day
     * @param numbers the period in numbers
     * @param lead the first story
     * @param groups the others by topic
     * @param changesTitle the heading of what changed since the edition before
     * @param changesSummary that in numbers
     * @param changes stories that go on, each with what is new in it
     * @param due predictions whose time has come
     * @param previous the edition before; null for none
     * @param next the edition after; null for none
     */
    public record EditionView(
            Shell shell,
            String title,
            String kicker,
            String days,
            List<Figure> numbers,
            Part<CardView> lead,
            List<Group> groups,
            String changesTitle,
            List<String> changesSummary,
            Part<Change> changes,
            List<PredictionView> due,
            @Nullable LinkView previous,
            @Nullable LinkView next) {}

    /**
     * A number with its name.
     *
     * @param value the number
     * @param name what it counts
     * @param before what it was in the period before; null when there was none
     */
    public record Figure(
            String value, String name, @Nullable String before) {}

    /**
     * What is new in a story that an earlier edition had.
     *
     * @param story the story
     * @param notes what is new
     */
    public record Change(LinkView story, List<String> notes) {}

    /**
     * An entity.
     *
     * @param shell what surrounds it
     * @param title its name
     * @param kind what it is
     * @param cards its stories
     * @param neighbours entities that share stories with it
     * @param topics topics of its stories
     */
    public record EntityView(
            Shell shell,
            Text title,
            String kind,
            Part<CardView> cards,
            List<LinkView> neighbours,
            List<LinkView> topics) {}

    /**
     * A topic.
     *
     * @param shell what surrounds it
     * @param title its name
     * @param cards its stories
     * @param neighbours topics that share stories with it
     */
    public record TopicView(Shell shell, Text title, Part<CardView> cards, List<LinkView> neighbours) {}

    /**
     * The archive.
     *
     * @param shell what surrounds it
     * @param weekdays their short names, from Monday
     * @param years newest first
     */
    public record ArchiveView(Shell shell, List<String> weekdays, Part<Year> years) {}

    /**
     * A year.
     *
     * @param year the year
     * @param months newest first
     */
    public record Year(String year, List<Month> months) {}

    /**
     * A month.
     *
     * @param id such as 2026-11
     * @param title its name, with its edition
     * @param weeks from the one that holds the first day
     */
    public record Month(String id, LinkView title, List<Week> weeks) {}

    /**
     * A week.
     *
     * @param number of the year
     * @param edition its edition; null for none
     * @param days seven, from Monday
     */
    public record Week(String number, @Nullable LinkView edition, List<Day> days) {}

    /**
     * A day.
     *
     * @param number of the month; empty when it lies in another month
     * @param edition its edition; null for none
     */
    public record Day(String number, @Nullable LinkView edition) {}

    /**
     * The predictions.
     *
     * @param shell what surrounds it
     * @param open those still open
     * @param settled those with an outcome
     * @param score how many came true; null when none is settled
     * @param calibration how well likelihoods were judged; null when none can be
     */
    public record PredictionsView(
            Shell shell,
            Part<PredictionView> open,
            List<PredictionView> settled,
            @Nullable String score,
            Picture.@Nullable Calibration calibration) {}

    /**
     * A prediction of the ledger.
     *
     * @param claim attributed
     * @param horizon by when
     * @param likelihood how likely; null when not said
     * @param made when and by what it was written down
     * @param outcome how it turned out, or that it is open
     * @param style the name of the outcome's style
     * @param symbol the outcome as one sign
     * @param note what a person adds; null for nothing
     * @param story the story; null when it is not on the site
     */
    public record PredictionView(
            ClaimView claim,
            String horizon,
            @Nullable String likelihood,
            String made,
            String outcome,
            String style,
            String symbol,
            @Nullable String note,
            @Nullable LinkView story) {}

    /**
     * A page with one message, such as "not found".
     *
     * @param shell what surrounds it
     * @param title the message
     * @param text what to do
     * @param link where to go on
     * @param redirect where browsers go on by themselves; null to stay
     */
    public record MessageView(
            Shell shell,
            String title,
            String text,
            LinkView link,
            @Nullable String redirect) {}
}
