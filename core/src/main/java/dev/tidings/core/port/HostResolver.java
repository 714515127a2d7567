// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Finds where a host listens. A test, or a demonstration, maps fixed names to a server on a free port with it, so that
 * addresses, ids and pages do not depend on that port. Called by several threads at once; may block. New methods will
 * always be default methods.
 *
 * <p>A resolver is no permission: a fetcher checks every answer against its address policy. A port other than the
 * asked one is honoured only for a host and port that were explicitly allowed.
 */
@FunctionalInterface
public interface HostResolver {
    /**
     * The socket addresses for a host and port of a URL, best first, never empty.
     *
     * @param host the host as in the URL, in lower case; an IPv6 address without brackets
     * @param port the port of the URL, or the default one of its scheme
     * @throws UnknownHostException when there is no such host
     */
    List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException;

    /** The resolver of the platform; the port stays as it is. */
    static HostResolver system() {
        return (host, port) -> Arrays.stream(InetAddress.getAllByName(host))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }
}
