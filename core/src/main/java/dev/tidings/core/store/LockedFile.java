// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.store;

import dev.tidings.core.TidingsException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A file that several threads and processes change one after the other; readers see whole versions only. */
final class LockedFile {
    /** A file lock belongs to the process, so threads need one of their own for each file. */
    private static final ConcurrentMap<Path, Lock> THREADS = new ConcurrentHashMap<>();

    private final Path file;
    private final Path lockFile;

    LockedFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
        this.lockFile = this.file.resolveSibling(this.file.getFileName() + ".lock");
    }

    interface Action<T> {
        T run() throws IOException;
    }

    <T> T locked(Action<T> action) {
        Lock threads = THREADS.computeIfAbsent(lockFile, path -> new ReentrantLock());
        threads.lock();
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid()) {
                    throw new IOException("the lock is gone");
                }
                return action.run();
            }
        } catch (IOException e) {
            throw new TidingsException("cannot use " + file + ": " + e, e);
        } finally {
            threads.unlock();
        }
    }

    String read() throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** Durable when it returns: written aside, forced to the disk, then moved into place. */
    void write(String content) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(
                aside,
                content,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.DSYNC);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
