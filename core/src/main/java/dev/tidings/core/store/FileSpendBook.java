// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.store;

import dev.tidings.core.TidingsException;
import dev.tidings.core.port.Spend;
import dev.tidings.core.port.SpendBook;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A book in a text file that several processes of one machine share: a line {@code account calls tokens dollars} for each
 * account. Every reservation is on the disk before it is granted.
 */
public final class FileSpendBook implements SpendBook {
    private final Path path;
    private final LockedFile file;

    /** A book in the given file, which is made when it is missing. */
    public FileSpendBook(Path file) {
        this.path = file;
        this.file = new LockedFile(file);
    }

    @Override
    public boolean reserve(String account, Spend amount, Spend limit) {
        return file.locked(() -> {
            Map<String, Spend> accounts = parse(file.read());
            Spend after = accounts.getOrDefault(account, Spend.NONE).plus(amount);
            if (!after.within(limit)) {
                return false;
            }
            accounts.put(account, after);
            file.write(print(accounts));
            return true;
        });
    }

    @Override
    public void settle(String account, Spend reserved, Spend used) {
        file.locked(() -> {
            Map<String, Spend> accounts = parse(file.read());
            accounts.merge(account, used, (old, now) -> old.minus(reserved).plus(now));
            file.write(print(accounts));
            return accounts;
        });
    }

    @Override
    public Spend spent(String account) {
        return file.locked(() -> parse(file.read()).getOrDefault(account, Spend.NONE));
    }

    private Map<String, Spend> parse(String text) {
        Map<String, Spend> accounts = new TreeMap<>();
        for (String line : text.lines().toList()) {
            String[] parts = line.split(" ", -1);
            try {
                accounts.put(
                        parts[0],
                        new Spend(Long.parseLong(parts[1]), Long.parseLong(parts[2]), new BigDecimal(parts[3])));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new TidingsException("no account in " + path + ": '" + line + "'", e);
            }
        }
        return accounts;
    }

    private static String print(Map<String, Spend> accounts) {
        return accounts.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue().calls() + " "
                        + e.getValue().tokens() + " " + e.getValue().money().toPlainString() + "\n")
                .collect(Collectors.joining());
    }
}
