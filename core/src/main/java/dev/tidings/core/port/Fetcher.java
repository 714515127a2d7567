// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

/**
 * Gets what is at an address. {@code HttpFetcher} of the fetch module is the one for the open web; the test kit has one
 * that answers from memory.
 *
 * <p>Implementations are safe for all threads, and a call may be repeated. New methods will always be default methods.
 */
@FunctionalInterface
public interface Fetcher {
    /**
     * Fetches once, following redirects; blocks until the answer is complete, refused or failed. Whatever goes wrong is
     * a value; the body is complete and within the limits, or there is none.
     *
     * @throws InterruptedException when the calling thread is interrupted; the exchange is then broken off
     */
    FetchResult fetch(FetchRequest request) throws InterruptedException;
}
