// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.port.Spend;
import dev.tidings.core.port.SpendBook;
import dev.tidings.core.store.InMemorySpendBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WholeCommandTest {
    private static final Spend CALL = new Spend(1, 100, BigDecimal.ONE);
    private static final Spend DAY = new Spend(100, 10_000, BigDecimal.valueOf(2));

    @Test
    void callsOfManyPlayedDaysShareOneLimit() {
        SpendBook book = new WholeCommand(new InMemorySpendBook(), 2, 10_000, LocalDate.of(2026, 1, 2));
        Spend free = new Spend(1, 100, BigDecimal.ZERO);
        assertTrue(book.reserve("day-2026-11-01", free, DAY));
        assertTrue(book.reserve("day-2026-11-02", free, DAY));
        assertFalse(book.reserve("day-2026-11-03", free, DAY));
        book.settle("day-2026-11-01", free, Spend.NONE);
        assertTrue(book.reserve("day-2026-11-03", free, DAY));
    }

    @Test
    void dollarsAreSpentOnTheDayOfTheMachine() {
        SpendBook days = new InMemorySpendBook();
        SpendBook book = new WholeCommand(days, 100, 10_000, LocalDate.of(2026, 1, 2));
        assertTrue(book.reserve("day-2026-11-01", CALL, DAY));
        assertTrue(book.reserve("day-2026-11-02", CALL, DAY));
        assertFalse(book.reserve("day-2026-11-03", CALL, DAY));
        assertEquals(new Spend(2, 200, BigDecimal.valueOf(2)), days.spent("day-2026-01-02"));
        assertEquals(Spend.NONE, days.spent("day-2026-11-01"));
    }
}
