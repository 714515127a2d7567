// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.FieldOrigin;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.time.PublicationDates;
import dev.tidings.fetch.internal.page.DateSignal.Family;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When it was published: declared dates, marked-up times, dates beside the headline and in the address vote for a day.
 * One strong signal is enough, weak ones need company: no date rather than a wrong one.
 */
final class DateResolver {
    private static final double ENOUGH = 0.5;

    private final PageReading page;
    private final DateFinder finder;
    private final List<DateSignal> signals = new ArrayList<>();

    private DateResolver(PageReading page, Locale locale) {
        this.page = page;
        this.finder = new DateFinder(PublicationDates.forPages().in(locale));
    }

    /** Published and updated, each where known. */
    record Dates(Optional<Resolved<PartialDate>> published, Optional<Resolved<PartialDate>> updated) {}

    static Dates resolve(PageReading page, Locale locale, @Nullable FeedItem item, ArticlePlace place) {
        DateResolver resolver = new DateResolver(page, locale);
        resolver.declared();
        if (item != null) {
            item.publishedAt()
                    .filter(date -> date.day() != 0)
                    .ifPresent(date -> resolver.signals.add(new DateSignal("feed", Family.FEED, date, 0.8)));
        }
        resolver.signals.addAll(new ShownDates(page, resolver.finder, place).find());
        Optional<Resolved<PartialDate>> published = resolver.decide();
        resolver.signals.clear();
        resolver.updates();
        return new Dates(published, resolver.decide());
    }

    private void declared() {
        linked();
        int place = 0;
        for (String name : DateNames.PUBLISHED) {
            double weight = place++ < 10 ? 0.95 : 0.7;
            page.marks.meta(name).ifPresent(text -> add("meta " + name, Family.META, text, weight));
        }
        if (signals.stream().noneMatch(s -> s.family() == Family.META)) {
            page.marks.metas().forEach((name, values) -> {
                if (DateNames.LIKE_PUBLISHED.matcher(name).find()) {
                    add("meta " + name, Family.META, values.get(0), 0.65);
                }
            });
        }
        for (int row : page.marks.properties("datepublished")) {
            add("microdata", Family.MICRODATA, value(page.element(row)), 0.8);
            break;
        }
        String path = page.url.getRawPath();
        DateFinder.inPath(path == null ? "" : path)
                .ifPresent(date -> signals.add(new DateSignal("url", Family.ADDRESS, date, 0.65)));
        String title = page.marks.title();
        finder.all(title.substring(Math.max(0, title.length() - 60))).stream()
                .findFirst()
                .ifPresent(date -> signals.add(new DateSignal("title", Family.TITLE, date, 0.4)));
    }

    private void linked() {
        page.declared("datePublished").ifPresent(text -> add("json-ld", Family.LINKED_DATA, text, 1.0));
        if (signals.isEmpty()) {
            page.linkedData
                    .articles()
                    .forEach(node -> JsonLd.text(node, "datePublished")
                            .ifPresent(text -> add("json-ld other", Family.LINKED_DATA, text, 0.6)));
            page.linkedData.others().stream()
                    .filter(node ->
                            JsonLd.types(node).stream().anyMatch(t -> t.endsWith("Page") || t.endsWith("Object")))
                    .forEach(node -> JsonLd.text(node, "datePublished")
                            .ifPresent(text -> add("json-ld page", Family.LINKED_DATA, text, 0.7)));
        }
        page.declared("dateCreated").ifPresent(text -> add("json-ld created", Family.LINKED_DATA, text, 0.5));
    }

    private void updates() {
        page.declared("dateModified").ifPresent(text -> add("json-ld", Family.LINKED_DATA, text, 1.0));
        for (String name : DateNames.UPDATED) {
            page.marks.meta(name).ifPresent(text -> add("meta " + name, Family.META, text, 0.8));
        }
        for (int row : page.marks.properties("datemodified")) {
            add("microdata", Family.MICRODATA, value(page.element(row)), 0.8);
            break;
        }
    }

    /** What an element says of a date: its machine-readable attribute, else its text. */
    static String value(Element element) {
        for (String name : List.of("datetime", "content", "title", "data-time")) {
            if (!element.attr(name).isBlank()) {
                return element.attr(name);
            }
        }
        return PageReading.text(element);
    }

    private void add(String name, Family family, String text, double weight) {
        finder.read(text).ifPresent(date -> signals.add(new DateSignal(name, family, date, weight)));
    }

    private Optional<Resolved<PartialDate>> decide() {
        Map<Integer, Map<Family, Double>> votes = new LinkedHashMap<>();
        for (DateSignal signal : signals) {
            votes.computeIfAbsent(day(signal.date()), day -> new EnumMap<>(Family.class))
                    .merge(signal.family(), signal.weight(), Math::max);
        }
        int best = 0;
        double most = ENOUGH - 0.001;
        for (Map.Entry<Integer, Map<Family, Double>> vote : votes.entrySet()) {
            double sum = vote.getValue().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            if (sum > most) {
                most = sum;
                best = vote.getKey();
            }
        }
        int day = timed(best);
        List<DateSignal> same =
                signals.stream().filter(signal -> day(signal.date()) == day).toList();
        return same.stream().reduce((a, b) -> fineness(b) > fineness(a) ? b : a).map(finest -> {
            List<String> names = same.stream().map(DateSignal::name).distinct().toList();
            return new Resolved<>(
                    finest.date(), String.join(", ", names), origin(same.get(0).family()));
        });
    }

    /**
     * The day of a declared moment that lies a day beside the elected one, when nothing gives the time of that: printed
     * editions carry the next day's date, and days get shifted between time zones; a moment with its zone is neither.
     */
    private int timed(int elected) {
        LocalDate day = signals.stream()
                .filter(signal -> day(signal.date()) == elected)
                .findFirst()
                .map(DateResolver::localDate)
                .orElse(LocalDate.EPOCH);
        boolean known = signals.stream().anyMatch(signal -> day(signal.date()) == elected && fineness(signal) > 0);
        return known
                ? elected
                : signals.stream()
                        .filter(signal -> signal.weight() >= 0.9 && fineness(signal) == 3)
                        .filter(signal -> Math.abs(localDate(signal).toEpochDay() - day.toEpochDay()) == 1)
                        .map(signal -> day(signal.date()))
                        .findFirst()
                        .orElse(elected);
    }

    private static LocalDate localDate(DateSignal signal) {
        return LocalDate.of(
                signal.date().year(), signal.date().month(), signal.date().day());
    }

    private static FieldOrigin origin(Family family) {
        return switch (family) {
            case ADDRESS -> FieldOrigin.ADDRESS;
            case SHOWN -> FieldOrigin.PAGE_TEXT;
            case FEED -> FieldOrigin.FEED;
            case LINKED_DATA, META, MICRODATA, TITLE -> FieldOrigin.PAGE_METADATA;
        };
    }

    private static int fineness(DateSignal signal) {
        return (signal.date().time().isPresent() ? 2 : 0)
                + (signal.date().offset().isPresent() ? 1 : 0);
    }

    private static int day(PartialDate date) {
        return (date.year() * 100 + date.month()) * 100 + date.day();
    }
}
