// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.url;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Paths: dot segments, and the endings of the same page in another dress. */
final class Paths {
    /** Names that nothing but another dress of a page has. */
    private static final Set<String> DRESSES =
            Set.of("amp.html", "print.html", "printable", "printview", "amphtml", "singlepage");
    /** Words that name things as well: they are a dress behind what looks like a single story. */
    private static final Set<String> WORDS = Set.of("amp", "print");
    /** A number, or a name of three words. */
    private static final Pattern STORY = Pattern.compile("[0-9]|[^-_]+[-_][^-_]+[-_][^-_]");

    private static final int LONG_NAME = 16;

    private static final Pattern INDEX = Pattern.compile("(?i)(index|default)\\.(html?|php|aspx?|jsp|shtml)");
    private static final Pattern AMP_FILE = Pattern.compile("(?i)(.+)[.]amp(\\.s?html?|\\.php)?");
    private static final Pattern SESSION = Pattern.compile("(?i);(jsessionid|phpsessid|sid)=[^/;]*");

    private Paths() {}

    /** RFC 3986, section 5.2.4; an empty path becomes "/". */
    static String withoutDots(String path) {
        if (!path.contains("/.")) {
            return path.startsWith("/") ? path : '/' + path;
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            String segment = segments[i];
            boolean last = i == segments.length - 1;
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.addLast(segment);
                continue;
            }
            if (last) {
                kept.addLast("");
            }
        }
        return '/' + String.join("/", kept);
    }

    /** Without AMP and print endings, session ids, names of index files and the slash at the end. */
    static String undressed(String path) {
        List<String> segments =
                new ArrayList<>(List.of(SESSION.matcher(path).replaceAll("").split("/+")));
        segments.removeIf(String::isEmpty);
        while (!segments.isEmpty() && isDress(segments)) {
            segments.remove(segments.size() - 1);
        }
        // "/amp/news/123" shows "/news/123"
        if (segments.size() > 2 && segments.get(0).equals("amp") && isStory(segments.subList(1, segments.size()))) {
            segments.remove(0);
        }
        if (!segments.isEmpty()) {
            int last = segments.size() - 1;
            segments.set(last, AMP_FILE.matcher(segments.get(last)).replaceFirst("$1$2"));
        }
        return '/' + String.join("/", segments);
    }

    private static boolean isDress(List<String> segments) {
        String last = segments.get(segments.size() - 1);
        return INDEX.matcher(last).matches()
                || (segments.size() > 1 && DRESSES.contains(last.toLowerCase(Locale.ROOT)))
                || (WORDS.contains(last) && isStory(segments.subList(0, segments.size() - 1)));
    }

    /** Whether the path alone tells a page: it holds a number, a name of three words or a long name. */
    static boolean namesPage(String path) {
        List<String> segments = List.of(path.split("/", -1));
        return isStory(segments) || segments.stream().anyMatch(segment -> segment.length() >= LONG_NAME);
    }

    private static boolean isStory(List<String> segments) {
        return segments.stream().anyMatch(segment -> STORY.matcher(segment).find());
    }
}
