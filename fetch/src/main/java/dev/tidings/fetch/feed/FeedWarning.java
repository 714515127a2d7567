// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import java.util.Objects;

/**
 * Something in a feed that was healed or left out.
 *
 * @param kind what it was
 * @param detail the thing and, where there is one, the value
 */
public record FeedWarning(Kind kind, String detail) {

    /** What was wrong. */
    public enum Kind {
        /** The charset is not the declared one, or some bytes mean nothing in it. */
        CHARSET,
        /** The XML is not well-formed; it was read leniently. */
        NOT_WELL_FORMED,
        /** Text stood before or behind the feed and was passed over. */
        JUNK_AROUND,
        /** The feed breaks off; what was complete is kept, what was half read is left out. */
        TRUNCATED,
        /** The document type defines entities; only short plain ones are used, nothing is fetched. */
        DOCUMENT_TYPE,
        /** A namespace was missing or misspelt (case, scheme, mark at its end) and was told by its prefix or its likeness. */
        NAMESPACE,
        /** Elements of the format are written in another case, such as {@code <ITEM>}. */
        NAME,
        /** A limit of the parser cut something off. */
        LIMIT,
        /** A date that cannot be read with certainty; it is absent. */
        DATE,
        /** A link that is no web address (such as {@code javascript:}); it is absent. */
        LINK,
        /** A number that cannot be, such as a negative size; it is absent. */
        NUMBER,
        /** Something that the format requires is missing. */
        MISSING
    }

    /** Refuses a missing part. */
    public FeedWarning {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(detail, "detail");
    }
}
