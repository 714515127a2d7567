// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;

/** A source's icon. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Icon.Emoji.class, name = "emoji"),
    @JsonSubTypes.Type(value = Icon.Image.class, name = "image")
})
public sealed interface Icon {
    /**
     * A sign of the writing system.
     *
     * @param text one or two visible characters
     */
    record Emoji(String text) implements Icon {
        /** Refuses text that is no icon. */
        public Emoji {
            Check.text(text, "Icon.Emoji.text");
            Check.atMost(16, text.length(), "length of Icon.Emoji.text");
        }
    }

    /**
     * An image on the source's site. Renderers show it only from a stored copy, and only where rights allow.
     *
     * @param url absolute, http or https
     */
    record Image(URI url) implements Icon {
        /** Refuses addresses that are not of the web. */
        public Image {
            Check.web(url, "Icon.Image.url");
        }
    }
}
