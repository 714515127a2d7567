// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import dev.tidings.core.model.PartialDate;
import dev.tidings.fetch.internal.page.DateSignal.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Dates that readers see around the headline, at the start of the text and after its end. */
final class ShownDates {
    private static final Pattern UPDATE = Pattern.compile(
            "updat|modif|aktualis|mis à jour|actualiz|aggiornat|更新|edited|änderung|geändert|bijgewerkt");
    private static final Pattern PUBLICATION = Pattern.compile(
            "publish|posted|publi[ée]|erschienen|veröffentlicht|publicado|pubblicato|发布|发表|发稿|时间[:：]|日期[:：]|来源|来自|datum|\\bdate\\b|stand"
                    + "|written on|gepubliceerd|opublikowano|опубликовано|erschien");

    private static final int LONGEST_ALONE = 30;
    private static final int FOOT = 24;

    private final PageReading page;
    private final DateFinder finder;
    private final ArticlePlace place;
    private final List<DateSignal> found = new ArrayList<>();

    ShownDates(PageReading page, DateFinder finder, ArticlePlace place) {
        this.page = page;
        this.finder = finder;
        this.place = place;
    }

    List<DateSignal> find() {
        times();
        named();
        lines();
        foot();
        return found;
    }

    /** Elements marked up as times; the first in reach is the likeliest. */
    private void times() {
        double weight = 0.75;
        for (int row : page.marks.times) {
            int at = page.tree.firstBlock(row);
            if (isNear(at) && (place.isBetween(at) || !isElsewhere(row))) {
                double own = weight * (isUpdate(row) ? 0.4 : at > place.start() + 6 ? 0.5 : 1);
                if (add("time", DateResolver.value(page.element(row)), own)) {
                    weight *= 0.6;
                }
            }
        }
    }

    /** Elements whose names speak of dates. */
    private void named() {
        double weight = 0.7;
        for (int row : page.marks.dates) {
            int at = page.tree.firstBlock(row);
            int size = page.tree.endBlock(row) - at;
            if (isNear(at) && size <= 6 && (place.isBetween(at) || !isElsewhere(row))) {
                String text = page.text(row);
                double own = weight * (isUpdate(row) ? 0.4 : at > place.start() + 6 ? 0.6 : 1);
                if (add("shown", text.length() > 160 ? text.substring(0, 160) : text, own)) {
                    weight *= 0.6;
                }
            }
        }
    }

    private boolean isNear(int block) {
        return block >= place.head() - 8 && block <= place.end() + 6;
    }

    private boolean add(String name, String text, double weight) {
        int before = found.size();
        finder.read(text).ifPresent(date -> found.add(new DateSignal(name, Family.SHOWN, date, weight)));
        return found.size() > before;
    }

    private void lines() {
        List<TextBlock> blocks = page.tree.blocks;
        for (int at = place.head(); at <= Math.min(place.end() + 6, blocks.size() - 1); at++) {
            TextBlock block = blocks.get(at);
            if (block.hidden || (block.owner >= 0 && !place.isBetween(at) && isElsewhere(block.owner))) {
                continue;
            }
            double weight = block.is(Tags.CAPTION) ? 0 : weightOfLine(at, block);
            if (weight > 0) {
                String text = block.text;
                String part =
                        text.length() <= 140 ? text : at <= place.start() + 1 ? text.substring(0, 40) : tail(text);
                line(part, alone(at, text) ? Math.max(weight, at <= place.start() + 1 ? 0.6 : 0.5) : weight);
            }
        }
    }

    /** Behind the article a date counts only with a label, and then it still needs company. */
    private void foot() {
        List<TextBlock> blocks = page.tree.blocks;
        for (int at = place.end() + 7; at < Math.min(place.end() + FOOT, blocks.size()); at++) {
            TextBlock block = blocks.get(at);
            if (!block.hidden
                    && block.text.length() <= 60
                    && DateFinder.mayHold(block.text)
                    && PUBLICATION.matcher(block.text.toLowerCase(Locale.ROOT)).lookingAt()) {
                finder.all(block.text).stream()
                        .findFirst()
                        .ifPresent(date -> found.add(new DateSignal("shown line", Family.SHOWN, date, 0.35)));
                return;
            }
        }
    }

    /** A line of its own at the head or the end of the article, with no room for more than a date. */
    private boolean alone(int at, String text) {
        return text.length() <= LONGEST_ALONE && (at <= place.start() + 1 || Math.abs(at - place.end()) <= 1);
    }

    private static String tail(String text) {
        return text.substring(text.length() - 140);
    }

    private void line(String text, double first) {
        if (!DateFinder.mayHold(text)) {
            return;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        double weight =
                UPDATE.matcher(lower).find() && !PUBLICATION.matcher(lower).find() ? first * 0.6 : first;
        double cue = PUBLICATION.matcher(lower).find() ? 0.2 : 0;
        for (PartialDate date : finder.all(text)) {
            found.add(new DateSignal("shown line", Family.SHOWN, date, weight + cue));
            weight *= 0.6;
        }
    }

    private double weightOfLine(int at, TextBlock block) {
        boolean isLong = block.text.length() > 140;
        if (at == place.start() || at == place.start() + 1) {
            return isLong ? 0.5 : 0.4;
        }
        if (isLong) {
            return at >= place.end() - 1 ? 0.25 : 0;
        }
        if (place.isBetween(at)) {
            return 0.65;
        }
        if (at < place.start()) {
            return place.title() < 0 ? 0.5 : 0.4;
        }
        return at < place.start() + 4 ? 0.35 : at >= place.end() - 1 ? 0.35 : 0;
    }

    private boolean isUpdate(int row) {
        String names = page.element(row).attr("class").toLowerCase(Locale.ROOT);
        String text = page.text(row).toLowerCase(Locale.ROOT);
        String start = text.substring(0, Math.min(text.length(), 30));
        return UPDATE.matcher(names).find() || UPDATE.matcher(start).find();
    }

    private boolean isElsewhere(int row) {
        int hints = page.tree.chainHints[row];
        int bad = NameHints.COMMENTS | NameHints.RELATED | NameHints.SIDE | NameHints.FOOTER | NameHints.ADVERT;
        int flags = page.tree.chainFlags[row];
        return (hints & bad) != 0 || (flags & (Tags.ASIDE | Tags.NAV | Tags.FOOTER)) != 0;
    }
}
