// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** An article that is shown in a story already and waits until those that were told before it have come. */
final class Pending {
    /** The order in which articles are settled: as they were told, not as they came. */
    static final Comparator<Pending> AS_TOLD =
            Comparator.<Pending>comparingLong(pending -> pending.second).thenComparing(pending -> pending.id);

    final String id;
    /** The place in the order of arrival. */
    final long arrival;
    /** Event time in seconds. */
    final long second;

    final Partition partition;
    private TermList terms;
    private @Nullable Member member;

    Pending(String id, long arrival, long second, Partition partition, TermList terms) {
        this.id = id;
        this.arrival = arrival;
        this.second = second;
        this.partition = partition;
        this.terms = terms;
    }

    TermList terms() {
        return terms;
    }

    /** Other words, after an edit. */
    void terms(TermList edited) {
        terms = edited;
    }

    /** It as it stands in a story for the time being. */
    Member member() {
        return requireNonNull(member, id);
    }

    /** Weighs its words by what the vocabulary knows now. */
    Member shown() {
        return weighed(Member.PENDING + arrival);
    }

    /** The same for good. */
    Member settled(long number) {
        return weighed(number);
    }

    private Member weighed(long number) {
        Member before = member;
        Member weighed = partition.member(id, number, second, terms);
        if (before != null) {
            weighed.meaning(before.gist(), before.vector());
        }
        member = weighed;
        return weighed;
    }
}
