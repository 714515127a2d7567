// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.site;

import dev.tidings.core.port.Links;
import java.net.URI;
import java.util.Optional;

/** The links of one page, which know whether it shows a stored picture: only then may its policy allow pictures. */
public final class SeenPictures implements Links {
    private final Links links;
    private boolean any;

    /** Passes everything on to these links. */
    public SeenPictures(Links links) {
        this.links = links;
    }

    /** Whether a picture was found. */
    public boolean any() {
        return any;
    }

    @Override
    public String href(String from, String to, String extension) {
        return links.href(from, to, extension);
    }

    @Override
    public String original(String from, URI url) {
        return links.original(from, url);
    }

    @Override
    public Optional<String> picture(String from, URI url) {
        Optional<String> found = links.picture(from, url);
        any |= found.isPresent();
        return found;
    }
}
