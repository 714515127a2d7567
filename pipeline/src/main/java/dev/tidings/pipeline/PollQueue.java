// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Source;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.core.port.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which source is asked when, within the limits of polls at once. Safe for all threads. */
final class PollQueue {
    private static final class Entry {
        private final SourceAdapter adapter;
        private final String host;
        private Instant due;
        private boolean going;

        Entry(SourceAdapter adapter, String host, Instant due) {
            this.adapter = adapter;
            this.host = host;
            this.due = due;
        }
    }

    private final PollPolicy policy;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Integer> goingAt = new HashMap<>();
    private int going;
    private Instant lastLook = Instant.MIN;

    PollQueue(PollPolicy policy) {
        this.policy = policy;
    }

    /** Adds a source that is due as the store knows, at once when it knows nothing. */
    synchronized void add(SourceAdapter adapter, Optional<SourceState> known, Instant now) {
        Source source = adapter.source();
        String host =
                source.url().flatMap(url -> Optional.ofNullable(url.getHost())).orElse("id:" + source.id());
        Instant due =
                known.map(state -> state.seenFrom(now)).map(PollQueue::next).orElse(now);
        entries.put(source.id(), new Entry(adapter, host, due));
    }

    /** When a source may be asked again; never when it is gone. */
    static Instant next(SourceState state) {
        return state.gone()
                ? Instant.MAX
                : state.nextPoll().or(state::notBefore).orElse(Instant.MIN);
    }

    /** Takes sources that are due out of the queue, as many as may be asked at once, those that waited longest first. */
    synchronized List<SourceAdapter> take(Instant now) {
        List<SourceAdapter> taken = new ArrayList<>();
        if (going >= policy.atOnce()) {
            return taken;
        }
        entries.values().stream()
                .filter(entry -> !entry.going && !entry.due.isAfter(now))
                .sorted(Comparator.comparing(entry -> entry.due))
                .forEach(entry -> {
                    if (isFree(entry)) {
                        entry.going = true;
                        going++;
                        goingAt.merge(entry.host, 1, Integer::sum);
                        taken.add(entry.adapter);
                    }
                });
        return taken;
    }

    /** A source that was taken has been asked and is due again then. */
    synchronized void done(String sourceId, Instant again) {
        Entry entry = entries.get(sourceId);
        if (entry != null) {
            if (entry.going) {
                entry.going = false;
                going--;
                goingAt.computeIfPresent(entry.host, (host, there) -> there == 1 ? null : there - 1);
            }
            entry.due = again;
        }
    }

    /** Makes every source due that is not gone. */
    synchronized void hasten(Instant now) {
        entries.values().stream()
                .filter(entry -> entry.due.isAfter(now) && !entry.due.equals(Instant.MAX))
                .forEach(entry -> entry.due = now);
    }

    /** When the next source may be taken; {@code Instant.MAX} when one has to be done before that. */
    synchronized Instant nextDue(Instant now) {
        if (now.isBefore(lastLook)) {
            // the clock was set back, and what is due moves with it
            Duration back = Duration.between(now, lastLook);
            entries.values().stream()
                    .filter(entry -> entry.due.isAfter(now) && !entry.due.equals(Instant.MAX))
                    .forEach(entry -> entry.due = entry.due.minus(back));
        }
        lastLook = now;
        if (going >= policy.atOnce()) {
            return Instant.MAX;
        }
        return entries.values().stream()
                .filter(entry -> !entry.going && isFree(entry))
                .map(entry -> entry.due)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** How many sources are being asked. */
    synchronized int going() {
        return going;
    }

    private boolean isFree(Entry wanted) {
        return going < policy.atOnce() && goingAt.getOrDefault(wanted.host, 0) < policy.perHost();
    }
}
