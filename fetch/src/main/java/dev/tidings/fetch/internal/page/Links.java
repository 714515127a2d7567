// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Addresses on a page, made absolute against its base. */
final class Links {
    private static final int LONGEST = 4000;

    private Links() {}

    /** The absolute http or https address, or empty. */
    static Optional<URI> absolute(PageReading page, String link) {
        String text = escaped(link.strip());
        Optional<URI> whole = web(text);
        if (whole.isPresent() || text.isEmpty() || text.length() > LONGEST) {
            return whole;
        }
        try {
            URI base = new URI(escaped(page.document.baseUri()));
            return web(
                    text.startsWith("?")
                            ? withQuery(base, text)
                            : base.resolve(text).toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The same page with another query, as browsers and RFC 3986 have it; {@link URI#resolve} would cut the page's name off. */
    private static String withQuery(URI base, String query) {
        return base.toString().split("[?#]", 2)[0] + query;
    }

    /** With what people write into addresses though it may not stand there. */
    private static String escaped(String text) {
        return text.replace(" ", "%20")
                .replace("|", "%7C")
                .replace("[", "%5B")
                .replace("]", "%5D")
                .replace("\\", "/");
    }

    static Optional<URI> web(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST || !(lower.startsWith("http://") || lower.startsWith("https://"))) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text.replace(" ", "%20")
                    .replace("|", "%7C")
                    .replace("[", "%5B")
                    .replace("]", "%5D"));
            return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The canonical address that the page declares, when it can be one: on the web, and no home page for an inner page. */
    static Optional<Resolved<URI>> canonical(PageReading page) {
        for (String name : new String[] {"canonical", "og:url"}) {
            Optional<String> text = name.equals("canonical") ? page.marks.link(name) : page.marks.meta(name);
            Optional<URI> uri = text.flatMap(t -> absolute(page, t)).filter(u -> isPlausible(page.url, u));
            if (uri.isPresent()) {
                return uri.map(u -> new Resolved<>(u, name, dev.tidings.core.model.FieldOrigin.PAGE_METADATA));
            }
        }
        return Optional.empty();
    }

    private static boolean isPlausible(URI url, URI canonical) {
        String host = canonical.getHost().toLowerCase(Locale.ROOT);
        boolean local = host.equals("localhost") || !host.contains(".") || host.matches("[\\d.]+|\\[.*");
        if (canonical.getRawUserInfo() != null || (local && !host.equals(url.getHost()))) {
            return false;
        }
        return !isHome(canonical) || isHome(url);
    }

    private static boolean isHome(URI uri) {
        String path = uri.getRawPath();
        return (path == null || path.isEmpty() || path.equals("/")) && uri.getRawQuery() == null;
    }
}
