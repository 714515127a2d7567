// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.PartialDate;
import dev.tidings.enrich.DraftEntry;
import dev.tidings.enrich.Statement;
import dev.tidings.enrich.internal.counts.Count;
import dev.tidings.enrich.internal.counts.Counts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The timeline of a story: sentences that state a date, from its own articles and from those of earlier stories. Sentences
 * of several articles that tell one event are one entry, with the evidence of each publisher that states its numbers.
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

    /** A sentence, and others of its article that give numbers of the first. */
    private record Told(Dated dated, List<Candidate> also) {
        Candidate candidate() {
            return dated.candidate();
        }

        Stream<Candidate> all() {
            return Stream.concat(Stream.of(candidate()), also.stream());
        }
    }

    /** What several sentences tell; the first is the one that is shown. */
    private record Event(List<Told> told, List<String> publishers, boolean own) {
        PartialDate date() {
            return told.get(0).dated().date();
        }
    }

    /** In order of date. Where there are more than a page holds, those that most publishers state, own ones first. */
    List<DraftEntry> entries() {
        List<List<Dated>> groups = new ArrayList<>();
        List<Dated> all = dated();
        for (Dated dated : all) {
            groups.stream()
                    .filter(group -> group.stream().anyMatch(other -> same(dated, other))
                            && group.stream().noneMatch(other -> counts(dated).disputes(counts(other))))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(dated), () -> groups.add(new ArrayList<>(List.of(dated))));
        }
        return groups.stream()
                .map(group -> event(group, all))
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
        return alike(a, b) && counts(a).agrees(counts(b));
    }

    private boolean alike(Dated a, Dated b) {
        if (!a.date().overlaps(b.date())) {
            return false;
        }
        boolean oneDay = a.date().firstDay().equals(b.date().firstDay())
                && a.date().precision() == b.date().precision()
                && a.date().day() != 0;
        return likeness.between(a.place(), b.place()) >= (oneDay ? SAME_DAY : SAME_EVENT);
    }

    private Counts counts(Dated dated) {
        return reading.counts(dated.candidate());
    }

    /**
     * The sentence with the most precise date leads; of several the one with a number that others dispute, then the one that
     * more than half of the publishers support, then the one that came first. Those who do not state its numbers support nothing.
     */
    private Event event(List<Dated> group, List<Dated> all) {
        int enough = publishers(group.stream().map(Dated::candidate)).size() / 2 + 1;
        Map<Integer, Boolean> calm = new HashMap<>();
        Map<Integer, Integer> support = new HashMap<>();
        for (Dated d : group) {
            calm.put(d.place(), all.stream().noneMatch(o -> counts(d).disputes(counts(o)) && alike(d, o)));
            int publishers = publishers(supporters(d, group).stream().map(Told::candidate))
                    .size();
            support.put(d.place(), Math.min(enough, publishers));
        }
        List<Dated> leads = group.stream()
                .sorted(Comparator.comparing((Dated d) -> d.date().precision())
                        .reversed()
                        .thenComparing(d -> calm.getOrDefault(d.place(), true))
                        .thenComparing(d -> -support.getOrDefault(d.place(), 0)))
                .toList();
        List<Told> told = supporters(leads.get(0), leads);
        return new Event(
                told,
                publishers(told.stream().map(Told::candidate)),
                told.stream().anyMatch(d -> d.candidate().document() < own));
    }

    /** A sentence first, then those whose articles state all of its numbers, there or in another sentence. */
    private List<Told> supporters(Dated lead, List<Dated> group) {
        List<Told> supporters = new ArrayList<>(List.of(new Told(lead, List.of())));
        for (Dated dated : group) {
            if (dated.place() != lead.place()) {
                told(dated, counts(dated).lacking(counts(lead))).ifPresent(supporters::add);
            }
        }
        return supporters;
    }

    /** A sentence with the others of its article that give these numbers; empty when one of them is nowhere. */
    private Optional<Told> told(Dated dated, List<Count> lacking) {
        List<Candidate> also = new ArrayList<>();
        for (Count count : lacking) {
            Optional<Candidate> found = reading.of(dated.candidate().document()).stream()
                    .filter(c -> c.usable() && reading.counts(c).gives(count))
                    .findFirst();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            also.add(found.get());
        }
        return Optional.of(new Told(dated, also.stream().distinct().toList()));
    }

    private List<String> publishers(Stream<Candidate> told) {
        return told.map(c -> reading.article(c).publisher()).distinct().toList();
    }

    private DraftEntry entry(Event event) {
        Dated first = event.told().get(0).dated();
        List<Evidence> cited = new ArrayList<>();
        for (String publisher : event.publishers()) {
            event.told().stream()
                    .filter(t -> reading.article(t.candidate()).publisher().equals(publisher))
                    .findFirst()
                    .ifPresent(t -> t.all().forEach(c -> cited.add(reading.evidence(c, c.span()))));
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
