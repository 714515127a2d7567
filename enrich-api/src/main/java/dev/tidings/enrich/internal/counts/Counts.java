// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal.counts;

import dev.tidings.core.model.PartialDate;
import dev.tidings.core.time.TimeExpression;
import dev.tidings.core.time.TimeExpressions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a sentence counts and the days it speaks of.
 *
 * <p>Immutable and safe for all threads.
 */
public final class Counts {
    private static final long LONG_AGO_DAYS = 31;

    private final List<Count> all;
    private final List<Days> days;
    private final LocalDate written;

    private record Days(LocalDate first, LocalDate last) {
        static Days of(PartialDate from, PartialDate to) {
            return new Days(from.firstDay(), to.lastDay());
        }

        boolean overlaps(Days other) {
            return !first.isAfter(other.last) && !other.first.isAfter(last);
        }
    }

    private Counts(List<Count> all, List<Days> days, LocalDate written) {
        this.all = List.copyOf(all);
        this.days = List.copyOf(days);
        this.written = written;
    }

    /**
     * Reads a sentence.
     *
     * @param written the day on which it was written
     */
    public static Counts of(String sentence, LocalDate written, Locale language) {
        if (sentence.codePoints().noneMatch(c -> Character.isDigit(c) || Character.isLetter(c))) {
            return new Counts(List.of(), List.of(), written);
        }
        List<TimeExpression> times = TimeExpressions.find(sentence, written, language);
        List<Days> days = new ArrayList<>();
        StringBuilder bare = new StringBuilder(sentence);
        for (TimeExpression time : times) {
            if (time instanceof TimeExpression.At at) {
                days.add(Days.of(at.date(), at.date()));
            } else if (time instanceof TimeExpression.Between between) {
                days.add(Days.of(between.from(), between.to()));
            }
            if (!(time instanceof TimeExpression.Lasting)) {
                for (int i = time.start(); i < time.end(); i++) {
                    bare.setCharAt(i, ' ');
                }
            }
        }
        return new Counts(new CountReader(bare.toString()).read(), days, written);
    }

    /** The numbers in order; those in dates and times of day are none. */
    public List<Count> all() {
        return all;
    }

    /** The sentences speak of different days, or one of what was long before the other was written. */
    public boolean otherDay(Counts other) {
        if (!days.isEmpty() && !other.days.isEmpty()) {
            return days.stream().noneMatch(d -> other.days.stream().anyMatch(d::overlaps));
        }
        return longBefore(other) || other.longBefore(this);
    }

    private boolean longBefore(Counts other) {
        return !days.isEmpty()
                && days.stream().allMatch(d -> d.last().isBefore(other.written.minusDays(LONG_AGO_DAYS)));
    }

    /** Whether a number with its thing stands here too, but for rounding. */
    public boolean states(Count count) {
        return all.stream().anyMatch(c -> states(c, count));
    }

    private static boolean states(Count mine, Count theirs) {
        boolean fates = mine.fate() == theirs.fate() || mine.fate() == Fate.NONE || theirs.fate() == Fate.NONE;
        return fates && mine.unit().equals(theirs.unit()) && mine.exactness().agrees(theirs.exactness());
    }

    /** The numbers of a thing that the other sentence gives and this one does not, but for rounding. */
    public List<Count> lacking(Counts other) {
        return other.telling().stream().filter(c -> !states(c)).toList();
    }

    /** Whether this sentence gives that number of that thing, but for rounding. */
    public boolean gives(Count count) {
        return all.stream().anyMatch(c -> oneThing(c, count) && c.agrees(count));
    }

    /** Both may tell one event: no number of one thing differs, and where both give numbers they share one. */
    public boolean agrees(Counts other) {
        List<Count> mine = telling();
        List<Count> theirs = other.telling();
        boolean shared = mine.isEmpty() || theirs.isEmpty() || mine.stream().anyMatch(other::states);
        return shared && !disputes(other);
    }

    /** A number of one thing differs, perhaps because one is newer or counts only some. */
    public boolean disputes(Counts other) {
        for (Count a : all) {
            for (Count b : other.all) {
                if (a.whole()
                        && b.whole()
                        && oneThing(a, b)
                        && !a.exactness().agrees(b.exactness())
                        && !states(b)
                        && !other.states(a)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Count> telling() {
        return all.stream()
                .filter(c -> c.fate() != Fate.NONE
                        || (!c.name() && !(c.thing().isEmpty() && c.unit().isEmpty())))
                .toList();
    }

    /** Whether they count the same, or one counts some of what the other counts. */
    public static boolean oneThing(Count a, Count b) {
        return a.fate() == b.fate()
                && a.unit().equals(b.unit())
                && (a.fate() == Fate.NONE
                        ? !a.thing().isEmpty() && a.thing().equals(b.thing())
                        : a.group().includes(b.group()) || b.group().includes(a.group()));
    }

    /** Whether the two cannot both be right when they are of one event. */
    public static boolean exclude(Count a, Count b) {
        if (!a.whole() || !b.whole() || !oneThing(a, b) || a.exactness().compatible(b.exactness()) || elsewhere(a, b)) {
            return false;
        }
        if (a.fate() == Fate.NONE) {
            return true;
        }
        boolean less = a.exactness().value() < b.exactness().value();
        return (less ? a : b).group().includes((less ? b : a).group());
    }

    private static boolean elsewhere(Count a, Count b) {
        return !a.place().isEmpty()
                && !b.place().isEmpty()
                && !a.place().contains(b.place())
                && !b.place().contains(a.place());
    }
}
