// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.FieldOrigin;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.time.PublicationDates;
import java.util.ArrayList;
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
    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:published_time",
            "datepublished",
            "article:published",
            "publishdate",
            "pubdate",
            "publish-date",
            "publish_date",
            "published_time",
            "published-date",
            "published_date",
            "publication_date",
            "dcterms.created",
            "dcterms.date",
            "dc.date.issued",
            "dc.date.created",
            "dc.date",
            "dcterms.issued",
            "dcterms.available",
            "date",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "article_date_original",
            "citation_publication_date",
            "citation_online_date",
            "displaydate",
            "release_date",
            "originalpublicationdate",
            "og:article:published_time",
            "article:create_at",
            "bt:pubdate",
            "apub:time",
            "bytedance:published_time",
            "iso-8601-publish-date",
            "firstpublished",
            "pub_date",
            "created",
            "date.created",
            "article.published",
            "article.created",
            "rnews:datepublished",
            "dcsext.wt_publishdate",
            "publisheddate",
            "wt.z_publishdate",
            "cxense-article-publishedtime",
            "dc.created",
            "mediator_published_time",
            "live_date");
    private static final List<String> UPDATED = List.of(
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "lastmod",
            "last-modified",
            "dcterms.modified",
            "dc.date.modified",
            "modified",
            "date.modified",
            "article.updated",
            "revised",
            "article:update_time");

    private record Signal(String name, PartialDate date, double weight) {}

    private final PageReading page;
    private final DateFinder finder;
    private final List<Signal> signals = new ArrayList<>();

    private DateResolver(PageReading page, Locale locale) {
        this.page = page;
        this.finder = new DateFinder(PublicationDates.forPages().in(locale));
    }

    /** Published and updated, each where known. */
    record Dates(Optional<Resolved<PartialDate>> published, Optional<Resolved<PartialDate>> updated) {}

    static Dates resolve(PageReading page, Locale locale, @Nullable FeedItem item, int bodyStart, int bodyEnd) {
        DateResolver resolver = new DateResolver(page, locale);
        resolver.declared();
        if (item != null) {
            item.publishedAt()
                    .filter(date -> date.day() != 0)
                    .ifPresent(date -> resolver.signals.add(new Signal("feed", date, 0.8)));
        }
        resolver.shown(bodyStart, bodyEnd);
        Optional<Resolved<PartialDate>> published = resolver.decide();
        resolver.signals.clear();
        resolver.updates();
        return new Dates(published, resolver.decide());
    }

    private void declared() {
        page.declared("datePublished").ifPresent(text -> add("json-ld", text, 1.0));
        if (signals.isEmpty()) {
            page.linkedData
                    .articles()
                    .forEach(node ->
                            JsonLd.text(node, "datePublished").ifPresent(text -> add("json-ld other", text, 0.6)));
            page.linkedData.others().stream()
                    .filter(node ->
                            JsonLd.types(node).stream().anyMatch(t -> t.endsWith("Page") || t.endsWith("Object")))
                    .forEach(node ->
                            JsonLd.text(node, "datePublished").ifPresent(text -> add("json-ld page", text, 0.7)));
        }
        page.declared("dateCreated").ifPresent(text -> add("json-ld created", text, 0.5));
        int place = 0;
        for (String name : PUBLISHED) {
            double weight = place++ < 10 ? 0.95 : 0.7;
            page.marks.meta(name).ifPresent(text -> add("meta " + name, text, weight));
        }
        for (int row : page.marks.properties("datepublished")) {
            add("microdata", value(page.element(row)), 0.8);
            break;
        }
        DateFinder.inPath(page.url.getRawPath() == null ? "" : page.url.getRawPath())
                .ifPresent(date -> signals.add(new Signal("url", date, 0.65)));
    }

    private void updates() {
        page.declared("dateModified").ifPresent(text -> add("json-ld", text, 1.0));
        for (String name : UPDATED) {
            page.marks.meta(name).ifPresent(text -> add("meta " + name, text, 0.8));
        }
        for (int row : page.marks.properties("datemodified")) {
            add("microdata", value(page.element(row)), 0.8);
            break;
        }
    }

    static String value(Element element) {
        for (String name : List.of("datetime", "content", "title", "data-time")) {
            if (!element.attr(name).isBlank()) {
                return element.attr(name);
            }
        }
        return element.text();
    }

    private void add(String name, String text, double weight) {
        finder.read(text).ifPresent(date -> signals.add(new Signal(name, date, weight)));
    }

    /** Times beside the headline: marked up as time, in elements named for dates, in short lines. */
    private void shown(int bodyStart, int bodyEnd) {
        int from = bodyStart - 12;
        double weight = 0.75;
        for (int row : page.marks.times) {
            int at = page.tree.firstBlock(row);
            if (at >= from - 8 && at <= bodyEnd + 3 && !isElsewhere(row)) {
                int before = signals.size();
                double own = isUpdate(row) ? 0.3 : at > bodyStart + 6 ? 0.35 : weight;
                add("time", value(page.element(row)), own);
                weight = signals.size() > before ? weight * 0.5 : weight;
            }
        }
        weight = 0.7;
        for (int row : page.marks.dates) {
            int at = page.tree.firstBlock(row);
            int size = page.tree.endBlock(row) - at;
            if (at >= from && at <= bodyEnd + 3 && size <= 6 && !isElsewhere(row)) {
                String text = page.text(row);
                int before = signals.size();
                add("shown", text.length() > 160 ? text.substring(0, 160) : text, isUpdate(row) ? 0.3 : weight);
                weight = signals.size() > before ? weight * 0.5 : weight;
            }
        }
        lines(Math.max(0, from), Math.min(page.tree.blocks.size(), bodyStart + 4), 0.6);
        lines(Math.max(0, bodyEnd - 1), Math.min(page.tree.blocks.size(), bodyEnd + 4), 0.3);
    }

    private void lines(int from, int to, double first) {
        double weight = first;
        for (int at = from; at < to; at++) {
            TextBlock block = page.tree.blocks.get(at);
            if (!block.hidden && block.text.length() <= 140 && (block.owner < 0 || !isElsewhere(block.owner))) {
                for (PartialDate date : finder.all(block.text)) {
                    signals.add(new Signal("shown line", date, weight));
                    weight *= 0.5;
                }
            }
        }
    }

    private boolean isUpdate(int row) {
        String text = page.element(row).attr("class").toLowerCase(Locale.ROOT);
        String own = page.text(row).toLowerCase(Locale.ROOT);
        return text.contains("updat")
                || text.contains("modif")
                || own.startsWith("updat")
                || own.startsWith("last")
                || own.startsWith("aktualis")
                || own.startsWith("mis à jour")
                || own.startsWith("modifi");
    }

    private boolean isElsewhere(int row) {
        int hints = page.tree.chainHints[row];
        int bad = NameHints.COMMENTS | NameHints.RELATED | NameHints.SIDE | NameHints.FOOTER | NameHints.ADVERT;
        int flags = page.tree.chainFlags[row];
        return (hints & bad) != 0 || (flags & (Tags.ASIDE | Tags.NAV | Tags.FOOTER)) != 0;
    }

    private Optional<Resolved<PartialDate>> decide() {
        Map<String, Double> votes = new LinkedHashMap<>();
        for (Signal signal : signals) {
            votes.merge(day(signal.date()), signal.weight(), Double::sum);
        }
        Optional<Map.Entry<String, Double>> best = votes.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .filter(entry -> entry.getValue() >= ENOUGH);
        return best.map(entry -> {
            List<Signal> same = signals.stream()
                    .filter(s -> day(s.date()).equals(entry.getKey()))
                    .toList();
            Signal finest = same.stream()
                    .reduce((a, b) -> fineness(b) > fineness(a) ? b : a)
                    .orElseThrow();
            List<String> names = same.stream().map(Signal::name).distinct().toList();
            return new Resolved<>(finest.date(), String.join(", ", names), origin(names.get(0)));
        });
    }

    private static FieldOrigin origin(String name) {
        if (name.equals("url")) {
            return FieldOrigin.ADDRESS;
        }
        return name.startsWith("shown") ? FieldOrigin.PAGE_TEXT : FieldOrigin.PAGE_METADATA;
    }

    private static int fineness(Signal signal) {
        return (signal.date().time().isPresent() ? 2 : 0)
                + (signal.date().offset().isPresent() ? 1 : 0);
    }

    private static String day(PartialDate date) {
        return String.format(Locale.ROOT, "%04d-%02d-%02d", date.year(), date.month(), date.day());
    }
}
