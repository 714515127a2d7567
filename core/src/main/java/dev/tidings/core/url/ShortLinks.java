// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.url;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The several addresses that video pages are published under, brought to the one with the video's id. */
final class ShortLinks {
    private static final Pattern SHORT = Pattern.compile("/([A-Za-z0-9_-]{6,})/?");
    private static final Pattern EMBEDDED = Pattern.compile("/(?:embed|shorts|live|v)/([A-Za-z0-9_-]{6,})/?");

    private ShortLinks() {}

    static UrlParts expanded(UrlParts url) {
        String host = url.host();
        boolean own =
                host.equals("youtube.com") || host.endsWith(".youtube.com") || host.endsWith("youtube-nocookie.com");
        if (!own && !host.equals("youtu.be")) {
            return url;
        }
        Matcher path = (own ? EMBEDDED : SHORT).matcher(url.path());
        return path.matches()
                ? url.withHost("youtube.com").withPath("/watch").withQuery(List.of("v=" + path.group(1)))
                : url;
    }
}
