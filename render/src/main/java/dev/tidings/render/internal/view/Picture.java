// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers placed so that a form can draw them; every picture also stands as words elsewhere on its page. */
public final class Picture {
    private Picture() {}

    /**
     * The entries of a timeline on a line that is true to time.
     *
     * @param label what the picture shows, in words
     * @param dots the entries
     * @param ticks round dates
     * @param latest the place of the latest report; null when it lies outside
     * @param rows how many dots stand above one another at most
     */
    public record Timeline(
            String label,
            List<Dot> dots,
            List<Tick> ticks,
            @Nullable String latest,
            int rows) {}

    /**
     * One entry.
     *
     * @param x its place as a percentage of the width
     * @param row from 0; grows where dots would hide one another
     * @param ahead whether it lies ahead of the page's time
     * @param title its date in words
     */
    public record Dot(String x, int row, boolean ahead, String title) {}

    /**
     * A round date on a line.
     *
     * @param x its place as a percentage of the width
     * @param label the date, in short
     * @param anchor which end of the words stands there, as SVG says it
     */
    public record Tick(String x, String label, String anchor) {}

    /**
     * Who reported when, and in which languages.
     *
     * @param lanes the publishers, first one first
     * @param ticks round dates
     * @param languages most articles first
     */
    public record Coverage(List<Lane> lanes, List<Tick> ticks, List<Share> languages) {}

    /**
     * A publisher.
     *
     * @param source its name
     * @param language the languages of its articles, in words
     * @param dates when its articles were published, in words
     * @param dots the articles that have a date
     */
    public record Lane(CardView.SourceLine source, String language, String dates, List<Dot> dots) {}

    /**
     * A language's share of the articles.
     *
     * @param name the language
     * @param articles how many
     * @param x where its part of a bar begins, as a percentage
     * @param width how wide it is, as a percentage
     */
    public record Share(String name, int articles, String x, String width) {}

    /**
     * How likely predictions were said to be, and how often they came true.
     *
     * @param score the Brier score in words
     * @param bins from unlikely to likely; only those that hold predictions
     */
    public record Calibration(String score, List<Bin> bins) {}

    /**
     * Predictions of about one likelihood.
     *
     * @param range the likelihood in words
     * @param said the mean likelihood in percent
     * @param came the share that came true in percent
     * @param cameWords the same in words
     * @param count how many
     */
    public record Bin(String range, int said, int came, String cameWords, int count) {}
}
