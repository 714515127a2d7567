// SPDX-License-Identifier: Apache-2.0
package dev.tidings.mail;

import dev.tidings.core.model.ArticleText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;

/** How far each file was read: a line per file, with a mark by which it is recognised. */
final class Places {
    private static final int HEAD = 512;

    private final TreeMap<String, String> places = new TreeMap<>();

    /** What an earlier poll kept; lines of another form count as none. */
    static Places of(Optional<String> cursor) {
        Places out = new Places();
        cursor.ifPresent(text -> text.lines().forEach(line -> {
            String[] parts = line.split(" ", 3);
            if (parts.length == 3 && parts[0].matches("\\d{1,18}")) {
                out.places.put(parts[2], parts[0] + " " + parts[1]);
            }
        }));
        return out;
    }

    /** Where to go on in a file: zero when it is new, or another than it was. */
    long of(String name, Path file) throws IOException {
        String place = places.get(name);
        if (place == null) {
            return 0;
        }
        long position = Long.parseLong(place.substring(0, place.indexOf(' ')));
        boolean same = position <= Files.size(file) && place.endsWith(" " + mark(file, (int) Math.min(HEAD, position)));
        return same ? position : 0;
    }

    void put(String name, Path file, long position) throws IOException {
        places.put(name.replace('\n', ' '), position + " " + mark(file, (int) Math.min(HEAD, position)));
    }

    /** Of the first bytes of what was read: files that letters are added to keep it. */
    private static String mark(Path file, int length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ArticleText.hash(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1))
                    .substring(0, 12);
        }
    }

    String write() {
        StringBuilder out = new StringBuilder();
        places.forEach(
                (name, place) -> out.append(place).append(' ').append(name).append('\n'));
        return out.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Places that && places.equals(that.places);
    }

    @Override
    public int hashCode() {
        return places.hashCode();
    }
}
