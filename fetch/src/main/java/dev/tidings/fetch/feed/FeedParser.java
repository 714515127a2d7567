// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import dev.tidings.fetch.internal.feed.FeedReading;
import dev.tidings.fetch.internal.feed.Limits;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads feeds of every dialect, healing what can be healed: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed.
 * Nothing is ever fetched, no external entity is opened, and no input makes {@link #parse} throw. Immutable and safe for
 * all threads.
 */
public final class FeedParser {
    private static final FeedParser DEFAULT = builder().build();

    private final Limits limits;

    private FeedParser(Limits limits) {
        this.limits = limits;
    }

    /** A parser with the defaults of {@link Builder}. */
    public static FeedParser create() {
        return DEFAULT;
    }

    /** Starts from the defaults of {@link Builder}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Reads a feed of which only the bytes are known. */
    public FeedParse parse(byte[] bytes) {
        return parse(bytes, null, null);
    }

    /**
     * Reads a feed.
     *
     * @param contentType the {@code Content-Type} header, or null; a hint for the charset and nothing more
     * @param baseUrl the address that the bytes came from, after redirects, or null; relative links stand against it
     */
    public FeedParse parse(byte[] bytes, @Nullable String contentType, @Nullable String baseUrl) {
        Objects.requireNonNull(bytes, "bytes");
        return FeedReading.read(bytes, contentType, baseUrl, limits);
    }

    /**
     * Limits against hostile feeds. Defaults: 16 MiB, elements 200 deep, the first 5,000 entries, 500,000 elements.
     * More bytes are refused; the other limits cut off what is beyond them and say so in a warning.
     */
    public static final class Builder {
        private int maxBytes = 16 * 1024 * 1024;
        private int maxDepth = 200;
        private int maxEntries = 5_000;
        private int maxElements = 500_000;

        private Builder() {}

        /** The most bytes of a document, after decompression. Default 16 MiB. */
        public Builder maxBytes(int bytes) {
            maxBytes = positive(bytes, "maxBytes");
            return this;
        }

        /** How deep elements may nest, 10 to 1,000; deeper ones leave only their text. Default 200. */
        public Builder maxDepth(int depth) {
            if (depth < 10 || depth > 1_000) {
                throw new IllegalArgumentException("maxDepth is " + depth + ", not within 10 and 1000");
            }
            maxDepth = depth;
            return this;
        }

        /** The most entries; feeds have the newest first, so these are kept. Default 5,000. */
        public Builder maxEntries(int entries) {
            maxEntries = positive(entries, "maxEntries");
            return this;
        }

        /** The most elements of a document. Default 500,000. */
        public Builder maxElements(int elements) {
            maxElements = positive(elements, "maxElements");
            return this;
        }

        private static int positive(int value, String name) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " is " + value + ", not positive");
            }
            return value;
        }

        /** The parser. */
        public FeedParser build() {
            return new FeedParser(new Limits(maxBytes, maxDepth, maxEntries, maxElements));
        }
    }
}
