// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.site;

import dev.tidings.core.port.Links;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.RenderContext;
import java.net.URI;
import java.util.Optional;

/**
 * Links of what is read far from the site (feeds, mail, messages): absolute where it is known where the site is
 * published, else none at all within the site.
 */
public final class Outward implements Links {
    /** Pages that such links lead to: the HTML ones, though what holds the links is none of them. */
    public static final MediaType PAGES = new MediaType("text/plain", "html", Optional.of("UTF-8"));

    private final RenderContext site;

    private Outward(RenderContext site) {
        this.site = site;
    }

    /** The context with such links. */
    public static RenderContext of(RenderContext site) {
        return RenderContext.builder().from(site).links(new Outward(site)).build();
    }

    @Override
    public String href(String from, String to, String extension) {
        return new Addresses(site, from, extension).published(to).orElse("");
    }

    @Override
    public String original(String from, URI url) {
        String href = site.links().original(from, url);
        if (!Addresses.isSafe(href)) {
            return url.toString();
        }
        try {
            URI given = URI.create(href);
            Optional<URI> page =
                    new Addresses(site, from, "html").published(from).map(URI::create);
            return given.isAbsolute()
                    ? href
                    : page.map(p -> p.resolve(given).toString()).orElse(url.toString());
        } catch (IllegalArgumentException e) {
            return url.toString();
        }
    }
}
