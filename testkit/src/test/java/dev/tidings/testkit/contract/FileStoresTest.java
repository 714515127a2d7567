// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.TidingsException;
import dev.tidings.core.port.Ledger;
import dev.tidings.core.port.ReplyCache;
import dev.tidings.core.port.Spend;
import dev.tidings.core.port.SpendBook;
import dev.tidings.core.store.FileLedger;
import dev.tidings.core.store.FileReplyCache;
import dev.tidings.core.store.FileSpendBook;
import dev.tidings.core.store.InMemoryReplyCache;
import dev.tidings.core.store.InMemorySpendBook;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.core.store.StoreSpendBook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoresTest {
    @TempDir
    Path folder;

    @Nested
    class SpendInMemory extends SpendBookContract {
        @Override
        protected SpendBook empty() {
            return new InMemorySpendBook();
        }
    }

    @Nested
    class SpendInAStore extends SpendBookContract {
        @Override
        protected SpendBook empty() {
            return new StoreSpendBook(new InMemoryStoryStore());
        }
    }

    @Nested
    class SpendInAFile extends SpendBookContract {
        private Path file() {
            return folder.resolve("deep/er/spend.txt");
        }

        @Override
        protected SpendBook empty() {
            return new FileSpendBook(file());
        }

        @Override
        protected SpendBook again(SpendBook book) {
            return new FileSpendBook(file());
        }
    }

    @Nested
    class RepliesInMemory extends ReplyCacheContract {
        @Override
        protected ReplyCache empty() {
            return new InMemoryReplyCache();
        }
    }

    @Nested
    class RepliesInAFolder extends ReplyCacheContract {
        @Override
        protected ReplyCache empty() {
            return new FileReplyCache(folder.resolve("replies"));
        }

        @Override
        protected ReplyCache again(ReplyCache cache) {
            return new FileReplyCache(folder.resolve("replies"));
        }
    }

    @Nested
    class PredictionsInAFile extends LedgerContract {
        @Override
        protected Ledger empty() {
            return new FileLedger(folder.resolve("ledger.jsonl"));
        }

        @Override
        protected Ledger again(Ledger ledger) {
            return new FileLedger(folder.resolve("ledger.jsonl"));
        }
    }

    @Test
    void aBookThatIsNoneIsRefusedWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("spend.txt"), "monday 1 two 3\n");
        TidingsException e = assertThrows(TidingsException.class, () -> new FileSpendBook(file).spent("monday"));
        assertTrue(e.getMessage().contains("monday 1 two 3"), e.getMessage());
    }

    /** Three other processes reserve ten calls each from a book with room for twelve. */
    @Test
    void otherProcessesCountAgainstTheSameLimit() throws Exception {
        Path file = folder.resolve("spend.txt");
        List<Process> all = List.of(reserveElsewhere(file), reserveElsewhere(file), reserveElsewhere(file));
        int granted = 0;
        for (Process one : all) {
            granted += Integer.parseInt(new String(one.getInputStream().readAllBytes()).strip());
            assertEquals(0, one.waitFor());
        }
        assertEquals(12, granted);
        assertEquals(12, new FileSpendBook(file).spent("day").calls());
    }

    private static Process reserveElsewhere(Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reserving.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** What the other processes do. */
    static final class Reserving {
        private Reserving() {}

        public static void main(String[] args) {
            SpendBook book = new FileSpendBook(Path.of(args[0]));
            Spend call = new Spend(1, 1, BigDecimal.ZERO);
            int granted = 0;
            for (int i = 0; i < 10; i++) {
                granted += book.reserve("day", call, new Spend(12, 1000, BigDecimal.ONE)) ? 1 : 0;
            }
            System.out.println(granted);
        }
    }
}
