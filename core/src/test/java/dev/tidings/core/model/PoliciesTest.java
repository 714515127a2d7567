// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PoliciesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    private static Freshness.State after(Duration age) {
        return FreshnessPolicy.daily().judge(NOW.minus(age), NOW).state();
    }

    @Test
    void freshnessHasItsBordersAtADayAndThreeDays() {
        assertEquals(Freshness.State.FRESH, after(Duration.ofHours(24)));
        assertEquals(Freshness.State.AGING, after(Duration.ofHours(24).plusSeconds(1)));
        assertEquals(Freshness.State.AGING, after(Duration.ofHours(72)));
        assertEquals(Freshness.State.STALE, after(Duration.ofHours(72).plusSeconds(1)));
        assertEquals(Freshness.State.FRESH, after(Duration.ofHours(-5)), "the future counts as now");
        assertThrows(IllegalArgumentException.class, () -> new FreshnessPolicy(Duration.ofDays(2), Duration.ofDays(1)));
    }

    private static Latency latency(String published, boolean backlog) {
        return Latency.of(Article.builder()
                .from(Samples.article())
                .publishedAt(PartialDate.tryParse(published))
                .backlog(backlog)
                .collectedAt(NOW)
                .build());
    }

    @Test
    void latencyIsMeasuredOrSaysWhyNot() {
        assertEquals(
                Optional.of(Duration.ofMinutes(3)),
                latency("2026-11-22T17:57Z", false).value());
        assertEquals(Latency.Note.NO_TIME, latency("2026-11-22T17:57", false).note());
        assertEquals(Latency.Note.NO_TIME, latency("2026-11-22", false).note());
        assertEquals(Latency.Note.NO_DATE, latency("", false).note());
        assertEquals(Latency.Note.IN_FUTURE, latency("2026-11-23T00:00Z", false).note());
        assertEquals(Latency.Note.BACKLOG, latency("2026-11-22T17:57Z", true).note());
    }

    @Test
    void editionsFollowTheCalendarOfTheirZone() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        EditionSpan week = EditionSpan.week(LocalDate.of(2027, 1, 1), zone);
        assertEquals("2026-W53", week.id());
        assertEquals(LocalDate.of(2026, 12, 28), week.start());
        assertEquals("2026-W52", week.previous().id());
        assertEquals("2027-W01", week.next().id());
        assertEquals(
                "2026-11", EditionSpan.month(LocalDate.of(2026, 11, 30), zone).id());
        EditionSpan day = EditionSpan.day(LocalDate.of(2026, 11, 23), zone);
        assertTrue(day.contains(Instant.parse("2026-11-22T16:00:00Z")));
        assertTrue(!day.contains(Instant.parse("2026-11-23T16:00:00Z")));
    }

    @Test
    void importanceIsTheSumOfItsFactors() {
        Importance importance = Importance.of(List.of(new Factor("a", 0.5, 2, "x"), new Factor("b", 1, 3, "y")));
        assertEquals(4.0, importance.score());
        assertEquals("b", importance.factors().get(0).name());
    }

    @Test
    void aClaimWithoutAFindingIsNoFact() {
        Claim unchecked = Claim.builder().text("It is so.").build();
        assertTrue(!unchecked.supported() && !unchecked.fact());
        assertTrue(Samples.claim().fact());
        Claim forecast =
                Claim.builder().from(Samples.claim()).kind(ClaimKind.FORECAST).build();
        assertTrue(forecast.supported() && !forecast.fact());
    }

    @Test
    void buildersNameWhatIsWrong() {
        IllegalArgumentException weight = assertThrows(
                IllegalArgumentException.class,
                () -> Source.builder().id("a").name("A").weight(99).build());
        assertTrue(weight.getMessage().contains("99"), weight.getMessage());
        IllegalArgumentException id = assertThrows(
                IllegalArgumentException.class,
                () -> Source.builder().id("A B").name("A").build());
        assertTrue(id.getMessage().contains("'A B'"), id.getMessage());
        IllegalArgumentException part = assertThrows(
                IllegalArgumentException.class,
                () -> Insight.builder()
                        .from(Samples.all().stream()
                                .filter(Insight.class::isInstance)
                                .map(Insight.class::cast)
                                .findFirst()
                                .orElseThrow())
                        .absent(List.of())
                        .build());
        assertTrue(part.getMessage().contains("WHY_IT_MATTERS"), part.getMessage());
    }
}
