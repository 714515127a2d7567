// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022",
                "2022-02",
                "2022-02-17",
                "2022-02-17T09:30",
                "2022-02-17T09:30+08:00",
                "2022-02-17T09:30Z",
                "2022-02~",
                "0044-03-15",
                "2022-02-17T09:30:15.250-03:30"
            })
    void isWrittenAsItWasRead(String text) {
        assertEquals(text, PartialDate.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "22",
                "2022-2",
                "2022-13",
                "2022-00",
                "2022-02-30",
                "2022-02-17T25:00",
                "2022-02T09:30",
                "2022-02-17 09:30",
                "2022-02-17Z",
                "~2022",
                "２０２２"
            })
    void whatIsNoPartialDateIsRefusedByName(String text) {
        assertTrue(PartialDate.tryParse(text).isEmpty());
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> PartialDate.parse(text));
        assertTrue(e.getMessage().contains("'" + text + "'"));
    }

    @Test
    void knowsWhatItCanMean() {
        assertEquals(LocalDate.of(2024, 2, 29), PartialDate.parse("2024-02").lastDay());
        assertEquals(LocalDate.of(2024, 12, 31), PartialDate.parse("2024").lastDay());
        assertEquals(
                Instant.parse("2023-12-31T16:00:00Z"), PartialDate.parse("2024").earliest(ZoneId.of("Asia/Shanghai")));
        assertTrue(PartialDate.parse("2024-02").overlaps(PartialDate.parse("2024-02-11")));
        assertFalse(PartialDate.parse("2024-02").overlaps(PartialDate.parse("2024-03-01")));
        assertTrue(PartialDate.parse("2024-02-11T08:00").instant().isEmpty(), "no offset, no instant");
    }

    @Test
    void theOrderIsTotalEarliestFirstThenCoarserFirst() {
        List<PartialDate> ordered = Stream.of(
                        "2021-12-31",
                        "2022",
                        "2022~",
                        "2022-01",
                        "2022-01-01",
                        "2022-01-01T00:00",
                        "2022-01-01T00:00Z",
                        "2022-02",
                        "2022-02-17T09:30+08:00",
                        "2022-02-17T09:30")
                .map(PartialDate::parse)
                .toList();
        for (int seed = 0; seed < 50; seed++) {
            List<PartialDate> shuffled = new ArrayList<>(ordered);
            Collections.shuffle(shuffled, new Random(seed));
            Collections.sort(shuffled);
            assertEquals(ordered, shuffled);
        }
    }

    @Test
    void fineDatesComeFromInstants() {
        PartialDate date = PartialDate.of(Instant.parse("2026-11-22T18:00:00Z"));
        assertEquals("2026-11-22T18:00Z", date.toString());
        assertEquals(Instant.parse("2026-11-22T18:00:00Z"), date.instant().orElseThrow());
        assertEquals(Instant.parse("2026-11-22T18:00:00Z"), date.earliest(ZoneOffset.ofHours(9)));
    }
}
