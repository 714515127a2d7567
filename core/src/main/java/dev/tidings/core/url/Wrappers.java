// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.url;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the address that a redirecting page or an AMP cache leads to, from the address alone. */
final class Wrappers {
    /** Last words of paths that redirect, on any host. */
    private static final Set<String> REDIRECTS = Set.of(
            "redirect",
            "redir",
            "redirect.php",
            "redirect.aspx",
            "redir.php",
            "out",
            "out.php",
            "away",
            "away.php",
            "goto",
            "go.php",
            "jump",
            "jump.php",
            "leave",
            "exit",
            "click",
            "l.php",
            "linkfilter",
            "outbound",
            "external-link");

    private static final List<String> TARGETS =
            List.of("url", "u", "to", "target", "dest", "destination", "goto", "link");
    private static final Pattern CACHE_PATH =
            Pattern.compile("/(?:[civwa]|wp|wi|i)/(s/)?([^/]+\\.[^/]+)(/.*)?", Pattern.DOTALL);
    private static final Pattern VIEWER_HOST = Pattern.compile("(www\\.)?google\\.[a-z.]{2,6}");
    private static final Pattern VIEWER_PATH = Pattern.compile("/amp/(s/)?([^/]+\\.[^/]+)(/.*)?", Pattern.DOTALL);

    private final UrlRules rules;

    Wrappers(UrlRules rules) {
        this.rules = rules;
    }

    /** The address inside, or null. */
    @Nullable
    String unwrapped(UrlParts url) {
        String cached = cached(url);
        if (cached != null) {
            return cached;
        }
        String known = target(url, rules.targetsOf(url));
        if (known != null) {
            return known;
        }
        String path = url.path();
        String end = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String last = end.substring(end.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return REDIRECTS.contains(last) ? target(url, TARGETS) : null;
    }

    private static @Nullable String cached(UrlParts url) {
        boolean cache = url.host().endsWith(".ampproject.org") || url.host().endsWith(".bing-amp.com");
        boolean viewer = VIEWER_HOST.matcher(url.host()).matches();
        if (!cache && !viewer) {
            return null;
        }
        Matcher path = (cache ? CACHE_PATH : VIEWER_PATH).matcher(url.path());
        if (!path.matches()) {
            return null;
        }
        String rest = path.group(3) == null ? "/" : path.group(3);
        UrlParts inner = UrlParts.parse((path.group(1) == null ? "http://" : "https://") + path.group(2) + rest);
        return inner == null
                ? null
                : inner.withQuery(url.query()).withFragment(url.fragment()).toString();
    }

    private static @Nullable String target(UrlParts url, List<String> names) {
        for (String name : names) {
            for (String parameter : url.query()) {
                if (UrlParts.nameOf(parameter).equals(name)) {
                    String target = Percent.decode(UrlParts.valueOf(parameter));
                    if (UrlParts.parse(target) != null) {
                        return target;
                    }
                }
            }
        }
        return null;
    }
}
