// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import dev.tidings.core.TidingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps other processes, and other stores of this one, away from a file. Ends with the process, however that ends. */
final class FileLock {
    private final FileChannel channel;

    private FileLock(FileChannel channel) {
        this.channel = channel;
    }

    static FileLock take(Path file) {
        Path place = file.resolveSibling(file.getFileName() + ".lock");
        FileChannel channel;
        try {
            channel = FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new TidingsException(
                    "cannot open the store " + file + ": no right to write beside it (" + e + ")", e);
        }
        try {
            if (channel.tryLock() != null) {
                return new FileLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(channel, file, "another store of this process");
        } catch (IOException e) {
            close(channel);
            throw new TidingsException("cannot lock the store " + file + " (" + e + ")", e);
        }
        throw inUse(channel, file, "another process");
    }

    void release() {
        close(channel);
    }

    private static TidingsException inUse(FileChannel channel, Path file, String by) {
        close(channel);
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
