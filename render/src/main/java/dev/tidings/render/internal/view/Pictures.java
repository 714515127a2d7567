// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import dev.tidings.core.model.OutcomeKind;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.model.TimelineEntry;
import dev.tidings.core.page.ArticleView;
import dev.tidings.render.internal.view.Picture.Bin;
import dev.tidings.render.internal.view.Picture.Dot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes pictures of the values of a page. */
final class Pictures {
    private static final int WIDTH_OF_DOT = 24;
    private static final int MOST_ROWS = 4;
    private static final int BINS = 5;
    private static final int NEAR_THE_END = 120;

    private final Common common;

    Pictures(Common common) {
        this.common = common;
    }

    /** The timeline; null when it has fewer than two different dates. */
    Picture.@Nullable Timeline timeline(List<TimelineEntry> entries, Instant latest) {
        List<PartialDate> dates = entries.stream().map(TimelineEntry::date).toList();
        if (dates.stream().distinct().count() < 2) {
            return null;
        }
        TimeScale scale = scale(dates.stream().map(this::instant).toList());
        List<Dot> dots = dots(scale, dates);
        return new Picture.Timeline(
                common.labels.get(
                        "picture.timeline",
                        common.dates.partial(dates.get(0)),
                        common.dates.partial(dates.get(dates.size() - 1)),
                        dates.size()),
                dots,
                ticks(scale),
                scale.holds(latest) ? TimeScale.percent(scale.place(latest)) : null,
                1 + dots.stream().mapToInt(Dot::row).max().orElse(0));
    }

    /** Who reported when; null when there is one article. */
    Picture.@Nullable Coverage coverage(List<ArticleView> articles) {
        if (articles.size() < 2) {
            return null;
        }
        List<PartialDate> dates =
                articles.stream().flatMap(a -> a.publishedAt().stream()).toList();
        TimeScale scale = scale(
                dates.isEmpty()
                        ? List.of(common.context.now())
                        : dates.stream().map(this::instant).toList());
        Map<String, List<ArticleView>> bySource = articles.stream()
                .sorted(Comparator.comparing(
                        a -> a.publishedAt().map(this::instant).orElse(Instant.MAX)))
                .collect(Collectors.groupingBy(a -> a.source().id(), LinkedHashMap::new, Collectors.toList()));
        return new Picture.Coverage(
                bySource.values().stream().map(own -> lane(scale, own)).toList(),
                dates.isEmpty() ? List.of() : ticks(scale),
                languages(articles));
    }

    private Picture.Lane lane(TimeScale scale, List<ArticleView> articles) {
        List<PartialDate> dates =
                articles.stream().flatMap(a -> a.publishedAt().stream()).toList();
        return new Picture.Lane(
                common.source(articles.get(0).source()),
                articles.stream().map(this::language).distinct().collect(Collectors.joining(", ")),
                dates.isEmpty()
                        ? common.labels.get("picture.coverage.undated")
                        : dates.stream().map(common.dates::partial).collect(Collectors.joining("; ")),
                dots(scale, dates));
    }

    private List<Picture.Share> languages(List<ArticleView> articles) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        articles.forEach(a -> counts.merge(language(a), 1, Integer::sum));
        List<Picture.Share> shares = new ArrayList<>();
        int before = 0;
        for (Map.Entry<String, Integer> language : counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList()) {
            int from = 1000 * before / articles.size();
            before += language.getValue();
            int to = 1000 * before / articles.size();
            shares.add(new Picture.Share(
                    language.getKey(),
                    language.getValue(),
                    TimeScale.percent(common.labels.rightToLeft() ? 1000 - to : from),
                    TimeScale.percent(to - from)));
        }
        return shares;
    }

    private String language(ArticleView article) {
        return article.language()
                .map(tag -> common.labels.or(
                        "language." + Locale.forLanguageTag(tag).getLanguage(), Text.clean(tag)))
                .orElseGet(() -> common.labels.get("language.unknown"));
    }

    /** How well likelihoods were judged; null when no settled prediction has one. */
    Picture.@Nullable Calibration calibration(List<Prediction> predictions) {
        Map<Integer, List<Prediction>> bins = predictions.stream()
                .filter(p -> p.likelihood().isPresent() && told(p))
                .collect(Collectors.groupingBy(p -> (int) Math.min(BINS - 1, likelihood(p) * BINS)));
        if (bins.isEmpty()) {
            return null;
        }
        List<Prediction> all = bins.values().stream().flatMap(List::stream).toList();
        double brier = mean(all, p -> Math.pow(likelihood(p) - (happened(p) ? 1 : 0), 2));
        List<Bin> shown = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            List<Prediction> bin = bins.getOrDefault(i, List.of());
            if (!bin.isEmpty()) {
                shown.add(new Bin(
                        100 / BINS * i + "–" + common.percent((i + 1) / (double) BINS),
                        (int) Math.round(100 * mean(bin, Pictures::likelihood)),
                        (int) Math.round(100 * mean(bin, p -> happened(p) ? 1 : 0)),
                        common.percent(mean(bin, p -> happened(p) ? 1 : 0)),
                        bin.size()));
            }
        }
        return new Picture.Calibration(common.labels.get("calibration.brier", Common.decimal(brier)), shown);
    }

    private static double mean(List<Prediction> of, java.util.function.ToDoubleFunction<Prediction> value) {
        return of.stream().mapToDouble(value).average().orElseThrow();
    }

    private static double likelihood(Prediction prediction) {
        return prediction.likelihood().orElseThrow();
    }

    private static boolean told(Prediction prediction) {
        return prediction.outcome().filter(o -> o.kind() != OutcomeKind.UNCLEAR).isPresent();
    }

    private static boolean happened(Prediction prediction) {
        return prediction.outcome().orElseThrow().kind() == OutcomeKind.HAPPENED;
    }

    private TimeScale scale(List<Instant> instants) {
        return new TimeScale(instants, common.context.zone(), common.labels.rightToLeft());
    }

    private Instant instant(PartialDate date) {
        return date.earliest(common.context.zone());
    }

    private List<Picture.Tick> ticks(TimeScale scale) {
        return scale.ticks().stream()
                .map(t -> tick(scale.place(instant(t)), common.dates.tick(t)))
                .toList();
    }

    /** Words at an end of the line run inwards, so that none leaves its column. */
    private Picture.Tick tick(int place, String label) {
        boolean left = place < NEAR_THE_END;
        boolean right = place > 1000 - NEAR_THE_END;
        String inwards = left == common.labels.rightToLeft() ? "end" : "start";
        return new Picture.Tick(TimeScale.percent(place), label, left || right ? inwards : "middle");
    }

    private List<Dot> dots(TimeScale scale, List<PartialDate> dates) {
        List<Dot> dots = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (PartialDate date : dates) {
            Instant at = instant(date);
            int place = scale.place(at);
            int row = (int) places.stream()
                    .filter(p -> Math.abs(p - place) < WIDTH_OF_DOT)
                    .count();
            places.add(place);
            dots.add(new Dot(
                    TimeScale.percent(place),
                    Math.min(row, MOST_ROWS - 1),
                    at.isAfter(common.context.now()),
                    common.dates.partial(date)));
        }
        return dots;
    }
}
