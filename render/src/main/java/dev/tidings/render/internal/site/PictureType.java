// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.site;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Forms of pictures that browsers show and that cannot carry a script, told by their first bytes and by nothing else. */
enum PictureType {
    PNG("png", "\u0089PNG\r\n\u001a\n"),
    JPEG("jpg", "\u00ff\u00d8\u00ff"),
    GIF("gif", "GIF8"),
    WEBP("webp", "RIFF....WEBP"),
    ICO("ico", "\0\0\1\0");

    private final String extension;
    private final String head;

    PictureType(String extension, String head) {
        this.extension = extension;
        this.head = head;
    }

    String extension() {
        return extension;
    }

    /** The form; empty for all else, SVG among it. */
    static Optional<PictureType> of(byte[] content) {
        for (PictureType type : values()) {
            if (type.fits(content)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private boolean fits(byte[] content) {
        byte[] wanted = head.getBytes(StandardCharsets.ISO_8859_1);
        if (content.length <= wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            boolean any = this == WEBP && wanted[i] == '.';
            if (!any && content[i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
