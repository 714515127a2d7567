// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KnownTextTest {
    @Test
    void holdsWhatStandsInIt() {
        Random random = new Random(7);
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < 3000; at++) {
            words.append((char) ('a' + random.nextInt(26))).append(at % 5 == 0 ? " 海港" : "");
        }
        String text = words.toString();
        KnownText known = new KnownText(text);
        for (int round = 0; round < 2000; round++) {
            int from = random.nextInt(text.length());
            int to = from + random.nextInt(Math.min(60, text.length() - from));
            String part = text.substring(from, to) + (round % 2 == 0 ? "" : "q");
            assertEquals(text.contains(part), known.holds(part), part);
        }
    }

    @Test
    void aShortTextHoldsNoLongerOne() {
        assertTrue(new KnownText("").isEmpty());
        assertFalse(new KnownText("").holds("the ferry is back"));
        assertFalse(new KnownText("the ferry").holds("the ferry is back"));
        assertTrue(new KnownText("the ferry").holds("ferry"));
        assertTrue(new KnownText("the ferry is back").holds("the ferry is back"));
    }

    @Test
    void textsThatRepeatThemselvesTakeNoLongerThanOthers() {
        String text = "a".repeat(1_000_000);
        KnownText known = new KnownText(text);
        assertTrue(known.holds(text.substring(500_000)));
        for (int round = 0; round < 100; round++) {
            assertFalse(known.holds(text.substring(500_000) + "b"));
        }
    }
}
