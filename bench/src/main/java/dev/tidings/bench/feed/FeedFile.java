// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The bytes of a feed under a name. */
record FeedFile(String name, byte[] bytes) {

    /** All files below a folder, in the order of their names. */
    static List<FeedFile> below(Path folder) throws IOException {
        List<FeedFile> out = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                out.add(new FeedFile(folder.relativize(path).toString(), Files.readAllBytes(path)));
            }
        }
        return out;
    }

    static long bytes(List<FeedFile> files) {
        return files.stream().mapToLong(file -> file.bytes.length).sum();
    }
}
