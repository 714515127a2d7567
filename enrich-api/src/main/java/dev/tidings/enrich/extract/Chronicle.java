// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.PartialDate;
import dev.tidings.enrich.DraftEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The timeline of a story: sentences that state a date, one for each event. */
final class Chronicle {
    private static final int MOST = 12;
    private static final double SAME = 0.35;

    private final Reading reading;

    Chronicle(Reading reading) {
        this.reading = reading;
    }

    private record Dated(PartialDate date, Optional<PartialDate> end, Candidate candidate, int place) {}

    /** In order of date; of several sentences for one event, the first. */
    List<DraftEntry> entries() {
        List<Dated> dated = new ArrayList<>();
        Likeness likeness =
                new Likeness(reading.candidates().stream().map(Candidate::terms).toList());
        for (int i = 0; i < reading.candidates().size(); i++) {
            Candidate c = reading.candidates().get(i);
            if (reading.quotable(c) && c.stance().kind() != Stance.Kind.RUMOUR) {
                int place = i;
                date(c).map(d -> new Dated(d.date(), d.end(), c, place))
                        .filter(d -> dated.stream()
                                .noneMatch(o ->
                                        o.date().overlaps(d.date()) && likeness.between(o.place(), d.place()) >= SAME))
                        .ifPresent(dated::add);
            }
        }
        return dated.stream()
                .limit(MOST)
                .sorted((a, b) -> a.date().compareTo(b.date()))
                .map(d -> new DraftEntry(
                        d.date(),
                        d.end(),
                        reading.statement(d.candidate()),
                        List.of(reading.article(d.candidate()).publisher())))
                .toList();
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
