// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.PartialDate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeScaleTest {
    private static TimeScale scale(boolean rightToLeft, String... dates) {
        return new TimeScale(Stream.of(dates).map(TimeScaleTest::instant).toList(), ZoneOffset.UTC, rightToLeft);
    }

    private static Instant instant(String date) {
        return PartialDate.parse(date).earliest(ZoneOffset.UTC);
    }

    private static List<String> ticks(String... dates) {
        return scale(false, dates).ticks().stream().map(PartialDate::toString).toList();
    }

    @Test
    void distances_are_true_to_time() {
        TimeScale years = scale(false, "2020-01-01", "2021-01-01", "2024-01-01");
        assertEquals(40, years.place(instant("2020-01-01")));
        assertEquals(270, years.place(instant("2021-01-01")));
        assertEquals(960, years.place(instant("2024-01-01")));
    }

    @Test
    void it_runs_from_right_to_left_where_the_page_does() {
        assertEquals(960, scale(true, "2020", "2024").place(instant("2020")));
        assertEquals(40, scale(true, "2020", "2024").place(instant("2024")));
    }

    @Test
    void one_instant_stands_in_the_middle() {
        assertEquals(500, scale(false, "2020").place(instant("2020")));
    }

    @Test
    void ticks_are_round_dates_and_few() {
        assertEquals(List.of("2024", "2026"), ticks("2022-02", "2023-09", "2026-11-20"));
        assertEquals(List.of("2026-03", "2026-04"), ticks("2026-02-10", "2026-04-20"));
        assertEquals(List.of("2026-11-21", "2026-11-22"), ticks("2026-11-20T08:00", "2026-11-22T09:00"));
        assertEquals(List.of("1500", "2000"), ticks("1066", "2026"));
        assertTrue(ticks("0001", "9999").size() <= 4);
    }

    @Test
    void places_are_written_as_percentages() {
        assertEquals("4%", TimeScale.percent(40));
        assertEquals("27.5%", TimeScale.percent(275));
    }

    @Test
    void it_knows_what_lies_on_it() {
        assertTrue(scale(false, "2020", "2024").holds(instant("2022-05")));
        assertFalse(scale(false, "2020", "2024").holds(instant("2025")));
    }
}
