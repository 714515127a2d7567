// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.newsroom;

import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32;

/** One thing a publisher serves: status, headers and bytes. Immutable. */
public final class Document {
    private final String url;
    private final int status;
    private final String contentType;
    private final byte[] body;
    private final Optional<Instant> lastModified;
    private final Optional<String> location;

    Document(
            String url,
            int status,
            String contentType,
            byte[] body,
            Optional<Instant> lastModified,
            Optional<String> location) {
        this.url = url;
        this.status = status;
        this.contentType = contentType;
        this.body = body.clone();
        this.lastModified = lastModified;
        this.location = location;
    }

    /** The address, without port. */
    public String url() {
        return url;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The Content-Type header as sent, which for some publishers names no charset and for one a wrong one. */
    public String contentType() {
        return contentType;
    }

    /** A copy of the bytes. */
    public byte[] body() {
        return body.clone();
    }

    /** The Last-Modified header, to the second. */
    public Optional<Instant> lastModified() {
        return lastModified;
    }

    /** Where a redirect leads. */
    public Optional<String> location() {
        return location;
    }

    /** A strong entity tag made from the bytes, with its quotes (RFC 9110, 8.8.3). */
    public String etag() {
        CRC32 crc = new CRC32();
        crc.update(body);
        return '"' + Long.toHexString(crc.getValue()) + '-' + Integer.toHexString(body.length) + '"';
    }
}
