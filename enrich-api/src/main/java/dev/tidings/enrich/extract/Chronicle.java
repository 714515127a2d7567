// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.PartialDate;
import dev.tidings.enrich.DraftEntry;
import dev.tidings.enrich.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The timeline of a story: sentences that state a date, from its own articles and from those of earlier stories. Sentences
 * of several articles that tell one event are one entry, with the evidence of each publisher.
 */
final class Chronicle {
    private static final int MOST = 12;
    private static final double SAME_EVENT = 0.35;
    private static final double SAME_DAY = 0.22;

    private final Reading reading;
    private final int own;
    private final Likeness likeness;

    /**
     * A chronicle of everything that is read.
     *
     * @param own how many of the documents, counted from the first, are the story's own
     */
    Chronicle(Reading reading, int own) {
        this.reading = reading;
        this.own = own;
        this.likeness =
                new Likeness(reading.candidates().stream().map(Candidate::terms).toList());
    }

    private record Dated(PartialDate date, Optional<PartialDate> end, Candidate candidate, int place) {}

    /** What several sentences tell; the first is the one that is shown. */
    private record Event(List<Dated> told, List<String> publishers, boolean own) {
        PartialDate date() {
            return told.get(0).date();
        }
    }

    /** In order of date. Where there are more than a page holds, those that most publishers state, own ones first. */
    List<DraftEntry> entries() {
        List<List<Dated>> groups = new ArrayList<>();
        for (Dated dated : dated()) {
            groups.stream()
                    .filter(group -> group.stream().anyMatch(other -> same(dated, other)))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(dated), () -> groups.add(new ArrayList<>(List.of(dated))));
        }
        return groups.stream()
                .map(this::event)
                .sorted(Comparator.comparingInt((Event e) -> -e.publishers().size())
                        .thenComparing(e -> !e.own()))
                .limit(MOST)
                .sorted(Comparator.comparing(Event::date))
                .map(this::entry)
                .toList();
    }

    private List<Dated> dated() {
        List<Dated> dated = new ArrayList<>();
        for (int i = 0; i < reading.candidates().size(); i++) {
            Candidate c = reading.candidates().get(i);
            if (reading.quotable(c) && c.stance().kind() != Stance.Kind.RUMOUR) {
                int place = i;
                date(c).ifPresent(d -> dated.add(new Dated(d.date(), d.end(), c, place)));
            }
        }
        return dated;
    }

    private boolean same(Dated a, Dated b) {
        if (!a.date().overlaps(b.date())) {
            return false;
        }
        boolean oneDay = a.date().firstDay().equals(b.date().firstDay())
                && a.date().precision() == b.date().precision()
                && a.date().day() != 0;
        return likeness.between(a.place(), b.place()) >= (oneDay ? SAME_DAY : SAME_EVENT);
    }

    /** The sentence with the most precise date leads, then the one that came first. */
    private Event event(List<Dated> group) {
        List<Dated> told = group.stream()
                .sorted(Comparator.comparing((Dated d) -> d.date().precision()).reversed())
                .toList();
        List<String> publishers = told.stream()
                .map(d -> reading.article(d.candidate()).publisher())
                .distinct()
                .toList();
        return new Event(
                told, publishers, told.stream().anyMatch(d -> d.candidate().document() < own));
    }

    private DraftEntry entry(Event event) {
        Dated first = event.told().get(0);
        List<Evidence> cited = new ArrayList<>();
        for (String publisher : event.publishers()) {
            event.told().stream()
                    .map(Dated::candidate)
                    .filter(c -> reading.article(c).publisher().equals(publisher))
                    .findFirst()
                    .ifPresent(c -> cited.add(reading.evidence(c, c.span())));
        }
        Statement statement = Statement.builder()
                .from(reading.statement(first.candidate()))
                .cited(cited)
                .build();
        return new DraftEntry(first.date(), first.end(), statement, event.publishers());
    }

    /** The sentence's one date; sentences with several are left out, since it is not clear which is meant. */
    private Optional<StatedDates.Stated> date(Candidate c) {
        List<StatedDates.Stated> dates =
                StatedDates.in(c.text(), reading.written(c.document()), reading.language(c)).stream()
                        .distinct()
                        .toList();
        return dates.size() == 1 ? Optional.of(dates.get(0)) : Optional.empty();
    }
}
