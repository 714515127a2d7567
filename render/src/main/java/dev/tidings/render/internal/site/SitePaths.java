// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.site;

import dev.tidings.core.model.ArticleText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Page paths as safe paths of files: no segment leaves the site, is hidden, is longer than file systems bear or means a
 * device on Windows. What had to be changed gets a hash, so that two paths never become one.
 */
public final class SitePaths {
    private static final int MOST_BYTES = 120;
    /** Names of this length and longer are no devices. */
    private static final int LONGEST_DEVICE = 5;

    private static final int MOST_BYTES_OF_FILE = 200;
    private static final Pattern ODD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._-]");
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "conin$", "conout$");
    private static final Pattern PORT = Pattern.compile("(com|lpt)[0-9]");

    private SitePaths() {}

    /** The path with each segment made safe; a path that is safe is returned as it is. */
    public static String safe(String path) {
        if (isPlain(path)) {
            return path;
        }
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            segments.add(segment(segment));
        }
        return String.join("/", segments);
    }

    /** Whether it is a path as the house makes them, which needs no closer look: letters, digits, dashes, no device. */
    private static boolean isPlain(String path) {
        int start = 0;
        for (int i = 0; i <= path.length(); i++) {
            char c = i == path.length() ? '/' : path.charAt(i);
            if (c == '/') {
                if (i - start < LONGEST_DEVICE || i - start > MOST_BYTES) {
                    return false;
                }
                start = i + 1;
            } else if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** Whether the path, with its extension, may be that of a file. */
    public static boolean isSafe(String path) {
        return Stream.of(path.split("/", -1)).allMatch(s -> isSafe(s, MOST_BYTES_OF_FILE));
    }

    private static boolean isSafe(String segment, int mostBytes) {
        String stem = segment.toLowerCase(Locale.ROOT).replaceFirst("\\..*", "");
        return !segment.isEmpty()
                && !ODD.matcher(segment).find()
                && !segment.startsWith(".")
                && !segment.endsWith(".")
                && !DEVICES.contains(stem)
                && !PORT.matcher(stem).matches()
                && bytes(segment) <= mostBytes;
    }

    private static String segment(String segment) {
        if (isSafe(segment, MOST_BYTES)) {
            return segment;
        }
        String plain =
                ODD.matcher(segment).replaceAll("-").replaceFirst("^\\.+", "").replaceFirst("\\.+$", "");
        return head(plain) + "-" + ArticleText.hash(segment).substring(0, 12);
    }

    private static String head(String text) {
        String stem = text.toLowerCase(Locale.ROOT).replaceFirst("\\..*", "");
        boolean device = DEVICES.contains(stem) || PORT.matcher(stem).matches();
        String start = text.isEmpty() || device ? "page" + text : text;
        while (bytes(start) > MOST_BYTES - 13) {
            start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
        }
        return start;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
