// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a site. Files appear whole or not at all, are touched only when their bytes change, and never lie
 * outside; a list of what was written lets the next export remove what is gone, and nothing else.
 */
public final class SiteFolder {
    private static final String LIST = ".tidings-site";

    private final Path root;
    private final SortedSet<String> present = new TreeSet<>();
    private final SortedSet<String> written = new TreeSet<>();

    private @Nullable Set<String> before;

    private SiteFolder(Path root) {
        this.root = root;
    }

    /** Opens the folder and makes it where there is none. */
    public static SiteFolder open(Path directory) throws IOException {
        Files.createDirectories(directory);
        return new SiteFolder(directory.toRealPath());
    }

    /**
     * Puts a file.
     *
     * @throws IllegalArgumentException when the path is not safe, or was put before in this export
     * @throws IOException when the disk refuses, or a folder on the way is a symbolic link
     */
    public void put(String path, byte[] content) throws IOException {
        Path file = claim(path);
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content)) {
            return;
        }
        replace(file, content);
        written.add(path);
    }

    /** Starts a file that is put piece by piece; refuses what {@link #put} refuses. */
    public GrowingFile grow(String path) throws IOException {
        Path file = claim(path);
        Path part = prepare(file);
        return GrowingFile.at(part, () -> {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(file, part) < 0) {
                return;
            }
            move(part, file);
            written.add(path);
        });
    }

    /** A file that the export before this one wrote; empty when there is none. */
    Optional<byte[]> earlier(String path) throws IOException {
        Path file = place(path);
        if (before == null) {
            before = Set.copyOf(earlier());
        }
        return before.contains(path) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Files.readAllBytes(file))
                : Optional.empty();
    }

    private Path claim(String path) throws IOException {
        if (!SitePaths.isSafe(path)) {
            throw new IllegalArgumentException("no safe path of a file: '" + path + "'");
        }
        if (!present.add(path)) {
            throw new IllegalArgumentException("two pages for '" + path + "'");
        }
        return place(path);
    }

    /** Whether the path was put in this export. */
    public boolean has(String path) {
        return present.contains(path);
    }

    /** Removes what an earlier export put and this one did not, and returns it. */
    public List<String> finish() throws IOException {
        SortedSet<String> removed = new TreeSet<>();
        for (String path : earlier()) {
            if (!present.contains(path) && SitePaths.isSafe(path) && Files.deleteIfExists(place(path))) {
                removed.add(path);
                prune(root.resolve(path));
            }
        }
        byte[] list = String.join("\n", present).concat("\n").getBytes(StandardCharsets.UTF_8);
        Path file = root.resolve(LIST);
        if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), list)) {
            replace(file, list);
        }
        return List.copyOf(removed);
    }

    /** What changed, sorted. */
    public List<String> written() {
        return List.copyOf(written);
    }

    /** How many files were put. */
    public int size() {
        return present.size();
    }

    private List<String> earlier() throws IOException {
        Path file = root.resolve(LIST);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Files.readAllLines(file, StandardCharsets.UTF_8)
                : List.of();
    }

    private Path place(String path) throws IOException {
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new IllegalArgumentException("outside the site: '" + path + "'");
        }
        for (Path folder = file.getParent(); folder != null && !folder.equals(root); folder = folder.getParent()) {
            if (Files.isSymbolicLink(folder)) {
                throw new IOException("a folder of the site is a symbolic link: " + folder);
            }
        }
        return file;
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path part = prepare(file);
        Files.deleteIfExists(part);
        Files.write(part, content);
        move(part, file);
    }

    /** Where a file is written before it is put into its place, whose folder is made. */
    private static Path prepare(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return file.resolveSibling("." + file.getFileName() + ".part");
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes the folders that a removed file leaves empty. */
    private void prune(Path file) throws IOException {
        Path folder = file.getParent();
        while (folder != null && !folder.equals(root) && folder.startsWith(root)) {
            try (var entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
            folder = folder.getParent();
        }
    }
}
