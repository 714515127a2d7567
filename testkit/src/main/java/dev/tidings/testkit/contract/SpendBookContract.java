// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.port.Spend;
import dev.tidings.core.port.SpendBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every {@link SpendBook} keeps to. */
public abstract class SpendBookContract {
    private static final Spend LIMIT = spend(10, 1000, "1.00");

    /** For subclasses. */
    protected SpendBookContract() {}

    /** A book without entries. */
    protected abstract SpendBook empty();

    /** Another view of the same book, such as another process has; the book itself when nothing is shared. */
    protected SpendBook again(SpendBook book) {
        return book;
    }

    private static Spend spend(long calls, long tokens, String money) {
        return new Spend(calls, tokens, new BigDecimal(money));
    }

    @Test
    void aNewAccountIsEmpty() {
        assertEquals(Spend.NONE, empty().spent("2026-11-22"));
    }

    @Test
    void whatIsReservedCountsAtOnceAndForEveryone() {
        SpendBook book = empty();
        assertTrue(book.reserve("day", spend(1, 600, "0.10"), LIMIT));
        assertEquals(spend(1, 600, "0.10"), again(book).spent("day"));
    }

    @Test
    void noLimitIsExceededInCallsTokensOrMoney() {
        SpendBook book = empty();
        assertFalse(book.reserve("day", spend(11, 0, "0"), LIMIT));
        assertFalse(book.reserve("day", spend(0, 1001, "0"), LIMIT));
        assertFalse(book.reserve("day", spend(0, 0, "1.01"), LIMIT));
        assertTrue(book.reserve("day", LIMIT, LIMIT));
        assertFalse(again(book).reserve("day", spend(1, 0, "0"), LIMIT));
        assertEquals(LIMIT, book.spent("day"));
    }

    @Test
    void whatWasUsedTakesThePlaceOfWhatWasReserved() {
        SpendBook book = empty();
        book.reserve("day", spend(1, 600, "0.10"), LIMIT);
        again(book).settle("day", spend(1, 600, "0.10"), spend(1, 200, "0.04"));
        assertEquals(spend(1, 200, "0.04"), book.spent("day"));
    }

    @Test
    void accountsAreApart() {
        SpendBook book = empty();
        book.reserve("monday", LIMIT, LIMIT);
        assertTrue(book.reserve("tuesday", LIMIT, LIMIT));
    }

    @Test
    void reservationsOfManyThreadsNeverExceedTheLimit() throws Exception {
        SpendBook book = empty();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(threads.submit(() -> again(book).reserve("day", spend(1, 1, "0.01"), LIMIT)));
            }
            int granted = 0;
            for (Future<Boolean> one : all) {
                granted += one.get() ? 1 : 0;
            }
            assertEquals(10, granted);
            assertEquals(10, book.spent("day").calls());
        } finally {
            threads.shutdownNow();
        }
    }
}
