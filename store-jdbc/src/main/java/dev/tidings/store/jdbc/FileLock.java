// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import dev.tidings.core.TidingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps other processes, and other stores of this one, away from a file. Ends with the process, however that ends. A link
 * to the file leads to the same lock.
 */
final class FileLock {
    /** Looked at before the lock file is touched: where a process closes a file, it loses all of its locks on it. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path place;
    private final FileChannel channel;

    private FileLock(Path place, FileChannel channel) {
        this.place = place;
        this.channel = channel;
    }

    static FileLock take(Path file) {
        Path place = place(file);
        if (!HELD.add(place)) {
            throw inUse(file, "another store of this process");
        }
        boolean taken = false;
        try {
            FileLock lock = new FileLock(place, lock(place, file));
            taken = true;
            return lock;
        } finally {
            if (!taken) {
                HELD.remove(place);
            }
        }
    }

    void release() {
        close(channel);
        HELD.remove(place);
    }

    /** The lock file beside the file itself, wherever links lead. */
    private static Path place(Path file) {
        try {
            Path folder = Objects.requireNonNull(file.getParent(), "folder");
            Path real =
                    Files.exists(file) ? file.toRealPath() : folder.toRealPath().resolve(file.getFileName());
            return real.resolveSibling(real.getFileName() + ".lock");
        } catch (IOException e) {
            throw new TidingsException("cannot open the store " + file + " (" + e + ")", e);
        }
    }

    private static FileChannel lock(Path place, Path file) {
        FileChannel channel;
        try {
            channel = FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new TidingsException(
                    "cannot open the store " + file + ": no right to write beside it (" + e + ")", e);
        }
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            close(channel);
            throw inUse(file, "another store of this process");
        } catch (IOException e) {
            close(channel);
            throw new TidingsException("cannot lock the store " + file + " (" + e + ")", e);
        }
        close(channel);
        throw inUse(file, "another process");
    }

    private static TidingsException inUse(Path file, String by) {
        return new TidingsException("the store " + file + " is in use by " + by);
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
