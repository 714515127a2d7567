// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import dev.tidings.core.model.EditionKind;
import dev.tidings.core.model.EditionSpan;
import dev.tidings.core.page.ArchivePage;
import dev.tidings.core.page.EditionLink;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.view.ListViews.ArchiveView;
import dev.tidings.render.internal.view.ListViews.Day;
import dev.tidings.render.internal.view.ListViews.Month;
import dev.tidings.render.internal.view.ListViews.Week;
import dev.tidings.render.internal.view.ListViews.Year;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the view of the archive: a calendar of months, newest first, with weeks and days. */
public final class ArchiveViews {
    private final Common common;
    private final Map<EditionKind, Map<LocalDate, EditionLink>> byStart = new LinkedHashMap<>();

    private ArchiveViews(ArchivePage page, RenderContext context, MediaType type) {
        this.common = new Common(context, page.path(), type);
        for (EditionLink link : page.editions()) {
            byStart.computeIfAbsent(link.span().kind(), any -> new LinkedHashMap<>())
                    .put(link.span().start(), link);
        }
    }

    /** The archive, ready for a form. */
    public static ArchiveView of(ArchivePage page, RenderContext context, MediaType type) {
        return new ArchiveViews(page, context, type).view(page);
    }

    private ArchiveView view(ArchivePage page) {
        TreeSet<YearMonth> months = new TreeSet<>(Comparator.reverseOrder());
        for (EditionLink link : page.editions()) {
            months.add(YearMonth.from(link.span().start()));
            months.add(YearMonth.from(link.span().end()));
        }
        Map<Integer, List<Month>> years = new LinkedHashMap<>();
        months.forEach(month ->
                years.computeIfAbsent(month.getYear(), any -> new ArrayList<>()).add(month(month)));
        List<Year> all = years.entrySet().stream()
                .map(e -> new Year(Integer.toString(e.getKey()), e.getValue()))
                .toList();
        return new ArchiveView(
                common.shell(common.labels.get("archive.title"), common.labels.get("archive.lead"), true, 1),
                List.of(common.labels.get("date.weekdays").split("\\|", -1)),
                Part.of(all, common.labels.get("archive.absent")));
    }

    private Month month(YearMonth month) {
        EditionSpan span = EditionSpan.month(month.atDay(1), common.context.zone());
        EditionLink link = find(EditionKind.MONTH, month.atDay(1));
        LinkView title = link == null ? LinkView.own(common.dates.period(span), null) : titled(link);
        List<Week> weeks = new ArrayList<>();
        LocalDate monday =
                EditionSpan.week(month.atDay(1), common.context.zone()).start();
        for (LocalDate at = monday; !at.isAfter(month.atEndOfMonth()); at = at.plusWeeks(1)) {
            weeks.add(week(at, month));
        }
        return new Month(month.toString(), title, weeks);
    }

    private Week week(LocalDate monday, YearMonth month) {
        EditionLink link = find(EditionKind.WEEK, monday);
        List<Day> days = new ArrayList<>();
        for (LocalDate at = monday; at.isBefore(monday.plusWeeks(1)); at = at.plusDays(1)) {
            EditionLink day = find(EditionKind.DAY, at);
            boolean inside = YearMonth.from(at).equals(month);
            days.add(new Day(
                    inside ? Integer.toString(at.getDayOfMonth()) : "", inside && day != null ? titled(day) : null));
        }
        return new Week(
                Integer.toString(monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                link == null ? null : titled(link),
                days);
    }

    private @Nullable EditionLink find(EditionKind kind, LocalDate start) {
        return byStart.getOrDefault(kind, Map.of()).get(start);
    }

    private LinkView titled(EditionLink link) {
        LinkView plain = common.edition(link);
        return new LinkView(common.own(common.dates.period(link.span())), plain.href(), plain.note());
    }
}
