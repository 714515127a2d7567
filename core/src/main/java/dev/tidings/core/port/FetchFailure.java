// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

/** The sorts of {@link FetchResult.Failed}. */
public enum FetchFailure {
    /** An error status other than those below; retryable for 408, 425, 5xx. */
    STATUS(false),
    /** 410: the publisher asks not to come again. */
    GONE(false),
    /** 429, or 503 with {@code Retry-After}, now or in a pause that an earlier answer asked for. */
    RATE_LIMITED(true),
    /** The name is unknown. */
    UNKNOWN_HOST(true),
    /** No connection, or one that was cut before the headers. */
    CONNECTION(true),
    /** No trust in the certificate, or no common protocol. */
    TLS(false),
    /** The deadline, which covers everything up to the last byte. */
    TIMEOUT(true),
    /** The body ended before its declared length. */
    TRUNCATED(true),
    /** The body, as sent or decoded, is above the limit, or grows too much by decoding. */
    TOO_LARGE(false),
    /** A content coding that is unknown or damaged. */
    CODING(false),
    /** A loop, too many hops, or a redirect without a target. */
    REDIRECT(false),
    /** Not HTTP, or HTTP that means nothing here. */
    PROTOCOL(false),
    /** Too many requests wait for this host. */
    BUSY(true);

    private final boolean usuallyPasses;

    FetchFailure(boolean usuallyPasses) {
        this.usuallyPasses = usuallyPasses;
    }

    /** Whether trying again later usually helps. */
    public boolean usuallyPasses() {
        return usuallyPasses;
    }
}
