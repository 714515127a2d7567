// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoredTextTest {
    @Test
    void leavesWhatCanBeStoredAsItIs() {
        String plain = "id/雨?\uD83D\uDC2F";
        assertSame(plain, StoredText.id(plain));
        assertSame(plain, StoredText.json(plain));
    }

    @Test
    void anyTextComesBackFromUtf8() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(
                        switch (random.nextInt(5)) {
                            case 0 -> '\u0000';
                            case 1 -> '\uFFFD';
                            case 2 -> (char) (0xD800 + random.nextInt(0x800));
                            case 3 -> '0';
                            default -> (char) random.nextInt(0xFFFF);
                        });
            }
            byte[] stored = StoredText.id(text.toString()).getBytes(StandardCharsets.UTF_8);
            assertEquals(text.toString(), StoredText.original(new String(stored, StandardCharsets.UTF_8)));
        }
    }
}
