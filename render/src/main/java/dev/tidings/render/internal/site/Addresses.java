// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.site;

import dev.tidings.core.port.RenderContext;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every address that a page may hold. Only http, https and mailto ever get out, and links within the site. */
public final class Addresses {
    private static final int WHOLE_QUOTE = 160;
    private static final int QUOTE_END = 50;

    private final RenderContext context;
    private final String from;
    private final String extension;

    /** Addresses as seen from the page with the given path. */
    public Addresses(RenderContext context, String from, String extension) {
        this.context = context;
        this.from = from;
        this.extension = extension;
    }

    /** A link to another page of the site. */
    public String page(String path) {
        String href = context.links().href(SitePaths.safe(from), SitePaths.safe(path), extension);
        return isSafe(href) ? encode(href) : "";
    }

    /** The published address of a page; absent when it is not known where the site is published. */
    public Optional<String> published(String path) {
        return context.baseUrl().filter(base -> web(base) != null).map(base -> {
            String root = base.toASCIIString();
            return root + (root.endsWith("/") ? "" : "/") + encode(SitePaths.safe(path)) + "." + extension;
        });
    }

    /** The address of an original, or of the copy that the site's links put in its place. */
    public @Nullable String original(URI url) {
        String given = web(url);
        if (given == null) {
            return null;
        }
        String href = context.links().original(SitePaths.safe(from), url);
        return isSafe(href) ? encode(href) : given;
    }

    /** The stored copy of a picture; null where there is none or it would not be the site's own. */
    public @Nullable String picture(URI url) {
        return Optional.ofNullable(web(url))
                .flatMap(given -> context.links().picture(SitePaths.safe(from), url))
                .filter(href -> isSafe(href) && href.indexOf(':') < 0 && !href.startsWith("/"))
                .map(Addresses::encode)
                .orElse(null);
    }

    /** The original, opened where the quote stands (URL fragment text directives, WICG). */
    public @Nullable String quote(URI url, String quote) {
        String href = original(url);
        if (href == null) {
            return null;
        }
        int from = quote.startsWith("…") ? 1 : 0;
        int to = quote.length() > from && quote.endsWith("…") ? quote.length() - 1 : quote.length();
        String clean = quote.substring(from, to).strip();
        if (clean.isEmpty()) {
            return href;
        }
        return href + (href.contains("#") ? ":~:text=" : "#:~:text=") + directive(clean);
    }

    /** The address when it is one of the web, else null. */
    public static @Nullable String web(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        boolean web = (scheme.equals("http") || scheme.equals("https")) && url.getRawAuthority() != null;
        return web ? url.toASCIIString() : null;
    }

    /** A query or fragment part in percent-encoding. */
    public static String component(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String directive(String quote) {
        if (quote.length() <= WHOLE_QUOTE && quote.indexOf('\n') < 0) {
            return fragment(quote);
        }
        String first = quote.lines().findFirst().orElse(quote);
        String last = quote.substring(quote.lastIndexOf('\n') + 1);
        String head = first.length() <= QUOTE_END ? first : first.substring(0, border(first, QUOTE_END, -1));
        String tail = last.length() <= QUOTE_END ? last : last.substring(border(last, last.length() - QUOTE_END, 1));
        return fragment(head.strip()) + "," + fragment(tail.strip());
    }

    /** The nearest white space in the direction, else a place between two characters. */
    private static int border(String text, int from, int step) {
        for (int i = from; i > 0 && i < text.length() && Math.abs(i - from) < QUOTE_END / 2; i += step) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }

    private static String fragment(String text) {
        return component(text).replace("-", "%2D");
    }

    /** Whether it is relative, or leads to http, https or mail. */
    public static boolean isSafe(String href) {
        String start = href.strip();
        int colon = start.indexOf(':');
        int slash = start.indexOf('/');
        if (start.startsWith("//") || start.startsWith("\\") || start.startsWith("/\\")) {
            return false;
        }
        if (colon < 0 || (slash >= 0 && slash < colon)) {
            return true;
        }
        String scheme = start.substring(0, colon).toLowerCase(Locale.ROOT);
        return scheme.equals("http") || scheme.equals("https") || scheme.equals("mailto");
    }

    /** Percent-encodes what may not stand in an address; what is encoded already stays. */
    private static String encode(String href) {
        StringBuilder out = new StringBuilder(href.length() + 16);
        for (byte b : href.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c > 0x20 && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0) {
                out.append(c);
            } else {
                out.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
                out.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }
}
