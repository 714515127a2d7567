// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.store;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.port.ReplyCache;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A cache in a folder, one file for each reply, that several processes share. Files may be deleted at any time: the reply
 * is then asked for again.
 */
public final class FileReplyCache implements ReplyCache {
    private final Path folder;

    /** A cache in the given folder, which is made when it is missing. */
    public FileReplyCache(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<String> find(String key) {
        Path file = file(key);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new TidingsException("cannot read the cached reply " + file + ": " + e, e);
        }
    }

    @Override
    public void keep(String key, String reply) {
        Path file = file(key);
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path aside = Files.createTempFile(file.getParent(), "reply", ".new");
            Files.writeString(aside, reply);
            try {
                Files.move(aside, file);
            } catch (FileAlreadyExistsException e) {
                Files.delete(aside); // another process was first: the entry stays as it is
            }
        } catch (IOException e) {
            throw new TidingsException("cannot keep the reply " + file + ": " + e, e);
        }
    }

    /** Keys may be anything; their hash names the file, in one of 256 folders. */
    private Path file(String key) {
        String hash = ArticleText.hash(key);
        return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2) + ".txt");
    }
}
