// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.port.SourceState;
import dev.tidings.fetch.http.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When a source that answered is asked next: by the time that passes between its items, as far as that was observed. */
final class PollSchedule {
    private static final int DATED = 20;
    private static final int FEWEST_DATED = 3;
    /** How much of an estimate the latest observation makes up. */
    private static final double WEIGHT = 0.3;

    private final PollPolicy policy;

    PollSchedule(PollPolicy policy) {
        this.policy = policy;
    }

    /** The estimate after a poll, with the first one taken from the dates of the items. */
    Optional<Duration> gap(SourceState before, List<FeedItem> items, int fresh, Instant now) {
        if (before.gap().isEmpty() && before.newsAt().isEmpty() && fresh > 0) {
            return gapOfDates(items, now);
        }
        Optional<Instant> news = before.newsAt().or(before::succeededAt);
        if (news.isEmpty()) {
            return before.gap();
        }
        Duration silence = Duration.between(news.get(), now);
        Duration old = before.gap().orElse(policy.first().multipliedBy(2));
        boolean later = fresh == 0 && silence.compareTo(old) <= 0;
        return Optional.of(later ? old : mixed(old, fresh == 0 ? silence : silence.dividedBy(fresh)));
    }

    /** When to ask again: no sooner than the source wants, within the policy. */
    Instant next(String sourceId, Optional<Duration> gap, Optional<Instant> quietUntil, Instant now) {
        Duration half = gap.map(g -> g.dividedBy(2)).orElse(policy.first());
        Duration wait = within(Backoff.spread(
                within(half), sourceId + now.toEpochMilli() / policy.longest().toMillis()));
        Instant last = now.plus(policy.longest());
        Instant next = quietUntil.filter(now.plus(wait)::isBefore).orElse(now.plus(wait));
        return next.isAfter(last) ? last : next;
    }

    private Duration within(Duration wait) {
        return wait.compareTo(policy.shortest()) < 0
                ? policy.shortest()
                : wait.compareTo(policy.longest()) > 0 ? policy.longest() : wait;
    }

    private static Duration mixed(Duration old, Duration seen) {
        return Duration.ofMillis((long) ((1 - WEIGHT) * old.toMillis() + WEIGHT * seen.toMillis()));
    }

    private static Optional<Duration> gapOfDates(List<FeedItem> items, Instant now) {
        List<Instant> dates = items.stream()
                .flatMap(item -> item.publishedAt().stream())
                .filter(date -> date.precision().compareTo(PartialDate.Precision.DAY) > 0)
                .map(date -> date.earliest(ZoneOffset.UTC))
                .filter(at -> !at.isAfter(now))
                .sorted(Comparator.reverseOrder())
                .limit(DATED)
                .toList();
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        Instant newest = dates.get(0);
        Duration silence = Duration.between(newest, now);
        if (dates.size() < FEWEST_DATED) {
            return Optional.of(silence);
        }
        Duration mean = Duration.between(dates.get(dates.size() - 1), newest).dividedBy(dates.size() - 1L);
        return Optional.of(silence.compareTo(mean) > 0 ? mixed(mean, silence) : mean);
    }
}
