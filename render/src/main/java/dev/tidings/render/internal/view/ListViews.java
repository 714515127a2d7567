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
     * @param editions the newest editions
     * @param sources all publishers
     */
    public record FrontView(
            Shell shell,
            String asOf,
            Part<CardView> top,
            List<Group> groups,
            List<LinkView> topics,
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
            List<PredictionView> due,
            @Nullable LinkView previous,
            @Nullable LinkView next) {}

    /**
     * A number with its name.
     *
     * @param value the number
     * @param name what it counts
     */
    public record Figure(String value, String name) {}

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
     * @param years the editions by year
     */
    public record ArchiveView(Shell shell, Part<Year> years) {}

    /**
     * The editions of a year.
     *
     * @param year the year
     * @param editions newest first
     */
    public record Year(String year, List<LinkView> editions) {}

    /**
     * The predictions.
     *
     * @param shell what surrounds it
     * @param open those still open
     * @param settled those with an outcome
     * @param score how many came true; null when none is settled
     */
    public record PredictionsView(
            Shell shell,
            Part<PredictionView> open,
            List<PredictionView> settled,
            @Nullable String score) {}

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
